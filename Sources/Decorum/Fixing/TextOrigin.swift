/// Puts changes of a text back into the file that it was read from.
public protocol TextOrigin: Sendable {
    /// What to change in the file; nil where the text does not stand there in one piece, as when markup lies inside.
    ///
    /// - Parameters:
    ///   - range: bytes of the text.
    ///   - replacement: what to write there, as people read it.
    func edit(_ range: Range<Int>, _ replacement: String) -> FileEdit?
}

/// A change of a file: bytes, and what to write in their place.
public struct FileEdit: Sendable, Equatable {
    /// Bytes of the file.
    public var range: Range<Int>
    /// What to write there, as the file's format wants it.
    public var bytes: [UInt8]

    /// Makes it of its parts.
    public init(range: Range<Int>, bytes: [UInt8]) {
        self.range = range
        self.bytes = bytes
    }
}

/// A line of plain text.
struct LineOrigin: TextOrigin {
    /// Where the line begins in the file.
    let start: Int

    func edit(_ range: Range<Int>, _ replacement: String) -> FileEdit? {
        if replacement.contains(where: \.isNewline) { return nil }
        return FileEdit(range: (start + range.lowerBound)..<(start + range.upperBound), bytes: Array(replacement.utf8))
    }
}

/// A string of a JSON file.
public struct JSONStringOrigin: TextOrigin {
    private let map: JSONStringMap

    /// - Parameter map: where the string stands.
    public init(_ map: JSONStringMap) { self.map = map }

    /// What to change in the file.
    public func edit(_ range: Range<Int>, _ replacement: String) -> FileEdit? {
        let places = map.sources(of: [range.lowerBound, range.upperBound])
        return FileEdit(range: places[0]..<places[1], bytes: Self.escaped(replacement))
    }

    /// A text as it stands inside a JSON string.
    public static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
