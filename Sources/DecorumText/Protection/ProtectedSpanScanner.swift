/// Finds protected spans in one pass over the bytes: each byte that can begin one leads to one reader.
struct ProtectedSpanScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var spans: [ProtectedSpan] = []

    /// Bytes that may begin a span (or, for `@` and `.`, stand inside one).
    private static let triggers: [Bool] = {
        var table = Array(repeating: false, count: 256)
        for byte in "{%#[$<`@hHwW:;=^)(xX8BTmo>\\.-/_0123456789".utf8 { table[Int(byte)] = true }
        table[0xC2] = true  // ¯
        table[0xE2] = true  // ♪ and ♡
        table[0xEF] = true  // full-width parentheses and carets
        return table
    }()

    static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> [ProtectedSpan] {
        var scanner = ProtectedSpanScanner(bytes: bytes)
        scanner.run()
        return scanner.spans
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func run() {
        var offset = 0
        var threads = QuotedThreads.spans(in: bytes)
        let disclaimers = Disclaimers.spans(in: bytes).filter { span in
            !threads.contains { $0.start < span.end && span.start < $0.end }
        }
        if !disclaimers.isEmpty { threads = (threads + disclaimers).sorted { $0.start < $1.start } }
        var thread = threads.startIndex
        while offset < bytes.count {
            if thread < threads.endIndex, threads[thread].start <= offset {
                spans.append(threads[thread])
                offset = max(offset, threads[thread].end)
                thread += 1
                continue
            }
            guard Self.triggers[Int(bytes[offset])], let span = span(at: offset) else {
                offset += 1
                continue
            }
            while let last = spans.last, last.end > span.start { spans.removeLast() }
            spans.append(span)
            offset = max(offset + 1, span.end)
        }
    }

    private func span(at offset: Int) -> ProtectedSpan? {
        if let end = PlaceholderSyntax.end(bytes, at: offset) {
            let kind: ProtectedSpan.Kind = bytes[offset] == 0x5B ? .bracketed : .placeholder
            return ProtectedSpan(kind: kind, start: offset, end: end)
        }
        if let end = Emoticons.end(bytes, at: offset) {
            return ProtectedSpan(kind: .emoticon, start: offset, end: end)
        }
        if let span = Links.span(bytes, at: offset) { return span }
        return Codes.span(bytes, at: offset)
    }
}

/// Byte classes that the readers share.
public enum ByteClass {
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    /// True for a to z, small or capital.
    public static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isASCIILetter(byte) }
    /// Letters, digits, underscore and every byte of a non-ASCII character.
    static func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x5F || byte >= 0x80 }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
}
