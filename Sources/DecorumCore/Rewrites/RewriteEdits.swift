import DecorumText

/// Changes of a text that do not overlap, applied together.
struct RewriteEdits {
    /// One change.
    struct Edit {
        var range: Range<Int>
        var shown: String
        var filled: String
        var openSlots: [String] = []
    }

    private(set) var edits: [Edit] = []

    /// Adds a change unless it overlaps one that is there, or goes to the same place.
    mutating func add(_ edit: Edit) -> Bool {
        let clashes = edits.contains {
            $0.range.overlaps(edit.range) || $0.range == edit.range || Self.isInside(edit.range, $0.range)
                || Self.isInside($0.range, edit.range)
        }
        if clashes { return false }
        edits.append(edit)
        // What is added before a sentence goes ahead of the sentence written anew.
        edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return true
    }

    private static func isInside(_ place: Range<Int>, _ range: Range<Int>) -> Bool {
        place.isEmpty && range.lowerBound < place.lowerBound && place.lowerBound < range.upperBound
    }

    /// The changed text.
    func candidate(of text: String) -> RewriteCandidate {
        let bytes = Array(text.utf8)
        var shown: [UInt8] = []
        var filled: [UInt8] = []
        var candidate = RewriteCandidate(shown: "", filled: "")
        var place = 0
        for edit in edits {
            shown += bytes[place..<edit.range.lowerBound]
            filled += bytes[place..<edit.range.lowerBound]
            let start = filled.count
            shown += Array(edit.shown.utf8)
            filled += Array(edit.filled.utf8)
            candidate.changes.append((edit.range, start..<filled.count))
            candidate.openSlots += edit.openSlots
            place = edit.range.upperBound
        }
        candidate.shown = String(decoding: shown + bytes[place...], as: UTF8.self)
        candidate.filled = String(decoding: filled + bytes[place...], as: UTF8.self)
        return candidate
    }
}
