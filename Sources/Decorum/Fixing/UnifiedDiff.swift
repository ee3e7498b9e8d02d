/// The difference of two versions of a file as `diff -u` shows it.
public enum UnifiedDiff {
    /// Lines shown around a change.
    private static let context = 3

    /// The difference; empty where there is none.
    ///
    /// Corrections change lines and never add or take any, so that each line is held against the one of its number; a file whose
    /// number of lines differs is shown whole.
    public static func text(_ old: [UInt8], _ new: [UInt8], path: String) -> String {
        if old == new { return "" }
        let before = lines(old)
        let after = lines(new)
        var output = "--- \(path)\n+++ \(path)\n"
        guard before.count == after.count else {
            return output + "@@ -1,\(before.count) +1,\(after.count) @@\n" + before.map { "-\($0)\n" }.joined()
                + after.map { "+\($0)\n" }.joined()
        }
        let changed = before.indices.filter { before[$0] != after[$0] }
        var index = 0
        while index < changed.count {
            var last = index
            while last + 1 < changed.count, changed[last + 1] - changed[last] <= 2 * context { last += 1 }
            let first = max(0, changed[index] - context)
            let end = min(before.count, changed[last] + context + 1)
            output += "@@ -\(first + 1),\(end - first) +\(first + 1),\(end - first) @@\n"
            var line = first
            while line < end {
                // Changed lines that follow one another are shown together, the old ones first.
                var stop = line
                while stop < end, before[stop] != after[stop] { stop += 1 }
                if stop == line {
                    output += " \(before[line])\n"
                    line += 1
                } else {
                    output +=
                        before[line..<stop].map { "-\($0)\n" }.joined() + after[line..<stop].map { "+\($0)\n" }.joined()
                    line = stop
                }
            }
            index = last + 1
        }
        return output
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
