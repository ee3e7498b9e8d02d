/// Bytes that stay where they are as long as somebody holds this value.
public struct CachedBytes: @unchecked Sendable {
    /// The bytes, read only.
    public let bytes: UnsafeRawBufferPointer
    let owner: AnyObject & Sendable
}

/// Bytes at an address that does not change.
final class OwnedMemory: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ source: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 8)
        memory.copyBytes(from: source)
        bytes = UnsafeRawBufferPointer(memory)
    }

    deinit { bytes.deallocate() }
}
