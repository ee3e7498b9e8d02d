import CICUShim

/// How an emoji is written, by Unicode's emoji-test.txt.
public enum EmojiQualification: Sendable {
    /// A sequence recommended for general interchange, or one of its components.
    case fullyQualified
    /// Shown as an emoji by most systems, but with a presentation selector missing somewhere.
    case unqualified

    /// Judges a segment that word segmentation kept together; nil where it is no emoji.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> EmojiQualification? {
        let (first, length) = decodeScalar(bytes, at: range.lowerBound)
        // Digits, # and * are emoji only as keycaps; ©, ® and ™ are ordinary signs unless a selector follows.
        if first < 0x2190 {
            let keycap = contains(0x20E3, bytes, range)
            let selected = contains(0xFE0F, bytes, range)
            guard keycap || (selected && first > 0x39) else { return nil }
            return isRecommended(bytes, range) ? .fullyQualified : .unqualified
        }
        guard decorum_is_emoji(first) else { return nil }
        if isRecommended(bytes, range) { return .fullyQualified }
        if range.count == length, !decorum_is_emoji_presentation(first), isPlainSign(first) { return nil }
        return .unqualified
    }

    private static func isRecommended(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let slice = UnsafeBufferPointer(rebasing: bytes[range])
        return slice.withMemoryRebound(to: CChar.self) { decorum_is_rgi_emoji($0.baseAddress, Int32($0.count)) }
    }

    private static func contains(
        _ wanted: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            if scalar == wanted { return true }
            offset += length
        }
        return false
    }

    /// Text-style signs that people type as signs, not as emoji: arrows, media keys, boxes, the Japanese part marks.
    private static func isPlainSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2190...0x21FF, 0x2300...0x23FF, 0x24C2, 0x25A0...0x25FF, 0x2934, 0x2935, 0x2B05...0x2B07, 0x3030, 0x303D,
            0x3297, 0x3299:
            true
        default: false
        }
    }
}
