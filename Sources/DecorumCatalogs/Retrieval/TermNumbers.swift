/// Numbers terms by their hashes as they come: an open-addressing table, since the hashes are spread already.
struct TermNumbers {
    private var slots = [(hash: UInt64, number: UInt32)](repeating: (0, 0), count: 1 << 12)
    private var count = 0

    /// The term's number from zero on, and whether it is met for the first time.
    mutating func number(_ hash: UInt64) -> (UInt32, isNew: Bool) {
        let place = place(of: hash)
        if slots[place].number > 0 { return (slots[place].number - 1, false) }
        count += 1
        slots[place] = (hash, UInt32(count))
        if count * 2 > slots.count { grow() }
        return (UInt32(count - 1), true)
    }

    private func place(of hash: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while slots[place].number > 0, slots[place].hash != hash { place = (place + 1) & (slots.count - 1) }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0), count: old.count * 2)
        for slot in old where slot.number > 0 { slots[place(of: slot.hash)] = slot }
    }
}
