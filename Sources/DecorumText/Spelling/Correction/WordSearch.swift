/// Finds the words near a misspelt one by walking the automaton with a purse of slips to spend.
///
/// The walk goes wherever the letters lead, and off the path wherever the purse allows: a letter replaced, lost, added or swapped. It is first
/// made with enough for one slip; only where that finds nothing likely, with enough for two.
public struct WordSearch: Sendable {
    /// A word found.
    public struct Candidate: Sendable {
        /// Its letters.
        public var letters: [UInt8]
        /// What the slips cost, in hundredths of an ordinary wrong letter.
        public var cost: Int
    }

    /// Enough for some letters without their dots and accents, and for nothing else.
    public static let restored = 48
    /// Enough for one slip of any kind, or several that are all but none.
    public static let one = 135
    /// Enough for two.
    public static let two = 245
    /// Enough for three, which only a long word can bear.
    public static let three = 330
    /// What is tried in turn where one slip finds nothing likely: two cheap ones, two of any kind, three.
    public static let wider = [190, two, three]
    /// Steps of one walk at the most: it ends within a fraction of a millisecond.
    private static let stepLimit = 40_000

    /// Where the words are.
    public let automaton: WordAutomaton
    private let costs: SlipCosts

    /// Makes a search in a dictionary.
    public init(automaton: WordAutomaton, costs: SlipCosts) {
        self.automaton = automaton
        self.costs = costs
    }

    /// Words near `word`, in no order.
    ///
    /// - Parameters:
    ///   - word: numbers of small letters.
    ///   - purse: `one` or `two`.
    public func candidates(for word: [UInt8], purse: Int) -> [Candidate] {
        guard word.count >= 2, word.count <= 40 else { return [] }
        // With more in the purse the first letter is taken as right: people seldom miss it, and every word would be near.
        let first = Int(purse > Self.one ? SlipCosts.firstOfTwo : SlipCosts.first)
        return word.withUnsafeBufferPointer { word in
            var walk = SearchWalk(automaton: automaton, costs: costs, word: word, first: first, steps: Self.stepLimit)
            walk.run(from: automaton.root, purse: purse)
            return walk.found.map { Candidate(letters: $0.letters, cost: purse - $0.cost) }
        }
    }

    /// True where nothing but dots and accents was missing.
    public func isRestored(_ typed: [UInt8], _ meant: [UInt8]) -> Bool {
        let small = automaton.letters.small
        return typed.count == meant.count
            && zip(typed, meant).allSatisfy { typed, meant in
                let meant = small[Int(meant)]
                return typed == meant || costs.isRestoration(typed, meant)
            }
    }
}
