import DecorumCore
import DecorumText
import Foundation

/// Packs read from their YAML sources: what the generator compiles, and what an author of a pack works on.
///
/// A language is read when it is first asked for, so that a slip in one pack does not keep another from being tried.
public final class PackFolder: PackLibrary {
    /// What is the same for a rule in every language, by id.
    public let metadata: [String: RuleMetadata]
    /// Version of the data.
    public let version = "source"
    /// The languages that have a folder, `und` for the rules that need none.
    public let languages: [Language]
    private let path: String
    private let packs = Guarded<[Language: Result<Pack, GuideError>]>([:])
    private let spellings = Guarded<[Language: DictionarySupplement]>([:])

    /// Opens a folder with one folder per language (`any` for rules that need none) and `rules.yml`.
    ///
    /// - Throws: `GuideError` where `rules.yml` is wrong.
    public init(path: String) throws(GuideError) {
        self.path = path
        let rules = "\(path)/rules.yml"
        let node = try YAMLReader.read(try Self.text(rules), file: rules)
        do { metadata = try RuleMetadata.read(node) } catch { throw error.located(in: rules) }
        var languages: [Language] = []
        for name in Self.names(in: path).sorted() {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder), isFolder.boolValue
            else { continue }
            languages.append(name == "any" ? Language.undetermined : Language(locale: name))
        }
        self.languages = languages.sorted { $0.code < $1.code }
    }

    /// The pack of a language; nil where there is none.
    ///
    /// - Throws: `GuideError` with file, line and column of the first thing that is wrong.
    public func pack(for language: Language) throws(GuideError) -> Pack? {
        guard languages.contains(language) else { return nil }
        let result = packs.withLock { packs -> Result<Pack, GuideError> in
            if let known = packs[language] { return known }
            let folder = "\(path)/\(language == .undetermined ? "any" : language.code)"
            let read: Result<Pack, GuideError>
            do throws(GuideError) { read = .success(try Self.pack(language, folder)) } catch { read = .failure(error) }
            packs[language] = read
            return read
        }
        return try result.get()
    }

    /// What the library brings to a language's spelling, from the folder `Dictionaries` beside the packs.
    public func spelling(for language: Language) -> DictionarySupplement? {
        spellings.withLock { spellings in
            if let known = spellings[language] { return known }
            var data = spellingData(of: language)
            if let profile = LanguageProfile.of(language) { data.compile(profile) }
            let bytes = data.encoded()
            // Kept for the life of the process, as the embedded packs are.
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
            memory.copyBytes(from: bytes)
            let supplement = SpellingData.supplement(UnsafeRawBufferPointer(memory))
            spellings[language] = supplement
            return supplement
        }
    }

    /// Frequent words of a language.
    public func commonWords(for language: Language) -> CommonWords { CommonWords(spellingData(of: language).common) }

    /// The messages of findings in a language, from the folder `Messages` beside the packs.
    public func phrasebook(for language: Language) -> Phrasebook? { try? Phrasebook(messages(in: language)) }

    /// Languages besides English in which findings can explain themselves.
    public var messageLanguages: [Language] {
        Self.names(in: "\(path)/../Messages").filter { $0.hasSuffix(".yml") }.map { Language(locale: $0.dropLast(4)) }
            .sorted { $0.code < $1.code }
    }

    /// The source of a phrasebook, read once to see that it is right.
    ///
    /// - Throws: `GuideError` with file, line and column of the first thing that is wrong.
    func messages(in language: Language) throws(GuideError) -> DataNode {
        let file = "\(path)/../Messages/\(language.code).yml"
        let node = try YAMLReader.read(try Self.text(file), file: file)
        do { _ = try Phrasebook(node) } catch { throw error.located(in: file) }
        return node
    }

    /// The concept lexicons, from the folder `Concepts` beside the packs.
    func concepts() -> [(language: String, text: String)] {
        Self.names(in: "\(path)/../Concepts").filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
            (try? Self.text("\(path)/../Concepts/\(name)")).map { (String(name.dropLast(4)), $0) }
        }
    }

    func spellingData(of language: Language) -> SpellingData {
        SpellingData(folder: "\(path)/../Dictionaries/\(language.code)", language: language)
    }

    /// A hash of all files, by which the compiled packs know their sources.
    public func sourceHash() throws(GuideError) -> String {
        var hash = ContentHash()
        let languages = Self.names(in: path).sorted()
        let dictionaries = Self.names(in: "\(path)/../Dictionaries").sorted().map { "\(path)/../Dictionaries/\($0)" }
        for folder in [path, "\(path)/../Messages", "\(path)/../Concepts"] + languages.map({ "\(path)/\($0)" })
            + dictionaries
        {
            for name in Self.names(in: folder).sorted()
            where [".yml", ".txt", ".aff", ".dic"].contains(where: name.hasSuffix) {
                hash.add(name.utf8)
                hash.add(try Self.text("\(folder)/\(name)").utf8)
            }
        }
        return hash.text
    }

    private static func pack(_ language: Language, _ folder: String) throws(GuideError) -> Pack {
        var definitions: [RuleDefinition] = []
        var sets: [String: DataNode] = [:]
        var words: [String] = []
        var rewrites: DataNode?
        for name in names(in: folder).sorted() {
            let path = "\(folder)/\(name)"
            if name == "words.txt" {
                words = try text(path).split(whereSeparator: \.isNewline).map(String.init).filter { !$0.hasPrefix("#") }
                continue
            }
            guard name.hasSuffix(".yml") else { continue }
            do {
                let node = try YAMLReader.read(try text(path), file: path)
                if name == "rewrites.yml" {
                    rewrites = node
                    try Pack(language: language, definitions: [], sets: [:], words: [], rewrites: node).check(
                        metadata: [:])
                } else if name == "sets.yml" {
                    for entry in try node.entries() { sets[entry.key] = entry.value }
                    // Each set is compiled alone once, so that an error in it names this file.
                    try Pack(language: language, definitions: [], sets: sets, words: []).check(metadata: [:])
                } else {
                    for entry in node.list() {
                        var definition = try RuleDefinition(entry)
                        definition.file = path
                        definitions.append(definition)
                    }
                }
            } catch { throw error.located(in: path) }
        }
        return Pack(language: language, definitions: definitions, sets: sets, words: words, rewrites: rewrites)
    }

    /// The rule entries of a user's folder of packs, file by file.
    static func entries(path: String) throws(GuideError) -> [GuideSource] {
        var sources: [GuideSource] = []
        for folder in names(in: path).sorted() {
            let language = folder == "any" ? Language.undetermined : Language(locale: folder)
            for name in names(in: "\(path)/\(folder)").sorted() where name.hasSuffix(".yml") {
                let file = "\(path)/\(folder)/\(name)"
                let node = try YAMLReader.read(try text(file), file: file)
                // Named sets hold for the whole guide.
                sources.append(
                    name == "sets.yml"
                        ? GuideSource(node: DataNode(.map([.init(key: "sets", value: node)])), file: file)
                        : GuideSource(node: node, file: file, packLanguage: language))
            }
        }
        return sources
    }

    private static func names(in folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    private static func text(_ path: String) throws(GuideError) -> String {
        do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
            throw GuideError("cannot be read", expected: "a UTF-8 file", file: path)
        }
    }
}
