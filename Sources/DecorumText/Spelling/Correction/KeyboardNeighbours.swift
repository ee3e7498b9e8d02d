/// Keys that a finger hits for each other: beside in a row, or touching in the row above or below.
enum KeyboardNeighbours {
    /// All pairs, in both orders.
    ///
    /// - Parameter keyboards: layouts, each as its rows from above.
    static func pairs(of keyboards: [[String]]) -> [(Unicode.Scalar, Unicode.Scalar)] {
        var pairs: [(Unicode.Scalar, Unicode.Scalar)] = []
        for rows in keyboards.map({ $0.map { Array($0.unicodeScalars) } }) {
            for (row, keys) in rows.enumerated() {
                for (column, key) in keys.enumerated() {
                    for other in max(0, row - 1)...min(rows.count - 1, row + 1) {
                        // A row stands half a key further to the right than the one above it.
                        let shifted = other == row ? [-1, 1] : other < row ? [0, 1] : [-1, 0]
                        for step in shifted where rows[other].indices.contains(column + step) {
                            pairs.append((key, rows[other][column + step]))
                        }
                    }
                }
            }
        }
        return pairs
    }
}
