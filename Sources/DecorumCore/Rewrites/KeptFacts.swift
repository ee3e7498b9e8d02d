import DecorumText

/// What a rewrite must keep of a draft: numbers, dates, amounts, names, links, codes and placeholders.
struct KeptFacts {
    /// Pieces that must come again as they are, with how often: numbers, links, codes, placeholders, currency signs.
    private(set) var exact: [String: Int] = [:]
    /// Numbers alone, which a rewrite may not invent either.
    private(set) var numbers: [String: Int] = [:]
    /// Names and times, folded; an inflected form will do for a name.
    private(set) var names: Set<[UInt8]> = []
    private(set) var times: Set<[UInt8]> = []
    /// Words before a title of respect, in scripts without capitals.
    private(set) var addressed: Set<String> = []

    /// Names rarer than this among frequent words are kept; "Thanks" inside a sentence is no name.
    private static let everyday = 2_000

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - faulty: places that a rule has flagged as wrong words; what stands in them is no name.
    ///   - promised: places of promises, whose "100%" is no figure.
    ///   - times: units of phrases that tell a time.
    init(
        _ text: AnnotatedText, _ message: Message, common: CommonWords, vocabulary: Set<[UInt8]>, faulty: [Range<Int>],
        promised: [Range<Int>], times: [Range<Int>]
    ) {
        for span in text.protectedSpans where Self.isFact(span.kind) {
            exact[text.string(span.start..<span.end), default: 0] += 1
        }
        for scalar in text.text.unicodeScalars where scalar.properties.generalCategory == .currencySymbol {
            exact[String(scalar), default: 0] += 1
        }
        let persons = Set(
            [message.customer.name, message.agent.name].compactMap(\.self).flatMap { $0.split(separator: " ") }
                .map { Folder(turkic: LanguageProfile.of(text.language)?.turkic ?? false).fold($0) })
        let isShouted = text.units.count { $0.flags.contains(.allCapitals) } * 2 > text.units.count
        for (index, unit) in text.units.enumerated() {
            let folded = Array(text.folded[unit.foldedRange])
            if unit.kind == .number || unit.kind == .word && unit.flags.contains(.hasDigit) {
                let number = String(decoding: folded, as: UTF8.self)
                // "L2" in a piece of jargon is part of the word; a number alone never is.
                if unit.kind == .word, faulty.contains(where: { $0.overlaps(unit.range) }) { continue }
                if number == "100", promised.contains(where: { $0.overlaps(unit.range) }) { continue }
                exact[number, default: 0] += 1
                numbers[number, default: 0] += 1
                continue
            }
            guard unit.kind == .word || unit.kind == .character else { continue }
            if persons.contains(folded) || vocabulary.contains(folded) { names.insert(folded) }
            addAddressed(text, index)
            guard unit.kind == .word, !faulty.contains(where: { $0.overlaps(unit.range) }) else { continue }
            let isForeign =
                unit.script == .latin && !(LanguageProfile.of(text.language)?.scripts.contains(.latin) ?? true)
            let isCapital =
                unit.flags.contains(.capitalised) && unit.flags.isDisjoint(with: [.startsSentence, .hardBreakBefore])
                && !(isShouted && unit.flags.contains(.allCapitals)) && !Self.isPronoun(folded, text.language)
            if isForeign && folded.count > 1
                || isCapital && (common.rank(of: String(decoding: folded, as: UTF8.self)) ?? .max) > Self.everyday
            {
                names.insert(folded)
            }
        }
        // A time inside a reproach ("as I told you yesterday") is no date of the matter.
        for units in times
        where !(faulty + promised).contains(where: { $0.overlaps(text.units[units.lowerBound].range) }) {
            var words: [UInt8] = []
            for unit in units { words += text.folded[text.units[unit].foldedRange] + [0x20] }
            self.times.insert(words)
        }
    }

    /// English I and what is joined to it.
    private static func isPronoun(_ word: [UInt8], _ language: Language) -> Bool {
        language == .english && (word == [0x69] || word.starts(with: "i'".utf8))
    }

    private static func isFact(_ kind: ProtectedSpan.Kind) -> Bool {
        switch kind {
        case .url, .email, .handle, .hashtag, .code, .reference, .placeholder, .bracketed: true
        case .markup, .quotedThread, .signature, .disclaimer, .emoticon: false
        }
    }

    /// 田中様, రవి గారు: who is addressed.
    private mutating func addAddressed(_ text: AnnotatedText, _ index: Int) {
        let title = text.foldedString(of: text.units[index])
        if text.language == .telugu, title.hasPrefix("గారు") || title.hasPrefix("గారి"), index > 0 {
            addressed.insert(text.string(text.units[index - 1].range))
        }
        guard text.language == .japanese, title == "様" || title == "さ" else { return }
        if title == "さ" {
            guard index + 1 < text.units.count, text.foldedString(of: text.units[index + 1]) == "ん" else { return }
        }
        var first = index
        while first > 0, index - first < 5, text.units[first - 1].script != .hiragana,
            text.units[first - 1].kind == .character,
            !text.units[first].flags.contains(.hardBreakBefore), !text.units[first].flags.contains(.softBreakBefore)
        {
            first -= 1
        }
        guard first < index else { return }
        let name = text.string(Int(text.units[first].start)..<Int(text.units[index].start))
        if !["客", "皆", "お客", "各位", "方", "奥", "神", "者"].contains(name) { addressed.insert(name) }
    }

    /// True where a text keeps all of it.
    ///
    /// - Parameter mayAdd: true where the text may hold numbers of its own.
    func areKept(in text: KeptFacts, _ annotated: AnnotatedText, mayAdd: Bool) -> Bool {
        for (piece, count) in exact where text.exact[piece, default: 0] < count { return false }
        if !mayAdd {
            for (number, count) in text.numbers where numbers[number, default: 0] < count { return false }
        }
        let words = annotated.units.map { annotated.folded[$0.foldedRange] }
        for name in names where !words.contains(where: { Self.isForm($0, of: name) }) { return false }
        var folded: [UInt8] = []
        for word in words { folded += word + [0x20] }
        for time in times where !Self.contains(folded, time) { return false }
        return addressed.allSatisfy { annotated.text.contains($0) }
    }

    /// An inflected form: Андрій, Андрію; Ayşe, Ayşe'nin.
    private static func isForm(_ word: ArraySlice<UInt8>, of name: [UInt8]) -> Bool {
        let shared = zip(word, name).prefix { $0 == $1 }.count
        return shared == name.count || (shared * 4 >= name.count * 3 && shared * 4 >= word.count * 2)
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
