import CICUShim

/// Folds words to the form in which they are compared: case, width, composition and apostrophes no longer matter.
///
/// The form is NFKC case folding, with Turkic i where the language asks for it (I to ı, İ to i) and with every
/// apostrophe written as `'`.
public struct Folder: Sendable {
    /// True for Turkish and Azerbaijani.
    public let turkic: Bool

    /// Makes a folder.
    public init(turkic: Bool) { self.turkic = turkic }

    /// Appends the folded form of `bytes[range]` to `output`.
    public func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into output: inout [UInt8]) {
        let start = output.count
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte < 0x80 {
                if byte &- 0x41 < 26 {
                    if turkic, byte == 0x49 {
                        output.append(0xC4)
                        output.append(0xB1)
                    } else {
                        output.append(byte | 0x20)
                    }
                } else {
                    output.append(byte)
                }
                offset += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at: offset)
            offset += length
            if scalar == 0x130 {
                output.append(0x69)
                continue
            }
            let info = ScalarTable.info(scalar)
            if info.isIgnorable { continue }
            if info.isComplex {
                output.removeLast(output.count - start)
                output.append(contentsOf: Self.foldWithICU(bytes[range], turkic: turkic))
                return
            }
            appendScalar(info.folded, to: &output)
        }
    }

    /// The folded form of a string.
    public func fold(_ text: some StringProtocol) -> [UInt8] {
        var output: [UInt8] = []
        var bytes = Array(text.utf8)
        bytes.withUnsafeMutableBufferPointer { fold(UnsafeBufferPointer($0), 0..<$0.count, into: &output) }
        return output
    }

    /// Folds through ICU, for what needs more than a table.
    static func foldWithICU(_ bytes: some Collection<UInt8>, turkic: Bool) -> [UInt8] {
        let input = bytes.map { CChar(bitPattern: $0) }
        var capacity = input.count * 2 + 16
        while true {
            var length: Int32 = 0
            let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                length = buffer.withMemoryRebound(to: CChar.self) {
                    decorum_fold(input, Int32(input.count), turkic, $0.baseAddress, Int32(capacity))
                }
                count = max(0, min(Int(length), capacity))
            }
            if length <= capacity { return normaliseApostrophes(output) }
            capacity = Int(length)
        }
    }

    private static func normaliseApostrophes(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { buffer in
            var offset = 0
            while offset < buffer.count {
                let (scalar, length) = decodeScalar(buffer, at: offset)
                switch scalar {
                case 0x2018, 0x2019, 0x02BC, 0x02B9, 0x201B: output.append(0x27)
                default: output.append(contentsOf: buffer[offset..<offset + length])
                }
                offset += length
            }
        }
        return output
    }
}
