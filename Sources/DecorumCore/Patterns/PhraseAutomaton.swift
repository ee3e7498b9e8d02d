import DecorumText

/// All phrase patterns of one language, matched in one pass over the units of a text.
///
/// Each unit is looked up once and gives the symbols that it satisfies (the word itself, a beginning, an inflection); symbols
/// drive a trie of phrases. The work depends on the text, hardly on the number of phrases.
struct PhraseAutomaton: Sendable {
    /// Symbol of any number.
    static let numberSymbol: UInt32 = 1
    /// Edge of a gap.
    static let gapSymbol: UInt32 = 2
    /// Bit of a symbol that must stand in quotation marks.
    static let quotedBit: UInt32 = 1 << 31
    /// State before a phrase, and before one that begins its sentence.
    static let root: UInt32 = 1
    static let sentenceRoot: UInt32 = 2

    /// What a state accepts.
    struct Acceptance: Sendable {
        var group: UInt32
        var endsSentence: Bool
    }

    /// What is known of a state; compiled packs hold it as it stands in memory.
    struct State: BitwiseCopyable, Sendable {
        /// The bits of the symbols that lead on (`symbolBit`): most steps fail here and never reach the transitions, which fit no cache.
        var edges: UInt64 = 0
        var acceptStart: UInt32 = 0
        var acceptCount: UInt32 = 0
        /// State behind a gap, or zero.
        var gap: UInt32 = 0
        private let unused: UInt32 = 0
    }

    /// One of 64 bits for a symbol.
    @inline(__always)
    static func symbolBit(_ symbol: UInt32) -> UInt64 { 1 &<< UInt64((symbol &* 0x9E37_79B1) >> 26) }

    /// A stem that begins some words.
    struct StemSymbol: Sendable {
        var symbol: UInt32
        /// Number of its set in `endings`; -1 where any ending will do.
        var endings: Int32
    }

    let words: WordTable
    /// Beginnings; their symbols are indices into `stemSymbols`.
    let prefixes: WordTable
    let prefixLengths: [Bool]
    let stemSymbols: [StemSymbol]
    let endings: EndingTable
    /// Endings of words, hashed from the last byte to the first.
    let suffixes: WordTable
    let suffixLengths: [Bool]
    /// Dictionary forms that a morphological analyser gives.
    let morphemes: [String: UInt32]
    let transitions: TransitionTable
    /// State behind each symbol that stands unquoted at the beginning of a phrase, or zero.
    let rootTargets: [UInt32]
    let states: [State]
    let acceptances: [Acceptance]
    /// Units that a gap may skip: words, or characters where words are not spaced.
    let gapLength: Int
    let groupCount: Int
}
