import CBuiltInPacks
import DecorumCore
import DecorumText

/// The packs that come with the library, compiled and embedded: no file is read and no YAML parsed.
public final class BuiltInPacks: PackLibrary {
    /// The one library of built-in packs.
    public static let library = BuiltInPacks()

    /// What is the same for a rule in every language, by id.
    public let metadata: [String: RuleMetadata]
    /// Version of the data.
    public let version: String
    /// The hash of the sources that the packs were compiled from.
    public let sourceHash: String
    private let blobs: [Language: Range<Int>]
    private let exampleBlobs: [Language: Range<Int>]
    private let spellingBlobs: [Language: Range<Int>]
    private let messageBlobs: [Language: Range<Int>]
    private let conceptBlobs: [Language: Range<Int>]
    /// Examples of each kind that are embedded with a rule.
    private static let examplesKept = 3
    private let packs = Guarded<[Language: Pack]>([:])

    private init() {
        // The archive is checked when it is generated and by the tests; a reader that fails leaves the library empty.
        var reader = TableReader(Self.bytes)
        var metadata: [String: RuleMetadata] = [:]
        var blobs: [Language: Range<Int>] = [:]
        var exampleBlobs: [Language: Range<Int>] = [:]
        var spellingBlobs: [Language: Range<Int>] = [:]
        var messageBlobs: [Language: Range<Int>] = [:]
        var conceptBlobs: [Language: Range<Int>] = [:]
        sourceHash = (try? reader.array(UInt8.self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        if let rules = try? reader.buffer(), let node = try? DataNode(decoding: rules),
            let names = try? reader.array(UInt8.self)
        {
            metadata = (try? RuleMetadata.read(node)) ?? [:]
            for code in String(decoding: names, as: UTF8.self).split(separator: " ") {
                guard let blob = try? reader.buffer(), let examples = try? reader.buffer(),
                    let spelling = try? reader.buffer()
                else { break }
                blobs[Language(locale: code)] = Self.range(of: blob)
                exampleBlobs[Language(locale: code)] = Self.range(of: examples)
                spellingBlobs[Language(locale: code)] = Self.range(of: spelling)
            }
            let messages = (try? reader.array(UInt8.self)) ?? []
            for code in String(decoding: messages, as: UTF8.self).split(separator: " ") {
                guard let blob = try? reader.buffer() else { break }
                messageBlobs[Language(locale: code)] = Self.range(of: blob)
            }
            let concepts = (try? reader.array(UInt8.self)) ?? []
            for code in String(decoding: concepts, as: UTF8.self).split(separator: " ") {
                guard let blob = try? reader.buffer() else { break }
                conceptBlobs[Language(locale: code)] = Self.range(of: blob)
            }
        }
        self.metadata = metadata
        self.blobs = blobs
        self.exampleBlobs = exampleBlobs
        self.spellingBlobs = spellingBlobs
        self.messageBlobs = messageBlobs
        self.conceptBlobs = conceptBlobs
        version = "\(DecorumVersion.current)+\(sourceHash.prefix(8))"
    }

    /// The pack of a language; nil where there is none.
    public func pack(for language: Language) -> Pack? {
        packs.withLock { packs in
            if let pack = packs[language] { return pack }
            guard let blob = blobs[language] else { return nil }
            let pack = try? Pack(language: language, compiled: UnsafeRawBufferPointer(rebasing: Self.bytes[blob]))
            packs[language] = pack
            return pack
        }
    }

    /// What the library brings to a language's spelling, read in place.
    public func spelling(for language: Language) -> DictionarySupplement? {
        spellingBlobs[language].flatMap { SpellingData.supplement(UnsafeRawBufferPointer(rebasing: Self.bytes[$0])) }
    }

    /// Frequent words of a language, read in place.
    public func commonWords(for language: Language) -> CommonWords {
        spellingBlobs[language].flatMap { SpellingData.commonWords(UnsafeRawBufferPointer(rebasing: Self.bytes[$0])) }
            ?? CommonWords([])
    }

    /// The messages of findings in a language, decoded when a guide asks for them.
    public func phrasebook(for language: Language) -> Phrasebook? {
        messageBlobs[language].flatMap {
            try? Phrasebook(DataNode(decoding: UnsafeRawBufferPointer(rebasing: Self.bytes[$0])))
        }
    }

    /// The concepts of a language's service talk, a line each; nil where there are none.
    public func concepts(for language: Language) -> String? {
        conceptBlobs[language].map { String(decoding: Self.bytes[$0], as: UTF8.self) }
    }

    /// Languages besides English in which findings can explain themselves.
    public var messageLanguages: [Language] { messageBlobs.keys.sorted { $0.code < $1.code } }

    /// The languages that have a pack, `und` for the rules that need none.
    public var languages: [Language] { blobs.keys.sorted { $0.code < $1.code } }

    /// A rule's examples in a language: texts that it flags, and texts that it passes.
    public func examples(of rule: String, in language: Language) -> (flag: [String], pass: [String]) {
        let lists = entries(in: language).filter { $0.rule == rule }.map(\.parts)
        func texts(_ index: Int) -> [String] {
            lists.flatMap { $0[index].list() }.compactMap { try? $0.string() }
        }
        return (texts(0), texts(1))
    }

    /// By rule, how many patterns a language's pack has, and how many examples that are flagged and that pass.
    func counts(in language: Language) -> [String: RuleCoverage.Counts] {
        var counts: [String: RuleCoverage.Counts] = [:]
        for entry in entries(in: language) {
            let numbers = entry.parts[2].list().compactMap { try? $0.integer(0...Int.max) }
            guard numbers.count == 3 else { continue }
            counts[entry.rule, default: RuleCoverage.Counts()].add(numbers[0], numbers[1], numbers[2])
        }
        return counts
    }

    /// What is kept of each entry of a pack: some examples of either kind, and the counts.
    private func entries(in language: Language) -> [(rule: String, parts: [DataNode])] {
        guard let range = exampleBlobs[language],
            let node = try? DataNode(decoding: UnsafeRawBufferPointer(rebasing: Self.bytes[range])),
            let rules = try? node.entries()
        else { return [] }
        return rules.map { ($0.key, $0.value.list()) }.filter { $0.1.count == 3 }
    }

    private static func range(of part: UnsafeRawBufferPointer) -> Range<Int> {
        guard let base = part.baseAddress, let start = bytes.baseAddress else { return 0..<0 }
        return (base - start)..<(base - start + part.count)
    }

    private static var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: decorum_built_in_packs(), count: decorum_built_in_packs_size())
    }

