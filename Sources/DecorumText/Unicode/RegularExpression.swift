import CICUShim

/// An ICU regular expression with a limit on time and memory; copies are lent to threads.
public final class RegularExpression: Sendable {
    /// An expression that ICU does not accept.
    public struct Invalid: Error, Sendable {
        /// ICU's name of what is wrong, and where.
        public let reason: String
    }

    private struct Handle: @unchecked Sendable { let pointer: OpaquePointer }
    private let original: Handle
    private let idle = Guarded<[Handle]>([])
    /// Steps of ICU's matcher, about a millisecond each, that one text may take.
    private static let steps: Int32 = 20
    private static let mostMatches = 256

    /// Compiles an expression.
    public init(_ pattern: String, isCaseSensitive: Bool = false) throws(Invalid) {
        var name = [CChar](repeating: 0, count: 64)
        var offset: Int32 = -1
        let bytes = pattern.utf8.map { CChar(bitPattern: $0) }
        guard let handle = decorum_regex_open(bytes, Int32(bytes.count), !isCaseSensitive, &name, 64, &offset) else {
            let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            throw Invalid(reason: offset >= 0 ? "\(text) at character \(offset + 1)" : text)
        }
        original = Handle(pointer: handle)
    }

    deinit {
        for handle in idle.withLock({ $0 }) { decorum_regex_close(handle.pointer) }
        decorum_regex_close(original.pointer)
    }

    /// The matches in a text; nil where they took too long.
    public func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
        guard let base = bytes.baseAddress, bytes.count < Int(Int32.max) else { return [] }
        let lent = idle.withLock { $0.popLast() } ?? decorum_regex_clone(original.pointer).map(Handle.init)
        guard let handle = lent else { return [] }
        defer { idle.withLock { $0.append(handle) } }
        var found: Int32 = 0
        let ranges = [Int32](unsafeUninitializedCapacity: 2 * Self.mostMatches) { buffer, count in
            found = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                decorum_regex_find(
                    handle.pointer, $0, Int32(bytes.count), Self.steps, buffer.baseAddress, Int32(Self.mostMatches))
            }
            count = 2 * Int(max(0, found))
        }
        if found == -1 { return nil }
        return stride(from: 0, to: ranges.count, by: 2).map { Int(ranges[$0])..<Int(ranges[$0 + 1]) }
    }
}
