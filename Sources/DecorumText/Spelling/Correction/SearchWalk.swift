/// One walk through an automaton with a purse of slips to spend.
///
/// Nothing is allocated and no reference counted on the way: the tables are borrowed from the automaton and the costs, which outlive it.
struct SearchWalk: ~Copyable {
    /// What the last step was, so that a letter is not lost and another added where one is replaced for less.
    private enum Step { case letter, lost, added }

    private let labels: UnsafePointer<UInt8>
    private let targets: UnsafePointer<UInt32>
    private let edgeCount: Int
    private let replacing: UnsafePointer<UInt8>
    private let small: UnsafePointer<UInt8>
    private let letterCount: Int
    private let apostrophe: UInt8
    /// More for the first letter.
    private let first: Int
    private let word: UnsafeBufferPointer<UInt8>
    /// The least that a slip at each place of the word can cost: with less in the purse only the word's own letters lead on.
    private let least: UnsafeMutablePointer<Int>
    private let path: UnsafeMutablePointer<UInt8>
    private var depth = 0
    private var steps: Int
    /// The words found, each with what was left in the purse.
    private(set) var found: [WordSearch.Candidate] = []
    /// Longest word that can be found.
    private static let longest = 48

    /// - Parameters:
    ///   - first: what a slip at the first letter costs beside the slip.
    ///   - steps: how many steps the walk may take.
    init(
        automaton: WordAutomaton, costs: SlipCosts, word: UnsafeBufferPointer<UInt8>, first: Int, steps: Int
    ) {
        labels = automaton.labels
        targets = automaton.targets
        edgeCount = automaton.edgeCount
        replacing = UnsafePointer(costs.replacing)
        small = UnsafePointer(costs.small)
        letterCount = costs.count
        apostrophe = costs.apostropheNumber
        self.first = first
        self.word = word
        self.steps = steps
        path = .allocate(capacity: Self.longest + 2)
        least = .allocate(capacity: word.count + 1)
        for place in 0..<word.count {
            var cheapest = min(Int(costs.cheapest[Int(word[place])]), Int(SlipCosts.doubled))
            if word[place] == apostrophe { cheapest = Int(SlipCosts.apostrophe) }
            if place == 0 { cheapest = Int(SlipCosts.capital) }
            least[place] = cheapest
        }
        least[word.count] = Int(SlipCosts.doubled)
    }

    deinit {
        path.deallocate()
        least.deallocate()
    }

    /// Walks from a state with a purse.
    mutating func run(from root: UInt32, purse: Int) { visit(root, 0, purse, .letter) }

    private mutating func visit(_ state: UInt32, _ place: Int, _ purse: Int, _ last: Step) {
        steps -= 1
        guard steps > 0, depth < Self.longest else { return }
        if purse < least[place] { return finish(state, place, purse) }
        if place == word.count {
            if state & WordAutomaton.ending != 0 { keep(purse) }
        } else {
            leave(state, place, purse, last)
        }
        follow(state, place, purse, last)
    }

    /// The rest of the word as it is written; only an apostrophe may still be lost.
    private mutating func finish(_ state: UInt32, _ place: Int, _ purse: Int) {
        var state = state
        var place = place
        let start = depth
        while place < word.count, depth < Self.longest, purse < least[place] {
            if purse >= Int(SlipCosts.apostrophe), depth > 0, let over = next(state, apostrophe) {
                path[depth] = apostrophe
                depth += 1
                visit(over, place, purse - Int(SlipCosts.apostrophe), .lost)
                depth -= 1
            }
            guard let after = next(state, word[place]) else {
                depth = start
                return
            }
            path[depth] = word[place]
            depth += 1
            place += 1
            state = after
        }
        if place < word.count {
            visit(state, place, purse, .letter)
        } else if state & WordAutomaton.ending != 0 {
            keep(purse)
        }
        depth = start
    }

    /// Steps that spend a typed letter without following an edge, or swap two.
    @inline(__always)
    private mutating func leave(_ state: UInt32, _ place: Int, _ purse: Int, _ last: Step) {
        let more = place == 0 ? first : 0
        let letter = word[place]
        let after = place + 1 < word.count ? word[place + 1] : 0
        if last != .lost {
            let cost = slip(letter, SlipCosts.extra, place > 0 ? word[place - 1] : 0, after) + more
            if cost <= purse { visit(state, place + 1, purse - cost, .added) }
        }
        let cost = Int(SlipCosts.swapped) + more
        if after != 0, after != letter, cost <= purse, let over = next(state, after), let next = next(over, letter) {
            path[depth] = after
            path[depth + 1] = letter
            depth += 2
            visit(next, place + 2, purse - cost, .letter)
            depth -= 2
        }
    }

    /// Steps along every edge: the letter itself, another in its place, or one that was lost.
    @inline(__always)
    private mutating func follow(_ state: UInt32, _ place: Int, _ purse: Int, _ last: Step) {
        var edge = Int(state & WordAutomaton.edgeMask)
        guard edge != 0 else { return }
        let isFirst = depth == 0
        let more = place == 0 ? first : 0
        let typed = place < word.count ? word[place] : 0
        let before = depth > 0 ? path[depth - 1] : 0
        let row = replacing + Int(typed) * letterCount
        while edge < edgeCount {
            let label = labels[edge]
            let target = targets[edge]
            let next = target & ~WordAutomaton.lastEdge
            path[depth] = label
            depth += 1
            if label == typed {
                visit(next, place + 1, purse, .letter)
            } else if small[Int(label)] != label {
                // A capital stands only where a name begins.
                if isFirst, small[Int(label)] == typed {
                    visit(next, place + 1, purse - Int(SlipCosts.capital), .letter)
                }
            } else {
                if typed != 0 {
                    let cost = Int(row[Int(label)])
                    let whole = cost > Int(SlipCosts.restored) ? cost + more : cost
                    if whole <= purse { visit(next, place + 1, purse - whole, .letter) }
                }
                let cost = slip(label, SlipCosts.lost, before, typed) + more
                if cost <= purse, last != .added { visit(next, place, purse - cost, .lost) }
            }
            depth -= 1
            if target & WordAutomaton.lastEdge != 0 { return }
            edge += 1
        }
    }

    /// What a letter lost or added costs between its neighbours.
    @inline(__always)
    private func slip(_ letter: UInt8, _ cost: UInt8, _ before: UInt8, _ after: UInt8) -> Int {
        if letter == before || letter == after { return Int(SlipCosts.doubled) }
        return Int(letter == apostrophe ? SlipCosts.apostrophe : cost)
    }

    @inline(__always)
    private func next(_ state: UInt32, _ letter: UInt8) -> UInt32? {
        WordAutomaton.step(from: state, letter, labels, targets, edgeCount)
    }

    private mutating func keep(_ purse: Int) {
        let letters = UnsafeBufferPointer(start: path, count: depth)
        for index in found.indices where found[index].letters.elementsEqual(letters) {
            found[index].cost = max(found[index].cost, purse)
            return
        }
        found.append(.init(letters: Array(letters), cost: purse))
    }
}
