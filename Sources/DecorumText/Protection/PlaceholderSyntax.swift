/// The placeholder syntaxes of the field, recognised by their first byte.
///
/// `{{a.b}}` with Liquid filters, `{% … %}`, `#{a.b}`, `%{a}`, `{%a%}`, `{!a}`, `{a}`, `${a}`, `$a.b`, `%s`, `%1$s`, `%@`, ICU
/// MessageFormat, and `[NAME]`-like brackets, which may also be plain text: the placeholder rule decides by their words.
public enum PlaceholderSyntax {
    /// The end of the placeholder that begins at `offset`, if one does.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        switch bytes[offset] {
        case 0x7B: brace(bytes, at: offset)
        case 0x25: percent(bytes, at: offset)
        case 0x23: opened(bytes, by: 0x7B, at: offset)
        case 0x24: dollar(bytes, at: offset)
        case 0x5B: bracket(bytes, at: offset)
        default: nil
        }
    }

    /// The longest placeholder, so that a stray brace does not swallow a message.
    private static let longest = 300

    private static func brace(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        guard offset + 1 < bytes.count else { return nil }
        switch bytes[offset + 1] {
        case 0x7B: return find([0x7D, 0x7D], bytes, from: offset + 2)
        case 0x25: return find([0x25, 0x7D], bytes, from: offset + 2)
        default: break
        }
        // {name}, {0}, {!Contact.Name}, {count, plural, one {# item} other {# items}}
        var index = offset + 1
        if bytes[index] == 0x21 { index += 1 }
        let nameStart = index
        while index < bytes.count, isNameByte(bytes[index]) || bytes[index] == 0x20 || bytes[index] == 0x27 {
            index += 1
        }
        guard index > nameStart, index < bytes.count, index - nameStart <= 64 else { return nil }
        if bytes[index] == 0x7D { return index + 1 }
        guard bytes[index] == 0x2C else { return nil }
        var depth = 1
        while index < min(bytes.count, offset + longest) {
            if bytes[index] == 0x7B { depth += 1 }
            if bytes[index] == 0x7D {
                depth -= 1
                if depth == 0 { return index + 1 }
            }
            index += 1
        }
        return nil
    }

    private static func percent(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        if let end = opened(bytes, by: 0x7B, at: offset) { return end }
        // A percentage is a number: "50% sale" holds no %s.
        if offset > 0,
            ByteClass.isDigit(bytes[offset - 1])
                || bytes[offset - 1] == 0x20 && offset > 1
                    && ByteClass.isDigit(bytes[offset - 2])
        {
            return nil
        }
        var index = offset + 1
        var digits = index
        while digits < bytes.count, ByteClass.isDigit(bytes[digits]) { digits += 1 }
        if digits > index, digits < bytes.count, bytes[digits] == 0x24 { index = digits + 1 }
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x40, 0x73, 0x64, 0x66, 0x69:  // @ s d f i
            let end = index + 1
            let closed = end == bytes.count || !ByteClass.isWord(bytes[end])
            return closed ? end : nil
        default:
            // %FIRST_NAME%
            var end = index
            while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
            return end > index + 1 && end < bytes.count && bytes[end] == 0x25 ? end + 1 : nil
        }
    }

    private static func dollar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        if let end = opened(bytes, by: 0x7B, at: offset) { return end }
        guard offset + 1 < bytes.count, ByteClass.isASCIILetter(bytes[offset + 1]) else { return nil }
        if offset > 0, ByteClass.isWord(bytes[offset - 1]) { return nil }
        var end = offset + 1
        while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
        while end > offset, bytes[end - 1] == 0x2E { end -= 1 }
        return end - offset > 2 ? end : nil
    }

    /// `[NAME]`, `[müşteri adı]`: short, one line, letters only, no link after it.
    private static func bracket(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
        var index = offset + 1
        while index < bytes.count, bytes[index] != 0x5D {
            let byte = bytes[index]
            guard ByteClass.isWord(byte) || byte == 0x20 || byte == 0x2E || byte == 0x27 || byte == 0x2D,
                index - offset < 100
            else { return nil }
            index += 1
        }
        guard index < bytes.count, index > offset + 1 else { return nil }
        if index + 1 < bytes.count, bytes[index + 1] == 0x28 { return nil }
        return index + 1
    }

    /// A sign followed by a name in braces: `#{…}`, `%{…}`, `${…}`.
    private static func opened(_ bytes: UnsafeBufferPointer<UInt8>, by brace: UInt8, at offset: Int) -> Int? {
        guard offset + 2 < bytes.count, bytes[offset + 1] == brace else { return nil }
        return find([0x7D], bytes, from: offset + 2)
    }

    private static func find(_ closing: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int? {
        var index = offset
        let stop = min(bytes.count - closing.count, offset + longest)
        while index <= stop {
            if bytes[index] == closing[0], closing.count == 1 || bytes[index + 1] == closing[1] {
                return index + closing.count
            }
            if bytes[index] == 0x0A { return nil }
            index += 1
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        ByteClass.isWord(byte) || byte == 0x2E || byte == 0x2D
    }
}
