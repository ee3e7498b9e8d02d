/// Where the bytes of a decoded JSON string stand in the file that holds it.
public struct JSONStringMap: Sendable {
    private let bytes: [UInt8]
    /// Offset of the opening quotation mark.
    private let start: Int

    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - start: offset of the string's opening quotation mark.
    public init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
    }

    /// Offsets in the file of rising offsets in the decoded text.
    public func sources(of decoded: [Int]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            var sources: [Int] = []
            var source = start + 1
            var produced = 0
            for wanted in decoded {
                while produced < wanted, source < bytes.count, bytes[source] != 0x22 {
                    if bytes[source] == 0x5C, let (scalar, length) = JSONEscape.read(bytes, at: source) {
                        source += length
                        produced += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
                    } else {
                        source += 1
                        produced += 1
                    }
                }
                sources.append(source)
            }
            return sources
        }
    }
}
