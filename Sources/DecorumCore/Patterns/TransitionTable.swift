/// Transitions of the phrase automaton, by state and symbol: an open-addressing table.
struct TransitionTable: Sendable {
    private(set) var keys: [UInt64]
    private(set) var targets: [UInt32]
    private let mask: Int
    private static let empty = UInt64.max

    init(_ transitions: [UInt64: UInt32]) {
        var capacity = 16
        while capacity < transitions.count * 2 { capacity *= 2 }
        keys = Array(repeating: Self.empty, count: capacity)
        targets = Array(repeating: 0, count: capacity)
        mask = capacity - 1
        for (key, target) in transitions.sorted(by: { $0.key < $1.key }) {
            var index = Self.slot(key) & mask
            while keys[index] != Self.empty { index = (index + 1) & mask }
            keys[index] = key
            targets[index] = target
        }
    }

    init(keys: [UInt64], targets: [UInt32]) {
        self.keys = keys
        self.targets = targets
        mask = keys.count - 1
    }

    static func key(_ state: UInt32, _ symbol: UInt32) -> UInt64 { UInt64(state) << 32 | UInt64(symbol) }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32)
    }

    /// The state reached, or zero.
    @inline(__always)
    func next(_ state: UInt32, _ symbol: UInt32) -> UInt32 {
        let key = Self.key(state, symbol)
        var index = Self.slot(key) & mask
        while true {
            let found = keys[index]
            if found == key { return targets[index] }
            if found == Self.empty { return 0 }
            index = (index + 1) & mask
        }
    }
}
