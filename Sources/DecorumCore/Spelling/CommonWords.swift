import DecorumText

/// How frequent words are, by their place in a list: it tells likely corrections from unlikely ones.
final class CommonWords: Sendable {
    /// What a word costs that is not in the list.
    static let unlisted = 95
    private let ranks = Guarded<[String: Int]?>(nil)
    private let read: @Sendable () -> [String]

    /// - Parameter read: gives the words, the most frequent first; called when a rank is first asked for.
    init(read: @escaping @Sendable () -> [String]) { self.read = read }

    /// The word's place in the list; nil where it is not there.
    func rank(of word: String) -> Int? {
        ranks.withLock { ranks in
            if let ranks { return ranks[word] }
            var read: [String: Int] = [:]
            for (rank, word) in self.read().enumerated() where read[word] == nil { read[word] = rank }
            ranks = read
            return read[word]
        }
    }

    /// What the word's rarity costs, in hundredths of a wrong letter: it grows with the logarithm of the rank.
    func rarity(of word: String) -> Int {
        guard let rank = rank(of: word) else { return Self.unlisted }
        return min(Self.unlisted - 20, 6 * (Int.bitWidth - (rank + 1).leadingZeroBitCount))
    }
}
