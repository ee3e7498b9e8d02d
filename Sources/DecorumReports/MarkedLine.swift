/// The line of a text that holds a place, and the marks to set under it.
struct MarkedLine {
    let line: String
    let mark: String

    /// Characters kept on either side of the place.
    private static let context = 44

    init(of text: String, _ range: Range<Int>) {
        let bytes = Array(text.utf8)
        let lower = min(range.lowerBound, bytes.count)
        let upper = min(max(range.upperBound, lower), bytes.count)
        var start = lower
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = lower
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        var before = Self.plain(String(decoding: bytes[start..<lower], as: UTF8.self))
        let inside = Self.plain(String(decoding: bytes[lower..<max(lower, min(upper, end))], as: UTF8.self))
        var after = Self.plain(String(decoding: bytes[max(lower, min(upper, end))..<end], as: UTF8.self))
        if before.count > Self.context { before = "…" + before.suffix(Self.context) }
        if after.count > Self.context { after = after.prefix(Self.context) + "…" }
        line = before + inside + after
        mark =
            String(repeating: " ", count: Self.width(before))
            + String(repeating: "^", count: max(1, Self.width(inside)))
    }

    /// Without characters that would move the cursor.
    private static func plain(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" || $0.unicodeScalars.contains { $0.value < 0x20 } ? " " : $0 })
    }

    /// Columns that a terminal gives a text: two for wide characters and emoji.
    private static func width(_ text: String) -> Int {
        text.reduce(0) { width, character in
            let first = character.unicodeScalars.first?.value ?? 0
            let isWide =
                (0x1100...0x115F).contains(first) || (0x2E80...0xA4CF).contains(first)
                || (0xAC00...0xD7A3).contains(first)
                || (0xF900...0xFAFF).contains(first) || (0xFF00...0xFF60).contains(first)
                || (0x1F300...0x1FAFF).contains(first)
                || character.unicodeScalars.contains { $0.value == 0xFE0F }
            return width + (isWide ? 2 : 1)
        }
    }
}
