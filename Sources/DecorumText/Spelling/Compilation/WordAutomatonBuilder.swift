/// Builds a minimal automaton: states that go on alike are one state.
///
/// A dictionary is given as beginnings with classes of endings, so that a stem's forms are never written out: the automaton of a class
/// is built once and shared by all its stems, and united with what else goes on from the same letters.
struct WordAutomatonBuilder {
    /// A beginning of words and the state of its endings.
    struct Entry {
        var start: Int
        var count: Int
        var endings: UInt32
    }

    private(set) var labels: [UInt8] = [0]
    private(set) var targets: [UInt32] = [0]
    /// States by hash, an open table of first edges.
    private var table = [UInt32](repeating: 0, count: 1 << 16)
    private var stateCount = 0
    private var unions: [[UInt32]: UInt32] = [:]

    /// The state from which exactly these endings lead to a word's end.
    mutating func state(of endings: [[UInt8]]) -> UInt32 {
        let sorted = endings.sorted { $0.lexicographicallyPrecedes($1) }
        return state(of: sorted[...], depth: 0)
    }

    private mutating func state(of endings: ArraySlice<[UInt8]>, depth: Int) -> UInt32 {
        var rest = endings
        var isEnd = false
        while let first = rest.first, first.count == depth {
            isEnd = true
            rest = rest.dropFirst()
        }
        var edges: [(UInt8, UInt32)] = []
        while let first = rest.first {
            let letter = first[depth]
            let end = rest.firstIndex { $0[depth] != letter } ?? rest.endIndex
            edges.append((letter, state(of: rest[rest.startIndex..<end], depth: depth + 1)))
            rest = rest[end...]
        }
        return intern(edges) | (isEnd ? WordAutomaton.ending : 0)
    }

    /// The root of the automaton of all entries.
    ///
    /// - Parameters:
    ///   - entries: sorted by their letters.
    ///   - letters: the letters that the entries lie in.
    mutating func root(of entries: [Entry], letters: [UInt8]) -> UInt32 {
        root(of: entries[...], letters, depth: 0, active: [])
    }

    private mutating func root(of entries: ArraySlice<Entry>, _ letters: [UInt8], depth: Int, active: [UInt32])
        -> UInt32
    {
        var active = active
        var rest = entries
        while let first = rest.first, first.count == depth {
            if !active.contains(first.endings) { active.append(first.endings) }
            rest = rest.dropFirst()
        }
        if rest.isEmpty { return union(active) }
        var next: [UInt8: [UInt32]] = [:]
        for state in active { forEachEdge(state) { next[$0, default: []].append($1) } }
        var edges: [(UInt8, UInt32)] = []
        while let first = rest.first {
            let letter = letters[first.start + depth]
            // The entries are sorted: those with the letter are found by halving.
            var low = rest.startIndex
            var high = rest.endIndex
            while low < high {
                let middle = (low + high) / 2
                if letters[rest[middle].start + depth] <= letter { low = middle + 1 } else { high = middle }
            }
            let group = rest[rest.startIndex..<low]
            edges.append(
                (letter, root(of: group, letters, depth: depth + 1, active: next.removeValue(forKey: letter) ?? [])))
            rest = rest[low...]
        }
        for (letter, states) in next.sorted(by: { $0.key < $1.key }) { edges.append((letter, union(states))) }
        edges.sort { $0.0 < $1.0 }
        return intern(edges) | (active.contains { $0 & WordAutomaton.ending != 0 } ? WordAutomaton.ending : 0)
    }

    /// The state with all its words but one.
    mutating func without(_ word: ArraySlice<UInt8>, from state: UInt32) -> UInt32 {
        guard let letter = word.first else { return state & ~WordAutomaton.ending }
        var edges: [(UInt8, UInt32)] = []
        forEachEdge(state) { edges.append(($0, $1)) }
        guard let index = edges.firstIndex(where: { $0.0 == letter }) else { return state }
        edges[index].1 = without(word.dropFirst(), from: edges[index].1)
        if edges[index].1 == 0 { edges.remove(at: index) }
        return intern(edges) | (state & WordAutomaton.ending)
    }

    /// The state from which the words of any of the states are accepted.
    private mutating func union(_ states: [UInt32]) -> UInt32 {
        if states.count < 2 { return states.first ?? 0 }
        let key = Array(Set(states)).sorted()
        if key.count == 1 { return key[0] }
        if let known = unions[key] { return known }
        var next: [UInt8: [UInt32]] = [:]
        for state in key { forEachEdge(state) { next[$0, default: []].append($1) } }
        var edges: [(UInt8, UInt32)] = []
        for (letter, behind) in next.sorted(by: { $0.key < $1.key }) { edges.append((letter, union(behind))) }
        edges.sort { $0.0 < $1.0 }
        let state = intern(edges) | (key.contains { $0 & WordAutomaton.ending != 0 } ? WordAutomaton.ending : 0)
        unions[key] = state
        return state
    }

    private func forEachEdge(_ state: UInt32, _ body: (UInt8, UInt32) -> Void) {
        var edge = Int(state & WordAutomaton.edgeMask)
        if edge == 0 { return }
        while true {
            let target = targets[edge]
            body(labels[edge], target & ~WordAutomaton.lastEdge)
            if target & WordAutomaton.lastEdge != 0 { return }
            edge += 1
        }
    }

    /// The state with these edges, a new one where there is none.
    private mutating func intern(_ edges: [(UInt8, UInt32)]) -> UInt32 {
        if edges.isEmpty { return 0 }
        if stateCount * 2 > table.count { grow() }
        var slot = Self.hash(edges) & (table.count - 1)
        while table[slot] != 0 {
            if isSame(table[slot], edges) { return table[slot] }
            slot = (slot + 1) & (table.count - 1)
        }
        let state = UInt32(labels.count)
        table[slot] = state
        stateCount += 1
        append(edges)
        return state
    }

    private mutating func append(_ edges: [(UInt8, UInt32)]) {
        for (index, edge) in edges.enumerated() {
            labels.append(edge.0)
            targets.append(edge.1 | (index == edges.count - 1 ? WordAutomaton.lastEdge : 0))
        }
    }

    private func isSame(_ state: UInt32, _ edges: [(UInt8, UInt32)]) -> Bool {
        let first = Int(state)
        guard first + edges.count <= labels.count else { return false }
        for (index, edge) in edges.enumerated() {
            let last: UInt32 = index == edges.count - 1 ? WordAutomaton.lastEdge : 0
            if labels[first + index] != edge.0 || targets[first + index] != edge.1 | last { return false }
        }
        return true
    }

    private mutating func grow() {
        let old = table
        table = [UInt32](repeating: 0, count: old.count * 2)
        for state in old where state != 0 {
            var edges: [(UInt8, UInt32)] = []
            forEachEdge(state) { edges.append(($0, $1)) }
            var slot = Self.hash(edges) & (table.count - 1)
            while table[slot] != 0 { slot = (slot + 1) & (table.count - 1) }
            table[slot] = state
        }
    }

    private static func hash(_ edges: [(UInt8, UInt32)]) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for edge in edges { hash = (hash ^ (UInt64(edge.1) << 8 | UInt64(edge.0))) &* 0x9E37_79B9_7F4A_7C15 }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) >> 1)
    }
}
