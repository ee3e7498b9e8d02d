/// Expands the groups of a pattern, `(a|b)`, `[a]` and `(a|b)?`, into the flat texts that it stands for.
struct PatternExpansion {
    /// One pattern may stand for so many texts.
    static let limit = 32_768

    /// Scalars, not characters: a combining sign or a joiner may stand right after a bracket.
    private let characters: [Unicode.Scalar]
    private var index = 0
    private let mark: DataNode.Mark

    /// All texts that a pattern stands for.
    static func texts(of pattern: String, at mark: DataNode.Mark) throws(GuideError) -> [String] {
        guard pattern.contains(where: { $0 == "(" || $0 == "[" || $0 == ")" || $0 == "]" }) else { return [pattern] }
        var expansion = PatternExpansion(characters: Array(pattern.unicodeScalars), mark: mark)
        let texts = try expansion.sequence(until: nil)
        guard expansion.index == expansion.characters.count else {
            throw expansion.error("a group is closed that was not opened")
        }
        return texts
    }

    private init(characters: [Unicode.Scalar], mark: DataNode.Mark) {
        self.characters = characters
        self.mark = mark
    }

    /// Alternatives up to the closing character.
    private mutating func alternatives(until closing: Unicode.Scalar) throws(GuideError) -> [String] {
        var all: [String] = []
        while true {
            all += try sequence(until: closing)
            guard all.count <= Self.limit else { throw tooMany() }
            guard index < characters.count else { throw error("a group is not closed with '\(closing)'") }
            let character = characters[index]
            index += 1
            if character == closing { return all }
        }
    }

    /// A run of plain text and groups, up to `|` or the closing character.
    private mutating func sequence(until closing: Unicode.Scalar?) throws(GuideError) -> [String] {
        var texts = [""]
        while index < characters.count {
            let character = characters[index]
            var options: [String]
            switch character {
            case "(":
                index += 1
                options = try alternatives(until: ")")
                if index < characters.count, characters[index] == "?" {
                    index += 1
                    options.append("")
                }
            case "[":
                index += 1
                options = try alternatives(until: "]") + [""]
            case "|" where closing != nil: return texts
            case ")", "]":
                if character == closing { return texts }
                throw error("'\(character)' closes a group that was not opened")
            default:
                index += 1
                for place in texts.indices { texts[place].unicodeScalars.append(character) }
                continue
            }
            guard texts.count * options.count <= Self.limit else { throw tooMany() }
            texts = texts.flatMap { text in options.map { text + $0 } }
        }
        return texts
    }

    private func tooMany() -> GuideError {
        GuideError(
            "a pattern that stands for more than \(Self.limit) phrases", at: mark,
            expected: "fewer groups, or several patterns")
    }

    private func error(_ problem: String) -> GuideError {
        GuideError(
            "\(problem) in '\(characters.map(String.init).joined())'", at: mark,
            expected: "balanced ( ), [ ] and | inside them only")
    }
}
