/// Reads a file's bytes line by line and a line's fields, without copies.
struct LineReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place: Int

    /// Starts behind a byte-order mark, if there is one.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        place = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }

    /// The next line without its end; nil at the end of the file.
    mutating func next() -> UnsafeBufferPointer<UInt8>? {
        guard place < bytes.count else { return nil }
        let start = place
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
        var end = place
        if place < bytes.count { place += 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// The parts of a line between spaces and tabs.
    static func fields(_ line: UnsafeBufferPointer<UInt8>) -> [UnsafeBufferPointer<UInt8>] {
        var fields: [UnsafeBufferPointer<UInt8>] = []
        var place = 0
        while place < line.count {
            while place < line.count, line[place] == 0x20 || line[place] == 0x09 { place += 1 }
            let start = place
            while place < line.count, line[place] != 0x20, line[place] != 0x09 { place += 1 }
            if place > start { fields.append(UnsafeBufferPointer(rebasing: line[start..<place])) }
        }
        return fields
    }

    static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
