import DecorumText

/// `spelling`: flags words that the language's dictionary does not know, with corrections.
///
/// A word whose likeliest correction differs only in letters typed without their dots and accents is left to the rule
/// `spelling/wrong-letters`; both rules share this kind, told apart by `judge`.
struct SpellingRule: RuleKind {
    static let name = "spelling"
    static let keys = ["judge"]

    private enum Judge: String, CaseIterable {
        case unknown
        case letters
    }

    private let judge: Judge

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        judge = try definition.node["judge"].map { node throws(GuideError) in try node.choice(Judge.self) } ?? .unknown
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        if judge == .letters, text.language == .ukrainian { checkApostrophes(rule, &context) }
        let doubts = context.readSpelling()
        if Self.isForeign(doubts, text) { return }
        let foreign = judge == .unknown ? Self.foreignSentences(doubts, text) : []
        for (index, judgement) in doubts {
            let unit = text.units[index]
            guard let judgement else {
                if judge == .letters { checkLookAlikes(rule, index, &context) }
                continue
            }
            if judgement.isCapitalSlip { continue }
            guard (judgement.isLetterSlip ? .letters : .unknown) == judge else { continue }
            let isName = Self.isName(index, text)
            if isRomanised(unit, text) { continue }
            // "wi-fi", "GB-lıq": a part of a compound is judged by nobody alone.
            if isPartOfCompound(index, text), !judgement.isLetterSlip { continue }
            // At the start of a sentence a capital says nothing: a name is as likely as a slip, unless a frequent word is near.
            let unclear = unit.flags.contains(.capitalised) && !judgement.isCommon
            let isForeign = foreign.contains(unit.sentence)
            let doubtful =
                isName || unclear || isForeign || !judgement.isConfident || Self.isDrawnOut(unit, text)
            let corrections = judgement.corrections.prefix(context.wantsCorrections ? 5 : 1).map {
                Finding.Correction(replacement: $0, isSafe: judgement.isLetterSlip && judgement.corrections.count == 1)
            }
            context.report(
                rule, units: index..<index + 1, severity: doubtful ? .suggestion : nil, corrections: Array(corrections))
        }
    }

    /// Names are many: inside a sentence a capital says that this is one, and a sentence that begins with two capitals begins with one.
    private static func isName(_ index: Int, _ text: AnnotatedText) -> Bool {
        let unit = text.units[index]
        guard unit.flags.contains(.capitalised) else { return false }
        if isSignOff(index, text) { return true }
        if unit.flags.isDisjoint(with: [.startsSentence, .hardBreakBefore]) { return true }
        guard index + 1 < text.units.count else { return false }
        return text.units[index + 1].flags.contains(.capitalised) && text.units[index + 1].sentence == unit.sentence
    }

    /// "-Maclaine", "^Oli" or a last word by itself without a full stop, a link behind it at the most: who wrote the message.
    private static func isSignOff(_ index: Int, _ text: AnnotatedText) -> Bool {
        let unit = text.units[index]
        guard index > 0, text.units[(index + 1)...].allSatisfy({ $0.kind == .protected }) else { return false }
        let mark = text.bytes[Int(unit.start) - 1]
        let isOpen = Int(unit.end) == text.bytes.count || text.bytes[Int(unit.end)] == 0x20
        return mark == 0x2D || mark == 0x5E || isOpen && unit.flags.contains(.startsSentence)
    }

    /// "sooo", "yayyy", "çoooox": drawn out on purpose; elsewhere three letters are two and a slip ("settting").
    private static func isDrawnOut(_ unit: Unit, _ text: AnnotatedText) -> Bool {
        let word = text.foldedString(of: unit).unicodeScalars
        var run = 0
        var last: Unicode.Scalar?
        for scalar in word {
            run = scalar == last ? run + 1 : 1
            last = scalar
            if run > 3 { return true }
        }
        return run == 3 && word.count > 3 && last.map { "aeiouyəıöü".unicodeScalars.contains($0) } ?? false
    }

    /// A word of the text's language in Latin letters ("cheyandi" in Telugu): no dictionary has it.
    private func isRomanised(_ unit: Unit, _ text: AnnotatedText) -> Bool {
        guard unit.script == .latin, let profile = LanguageProfile.of(text.language), !profile.romanisedEndings.isEmpty,
            unit.end - unit.start >= 3
        else { return false }
        return profile.romanisedEndings.contains {
            text.folded[unit.foldedRange].suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }

    /// True where a third of a message's words are unknown and it reads as another language, or most of them are like nothing that is known.
    private static func isForeign(_ doubts: [(Int, Corrector.Judgement?)], _ text: AnnotatedText) -> Bool {
        guard doubts.count >= 3 else { return false }
        let unknown = doubts.count { $0.1?.isLetterSlip == false }
        guard unknown >= 3, unknown * 10 >= 3 * text.units.count(where: { $0.kind == .word }) else { return false }
        let language = text.bytes.withUnsafeBufferPointer { LanguageIdentifier.identify($0) }
        if language != text.language, language != .undetermined { return true }
        let odd = doubts.count { $0.1?.isLetterSlip == false && $0.1?.isConfident == false }
        return odd >= 4 && odd * 2 >= unknown
    }

    /// Sentences many of whose words no dictionary knows: they are in another language, not misspelt.
    private static func foreignSentences(_ doubts: [(Int, Corrector.Judgement?)], _ text: AnnotatedText) -> Set<Int32> {
        guard doubts.count >= 3 else { return [] }
        var unknown: [Int32: Int] = [:]
        var odd: [Int32: Int] = [:]
        for (index, judgement) in doubts where judgement?.isLetterSlip == false {
            unknown[text.units[index].sentence, default: 0] += 1
            if judgement?.isConfident == false { odd[text.units[index].sentence, default: 0] += 1 }
        }
        // Words each of which is near a right one are misspelt, however many, where the others are of the language.
        unknown = unknown.filter { sentence, count in
            count >= 3 && (odd[sentence, default: 0] * 3 >= count || !isOwn(sentence, text))
        }
        if unknown.isEmpty { return [] }
        var words: [Int32: Int] = [:]
        for unit in text.units where unit.kind == .word { words[unit.sentence, default: 0] += 1 }
        return Set(unknown.filter { $0.value * ($0.value > 3 ? 3 : 2) >= words[$0.key, default: 0] }.keys)
    }

    /// True where a sentence reads as the text's own language.
    private static func isOwn(_ sentence: Int32, _ text: AnnotatedText) -> Bool {
        text.bytes.withUnsafeBufferPointer {
            LanguageIdentifier.identify(UnsafeBufferPointer(rebasing: $0[text.sentenceRange(Int(sentence))]))
                == text.language
        }
    }

    /// A quotation mark or an asterisk for the apostrophe (uk "зв"язок"): no keyboard of the language has it at hand.
    private func checkApostrophes(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        for index in text.units.indices.dropFirst() {
            let before = text.units[index - 1]
            let unit = text.units[index]
            guard unit.start - before.end == 1, before.kind == .word, unit.kind == .word,
                [0x22, 0x2A, 0x60].contains(text.bytes[Int(before.end)])
            else { continue }
            let right = text.string(before.range) + "'" + text.string(unit.range)
            guard context.corrector.isKnown(right, language: text.language) ?? false else { continue }
            context.report(
                rule, units: index - 1..<index + 1, corrections: [Finding.Correction(replacement: right, isSafe: true)])
        }
    }

    /// Letters of another alphabet that look like the right ones.
    private func checkLookAlikes(_ rule: Rule, _ index: Int, _ context: inout LintContext) {
        let unit = context.text.units[index]
        let word = context.text.string(unit.range)
        guard let profile = LanguageProfile.of(context.text.language), let script = profile.scripts.first,
            script == .latin || script == .cyrillic,
            let right = LookAlikes.unified(word, to: script), right != word
        else { return }
        context.report(
            rule, units: index..<index + 1, corrections: [Finding.Correction(replacement: right, isSafe: true)])
    }

    /// The words that something is wrong with, by their unit; nil stands for letters of two scripts, which no dictionary is asked of.
    static func doubtfulWords(in text: AnnotatedText, _ corrector: Corrector, _ settings: GuideSettings) -> [(
        Int, Corrector.Judgement?
    )] {
        var found: [(Int, Corrector.Judgement?)] = []
        var reader = WordReader()
        let script = LanguageProfile.of(text.language)?.scripts.first
        var language: Language?
        var speller: Speller?
        text.bytes.withUnsafeBufferPointer { bytes in
            for (index, unit) in text.units.enumerated() where isCandidate(unit) {
                if unit.flags.contains(.mixedScript) {
                    found.append((index, nil))
                    continue
                }
                let own = unit.script == script ? text.language : text.language(of: unit)
                if own != language {
                    language = own
                    speller = corrector.speller(for: own)
                }
                guard let speller, speller.profile.scripts.contains(unit.script),
                    !speller.hasInDictionary(UnsafeBufferPointer(rebasing: bytes[unit.range]), &reader)
                else { continue }
                // Of a name only this is asked: whether it lacks its dots and accents.
                let isName = isName(index, text)
                if isName, speller.profile.restorations.isEmpty { continue }
                if let judgement = corrector.judge(text.string(unit.range), speller, settings, isName: isName) {
                    found.append((index, judgement))
                }
            }
        }
        return found
    }

    private static func isCandidate(_ unit: Unit) -> Bool {
        // Nothing as long as this is a word; two letters are abbreviations.
        guard unit.kind == .word, (3...3 * Int32(WordReader.longest)).contains(unit.end - unit.start) else {
            return false
        }
        return unit.flags.isDisjoint(with: [.hasDigit, .allCapitals, .mixedCase, .quoted])
    }

    /// "wi-fi", "e-posta": parts of a word written with a hyphen are doubtful alone.
    private func isPartOfCompound(_ index: Int, _ text: AnnotatedText) -> Bool {
        let unit = text.units[index]
        let before = Int(unit.start) - 1
        let after = Int(unit.end)
        return (before >= 0 && text.bytes[before] == 0x2D) || (after < text.bytes.count && text.bytes[after] == 0x2D)
    }
}