    /// The archive of compiled packs: the metadata, the languages' codes, then each language's pack, examples and
    /// spelling, then the messages of findings and the concepts.
    public static func archive(of folder: PackFolder, rules: DataNode) throws(GuideError) -> [UInt8] {
        var writer = TableWriter()
        writer.append(Array(try folder.sourceHash().utf8))
        var data: [UInt8] = []
        rules.encode(into: &data)
        writer.append(data)
        writer.append(Array(folder.languages.map(\.code).joined(separator: " ").utf8))
        for language in folder.languages {
            guard let pack = try folder.pack(for: language) else { continue }
            writer.append(try pack.compiled(metadata: folder.metadata))
            writer.append(pack.encodedExamples(most: examplesKept))
            var spelling = folder.spellingData(of: language)
            if let profile = LanguageProfile.of(language) { spelling.compile(profile) }
            writer.append(spelling.encoded())
        }
        writer.append(Array(folder.messageLanguages.map(\.code).joined(separator: " ").utf8))
        for language in folder.messageLanguages {
            var data: [UInt8] = []
            try folder.messages(in: language).encode(into: &data)
            writer.append(data)
        }
        let concepts = folder.concepts()
        writer.append(Array(concepts.map(\.language).joined(separator: " ").utf8))
        for concept in concepts { writer.append(Array(concept.text.utf8)) }
        return writer.bytes
    }
}
