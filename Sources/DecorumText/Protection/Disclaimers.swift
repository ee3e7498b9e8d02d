/// The legal notice below an e-mail: nobody chose its wording for this customer.
///
/// A line is one where what is sent is called confidential and somebody not its recipient is spoken of; it is protected with the lines
/// that follow it without a blank one between. One-line messages have none.
enum Disclaimers {
    /// Beginnings of words, small; one of each list must stand in the line.
    private static let confidential = stems([
        "confidential", "privileged", "gizli", "məxfi", "konfidensial", "конфіденц", "конфиденц", "గోప్య", "రహస్య", "機密",
        "秘密情報",
    ])
    private static let strangers = stems([
        "recipient", "addressee", "attachment", "disclos", "alıcı", "muhatab", "ekleri", "yetkisiz", "ünvanlan",
        "əlavələr", "alan şəxs",
        "адресат", "отримувач", "одержувач", "получател", "вкладен", "గ్రహీత", "జోడింపు", "ఉద్దేశించిన", "受信者", "宛先", "名宛人", "誤って",
        "添付",
    ])
    /// Shorter lines are somebody's sentence ("This is confidential.").
    private static let least = 60

    static func spans(in bytes: UnsafeBufferPointer<UInt8>) -> [ProtectedSpan] {
        guard bytes.count > least, bytes.contains(0x0A) else { return [] }
        var spans: [ProtectedSpan] = []
        var line = 0
        while line < bytes.count {
            var end = line
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            guard end - line >= least, holds(bytes, line..<end, confidential), holds(bytes, line..<end, strangers)
            else {
                line = end + 1
                continue
            }
            while end + 1 < bytes.count, bytes[end + 1] != 0x0A, bytes[end + 1] != 0x0D {
                end += 1
                while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            }
            spans.append(ProtectedSpan(kind: .disclaimer, start: line, end: end))
            line = end + 1
        }
        return spans
    }

    /// Stems by their first byte, so that most bytes of a line need one look.
    private static func stems(_ words: [String]) -> [[[UInt8]]] {
        var table = Array(repeating: [[UInt8]](), count: 256)
        for word in words {
            let bytes = Array(word.utf8)
            table[Int(bytes[0])].append(bytes)
            // A capital Cyrillic letter begins a notice as often as a small one; ASCII capitals are folded below.
            let capital = Array((word.prefix(1).uppercased() + word.dropFirst()).utf8)
            if capital[0] >= 0x80, capital != bytes { table[Int(capital[0])].append(capital) }
        }
        return table
    }

    private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ stems: [[[UInt8]]]) -> Bool {
        func small(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
        return line.contains { start in
            stems[Int(small(bytes[start]))].contains { stem in
                start + stem.count <= line.upperBound
                    && stem.indices.allSatisfy { small(bytes[start + $0]) == stem[$0] }
            }
        }
    }
}
