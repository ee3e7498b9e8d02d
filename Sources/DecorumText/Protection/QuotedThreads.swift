/// Quoted lines of an earlier message, and the signature below `-- `.
enum QuotedThreads {
    static func spans(in bytes: UnsafeBufferPointer<UInt8>) -> [ProtectedSpan] {
        // Most chat messages are one line: nothing to look for.
        guard bytes.first == 0x3E || bytes.contains(0x0A) else { return [] }
        var spans: [ProtectedSpan] = []
        var line = 0
        while line < bytes.count {
            var end = line
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            let text = bytes[line..<end]
            if text.elementsEqual("-- ".utf8) || text.elementsEqual("-- \r".utf8) {
                spans.append(ProtectedSpan(kind: .signature, start: line, end: bytes.count))
                return spans
            }
            if isThreadHeading(text) {
                spans.append(ProtectedSpan(kind: .quotedThread, start: line, end: bytes.count))
                return spans
            }
            if text.first == 0x3E, text.count > 1,
                text[text.startIndex + 1] == 0x20 || text[text.startIndex + 1] == 0x3E
            {
                spans.append(ProtectedSpan(kind: .quotedThread, start: line, end: end))
            }
            line = end + 1
        }
        return spans
    }

    private static func isThreadHeading(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard line.starts(with: "-----".utf8), line.count < 60 else { return false }
        let text = String(decoding: line, as: UTF8.self)
        return ["Original Message", "Forwarded message", "Özgün İleti", "İletilen", "Исходное", "Переслане", "Вихідне"]
            .contains(where: text.contains)
    }
}
