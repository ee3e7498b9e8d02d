import DecorumText

/// Reads phrase patterns of one language into phrases.
struct PatternParser {
    let language: Language
    private let annotator = Annotator()
    private let folder: Folder
    private static let signs: Set<Unicode.Scalar> = ["…", "#", "^", "$", "<", "\"", "*"]

    init(language: Language) {
        self.language = language
        folder = Folder(turkic: LanguageProfile.of(language)?.turkic ?? false)
    }

    /// The phrases that a pattern stands for.
    func phrases(of node: DataNode) throws(GuideError) -> [Phrase] {
        let pattern = try node.string()
        // An emoticon's parentheses are no group.
        let isWorded = pattern.unicodeScalars.contains {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "…" || $0 == "#"
        }
        if !isWorded {
            let elements = words(pattern)
            guard !elements.isEmpty else {
                throw GuideError(
                    "'\(pattern)' can match nothing at all", at: node.mark, expected: "a word, an emoji or an emoticon")
            }
            return [Phrase(elements: elements)]
        }
        var phrases: [Phrase] = []
        for text in try PatternExpansion.texts(of: pattern, at: node.mark) {
            let phrase = try phrase(text, of: pattern, at: node.mark)
            let onlyGaps = phrase.elements.allSatisfy { $0 == .gap }
            if onlyGaps {
                throw GuideError(
                    "'\(pattern)' can match nothing at all", at: node.mark,
                    expected: "a word at least in every alternative")
            }
            phrases.append(phrase)
        }
        return phrases
    }

    /// The elements of a text without groups.
    func elements(of text: String, at mark: DataNode.Mark) throws(GuideError) -> [PhraseElement] {
        try phrase(text, of: text, at: mark).elements
    }

    private func phrase(_ text: String, of pattern: String, at mark: DataNode.Mark) throws(GuideError) -> Phrase {
        var phrase = Phrase()
        var plain = ""
        var rest = Substring(text).unicodeScalars
        func flush(_ phrase: inout Phrase) {
            phrase.elements += words(plain)
            plain = ""
        }
        while let character = rest.first {
            switch character {
            case "…":
                flush(&phrase)
                phrase.elements.append(.gap)
            case "#":
                flush(&phrase)
                phrase.elements.append(.number)
            case "^":
                guard phrase.elements.isEmpty, plain.allSatisfy(\.isWhitespace) else {
                    throw GuideError(
                        "'^' in the middle of '\(pattern)'", at: mark, expected: "'^' at the start of a pattern")
                }
                phrase.startsSentence = true
            case "$":
                flush(&phrase)
                // Nothing can follow the end of a sentence but a gap, which is then empty.
                guard rest.dropFirst().allSatisfy({ $0.properties.isWhitespace || $0 == "…" }) else {
                    throw GuideError(
                        "'$' in the middle of '\(pattern)'", at: mark, expected: "'$' at the end of a pattern")
                }
                phrase.endsSentence = true
                return phrase
            case "<":
                flush(&phrase)
                guard let end = rest.firstIndex(of: ">"), end > rest.index(after: rest.startIndex) else {
                    throw GuideError("'<' without a lemma and '>' in '\(pattern)'", at: mark, expected: "<lemma>")
                }
                phrase.elements += lemma(String(rest[rest.index(after: rest.startIndex)..<end]))
                rest = rest[end...]
            case "\"":
                flush(&phrase)
                rest.removeFirst()
                guard let end = rest.firstIndex(of: "\"") else {
                    throw GuideError(
                        "a quotation mark without its pair in '\(pattern)'", at: mark, expected: "\"word\"")
                }
                phrase.elements += words(String(rest[..<end])).map { element in
                    if case .word(let bytes, _) = element { return .word(bytes, quoted: true) }
                    return element
                }
                rest = rest[end...]
            case "*":
                // A star belongs to the word beside it: *suffix where a word follows and none precedes.
                if plain.last.map(\.isWhitespace) ?? true {
                    flush(&phrase)
                    let word = rest.dropFirst().prefix { !$0.properties.isWhitespace && !Self.signs.contains($0) }
                    guard !word.isEmpty else {
                        throw GuideError("'*' alone in '\(pattern)'", at: mark, expected: "word* or *word")
                    }
                    phrase.elements.append(.suffix(folder.fold(String(word))))
                    rest = rest[word.endIndex...]
                    continue
                }
                let elements = words(plain)
                plain = ""
                phrase.elements += elements.dropLast()
                if case .word(let bytes, _)? = elements.last { phrase.elements.append(.prefix(bytes)) }
            default:
                plain.unicodeScalars.append(character)
            }
            rest.removeFirst()
        }
        flush(&phrase)
        // A gap before the first word says nothing of the match; conditions look at it themselves.
        while phrase.elements.first == .gap, phrase.elements.count > 1 { phrase.elements.removeFirst() }
        return phrase
    }

    /// A lemma of several words inflects in its last one.
    private func lemma(_ text: String) -> [PhraseElement] {
        let parts = text.split(separator: " ")
        guard let last = parts.last else { return [] }
        return parts.dropLast().flatMap { words(String($0)) } + [
            .lemma(String(decoding: folder.fold(last), as: UTF8.self))
        ]
    }

    /// Plain text, split as messages are.
    private func words(_ text: String) -> [PhraseElement] {
        if text.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == 0x20 }) {
            return text.split(separator: " ").map { .word(folder.fold($0), quoted: false) }
        }
        guard !text.allSatisfy(\.isWhitespace) else { return [] }
        let annotated = annotator.annotate(text, language: language)
        return annotated.units.compactMap { unit in
            let bytes = Array(annotated.folded[unit.foldedRange])
            return bytes.isEmpty ? nil : .word(bytes, quoted: false)
        }
    }
}
