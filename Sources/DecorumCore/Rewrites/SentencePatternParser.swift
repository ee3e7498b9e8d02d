import DecorumText

/// Reads the patterns of sentences.
struct SentencePatternParser {
    let language: Language
    private let words: PatternParser
    private let isSpaced: Bool

    init(language: Language) {
        self.language = language
        words = PatternParser(language: language)
        isSpaced = !(LanguageProfile.of(language)?.scripts.contains(where: \.isMatchedByCharacter) ?? false)
    }

    /// Reads one pattern.
    ///
    /// - Throws: `GuideError` where brackets do not match or a capture has no name.
    func pattern(_ node: DataNode) throws(GuideError) -> SentencePattern {
        var reader = Reader(
            parser: self, text: Array(try node.string().unicodeScalars), mark: node.mark, pattern: try node.string())
        let elements = try reader.sequence(until: [])
        guard reader.index == reader.text.count else { throw reader.error("a bracket is closed that was not opened") }
        return SentencePattern(elements: elements, names: reader.names)
    }

    private struct Reader {
        let parser: SentencePatternParser
        let text: [Unicode.Scalar]
        let mark: DataNode.Mark
        let pattern: String
        var index = 0
        var names: Set<String> = []

        func error(_ problem: String) -> GuideError {
            GuideError(
                "\(problem) in '\(pattern)'", at: mark,
                expected: "words, (a|b), [a], <lemma>, #, word*, {name}, {name?}")
        }

        mutating func sequence(until closing: Set<Unicode.Scalar>) throws(GuideError) -> [SentencePattern.Element] {
            var elements: [SentencePattern.Element] = []
            var plain = String.UnicodeScalarView()
            func flush() throws(GuideError) {
                elements += try parser.plain(String(plain), self)
                plain = String.UnicodeScalarView()
            }
            while index < text.count {
                let scalar = text[index]
                if closing.contains(scalar) { break }
                switch scalar {
                case "(", "[":
                    if let part = partOfWord(before: plain.last) {
                        // appl(y|ies): the alternatives are whole words.
                        let start = plain.lastIndex { $0.properties.isWhitespace }.map(plain.index(after:))
                        let head = String(plain[(start ?? plain.startIndex)...])
                        plain.removeSubrange((start ?? plain.startIndex)...)
                        try flush()
                        let texts = try PatternExpansion.texts(of: head + part, at: mark)
                        var options: [[SentencePattern.Element]] = []
                        for text in texts { options.append(try parser.plain(text, self)) }
                        elements.append(.choice(options))
                        continue
                    }
                    try flush()
                    elements.append(try group(scalar))
                case "{":
                    try flush()
                    elements.append(try capture())
                case "…":
                    try flush()
                    index += 1
                    elements.append(.capture(name: nil, least: 0, most: parser.isSpaced ? 3 : 10))
                case "<":
                    try flush()
                    elements.append(try lemma())
                default:
                    plain.append(scalar)
                    index += 1
                }
            }
            try flush()
            return elements
        }

        /// The rest of a word that a group is a part of; nil where the group stands alone.
        private mutating func partOfWord(before last: Unicode.Scalar?) -> String? {
            guard parser.isSpaced else { return nil }
            var depth = 0
            var end = index
            while end < text.count,
                depth > 0 || !(text[end].properties.isWhitespace || "|)]{".unicodeScalars.contains(text[end]))
            {
                if "([".unicodeScalars.contains(text[end]) { depth += 1 }
                if ")]".unicodeScalars.contains(text[end]) { depth -= 1 }
                end += 1
            }
            let opensInWord = last.map { !$0.properties.isWhitespace } ?? false
            let close = text[index..<end].lastIndex { ")]?".unicodeScalars.contains($0) }
            guard opensInWord || (close.map { $0 < end - 1 } ?? false) else { return nil }
            let part = String(String.UnicodeScalarView(text[index..<end]))
            index = end
            return part
        }

        private mutating func group(_ opening: Unicode.Scalar) throws(GuideError) -> SentencePattern.Element {
            let closing: Unicode.Scalar = opening == "(" ? ")" : "]"
            var options: [[SentencePattern.Element]] = []
            repeat {
                index += 1
                options.append(try sequence(until: ["|", closing]))
                guard index < text.count else { throw error("a group is not closed") }
            } while text[index] == "|"
            index += 1
            if opening == "[" {
                options.append([])
            } else if index < text.count, text[index] == "?" {
                index += 1
                options.append([])
            }
            return .choice(options)
        }

        private mutating func capture() throws(GuideError) -> SentencePattern.Element {
            guard let end = text[index...].firstIndex(of: "}") else { throw error("'{' without '}'") }
            var name = String(String.UnicodeScalarView(text[(index + 1)..<end]))
            index = end + 1
            let isOptional = name.hasSuffix("?")
            if isOptional { name.removeLast() }
            guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "-" }), !names.contains(name) else {
                throw error("'{\(name)}' is no name of its own")
            }
            names.insert(name)
            return .capture(name: name, least: isOptional ? 0 : 1, most: 400)
        }

        private mutating func lemma() throws(GuideError) -> SentencePattern.Element {
            guard let end = text[index...].firstIndex(of: ">"), end > index + 1,
                let inflector = Inflectors.of(parser.language)
            else { throw error("a lemma that cannot be inflected") }
            let word = String(
                decoding: parser.folded(String(String.UnicodeScalarView(text[(index + 1)..<end]))), as: UTF8.self)
            index = end + 1
            return .inflected(InflectedForms(inflector.paradigm(of: word)))
        }
    }

    private func folded(_ word: String) -> [UInt8] {
        Folder(turkic: LanguageProfile.of(language)?.turkic ?? false).fold(word)
    }

    /// Words without groups.
    private func plain(_ text: String, _ reader: Reader) throws(GuideError) -> [SentencePattern.Element] {
        if text.allSatisfy(\.isWhitespace) { return [] }
        return try words.elements(of: text, at: reader.mark).map { element throws(GuideError) in
            switch element {
            case .word(let bytes, _): .word(bytes)
            case .prefix(let bytes): .prefix(bytes)
            case .suffix(let bytes): .suffix(bytes)
            case .number: .number
            case .gap: .capture(name: nil, least: 0, most: isSpaced ? 3 : 10)
            case .lemma: throw reader.error("a lemma inside a word")
            }
        }
    }
}
