/// The compact form in which built-in packs are embedded: a tag byte, then lengths as variable-length integers.
extension DataNode {
    /// A form that cannot be read.
    public struct DecodingError: Error, Sendable {}

    /// Appends the compact form. Places are not kept: built-in packs are checked before they are embedded.
    public func encode(into bytes: inout [UInt8]) {
        switch content {
        case .scalar(let text):
            bytes.append(0)
            Self.append(text, to: &bytes)
        case .list(let items):
            bytes.append(1)
            Self.append(items.count, to: &bytes)
            for item in items { item.encode(into: &bytes) }
        case .map(let entries):
            bytes.append(2)
            Self.append(entries.count, to: &bytes)
            for entry in entries {
                Self.append(entry.key, to: &bytes)
                entry.value.encode(into: &bytes)
            }
        }
    }

    /// Reads the compact form.
    public init(decoding bytes: UnsafeRawBufferPointer) throws(DecodingError) {
        var offset = 0
        self = try Self.decode(bytes, at: &offset)
    }

    private static func decode(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) throws(DecodingError) -> DataNode
    {
        guard offset < bytes.count else { throw DecodingError() }
        let tag = bytes[offset]
        offset += 1
        switch tag {
        case 0: return DataNode(.scalar(try text(bytes, at: &offset)))
        case 1:
            var items: [DataNode] = []
            for _ in 0..<(try length(bytes, at: &offset)) { items.append(try decode(bytes, at: &offset)) }
            return DataNode(.list(items))
        case 2:
            var entries: [Entry] = []
            for _ in 0..<(try length(bytes, at: &offset)) {
                let key = try text(bytes, at: &offset)
                entries.append(Entry(key: key, value: try decode(bytes, at: &offset)))
            }
            return DataNode(.map(entries))
        default: throw DecodingError()
        }
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt64(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        append(text.utf8.count, to: &bytes)
        bytes.append(contentsOf: text.utf8)
    }

    private static func length(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) throws(DecodingError) -> Int {
        var number: UInt64 = 0
        var shift: UInt64 = 0
        while offset < bytes.count, shift < 35 {
            let byte = bytes[offset]
            offset += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(number) }
            shift += 7
        }
        throw DecodingError()
    }

    private static func text(_ bytes: UnsafeRawBufferPointer, at offset: inout Int) throws(DecodingError) -> String {
        let count = try length(bytes, at: &offset)
        guard offset + count <= bytes.count else { throw DecodingError() }
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }
}
