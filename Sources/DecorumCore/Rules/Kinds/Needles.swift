/// Pieces of text of which one must be there before a regular expression is tried: found in one pass, whatever their number.
struct Needles: Sendable {
    private let needles: [[UInt8]]
    /// By a hash of the first three bytes (fewer in a shorter piece's case: its first alone), the pieces that may begin so.
    private let filter: [Bool]
    private let firstBytes: [Bool]
    private let byHash: [Int: [Int]]
    private static let size = 4_096

    init(_ needles: [[UInt8]]) {
        self.needles = needles.filter { !$0.isEmpty }
        var filter = Array(repeating: false, count: Self.size)
        var firstBytes = Array(repeating: false, count: 256)
        var byHash: [Int: [Int]] = [:]
        for (number, needle) in self.needles.enumerated() {
            if needle.count >= 3 {
                let hash = Self.hash(needle[0], needle[1], needle[2])
                filter[hash] = true
                byHash[hash, default: []].append(number)
            } else {
                firstBytes[Int(needle[0])] = true
            }
        }
        self.filter = filter
        self.firstBytes = firstBytes
        self.byHash = byHash
    }

    var isEmpty: Bool { needles.isEmpty }

    /// True where a text holds one of them.
    func isAny(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in bytes.indices {
            if firstBytes[Int(bytes[place])], needles.contains(where: { $0.count < 3 && Self.stands($0, bytes, place) })
            {
                return true
            }
            guard place + 2 < bytes.count else { continue }
            let hash = Self.hash(bytes[place], bytes[place + 1], bytes[place + 2])
            if filter[hash], let numbers = byHash[hash],
                numbers.contains(where: { Self.stands(needles[$0], bytes, place) })
            {
                return true
            }
        }
        return false
    }

    private static func stands(_ needle: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place + needle.count <= bytes.count else { return false }
        for (offset, byte) in needle.enumerated() where bytes[place + offset] != byte { return false }
        return true
    }

    @inline(__always)
    private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        (Int(first) &* 0x1F ^ Int(second) << 6 ^ Int(third)) & (size - 1)
    }
}
