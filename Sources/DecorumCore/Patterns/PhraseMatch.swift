/// A phrase found in a text: which group it belongs to, and the units it covers.
struct PhraseMatch: Sendable, Equatable {
    var group: UInt32
    var start: Int32
    var end: Int32
}

/// The matches of one text, ordered by group and then by place.
struct MatchTable: Sendable {
    private let matches: [PhraseMatch]
    static let empty = MatchTable([])

    init(_ found: [PhraseMatch]) {
        matches = found.sorted {
            ($0.group, $0.start, $1.end) < ($1.group, $1.start, $0.end)
        }
    }

    /// All matches.
    var all: [PhraseMatch] { matches }

    /// These matches and others.
    func adding(_ others: [PhraseMatch]) -> MatchTable { others.isEmpty ? self : MatchTable(matches + others) }

    /// The matches of a group.
    func of(_ group: PatternGroup) -> ArraySlice<PhraseMatch> {
        if matches.isEmpty { return [] }
        var low = 0
        var high = matches.count
        while low < high {
            let middle = (low + high) / 2
            if matches[middle].group < group.index { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < matches.count, matches[end].group == group.index { end += 1 }
        return matches[low..<end]
    }

    /// True where any of the groups was found.
    func contains(anyOf groups: [PatternGroup]) -> Bool {
        !matches.isEmpty && groups.contains { !of($0).isEmpty }
    }
}
