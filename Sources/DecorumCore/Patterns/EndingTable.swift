import DecorumText

/// Endings of inflected words, by the set that they belong to: an open-addressing set of hashes.
struct EndingTable: Sendable {
    private(set) var slots: [UInt64]

    init(_ keys: Set<UInt64>) {
        var capacity = 16
        while capacity < keys.count * 2 { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
        for key in keys.sorted() {
            var index = Int(truncatingIfNeeded: key >> 17) & (capacity - 1)
            while slots[index] != 0 { index = (index + 1) & (capacity - 1) }
            slots[index] = key
        }
    }

    init(slots: [UInt64]) { self.slots = slots }

    /// The key of an ending in a set; never zero.
    static func key(_ ending: String, in set: Int32) -> UInt64 {
        key(hash: WordHash.hash(of: ending.utf8), set)
    }

    private static func key(hash: UInt64, _ set: Int32) -> UInt64 {
        let mixed = (hash ^ UInt64(truncatingIfNeeded: set &+ 1) &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
        return mixed == 0 ? 1 : mixed
    }

    /// True where the ending with this hash belongs to the set.
    func contains(_ hash: UInt64, in set: Int32) -> Bool {
        let key = Self.key(hash: hash, set)
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: key >> 17) & mask
        while slots[index] != 0 {
            if slots[index] == key { return true }
            index = (index + 1) & mask
        }
        return false
    }
}
