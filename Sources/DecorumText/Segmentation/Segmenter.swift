import CICUShim

/// Finds words and sentences by Unicode's rules (UAX #29), through ICU's break iterators.
///
/// An iterator is not thread-safe and dear to open, so they are kept in a pool and lent to one call at a time.
public final class Segmenter: Sendable {
    /// The segmenter of all languages: ICU's root rules, with its dictionaries for scripts written without spaces.
    public static let root = Segmenter(locale: "")

    /// What to find.
    public enum Kind: Int32, Sendable {
        case grapheme = 0
        case word = 1
        case sentence = 2
    }

    private struct Handle: @unchecked Sendable { let pointer: OpaquePointer }
    private let locale: String
    private let idle = Guarded<[Handle]>([])

    /// Makes a segmenter with an ICU locale's tailoring.
    public init(locale: String) { self.locale = locale }

    deinit {
        for handle in idle.withLock({ $0 }) { decorum_segmenter_close(handle.pointer) }
    }

    /// The ends of all segments, and ICU's rule status of each.
    public struct Boundaries {
        /// UTF-8 offsets, rising; the last is the length of the text.
        public var ends: [Int32]
        /// 0–99 no word, 100–199 number, 200–299 letters, 300–399 kana, 400–499 ideographs.
        public var statuses: [Int32]
    }

    /// Finds the words and the sentences of a text.
    public func wordsAndSentences(of bytes: UnsafeBufferPointer<UInt8>) -> (words: Boundaries, sentences: [Int32]) {
        withHandle(bytes) { handle in
            (
                Self.boundaries(handle, .word, guess: bytes.count / 2 + 8, statuses: true),
                Self.boundaries(handle, .sentence, guess: bytes.count / 24 + 8, statuses: false).ends
            )
        } ?? (Boundaries(ends: [], statuses: []), [])
    }

    /// Finds the segments of one kind.
    public func boundaries(_ kind: Kind, of text: String) -> Boundaries {
        var text = text
        return text.withUTF8 { bytes in
            withHandle(bytes) { Self.boundaries($0, kind, guess: bytes.count + 1, statuses: true) }
        } ?? Boundaries(ends: [], statuses: [])
    }

    private func withHandle<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ body: (OpaquePointer) -> Result
    ) -> Result? {
        guard let base = bytes.baseAddress, !bytes.isEmpty, bytes.count < Int(Int32.max) else { return nil }
        let lent = idle.withLock { $0.popLast() } ?? decorum_segmenter_open(locale).map(Handle.init)
        guard let handle = lent else { return nil }
        defer { idle.withLock { $0.append(handle) } }
        let set = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            decorum_segmenter_set_text(handle.pointer, $0, Int32(bytes.count))
        }
        return set ? body(handle.pointer) : nil
    }

    private static func boundaries(
        _ handle: OpaquePointer, _ kind: Kind, guess: Int, statuses wanted: Bool
    ) -> Boundaries {
        var capacity = guess
        while true {
            var statuses: [Int32] = wanted ? Array(repeating: 0, count: capacity) : []
            var found: Int32 = 0
            let ends = [Int32](unsafeUninitializedCapacity: capacity) { buffer, count in
                if wanted {
                    found = statuses.withUnsafeMutableBufferPointer {
                        decorum_segmenter_ends(
                            handle, kind.rawValue, buffer.baseAddress, $0.baseAddress, Int32(capacity))
                    }
                } else {
                    found = decorum_segmenter_ends(handle, kind.rawValue, buffer.baseAddress, nil, Int32(capacity))
                }
                count = max(0, min(Int(found), capacity))
            }
            if Int(found) <= capacity {
                if wanted { statuses.removeLast(statuses.count - ends.count) }
                return Boundaries(ends: ends, statuses: statuses)
            }
            capacity = Int(found)
        }
    }
}
