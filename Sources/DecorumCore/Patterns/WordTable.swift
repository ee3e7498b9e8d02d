import DecorumText

/// Words of the patterns with the symbols that each gives: an open-addressing table over hashes, verified by the bytes.
struct WordTable: Sendable {
    private(set) var slots: [Slot]
    private(set) var pool: [UInt8] = []
    /// Symbols of all words, word by word.
    private(set) var symbols: [UInt32] = []
    private(set) var count = 0
    /// A bit for each hash, eight bits a word: most lookups fail here, in the cache.
    private(set) var filter: [UInt64] = [0]

    struct Slot: Sendable {
        var hash: UInt64 = 0
        var keyStart: UInt32 = 0
        var keyCount: UInt32 = 0
        var symbolStart: UInt32 = 0
        var symbolCount: UInt32 = 0
    }

    init(slots: [Slot], pool: [UInt8], symbols: [UInt32], count: Int, filter: [UInt64]) {
        self.filter = filter
        self.slots = slots
        self.pool = pool
        self.symbols = symbols
        self.count = count
    }

    /// Builds the table.
    init(_ words: [[UInt8]: [UInt32]]) {
        var capacity = 16
        while capacity < words.count * 2 { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        // In order, so that the same words always give the same bytes.
        for (word, symbols) in words.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let hash = WordHash.hash(of: word)
            var index = Int(truncatingIfNeeded: hash ^ hash >> 29) & (capacity - 1)
            while slots[index].keyCount > 0 { index = (index + 1) & (capacity - 1) }
            slots[index] = Slot(
                hash: hash, keyStart: UInt32(pool.count), keyCount: UInt32(word.count),
                symbolStart: UInt32(self.symbols.count), symbolCount: UInt32(symbols.count))
            pool += word
            self.symbols += symbols
        }
        count = words.count
        filter = Array(repeating: 0, count: max(1, capacity / 16))
        for slot in slots where slot.keyCount > 0 {
            filter[Self.filterWord(slot.hash, filter.count)] |= 1 &<< (slot.hash &>> 58)
        }
    }

    @inline(__always)
    private static func filterWord(_ hash: UInt64, _ count: Int) -> Int {
        Int(truncatingIfNeeded: hash >> 32) & (count - 1)
    }

    /// The symbols of a word; empty where it is not in the table.
    @inline(__always)
    func lookup(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Range<Int> {
        if filter[Self.filterWord(hash, filter.count)] & (1 &<< (hash &>> 58)) == 0 { return 0..<0 }
        let mask = slots.count - 1
        var index = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        while true {
            let slot = slots[index]
            if slot.keyCount == 0 { return 0..<0 }
            if slot.hash == hash, Int(slot.keyCount) == word.count, matches(slot, word) {
                return Int(slot.symbolStart)..<Int(slot.symbolStart + slot.symbolCount)
            }
            index = (index + 1) & mask
        }
    }

    @inline(__always)
    private func matches(_ slot: Slot, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = Int(slot.keyStart)
        for index in 0..<word.count where pool[start + index] != word[index] { return false }
        return true
    }
}
