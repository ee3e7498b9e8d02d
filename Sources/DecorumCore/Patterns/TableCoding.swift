/// Writes arrays of plain numbers one after the other, each behind its length in bytes.
public struct TableWriter {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty one.
    public init() {}

    /// Appends an array.
    public mutating func append<Element: BitwiseCopyable>(_ array: [Element]) {
        array.withUnsafeBytes { buffer in
            withUnsafeBytes(of: UInt64(buffer.count).littleEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: buffer)
            while bytes.count % 8 != 0 { bytes.append(0) }
        }
    }
}

/// Reads what `TableWriter` wrote.
public struct TableReader {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    /// Makes it of its parts.
    public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next array.
    public mutating func array<Element: BitwiseCopyable>(_ type: Element.Type) throws(DataNode.DecodingError)
        -> [Element]
    {
        let part = try buffer()
        let count = part.count / MemoryLayout<Element>.stride
        return [Element](unsafeUninitializedCapacity: count) { output, initialised in
            UnsafeMutableRawBufferPointer(output).copyMemory(
                from: UnsafeRawBufferPointer(rebasing: part[..<(count * MemoryLayout<Element>.stride)]))
            initialised = count
        }
    }

    /// The next array's bytes, in place.
    public mutating func buffer() throws(DataNode.DecodingError) -> UnsafeRawBufferPointer {
        guard offset + 8 <= bytes.count else { throw DataNode.DecodingError() }
        let length = Int(
            truncatingIfNeeded: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        guard length >= 0, length <= bytes.count - offset - 8 else { throw DataNode.DecodingError() }
        let start = offset + 8
        offset = (start + length + 7) / 8 * 8
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
    }
}

extension WordTable {
    func encode(into writer: inout TableWriter) {
        writer.append([UInt64(count)])
        writer.append(
            slots.flatMap {
                [
                    $0.hash, UInt64($0.keyStart) << 32 | UInt64($0.keyCount),
                    UInt64($0.symbolStart) << 32 | UInt64($0.symbolCount),
                ]
            })
        writer.append(pool)
        writer.append(symbols)
        writer.append(filter)
    }

    init(from reader: inout TableReader) throws(DataNode.DecodingError) {
        guard let count = try reader.array(UInt64.self).first else { throw DataNode.DecodingError() }
        let numbers = try reader.array(UInt64.self)
        var slots: [Slot] = []
        slots.reserveCapacity(numbers.count / 3)
        for index in stride(from: 0, to: numbers.count - 2, by: 3) {
            slots.append(
                Slot(
                    hash: numbers[index], keyStart: UInt32(numbers[index + 1] >> 32),
                    keyCount: UInt32(truncatingIfNeeded: numbers[index + 1]),
                    symbolStart: UInt32(numbers[index + 2] >> 32),
                    symbolCount: UInt32(truncatingIfNeeded: numbers[index + 2])))
        }
        let pool = try reader.array(UInt8.self)
        let symbols = try reader.array(UInt32.self)
        let filter = try reader.array(UInt64.self)
        guard filter.count > 0, filter.count & (filter.count - 1) == 0 else { throw DataNode.DecodingError() }
        self.init(slots: slots, pool: pool, symbols: symbols, count: Int(count), filter: filter)
    }
}

extension TransitionTable {
    func encode(into writer: inout TableWriter) {
        writer.append(keys)
        writer.append(targets)
    }

    init(from reader: inout TableReader) throws(DataNode.DecodingError) {
        let keys = try reader.array(UInt64.self)
        let targets = try reader.array(UInt32.self)
        guard keys.count == targets.count, keys.count > 0, keys.count & (keys.count - 1) == 0 else {
            throw DataNode.DecodingError()
        }
        self.init(keys: keys, targets: targets)
    }
}
