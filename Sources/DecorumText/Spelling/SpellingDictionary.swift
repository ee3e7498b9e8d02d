/// Knows which words are right.
public protocol SpellingDictionary: Sendable {
    /// True where the word is right as written (its capitals matter).
    func contains(_ word: UnsafeBufferPointer<UInt8>, _ reader: inout WordReader) -> Bool
    /// The words as an automaton, by which corrections are found; nil for a dictionary that can only be asked.
    var automaton: WordAutomaton? { get }
}

extension SpellingDictionary {
    /// True where the word is right as written.
    public func contains(_ word: String) -> Bool {
        var reader = WordReader()
        var word = word
        return word.withUTF8 { contains($0, &reader) }
    }
}

/// A dictionary compiled into an automaton: no lock, no copy, no memory of its own.
public struct AutomatonDictionary: SpellingDictionary {
    /// The words.
    public let automaton: WordAutomaton?
    private let words: WordAutomaton

    /// Takes the words.
    public init(_ words: WordAutomaton) {
        self.words = words
        automaton = words
    }

    /// True where the word is right as written.
    public func contains(_ word: UnsafeBufferPointer<UInt8>, _ reader: inout WordReader) -> Bool {
        reader.isWord(word, in: words)
    }
}

/// A dictionary that could not be opened, and what to do about it.
public struct MissingDictionary: Error, Sendable, CustomStringConvertible {
    /// The dictionary's name, such as `tr_TR`.
    public let name: String
    /// The Debian package that brings it.
    public let package: String?

    /// Makes it of its parts.
    public init(name: String, package: String?) {
        self.name = name
        self.package = package
    }

    /// The text that people see.
    public var description: String {
        let advice = package.map { "install the package \($0), or point DICPATH at a folder that holds it" }
        return
            "no dictionary \(name).dic: \(advice ?? "point DICPATH at a folder that holds it"); spelling is not checked"
    }
}
