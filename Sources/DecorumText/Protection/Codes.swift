/// Order numbers, booking references, serial numbers and the like: letters and digits in one token.
enum Codes {
    /// No code is longer.
    private static let longest = 64

    /// Called at a digit, a hyphen or an underscore; reads the whole token around it.
    static func span(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> ProtectedSpan? {
        guard ByteClass.isDigit(bytes[offset]) else { return nil }
        var start = offset
        while start > 0, isCodeByte(bytes[start - 1]), offset - start <= longest { start -= 1 }
        var end = offset
        while end < bytes.count, isCodeByte(bytes[end]), end - offset <= longest { end += 1 }
        guard end - start <= longest else { return nil }
        while end > offset, isJoiner(bytes[end - 1]) { end -= 1 }
        while start < offset, isJoiner(bytes[start]) { start += 1 }
        if start > 0, touchesLetter(bytes, before: start) { return nil }
        // "10ədəd": a number with a word of another alphabet behind it is no code.
        if end < bytes.count, touchesLetter(bytes, at: end) { return nil }
        var digits = 0
        var capitals = 0
        var small = 0
        var groups = 1
        for index in start..<end {
            let byte = bytes[index]
            if ByteClass.isDigit(byte) {
                digits += 1
            } else if byte &- 0x41 < 26 {
                capitals += 1
            } else if byte &- 0x61 < 26 {
                small += 1
            } else {
                groups += 1
            }
        }
        let letterFirst = !ByteClass.isDigit(bytes[start])
        let isCode =
            (capitals > 0 && small == 0 && (letterFirst || groups > 1 || capitals + digits >= 5))
            || (groups > 1 && capitals + small == 0 && digits >= 6 && longestRun(bytes, start..<end) >= 4
                && !isPhoneLike(bytes, start))
            || (letterFirst && small > 0 && digits >= 3 && groups > 1)
        return isCode ? ProtectedSpan(kind: .reference, start: start, end: end) : nil
    }

    /// A letter of an alphabet with spaces; kana, kanji and punctuation may stand right beside a code.
    private static func touchesLetter(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard bytes[offset] >= 0x80 else { return false }
        let info = ScalarTable.info(decodeScalar(bytes, at: offset).scalar)
        return (info.isLetter || info.script == .telugu) && !info.script.isMatchedByCharacter
    }

    private static func touchesLetter(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
        touchesLetter(bytes, at: scalarStart(bytes, before: offset))
    }

    private static func isCodeByte(_ byte: UInt8) -> Bool { ByteClass.isAlphanumeric(byte) || isJoiner(byte) }
    private static func isJoiner(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x5F || byte == 0x2F }

    private static func isPhoneLike(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        bytes[start] == 0x30 || (start > 0 && bytes[start - 1] == 0x2B)
    }

    private static func longestRun(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        var best = 0
        var run = 0
        for index in range {
            run = ByteClass.isDigit(bytes[index]) ? run + 1 : 0
            best = max(best, run)
        }
        return best
    }
}
