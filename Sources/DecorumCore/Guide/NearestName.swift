/// Finds the name that was probably meant.
public enum NearestName {
    /// The nearest of the names within a third of its length in edits; nil where none is near.
    public static func find(_ name: String, among names: [String]) -> String? {
        let wanted = Array(name.lowercased())
        var best: (name: String, distance: Int)?
        for candidate in names {
            let distance = distance(wanted, Array(candidate.lowercased()))
            if distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        guard let best, best.distance <= max(2, wanted.count / 3) else { return nil }
        return best.name
    }

    /// Edits (insert, delete, replace, swap neighbours) from one name to another: optimal string alignment.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var rows = [Array(0...right.count)]
        for i in 1...max(1, left.count) where i <= left.count {
            var row = [i]
            for j in 0..<right.count {
                let same = left[i - 1] == right[j]
                var best = min(rows[i - 1][j + 1] + 1, row[j] + 1, rows[i - 1][j] + (same ? 0 : 1))
                if i > 1, j > 0, left[i - 1] == right[j - 1], left[i - 2] == right[j] {
                    best = min(best, rows[i - 2][j - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
