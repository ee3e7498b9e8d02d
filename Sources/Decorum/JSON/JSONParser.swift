import DecorumText

/// Parses JSON (RFC 8259) from UTF-8 bytes.
public struct JSONParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0
    /// Deepest nesting that is read.
    private static let deepest = 200

    /// Parses one document.
    ///
    /// - Throws: `JSONError` with the offset of what is wrong.
    public static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.offset = 3 }
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.offset == bytes.count else { throw parser.error("text after the value", "the end") }
        return value
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private func error(_ problem: String, _ expected: String) -> JSONError {
        JSONError(offset: min(offset, bytes.count), problem: problem, expected: expected)
    }

    private mutating func skipSpace() {
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] &- 0x09 < 2 || bytes[offset] == 0x0D {
            offset += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
        skipSpace()
        guard offset < bytes.count else { throw error("the text ends too early", "a value") }
        guard depth < Self.deepest else { throw error("nested too deeply", "at most \(Self.deepest) levels") }
        let start = offset
        switch bytes[offset] {
        case 0x22: return JSONValue(content: .string(try string()), offset: start)
        case 0x7B: return JSONValue(content: .object(try object(depth)), offset: start)
        case 0x5B: return JSONValue(content: .array(try array(depth)), offset: start)
        case 0x74: return JSONValue(content: try word("true", .bool(true)), offset: start)
        case 0x66: return JSONValue(content: try word("false", .bool(false)), offset: start)
        case 0x6E: return JSONValue(content: try word("null", .null), offset: start)
        case 0x2D, 0x30...0x39: return JSONValue(content: .number(try number()), offset: start)
        default:
            throw error(
                "no JSON value begins here", "a value: an object, an array, a string, a number, true, false or null")
        }
    }

    private mutating func word(_ word: StaticString, _ content: JSONValue.Content) throws(JSONError)
        -> JSONValue.Content
    {
        let end = offset + word.utf8CodeUnitCount
        guard end <= bytes.count, (0..<word.utf8CodeUnitCount).allSatisfy({ bytes[offset + $0] == word.utf8Start[$0] })
        else {
            throw error("no JSON value begins here", "\(word)")
        }
        offset = end
        return content
    }

    private mutating func number() throws(JSONError) -> String {
        let start = offset
        if bytes[offset] == 0x2D { offset += 1 }
        let integer = digits()
        guard integer.count > 0 else { throw error("a number without digits", "digits") }
        guard integer.count == 1 || bytes[integer.lowerBound] != 0x30 else {
            throw error("a number that begins with zero", "no leading zero")
        }
        if offset < bytes.count, bytes[offset] == 0x2E {
            offset += 1
            guard !digits().isEmpty else { throw error("a number that ends in a point", "digits") }
        }
        if offset < bytes.count, bytes[offset] | 0x20 == 0x65 {
            offset += 1
            if offset < bytes.count, bytes[offset] == 0x2B || bytes[offset] == 0x2D { offset += 1 }
            guard !digits().isEmpty else { throw error("an exponent without digits", "digits") }
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() -> Range<Int> {
        let start = offset
        while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
        return start..<offset
    }

    private mutating func array(_ depth: Int) throws(JSONError) -> [JSONValue] {
        offset += 1
        var items: [JSONValue] = []
        skipSpace()
        if offset < bytes.count, bytes[offset] == 0x5D {
            offset += 1
            return items
        }
        while true {
            items.append(try value(depth: depth + 1))
            skipSpace()
            guard offset < bytes.count else { throw error("the text ends inside an array", "',' or ']'") }
            offset += 1
            if bytes[offset - 1] == 0x5D { return items }
            guard bytes[offset - 1] == 0x2C else {
                offset -= 1
                throw error("an array goes on wrongly", "',' or ']'")
            }
        }
    }

    private mutating func object(_ depth: Int) throws(JSONError) -> [JSONValue.Member] {
        offset += 1
        var members: [JSONValue.Member] = []
        skipSpace()
        if offset < bytes.count, bytes[offset] == 0x7D {
            offset += 1
            return members
        }
        while true {
            skipSpace()
            guard offset < bytes.count, bytes[offset] == 0x22 else {
                throw error("no key here", "a key in double quotes")
            }
            let keyOffset = offset
            let key = try string()
            skipSpace()
            guard offset < bytes.count, bytes[offset] == 0x3A else {
                throw error("no value after the key '\(key)'", "':'")
            }
            offset += 1
            members.append(JSONValue.Member(key: key, keyOffset: keyOffset, value: try value(depth: depth + 1)))
            skipSpace()
            guard offset < bytes.count else { throw error("the text ends inside an object", "',' or '}'") }
            offset += 1
            if bytes[offset - 1] == 0x7D { return members }
            guard bytes[offset - 1] == 0x2C else {
                offset -= 1
                throw error("an object goes on wrongly", "',' or '}'")
            }
        }
    }

    private mutating func string() throws(JSONError) -> String {
        offset += 1
        let start = offset
        while offset < bytes.count, bytes[offset] != 0x22, bytes[offset] != 0x5C, bytes[offset] >= 0x20 { offset += 1 }
        if offset < bytes.count, bytes[offset] == 0x22 {
            offset += 1
            return try text(bytes[start..<(offset - 1)], from: start)
        }
        var decoded = Array(bytes[start..<offset])
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x22:
                offset += 1
                return try text(decoded[...], from: start)
            case 0x5C: try escape(into: &decoded)
            case 0..<0x20: throw error("a control character inside a string", "an escape such as \\n")
            default:
                decoded.append(bytes[offset])
                offset += 1
            }
        }
        throw error("the text ends inside a string", "'\"'")
    }

    private func text(_ bytes: some Collection<UInt8>, from start: Int) throws(JSONError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw JSONError(offset: start, problem: "a string that is not UTF-8", expected: "UTF-8")
        }
        return text
    }

    private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
        guard let (scalar, length) = JSONEscape.read(bytes, at: offset) else {
            throw error("no escape", "\\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u and four digits (surrogates in pairs)")
        }
        appendScalar(scalar, to: &decoded)
        offset += length
    }
}

/// Escapes inside JSON strings.
enum JSONEscape {
    /// Reads the escape at a backslash: the scalar and the bytes it takes; nil where it is none.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int)? {
        guard offset + 1 < bytes.count else { return nil }
        switch bytes[offset + 1] {
        case 0x22: return (0x22, 2)
        case 0x5C: return (0x5C, 2)
        case 0x2F: return (0x2F, 2)
        case 0x62: return (0x08, 2)
        case 0x66: return (0x0C, 2)
        case 0x6E: return (0x0A, 2)
        case 0x72: return (0x0D, 2)
        case 0x74: return (0x09, 2)
        case 0x75:
            guard let high = hex(bytes, at: offset + 2) else { return nil }
            if high < 0xD800 || high > 0xDFFF { return (high, 6) }
            guard high < 0xDC00, offset + 7 < bytes.count, bytes[offset + 6] == 0x5C, bytes[offset + 7] == 0x75,
                let low = hex(bytes, at: offset + 8), (0xDC00...0xDFFF).contains(low)
            else { return nil }
            return (0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), 12)
        default: return nil
        }
    }

    private static func hex(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        var number: UInt32 = 0
        for byte in bytes[offset..<offset + 4] {
            switch byte {
            case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: number = number << 4 | UInt32((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        return number
    }
}
