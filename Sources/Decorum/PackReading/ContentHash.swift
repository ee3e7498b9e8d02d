import DecorumText

/// A short hash by which a guide or a pack is told from another version of itself (FNV-1a, 64 bits).
struct ContentHash {
    private var state: UInt64 = WordHash.seed

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = WordHash.hash(state, adding: byte) }
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
