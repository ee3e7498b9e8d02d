import CICUShim

/// Canonical composition: letters and their marks as one character each, which is how nearly every text comes.
public enum Composition {
    /// True where a text holds a mark that may compose with the letter before it.
    public static func isNeeded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0xCC {
                offset += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at: offset)
            if (0x300...0x36F).contains(scalar) || scalar == 0x3099 || scalar == 0x309A { return true }
            offset += length
        }
        return false
    }

    /// The composed form (NFC).
    public static func composed(_ text: String) -> String {
        let input = text.utf8.map { CChar(bitPattern: $0) }
        var length: Int32 = 0
        // Composition never makes a text longer.
        let composed = [UInt8](unsafeUninitializedCapacity: input.count + 1) { buffer, count in
            length = buffer.withMemoryRebound(to: CChar.self) {
                decorum_compose(input, Int32(input.count), $0.baseAddress, Int32(input.count + 1))
            }
            count = max(0, min(Int(length), input.count))
        }
        return length < 0 || Int(length) > input.count ? text : String(decoding: composed, as: UTF8.self)
    }
}
