/// International bank account numbers (ISO 13616).
enum BankAccount {
    /// Places of account numbers whose check digits are right.
    static func find(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = 0
        while offset + 15 <= bytes.count {
            let isFree = offset == 0 || !((bytes[offset - 1] | 0x20) &- 0x61 < 26 || bytes[offset - 1] &- 0x30 < 10)
            guard isFree, bytes[offset] &- 0x41 < 26, bytes[offset + 1] &- 0x41 < 26, bytes[offset + 2] &- 0x30 < 10,
                bytes[offset + 3] &- 0x30 < 10,
                let end = end(bytes, from: offset)
            else {
                offset += 1
                continue
            }
            found.append(offset..<end)
            offset = end
        }
        return found
    }

    /// The longest run, with single spaces inside, that passes the check.
    private static func end(_ bytes: [UInt8], from start: Int) -> Int? {
        var characters: [UInt8] = []
        var ends: [Int] = []
        var offset = start
        while offset < bytes.count, characters.count < 34 {
            let byte = bytes[offset]
            if byte &- 0x41 < 26 || byte &- 0x30 < 10 {
                characters.append(byte)
                offset += 1
                ends.append(offset)
            } else if byte == 0x20, offset + 1 < bytes.count,
                bytes[offset + 1] &- 0x41 < 26 || bytes[offset + 1] &- 0x30 < 10
            {
                offset += 1
            } else {
                break
            }
        }
        var count = characters.count
        while count >= 15 {
            if isValid(characters[..<count]) { return ends[count - 1] }
            count -= 1
        }
        return nil
    }

    /// Modulo 97 of the rearranged number is one.
    private static func isValid(_ characters: ArraySlice<UInt8>) -> Bool {
        var rest = 0
        for byte in characters.dropFirst(4) + characters.prefix(4) {
            if byte &- 0x30 < 10 {
                rest = (rest * 10 + Int(byte - 0x30)) % 97
            } else {
                rest = (rest * 100 + Int(byte - 0x37)) % 97
            }
        }
        return rest == 1
    }
}
