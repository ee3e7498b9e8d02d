/// The matches of one text: those of a group lie together, ordered by place, the longer first.
///
/// A message has some hundred matches, most of them of words that only conditions ask for; they are dealt out by counting, not sorted.
struct MatchTable: Sendable {
    private let matches: [PhraseMatch]
    /// By group, the end of its matches; zero where it has none.
    private let ends: [UInt32]
    static let empty = MatchTable([], groupCount: 0)

    init(_ found: [PhraseMatch], groupCount: Int) {
        guard !found.isEmpty else {
            matches = []
            ends = []
            return
        }
        var places = [UInt32](repeating: 0, count: groupCount)
        var groups: [UInt32] = []
        for match in found {
            if places[Int(match.group)] == 0 { groups.append(match.group) }
            places[Int(match.group)] += 1
        }
        var place: UInt32 = 0
        for group in groups {
            let count = places[Int(group)]
            places[Int(group)] = place
            place += count
        }
        matches = [PhraseMatch](unsafeUninitializedCapacity: found.count) { dealt, count in
            for match in found {
                dealt.initializeElement(at: Int(places[Int(match.group)]), to: match)
                places[Int(match.group)] += 1
            }
            count = found.count
            Self.order(dealt, count)
        }
        ends = places
    }

    /// Orders each group; its matches come nearly in order, so that few are moved.
    private static func order(_ matches: UnsafeMutableBufferPointer<PhraseMatch>, _ count: Int) {
        for index in 1..<max(1, count) {
            var slot = index
            while slot > 0, matches[slot - 1].group == matches[slot].group, precedes(matches[slot], matches[slot - 1]) {
                matches.swapAt(slot, slot - 1)
                slot -= 1
            }
        }
    }

    @inline(__always)
    private static func precedes(_ left: PhraseMatch, _ right: PhraseMatch) -> Bool {
        left.start != right.start ? left.start < right.start : left.end > right.end
    }

    /// All matches.
    var all: [PhraseMatch] { matches }

    /// These matches and others of the same automaton.
    func adding(_ others: [PhraseMatch], groupCount: Int) -> MatchTable {
        others.isEmpty ? self : MatchTable(matches + others, groupCount: groupCount)
    }

    /// The matches of a group.
    func of(_ group: PatternGroup) -> ArraySlice<PhraseMatch> {
        guard Int(group.index) < ends.count else { return [] }
        let end = Int(ends[Int(group.index)])
        var start = end
        // They lie together: steps that double find where they begin, however many they are.
        var step = 1
        while step > 0 {
            if start >= step, matches[start - step].group == group.index {
                start -= step
                step *= 2
            } else {
                step /= 2
            }
        }
        return matches[start..<end]
    }

    /// True where any of the groups was found.
    func contains(anyOf groups: [PatternGroup]) -> Bool {
        !matches.isEmpty && groups.contains { Int($0.index) < ends.count && ends[Int($0.index)] != 0 }
    }
}
