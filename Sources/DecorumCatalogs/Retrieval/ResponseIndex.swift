import Decorum
import DecorumText

/// The responses of a catalog, found by their words: an inverted index with BM25 weights, read in place from the cache.
///
/// SQLite's FTS5, the nearest kept library, took 265 ms for a customer's sentence on 100,000 responses (Docs/Retrieval.md): it scores each
/// response that holds any word of it. Here weights are computed when the index is built, and a query only adds them up.
public struct ResponseIndex: Sendable {
    static let version: UInt64 = 1

    private let cached: CachedBytes
    /// How many responses there are.
    public let count: Int
    let terms: StringTable
    let starts: UnsafeTable<UInt32>
    let responses: UnsafeTable<UInt32>
    let weights: UnsafeTable<Float>
    let trigramKeys: UnsafeTable<UInt64>
    let trigramStarts: UnsafeTable<UInt32>
    let trigramTerms: UnsafeTable<UInt32>
    let languages: StringTable
    private let identifiers: StringTable
    private let titles: StringTable
    private let texts: StringTable

    /// The index of a catalog, from the user's cache or built now.
    ///
    /// - Parameters:
    ///   - catalog: the catalog's bytes, by which a kept index is known.
    ///   - responses: reads the responses; called only where the index must be built.
    public init?(of catalog: [UInt8], cache: CacheFolder = .user, responses: () -> [CannedResponse]) {
        let hash = catalog.withUnsafeBytes { BytesHash.hash([$0], version: Int(Self.version)) }
        let cached = cache.bytes("catalog-\(hash).index", isRight: { ResponseIndex($0) != nil }) {
            ResponseIndexBuilder.index(responses())
        }
        guard let cached, let index = ResponseIndex(cached) else { return nil }
        self = index
    }

    /// The index of responses, kept nowhere.
    public init?(_ responses: [CannedResponse]) {
        self.init(of: [], cache: CacheFolder.none) { responses }
    }

    private init?(_ cached: CachedBytes) {
        self.cached = cached
        var reader = TableReader(cached.bytes)
        do {
            let head = try reader.array(UInt64.self)
            guard head.count == 2, head[0] == Self.version else { return nil }
            count = Int(head[1])
            terms = try StringTable(&reader)
            starts = UnsafeTable(try reader.buffer())
            responses = UnsafeTable(try reader.buffer())
            weights = UnsafeTable(try reader.buffer())
            trigramKeys = UnsafeTable(try reader.buffer())
            trigramStarts = UnsafeTable(try reader.buffer())
            trigramTerms = UnsafeTable(try reader.buffer())
            languages = try StringTable(&reader)
            identifiers = try StringTable(&reader)
            titles = try StringTable(&reader)
            texts = try StringTable(&reader)
        } catch { return nil }
        // A file cut short or changed would send reads astray.
        guard starts.count == terms.count + 1, responses.count == weights.count,
            trigramStarts.count == trigramKeys.count + 1, texts.count == count, titles.count == count,
            identifiers.count == count, languages.count == count,
            starts.count == 0 || Int(starts[starts.count - 1]) == weights.count
        else { return nil }
    }

    /// A response as the index holds it.
    public func response(_ number: Int) -> (id: String, title: String, text: String) {
        (identifiers.string(number), titles.string(number), texts.string(number))
    }

    /// The language of a response.
    public func language(_ number: Int) -> Language { Language(locale: languages.string(number)) }
}

/// Numbers read in place.
struct UnsafeTable<Element: BitwiseCopyable>: @unchecked Sendable {
    private let bytes: UnsafeBufferPointer<Element>

    init(_ buffer: UnsafeRawBufferPointer) { bytes = buffer.bindMemory(to: Element.self) }

    var count: Int { bytes.count }
    subscript(_ index: Int) -> Element { bytes[index] }
    var range: Range<Int> { 0..<bytes.count }
}

/// The bytes are not those of an index.
struct Damaged: Error {}

/// Strings that lie one behind the other.
struct StringTable: @unchecked Sendable {
    private let starts: UnsafeTable<UInt32>
    private let pool: UnsafeRawBufferPointer

    init(_ reader: inout TableReader) throws {
        starts = UnsafeTable(try reader.buffer())
        pool = try reader.buffer()
        guard starts.count > 0, Int(starts[starts.count - 1]) == pool.count else { throw Damaged() }
    }

    var count: Int { starts.count - 1 }

    func bytes(_ index: Int) -> UnsafeRawBufferPointer {
        let lower = min(Int(starts[index]), pool.count)
        return UnsafeRawBufferPointer(rebasing: pool[lower..<max(lower, min(Int(starts[index + 1]), pool.count))])
    }

    func string(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// The first string that is not before some bytes, where they lie in order.
    func firstIndex(from wanted: [UInt8]) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if bytes(middle).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
