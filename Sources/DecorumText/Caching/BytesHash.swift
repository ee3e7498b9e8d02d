/// A hash by which cached files know what they were made of.
public enum BytesHash {
    /// A hash of bytes in four streams, eight at a time: 9 MB take about a millisecond.
    public static func hash(_ sources: [UnsafeRawBufferPointer], version: Int) -> String {
        let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
        var lanes: [4 of UInt64] = [1, 2, 3, UInt64(version)]
        for source in sources {
            lanes[0] = (lanes[0] ^ UInt64(source.count)) &* prime
            var place = 0
            while place + 32 <= source.count {
                for lane in 0..<4 {
                    let word = source.loadUnaligned(fromByteOffset: place + 8 * lane, as: UInt64.self)
                    let mixed = (lanes[lane] ^ word) &* prime
                    lanes[lane] = mixed ^ mixed >> 29
                }
                place += 32
            }
            while place < source.count {
                lanes[0] = (lanes[0] ^ UInt64(source[place])) &* prime
                place += 1
            }
        }
        var hash: UInt64 = 0
        for lane in 0..<4 { hash = (hash ^ lanes[lane] ^ lanes[lane] >> 32) &* prime }
        return String(hash, radix: 16)
    }
}
