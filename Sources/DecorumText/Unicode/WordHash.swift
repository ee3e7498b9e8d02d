/// The hash by which words are looked up (FNV-1a, 64 bits): built byte by byte, so that every beginning of a word has its hash on the way.
public enum WordHash {
    /// The hash of no bytes.
    @inlinable
    @inline(__always)
    public static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }

    /// The hash of a word with one byte more.
    @inlinable
    @inline(__always)
    public static func hash(_ hash: UInt64, adding byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// The hash of bytes.
    @inlinable
    @inline(__always)
    public static func hash(of bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed) { hash($0, adding: $1) } }
}
