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

    /// Enough for one slip of any kind, or several that are all but none.
    public static let one = 160
    /// Enough for two.
    public static let two = 245
    /// Enough for three, which only a long word can bear.
    public static let three = 330
    /// Steps of one walk at the most: it ends within a fraction of a millisecond.
    private static let stepLimit = 60_000

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
        return word.withUnsafeBufferPointer { word in
            var walk = Walk(automaton: automaton, costs: costs, word: word, steps: Self.stepLimit)
            walk.visit(automaton.root, 0, purse, after: .letter)
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

/// One walk through the automaton.
private struct Walk {
    /// What the last step was, so that a letter is not lost and another added where one is replaced for less.
    enum Step { case letter, lost, added }

    let automaton: WordAutomaton
    let costs: SlipCosts
    let word: UnsafeBufferPointer<UInt8>
    var steps: Int
    var path: [UInt8] = []
    var found: [WordSearch.Candidate] = []
    /// Longest word that can be found.
    private static let longest = 48

    init(automaton: WordAutomaton, costs: SlipCosts, word: UnsafeBufferPointer<UInt8>, steps: Int) {
        self.automaton = automaton
        self.costs = costs
        self.word = word
        self.steps = steps
        path.reserveCapacity(Self.longest)
    }

    /// Goes on from a state with the rest of the purse; what is left at a word's end is kept as the candidate's cost until the walk is over.
    mutating func visit(_ state: UInt32, _ place: Int, _ purse: Int, after last: Step) {
        steps -= 1
        guard steps > 0, path.count < Self.longest else { return }
        if place == word.count {
            if state & WordAutomaton.ending != 0 { keep(purse) }
        } else if purse < Int(SlipCosts.capital) {
            // Nothing left to spend: only the word's own letters lead on.
            if let next = automaton.next(state, word[place]) {
                path.append(word[place])
                visit(next, place + 1, purse, after: .letter)
                path.removeLast()
            }
            return
        } else {
            leave(state, place, purse, last)
        }
        follow(state, place, purse, last)
    }

    /// Steps that spend a typed letter without following an edge, or swap two.
    @inline(__always)
    private mutating func leave(_ state: UInt32, _ place: Int, _ purse: Int, _ last: Step) {
        let first = place == 0 ? Int(SlipCosts.first) : 0
        let letter = word[place]
        if last != .lost {
            let cost = costs.adding(letter, between: place > 0 ? word[place - 1] : 0, and: after(place)) + first
            if cost <= purse { visit(state, place + 1, purse - cost, after: .added) }
        }
        let swapCost = Int(SlipCosts.swapped) + first
        if place + 1 < word.count, word[place + 1] != letter, swapCost <= purse,
            let over = automaton.next(state, word[place + 1]), let next = automaton.next(over, letter)
        {
            path.append(word[place + 1])
            path.append(letter)
            visit(next, place + 2, purse - swapCost, after: .letter)
            path.removeLast(2)
        }
    }

    /// Steps along every edge: the letter itself, another in its place, or one that was lost.
    @inline(__always)
    private mutating func follow(_ state: UInt32, _ place: Int, _ purse: Int, _ last: Step) {
        var edge = Int(state & WordAutomaton.edgeMask)
        guard edge != 0, place < word.count || purse >= Int(SlipCosts.apostrophe) else { return }
        let first = place == 0 ? Int(SlipCosts.first) : 0
        let typed = place < word.count ? word[place] : 0
        let before = path.last ?? 0
        while edge < automaton.edgeCount {
            let label = automaton.labels[edge]
            let target = automaton.targets[edge]
            let next = target & ~WordAutomaton.lastEdge
            path.append(label)
            if label == typed, place < word.count {
                visit(next, place + 1, purse, after: .letter)
            } else if place < word.count {
                let cost = costs.replacing(typed, by: label)
                let more = cost > Int(SlipCosts.restored) ? first : 0
                if cost + more <= purse { visit(next, place + 1, purse - cost - more, after: .letter) }
            }
            let cost = costs.losing(label, between: before, and: typed) + first
            if cost <= purse, last != .added { visit(next, place, purse - cost, after: .lost) }
            path.removeLast()
            if target & WordAutomaton.lastEdge != 0 { return }
            edge += 1
        }
    }

    @inline(__always)
    private func after(_ place: Int) -> UInt8 { place + 1 < word.count ? word[place + 1] : 0 }

    private mutating func keep(_ purse: Int) {
        for index in found.indices where found[index].letters == path {
            found[index].cost = max(found[index].cost, purse)
            return
        }
        found.append(.init(letters: path, cost: purse))
    }
}
