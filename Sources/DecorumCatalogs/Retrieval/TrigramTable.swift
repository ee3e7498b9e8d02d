/// Terms by the three-letter pieces that they hold: a mistyped word is found by those that are left.
struct TrigramTable {
    private(set) var keys: [UInt64] = []
    private(set) var starts: [UInt32] = [0]
    private(set) var terms: [UInt32] = []

    init(_ words: [[UInt8]]) {
        var pairs: [(key: UInt64, term: UInt32)] = []
        for (number, word) in words.enumerated() {
            for key in Self.pieces(of: word) { pairs.append((key, UInt32(number))) }
        }
        pairs.sort { ($0.key, $0.term) < ($1.key, $1.term) }
        for pair in pairs {
            if keys.last != pair.key {
                if !keys.isEmpty { starts.append(UInt32(terms.count)) }
                keys.append(pair.key)
            }
            terms.append(pair.term)
        }
        starts.append(UInt32(terms.count))
    }

    /// The pieces of a word, a space before and after it taken as letters.
    static func pieces(of word: [UInt8]) -> Set<UInt64> {
        let scalars = [0x20] + String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value) + [0x20]
        guard scalars.count >= 3 else { return [] }
        return Set(
            (0...(scalars.count - 3)).map { place in
                scalars[place..<(place + 3)].reduce(0) { $0 << 21 | UInt64($1) }
            })
    }
}
