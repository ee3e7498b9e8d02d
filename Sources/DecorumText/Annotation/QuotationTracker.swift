/// Pairs quotation marks: what stands between them is somebody's words, or scare quotes.
struct QuotationTracker {
    /// Inner ranges of the quotations, in order.
    private var quotations: [Range<Int>] = []
    private var current = 0

    /// Longest quotation in bytes: an unpaired mark does not swallow a message.
    private static let longest = 600

    /// Finds the pairs of a text. Call once.
    mutating func pair(_ bytes: UnsafeBufferPointer<UInt8>) {
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            // Marks are ", ' and three-byte (or, for « », two-byte) scalars.
            guard byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xC2 || byte == 0xE3 else {
                offset += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at: offset)
            if let closing = Self.closing(of: scalar), Self.opens(bytes, at: offset, scalar),
                let end = Self.find(closing, bytes, from: offset + length, opening: scalar)
            {
                quotations.append((offset + length)..<end.start)
                offset = end.end
            } else {
                offset += length
            }
        }
    }

    /// Adds the flags of a unit; units must come in order.
    mutating func flags(for range: Range<Int>, adding flags: inout Unit.Flags) {
        while current < quotations.count, quotations[current].upperBound <= range.lowerBound { current += 1 }
        guard current < quotations.count, quotations[current].lowerBound <= range.lowerBound,
            range.upperBound <= quotations[current].upperBound
        else { return }
        flags.insert(.quoted)
        if quotations[current].lowerBound == range.lowerBound { flags.insert(.opensQuote) }
        if quotations[current].upperBound == range.upperBound { flags.insert(.closesQuote) }
    }

    private static func closing(of scalar: UInt32) -> [UInt32]? {
        switch scalar {
        case 0x22: [0x22]
        case 0x27: [0x27]
        case 0xAB: [0xBB]
        case 0x201C: [0x201D]
        case 0x201E: [0x201C, 0x201D]
        case 0x2018: [0x2019]
        case 0x300C: [0x300D]
        case 0x300E: [0x300F]
        default: nil
        }
    }

    /// A straight mark opens only at the start of a word.
    private static func opens(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ scalar: UInt32) -> Bool {
        guard scalar == 0x22 || scalar == 0x27 || scalar == 0x2018 else { return true }
        guard offset + 1 < bytes.count, !ByteClass.isSpace(bytes[offset + 1]) else { return false }
        return offset == 0 || ByteClass.isSpace(bytes[offset - 1]) || bytes[offset - 1] == 0x28
    }

    private static func find(
        _ closing: [UInt32], _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, opening: UInt32
    ) -> (start: Int, end: Int)? {
        var offset = start
        let straight = opening == 0x22 || opening == 0x27 || opening == 0x2018
        while offset < min(bytes.count, start + longest) {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            if scalar == 0x0A, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { return nil }
            if closing.contains(scalar) {
                let end = offset + length
                // An apostrophe inside a word closes nothing.
                let free = end == bytes.count || !ByteClass.isWord(bytes[end]) || bytes[end] >= 0xE2
                if !straight || free && offset > start && !ByteClass.isSpace(bytes[offset - 1]) { return (offset, end) }
            }
            offset += length
        }
        return nil
    }
}
