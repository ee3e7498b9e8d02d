import DecorumText

/// `spacing`: flags a space before a comma or at doubled places, none behind a comma, and half-width signs in Japanese.
struct SpacingRule: RuleKind {
    static let name = "spacing"
    static let keys: [String] = []

    /// Half-width signs by their full-width forms, as Japanese text has them.
    private static let wide: [UInt8: String] = [0x2C: "、", 0x2E: "。", 0x21: "！", 0x3F: "？"]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {}

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        let found = text.bytes.withUnsafeBufferPointer { bytes in
            Self.find(in: bytes, text.protectedSpans, isJapanese: text.language == .japanese)
        }
        for (range, replacement) in found where !context.isEmoji(near: range) && !isBesideAddress(range, text) {
            context.report(
                rule, bytes: range, corrections: [Finding.Correction(replacement: replacement, isSafe: true)])
        }
    }

    /// Beside a handle or a link spaces are put so that it does not break, and many a chat hides the handle.
    private func isBesideAddress(_ range: Range<Int>, _ text: AnnotatedText) -> Bool {
        guard text.bytes[range.lowerBound] == 0x20 else { return false }
        return text.protectedSpans.contains {
            ($0.kind == .handle || $0.kind == .url || $0.kind == .hashtag)
                && ($0.end == range.lowerBound || $0.start == range.upperBound)
        }
    }

    private static func find(
        in bytes: UnsafeBufferPointer<UInt8>, _ spans: [ProtectedSpan], isJapanese: Bool
    ) -> [(Range<Int>, String)] {
        var found: [(Range<Int>, String)] = []
        var protected = ProtectedSpanCursor(spans)
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte == 0x20 || wide[byte] != nil || byte == 0x3B else {
                offset += 1
                continue
            }
            if let end = protected.end(at: offset) {
                offset = end
                continue
            }
            if byte == 0x20 {
                var end = offset
                while end < bytes.count, bytes[end] == 0x20 { end += 1 }
                if let replacement = space(bytes, offset..<end) {
                    found.append((offset..<end, replacement))
                } else if isBetweenWords(bytes, comma: end), offset > 0, isLetter(bytes[offset - 1]) {
                    found.append((offset..<end + 1, ", "))
                }
                offset = end
            } else {
                if isJapanese, let sign = wide[byte], isJapaneseLetter(bytes, before: offset) {
                    found.append((offset..<offset + 1, sign))
                } else if lacksSpace(bytes, behind: offset) {
                    found.append((offset..<offset + 1, String(decoding: [byte, 0x20], as: UTF8.self)))
                }
                offset += 1
            }
        }
        return found
    }

    /// What spaces should be replaced with; nil where they are right.
    private static func space(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
        guard range.lowerBound > 0, range.upperBound < bytes.count else { return nil }
        let before = bytes[range.lowerBound - 1]
        let after = bytes[range.upperBound]
        if before == 0x0A || before == 0x0D || after == 0x0A || after == 0x0D { return nil }
        let isLetterBefore = before >= 0x80 || ByteClass.isASCIILetter(before) || before &- 0x30 < 10
        if after == 0x2C || after == 0x3B || after == 0x2E || after == 0x21 || after == 0x3F {
            // Not before an ellipsis, a number (" .5"), a file ending or a second sign.
            let next = range.upperBound + 1 < bytes.count ? bytes[range.upperBound + 1] : 0x20
            return isLetterBefore && next <= 0x20 ? "" : nil
        }
        // Two spaces behind a sentence are a habit of typists, more of them a layout.
        let isSentenceEnd = before == 0x2E || before == 0x21 || before == 0x3F || before == 0x3A
        return range.count == 2 && isLetterBefore && !isSentenceEnd && ByteClass.isASCIILetter(after) ? " " : nil
    }

    /// "yes,please": a letter stands right behind the comma; "done!Next" likewise.
    private static func lacksSpace(_ bytes: UnsafeBufferPointer<UInt8>, behind offset: Int) -> Bool {
        let byte = bytes[offset]
        guard byte == 0x2C || byte == 0x3B || byte == 0x21 || byte == 0x3F, offset > 1, offset + 2 < bytes.count else {
            return false
        }
        return isLetter(bytes[offset - 1]) && isLetter(bytes[offset - 2]) && isLetter(bytes[offset + 1])
            && isLetter(bytes[offset + 2])
    }

    /// " ,then": the space stands on the wrong side of the comma.
    private static func isBetweenWords(_ bytes: UnsafeBufferPointer<UInt8>, comma place: Int) -> Bool {
        place + 1 < bytes.count && bytes[place] == 0x2C && isLetter(bytes[place + 1])
    }

    /// A letter of Latin or Cyrillic script, by a byte of it.
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 ? byte < 0xE1 : ByteClass.isASCIILetter(byte) }

    private static func isJapaneseLetter(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
        guard offset >= 3 else { return false }
        let (scalar, length) = decodeScalar(bytes, at: offset - 3)
        return length == 3 && ((0x3041...0x30FF).contains(scalar) || (0x4E00...0x9FFF).contains(scalar))
    }
}
