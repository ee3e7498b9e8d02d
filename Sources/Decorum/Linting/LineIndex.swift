/// Finds line and column of byte offsets in a file.
public struct LineIndex: Sendable {
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    /// Code points before each block: a file of one long line is not counted through for each place.
    private let pointsBefore: [Int]
    private static let block = 4_096

    /// Makes it of a file's bytes.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var points = [0]
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if byte == 0x0A { starts.append(offset + 1) }
            if byte & 0xC0 != 0x80 { count += 1 }
            if (offset + 1) % Self.block == 0 { points.append(count) }
        }
        lineStarts = starts
        pointsBefore = points
    }

    /// The place of an offset.
    public func place(of offset: Int) -> SourcePlace {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePlace(
            utf8: offset, line: low + 1, column: points(before: offset) - points(before: lineStarts[low]) + 1)
    }

    private func points(before offset: Int) -> Int {
        let end = min(offset, bytes.count)
        let block = end / Self.block
        return bytes[(block * Self.block)..<end].reduce(pointsBefore[block]) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
