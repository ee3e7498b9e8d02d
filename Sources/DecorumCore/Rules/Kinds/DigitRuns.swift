/// Numbers written in digits, with single separators inside.
enum DigitRuns {
    /// A number: where it is, its digits, and how many digits each of its groups has.
    struct Run {
        var range: Range<Int>
        var digits: [UInt8]
        var groups: [Int]
    }

    /// Numbers of eight digits at least; those that touch letters or masks (* • X) are left out.
    static func find(in bytes: [UInt8]) -> [Run] {
        var runs: [Run] = []
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] &- 0x30 < 10 else {
                offset += 1
                continue
            }
            let start = offset
            var digits: [UInt8] = []
            var groups = [0]
            var end = offset
            while offset < bytes.count {
                if bytes[offset] &- 0x30 < 10 {
                    digits.append(bytes[offset] - 0x30)
                    groups[groups.count - 1] += 1
                    offset += 1
                    end = offset
                } else if let separator = separator(bytes, at: offset), digits.count < 40 {
                    groups.append(0)
                    offset += separator
                } else {
                    break
                }
            }
            if groups.last == 0 { groups.removeLast() }
            if digits.count >= 8, isFree(bytes, start..<end) {
                runs.append(Run(range: start..<end, digits: digits, groups: groups))
            }
            offset = max(end, start + 1)
        }
        return runs
    }

    /// One space, hyphen, point or bracket, or a bracket with a space, before another digit.
    private static func separator(_ bytes: [UInt8], at offset: Int) -> Int? {
        var length = 0
        while length < 3, offset + length < bytes.count,
            [0x20, 0x2D, 0x2E, 0x28, 0x29, 0x2F].contains(bytes[offset + length])
        { length += 1 }
        guard length > 0, offset + length < bytes.count, bytes[offset + length] &- 0x30 < 10 else { return nil }
        // A full stop and a space end a sentence; a slash divides a date.
        if length > 1, bytes[offset] == 0x2E { return nil }
        return bytes[offset] == 0x2F ? nil : length
    }

    private static func isFree(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let isBound = { (byte: UInt8) in byte == 0x2A || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte == 0x23 }
        if range.lowerBound > 0, isBound(bytes[range.lowerBound - 1]) { return false }
        if range.lowerBound > 1, bytes[range.lowerBound - 1] == 0x2D, isBound(bytes[range.lowerBound - 2]) {
            return false
        }
        guard range.upperBound < bytes.count else { return true }
        return bytes[range.upperBound] != 0x2A && !((bytes[range.upperBound] | 0x20) &- 0x61 < 26)
            && bytes[range.upperBound] != 0x5F
    }
}
