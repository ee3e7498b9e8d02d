import DecorumText

/// The source of built-in language data.
public protocol PackLibrary: Sendable {
    /// What is the same for a rule in every language, by id.
    var metadata: [String: RuleMetadata] { get }
    /// Version and hash of the data.
    var version: String { get }
    /// The pack of a language; nil where there is none.
    ///
    /// - Throws: `GuideError` where it is wrong.
    func pack(for language: Language) throws(GuideError) -> Pack?
    /// What the library brings to a language's spelling; nil where it relies on installed dictionaries.
    func spelling(for language: Language) -> DictionarySupplement?
    /// Frequent words of a language.
    func commonWords(for language: Language) -> CommonWords
    /// The messages of findings in a language; nil where they are English, or not translated.
    func phrasebook(for language: Language) -> Phrasebook?
    /// Languages besides English in which findings can explain themselves.
    var messageLanguages: [Language] { get }
}

extension PackLibrary {
    /// Nothing.
    public func spelling(for language: Language) -> DictionarySupplement? { nil }
    /// None.
    public var messageLanguages: [Language] { [] }
    /// None.
    public func phrasebook(for language: Language) -> Phrasebook? { nil }
    /// None.
    public func commonWords(for language: Language) -> CommonWords { CommonWords([]) }
}

/// The language data of one language, or (as `und`) of the rules that need no language.
public struct Pack: Sendable {
    /// The language.
    public let language: Language
    /// Its rules.
    public let definitions: [RuleDefinition]
    /// Its named sets of patterns.
    public let sets: [String: DataNode]
    /// Words that are right though the dictionary does not know them.
    public let words: [String]
    /// Its rewrites: slots, and sentences to write instead; decoded when asked for, since most runs never do.
    public var rewrites: DataNode? {
        switch rewriteSource {
        case .node(let node): node
        case .encoded(let bytes): try? DataNode(decoding: bytes)
        }
    }
    private let rewriteSource: RewriteSource
    let automaton: PhraseAutomaton?

    /// Makes a pack whose patterns are yet to be compiled.
    public init(
        language: Language, definitions: [RuleDefinition], sets: [String: DataNode], words: [String],
        rewrites: DataNode? = nil
    ) {
        self.init(
            language: language, definitions: definitions, sets: sets, words: words, rewrites: .node(rewrites),
            automaton: nil)
    }

    /// Compiles the pack and lets it go, so that what is wrong in it is thrown.
    public func check(metadata: [String: RuleMetadata]) throws(GuideError) {
        _ = try LanguageRules(definitions, sets: sets, language: language, metadata: metadata)
        _ = try rewrites.map { node throws(GuideError) in try RewriteRules(node, language: language) }
    }

    /// Where the rewrites come from: a source that was read, or the compiled form, which stays where it is.
    enum RewriteSource: @unchecked Sendable {
        case node(DataNode?)
        case encoded(UnsafeRawBufferPointer)
    }

    init(
        language: Language, definitions: [RuleDefinition], sets: [String: DataNode], words: [String],
        rewrites: RewriteSource, automaton: PhraseAutomaton?
    ) {
        self.language = language
        self.definitions = definitions.map { definition in
            var definition = definition
            definition.isStock = true
            return definition
        }
        self.sets = sets
        self.words = words
        rewriteSource = rewrites
        self.automaton = automaton
    }
}
