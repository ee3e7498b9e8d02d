/// Reads one scalar of valid UTF-8, as Swift strings hold it.
///
/// - Returns: the scalar and the number of bytes it takes; a stray byte is read as itself, one byte long.
@inlinable
public func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = bytes[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let left = bytes.count - offset
    if first >= 0xF0, left >= 4 {
        let high = UInt32(first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
        return (high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
    }
    if first >= 0xE0, left >= 3 {
        let high = UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
        return (high | UInt32(bytes[offset + 2] & 0x3F), 3)
    }
    if first >= 0xC0, left >= 2 {
        return (UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
    }
    return (UInt32(first), 1)
}

/// The offset at which the scalar that ends before `offset` begins.
@inlinable
public func scalarStart(_ bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
}

/// Appends a scalar as UTF-8.
@inlinable
public func appendScalar(_ scalar: UInt32, to bytes: inout [UInt8]) {
    forEachByte(of: scalar) { bytes.append($0) }
}

/// Calls with each byte of a scalar's UTF-8.
@inlinable
public func forEachByte(of scalar: UInt32, _ body: (UInt8) -> Void) {
    if scalar < 0x80 {
        body(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
        body(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
        body(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
        body(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        body(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        body(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
}
