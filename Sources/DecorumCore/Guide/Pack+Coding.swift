import DecorumText

/// The compiled form of a pack: rules without their patterns and examples, and the automaton of the patterns.
extension Pack {
    /// Keys whose lists of patterns the automaton stands for.
    private static let patternKeys: Set<String> = [
        "match", "strong", "weak", "require", "not", "familiar", "polite", "slangy", "stiff", "followed-by",
        "preceded-by",
        "in-sentence", "in-message", "in-agent-turn", "in-customer-turn",
    ]
    /// Keys whose maps hold lists of patterns.
    private static let patternMaps: Set<String> = ["asks"]

    /// Compiles the pack.
    ///
    /// - Throws: `GuideError` where an entry is wrong.
    public func compiled(metadata: [String: RuleMetadata]) throws(GuideError) -> [UInt8] {
        let rules = try LanguageRules(definitions, sets: sets, language: language, metadata: metadata)
        var data: [UInt8] = []
        let setNames = sets.keys.sorted().map { DataNode(.scalar($0)) }
        let entries = definitions.map { Self.strip($0.node) }
        DataNode(
            .list([
                DataNode(.list(setNames)), DataNode(.list(entries)),
                DataNode(.list(words.map { DataNode(.scalar($0)) })),
            ])
        )
        .encode(into: &data)
        var writer = TableWriter()
        writer.append(data)
        rules.automaton.encode(into: &writer)
        var rewriteData: [UInt8] = []
        Self.withoutExamples(rewrites ?? DataNode(.map([]))).encode(into: &rewriteData)
        writer.append(rewriteData)
        return writer.bytes
    }

    /// Reads the compiled form.
    public init(language: Language, compiled bytes: UnsafeRawBufferPointer) throws {
        var reader = TableReader(bytes)
        guard case .list(let parts) = try DataNode(decoding: try reader.buffer()).content, parts.count == 3 else {
            throw DataNode.DecodingError()
        }
        var sets: [String: DataNode] = [:]
        for name in parts[0].list() { sets[try name.string()] = DataNode(.list([])) }
        var definitions: [RuleDefinition] = []
        for node in parts[1].list() { definitions.append(try RuleDefinition(node)) }
        var words: [String] = []
        for word in parts[2].list() { words.append(try word.string()) }
        let automaton = try PhraseAutomaton(from: &reader)
        self.init(
            language: language, definitions: definitions, sets: sets, words: words,
            rewrites: .encoded(try reader.buffer()), automaton: automaton)
    }

    private static func withoutExamples(_ rewrites: DataNode) -> DataNode {
        switch rewrites.content {
        case .scalar: rewrites
        case .list(let items): DataNode(.list(items.map(withoutExamples)))
        case .map(let entries):
            DataNode(
                .map(
                    entries.filter { $0.key != "examples" }.map {
                        DataNode.Entry(key: $0.key, value: withoutExamples($0.value))
                    }))
        }
    }

    /// The first examples of each rule, in the compact form: what the command shows people.
    public func encodedExamples(most: Int) -> [UInt8] {
        func texts(_ nodes: [DataNode]) -> DataNode {
            DataNode(
                .list(
                    nodes.compactMap { if case .scalar = $0.content { DataNode($0.content) } else { nil } }.prefix(most)
                        .map { $0 }))
        }
        let rules = definitions.map { definition in
            DataNode.Entry(
                key: definition.id,
                value: DataNode(
                    .list([texts(definition.examples.flag), texts(definition.examples.pass), Self.counts(definition)])))
        }
        var bytes: [UInt8] = []
        DataNode(.map(rules)).encode(into: &bytes)
        return bytes
    }

    /// How many patterns an entry has, and how many examples that it flags and that it passes.
    private static func counts(_ definition: RuleDefinition) -> DataNode {
        func leaves(_ node: DataNode) -> Int {
            switch node.content {
            case .scalar: 1
            case .list(let items): items.reduce(0) { $0 + leaves($1) }
            case .map(let entries): entries.reduce(0) { $0 + leaves($1.value) }
            }
        }
        let data = ["match", "regex", "terms", "markers", "facts", "words", "endings", "emoji"]
        let patterns = data.compactMap { definition.node[$0] }.reduce(0) { $0 + leaves($1) }
        let counts = [max(1, patterns), definition.examples.flag.count, definition.examples.pass.count]
        return DataNode(.list(counts.map { DataNode(.scalar(String($0))) }))
    }

    /// The entry without examples, and with names of sets alone where patterns stood.
    private static func strip(_ node: DataNode, isPattern: Bool = false) -> DataNode {
        switch node.content {
        case .scalar(let text): return isPattern && !text.hasPrefix("@") ? DataNode(.list([])) : node
        case .list(let items):
            if isPattern {
                return DataNode(
                    .list(
                        items.filter { if case .scalar(let text) = $0.content { text.hasPrefix("@") } else { false } }))
            }
            return DataNode(.list(items.map { strip($0) }))
        case .map(let entries):
            let kept = entries.filter { $0.key != "examples" }.map { entry in
                let holdsPatterns = isPattern || patternKeys.contains(entry.key)
                guard patternMaps.contains(entry.key) else {
                    return DataNode.Entry(key: entry.key, value: strip(entry.value, isPattern: holdsPatterns))
                }
                return DataNode.Entry(key: entry.key, value: strip(entry.value, isPattern: true))
            }
            return DataNode(.map(kept))
        }
    }
}
