/// What the library itself brings to a language's spelling.
public struct DictionarySupplement: Sendable {
    /// A dictionary of our own, compiled, at an address that stays: the whole of it where the language has no other.
    public var compiled: WordAutomaton?
    /// An affix file whose rule 1 holds for every word of the installed list, which has none of its own.
    public var affixes: [UInt8]?
    /// Stems of our own for those rules, in the form of a `.dic` file.
    public var words: [UInt8]?

    /// Takes the parts.
    public init(compiled: WordAutomaton? = nil, affixes: [UInt8]? = nil, words: [UInt8]? = nil) {
        self.compiled = compiled
        self.affixes = affixes
        self.words = words
    }
}
