/// Finds emoticons typed with ordinary characters: `:)`, `:-(`, `<3`, `^_^`, `(^^)`, `m(_ _)m`, and the bare `))`.
enum Emoticons {
    /// The emoticons, longest first within each first byte.
    private static let byFirstByte: [[[UInt8]]] = {
        let all = [
            ":-)", ":)", ":))", ":)))", ":-))", ":-D", ":D", ":DD", ":-(", ":(", ":((", ":'(", ":'-(", ":-P", ":P",
            ":p",
            ":-p", ":-/", ":/", ":-|", ":|", ":-O", ":O", ":o", ":*", ":-*", ":3", ":>", ":]", ":[", ";-)", ";)", ";))",
            ";D", ";P", ";p", "=)", "=))", "=(", "=D", "=P", "<3", "</3", "^^", "^_^", "^-^", "-_-", "xD", "XD", "xd",
            "8)",
            "8-)", "B-)", "(^^)", "(^_^)", "(^-^)", "(^o^)", "(^^;", "(^_^;)", "(^^;)", "(-_-)", "(T_T)", "(;_;)",
            "(>_<)",
            "m(_ _)m", "m(__)m", "m(._.)m", "T_T", ">_<", "(._.)", "o_O", "O_o", "(´・ω・`)", "(・∀・)", "¯\\_(ツ)_/¯",
            "(≧▽≦)",
            "（＾＾）", "(＾＾)", "(＾▽＾)", "(´∀`)", "(*^^*)", "(*^_^*)", "(#^.^#)", "\\(^o^)/", "＼(^o^)／",
            "♪", "♡",
        ]
        var table = Array(repeating: [[UInt8]](), count: 256)
        for emoticon in all.map({ Array($0.utf8) }) { table[Int(emoticon[0])].append(emoticon) }
        return table.map { $0.sorted { $0.count > $1.count } }
    }()

    /// The end of the emoticon that begins at `offset`, if one does.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        let first = bytes[offset]
        if first == 0x29 { return bareParentheses(bytes, at: offset) }
        let candidates = byFirstByte[Int(first)]
        if candidates.isEmpty { return nil }
        next: for candidate in candidates {
            let end = offset + candidate.count
            guard end <= bytes.count else { continue }
            for index in 1..<candidate.count where bytes[offset + index] != candidate[index] { continue next }
            guard isFree(bytes, offset..<end) else { continue }
            // "))))" belongs to the smile it lengthens.
            var extended = end
            if bytes[end - 1] == 0x29 || bytes[end - 1] == 0x28 {
                while extended < bytes.count, bytes[extended] == bytes[end - 1] { extended += 1 }
            }
            return extended
        }
        return nil
    }

    /// Not part of a word, a number, a time, a path or a parenthesis.
    private static func isFree(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let first = bytes[range.lowerBound]
        let last = bytes[range.upperBound - 1]
        let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
        let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
        if isWordByte(first) || first == 0x2D, !isSpace(before) { return false }
        if isWordByte(last) || last == 0x2F || last == 0x5D || last == 0x3E, !isSpace(after), after < 0x80,
            !isClosing(after)
        {
            return false
        }
        if first >= 0x30, first <= 0x39, !isSpace(before) { return false }
        if before >= 0x30, before <= 0x39, first == 0x3A { return last == 0x29 }
        if last == 0x29, first != 0x28, hasOpenParenthesis(bytes, before: range.lowerBound) { return false }
        return true
    }

    /// Two or more closing parentheses with none open: the smile of Cyrillic and Azerbaijani chat.
    private static func bareParentheses(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        if offset > 0, bytes[offset - 1] == 0x29 { return nil }
        var end = offset
        while end < bytes.count, bytes[end] == 0x29 { end += 1 }
        guard end - offset >= 2, !hasOpenParenthesis(bytes, before: offset) else { return nil }
        return end
    }

    private static func hasOpenParenthesis(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Bool {
        var index = offset - 1
        let stop = max(0, offset - 400)
        while index >= stop {
            if bytes[index] == 0x28 { return index == 0 || bytes[index - 1] != 0x3A }
            if bytes[index] == 0x29 || bytes[index] == 0x0A { return false }
            index -= 1
        }
        return false
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    private static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }
    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x2C
    }
}
