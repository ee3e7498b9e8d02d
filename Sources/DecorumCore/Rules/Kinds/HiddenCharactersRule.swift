import DecorumText

/// `hidden-characters`: flags zero-width, bidirectional and tag characters, save those that an emoji or a script needs.
struct HiddenCharactersRule: RuleKind {
    static let name = "hidden-characters"
    static let keys: [String] = []

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {}

    func check(_ rule: Rule, _ context: inout LintContext) {
        let emoji = context.text.emoji
        let found = context.text.bytes.withUnsafeBufferPointer { bytes -> [Range<Int>] in
            var found: [Range<Int>] = []
            var offset = 0
            var next = 0
            while offset < bytes.count {
                // All of them begin with one of these bytes.
                guard
                    bytes[offset] == 0xE2 || bytes[offset] == 0xF3 || bytes[offset] == 0xEF || bytes[offset] == 0xC2
                        || bytes[offset] == 0xE1
                else {
                    offset += 1
                    continue
                }
                let (scalar, length) = decodeScalar(bytes, at: offset)
                while next < emoji.count, emoji[next].range.upperBound <= offset { next += 1 }
                let isInEmoji = next < emoji.count && emoji[next].range.lowerBound <= offset
                if Self.isHidden(scalar), !isInEmoji,
                    !Self.belongsToScript(scalar, bytes, at: offset, length)
                {
                    found.append(offset..<offset + length)
                }
                offset += length
            }
            return found
        }
        for range in found {
            context.report(rule, bytes: range, corrections: [Finding.Correction(replacement: "", isSafe: true)])
        }
    }

    private static func isHidden(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0xE0000...0xE007F, 0x180E,
            0x115F, 0x1160:
            true
        default: false
        }
    }

    /// Joiners between letters of a script that shapes by them (Telugu and its kin, Arabic), and the mark at the start of a file.
    private static func belongsToScript(
        _ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ length: Int
    ) -> Bool {
        if scalar == 0xFEFF { return offset == 0 }
        guard scalar == 0x200C || scalar == 0x200D, offset > 0 else { return false }
        let (before, _) = decodeScalar(bytes, at: scalarStart(bytes, before: offset))
        return (0x0600...0x06FF).contains(before) || (0x0900...0x0DFF).contains(before)
    }
}
