import DecorumText

/// How frequent words are, by their place in a list: it tells likely corrections from unlikely ones.
///
/// A table of hashes that is read in place: nothing is made of the list when a process starts. Two words in some billions share a hash; the
/// harm would be a correction in the wrong order.
public final class CommonWords: @unchecked Sendable {
    /// What a word costs that is not in the list.
    static let unlisted = 95
    /// A slot holds 48 bits of the word's hash above 16 of its rank and one; zero is free.
    private let slots: UnsafeBufferPointer<UInt64>
    private let isOwned: Bool

    /// Takes a table as `table(of:)` makes it; it must stay where it is.
    public init?(table: UnsafeRawBufferPointer) {
        guard let base = table.baseAddress, Int(bitPattern: base) % 8 == 0, table.count >= 8,
            (table.count / 8).nonzeroBitCount == 1
        else { return nil }
        slots = UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt64.self), count: table.count / 8)
        isOwned = false
    }

    /// Makes the table of a list.
    public init(_ words: [String]) {
        let table = Self.table(of: words)
        let memory = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: table.count)
        _ = memory.initialize(from: table)
        slots = UnsafeBufferPointer(memory)
        isOwned = true
    }

    deinit { if isOwned { slots.deallocate() } }

    /// The table of a list, the most frequent word first; at most 65,534 words.
    public static func table(of words: [String]) -> [UInt64] {
        var count = 16
        while count < words.count * 2 { count *= 2 }
        var slots = [UInt64](repeating: 0, count: count)
        for (rank, word) in words.prefix(65_534).enumerated() {
            let hash = mixed(WordHash.hash(of: word.utf8))
            var slot = Int(hash >> 16) & (count - 1)
            while slots[slot] != 0, slots[slot] >> 16 != hash >> 16 { slot = (slot + 1) & (count - 1) }
            if slots[slot] == 0 { slots[slot] = hash & ~0xFFFF | UInt64(rank + 1) }
        }
        return slots
    }

    /// The word's place in the list; nil where it is not there.
    public func rank(of word: some StringProtocol) -> Int? { rank(ofUTF8: word.utf8) }

    /// The same for a word's bytes.
    public func rank(ofUTF8 word: some Sequence<UInt8>) -> Int? {
        rank(ofHash: WordHash.hash(of: word))
    }

    /// The same for a word by its `WordHash`.
    public func rank(ofHash bytesHash: UInt64) -> Int? {
        let hash = Self.mixed(bytesHash)
        var slot = Int(hash >> 16) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] >> 16 == hash >> 16 { return Int(slots[slot] & 0xFFFF) - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// What the word's rarity costs, in hundredths of a wrong letter: it grows with the logarithm of the rank.
    func rarity(of word: String) -> Int {
        guard let rank = rank(of: word) else { return Self.unlisted }
        return min(Self.unlisted - 20, 6 * (Int.bitWidth - (rank + 1).leadingZeroBitCount))
    }

    /// Spreads a hash over its upper bits.
    private static func mixed(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 29) &* 0x9E37_79B9_7F4A_7C15 }
}
