import Decorum

/// The text that a reader of an HTML fragment sees, with the place of each part in the fragment.
///
/// Tags go, blocks and line breaks become line breaks, entities are decoded. Written here because the place of every byte must be
/// known, which HTML libraries do not keep.
struct HTMLText: Sendable {
    let text: String
    /// Runs of text that stand in the fragment as they are: offset in the text, offset in the fragment.
    private let runs: [(text: Int, source: Int)]

    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr",
        "section", "td",
    ]
    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "hellip": "…",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "bull": "•", "euro": "€",
        "pound": "£",
        "copy": "©", "reg": "®", "trade": "™", "middot": "·", "ccedil": "ç", "Ccedil": "Ç", "ouml": "ö", "Ouml": "Ö",
        "uuml": "ü",
        "Uuml": "Ü", "zwnj": "\u{200C}", "zwj": "\u{200D}", "shy": "\u{AD}",
    ]

    init(_ html: String) {
        let bytes = Array(html.utf8)
        var output: [UInt8] = []
        var runs: [(text: Int, source: Int)] = []
        var offset = 0
        var expectsRun = true
        while offset < bytes.count {
            if bytes[offset] == 0x3C, let tag = Self.tag(bytes, at: offset) {
                if Self.blocks.contains(tag.name), !output.isEmpty, output.last != 0x0A {
                    runs.append((output.count, offset))
                    output.append(0x0A)
                }
                offset = tag.end
                expectsRun = true
            } else if bytes[offset] == 0x26, let entity = Self.entity(bytes, at: offset) {
                runs.append((output.count, offset))
                output += Array(entity.text.utf8)
                offset = entity.end
                expectsRun = true
            } else if bytes[offset] == 0x0A || bytes[offset] == 0x0D {
                // A line break in the source is a space to the reader.
                if expectsRun { runs.append((output.count, offset)) }
                if let last = output.last, last != 0x0A, last != 0x20 { output.append(0x20) }
                offset += 1
                expectsRun = true
            } else {
                if expectsRun { runs.append((output.count, offset)) }
                expectsRun = false
                output.append(bytes[offset])
                offset += 1
            }
        }
        while let last = output.last, last == 0x0A || last == 0x20 { output.removeLast() }
        runs.append((output.count + 1, bytes.count))
        text = String(decoding: output, as: UTF8.self)
        self.runs = runs
    }

    /// The offset in the fragment of an offset in the text.
    func source(of offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if runs[middle].text <= offset { low = middle } else { high = middle }
        }
        guard !runs.isEmpty else { return offset }
        let next = low + 1 < runs.count ? runs[low + 1].source : Int.max
        return min(runs[low].source + offset - runs[low].text, next)
    }

    private static func tag(_ bytes: [UInt8], at offset: Int) -> (name: String, end: Int)? {
        guard let end = bytes[offset...].firstIndex(of: 0x3E), offset + 1 < end else { return nil }
        var start = offset + 1
        if bytes[start] == 0x2F { start += 1 }
        var stop = start
        while stop < end, (bytes[stop] | 0x20) &- 0x61 < 26 || bytes[stop] &- 0x30 < 10 { stop += 1 }
        guard stop > start || bytes[start] == 0x21 else { return nil }
        return (String(decoding: bytes[start..<stop], as: UTF8.self).lowercased(), end + 1)
    }

    private static func entity(_ bytes: [UInt8], at offset: Int) -> (text: String, end: Int)? {
        guard let end = bytes[offset..<min(bytes.count, offset + 12)].firstIndex(of: 0x3B), end > offset + 1 else {
            return nil
        }
        let name = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
        if let known = entities[name] { return (known, end + 1) }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, let scalar = Unicode.Scalar(number) else { return nil }
        return (String(Character(scalar)), end + 1)
    }
}
