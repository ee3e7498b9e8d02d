import DecorumText

/// Compiles the entries of one language into rules and one automaton.
///
/// Groups are numbered in the order in which they are asked for, which depends on the entries alone. So a built-in pack, whose
/// automaton was compiled before, is compiled again without reading a pattern: the same numbers come out.
struct RuleCompiler {
    let language: Language
    private var builder: PhraseAutomatonBuilder?
    private var groupCount: UInt32 = 0
    private var sets: [String: PatternGroup] = [:]
    private let metadata: [String: RuleMetadata]
    private let setNodes: [String: DataNode]
    private var pending: [String] = []
    /// Groups whose phrases are looked for in disguise too.
    private(set) var disguised: Set<UInt32> = []

    /// Sets that kinds and conditions know by name; each exists, if empty, in every language.
    static let knownSets = [
        "negation", "apology", "empathy", "thanks", "greeting", "farewell", "offer", "time", "choice", "upset",
        "upset-weak", "content", "bad-news", "gives-name", "gives-address", "refusal",
    ]

    /// - Parameter compiled: true to number groups only, for an automaton that was compiled before.
    init(language: Language, metadata: [String: RuleMetadata], sets: [String: DataNode], compiled: Bool)
        throws(GuideError)
    {
        self.language = language
        self.metadata = metadata
        setNodes = sets
        builder = compiled ? nil : PhraseAutomatonBuilder(language: language)
        for name in Self.knownSets + sets.keys.filter({ !Self.knownSets.contains($0) }).sorted() { try addSet(name) }
    }

    private mutating func addSet(_ name: String) throws(GuideError) {
        if sets[name] != nil { return }
        guard !pending.contains(name) else {
            throw GuideError(
                "the set '\(name)' holds itself", at: setNodes[name]?.mark ?? DataNode.Mark(), expected: "patterns")
        }
        pending.append(name)
        var patterns: [DataNode] = []
        try collect(setNodes[name]?.list() ?? [], into: &patterns, depth: 0)
        pending.removeLast()
        sets[name] = try group(of: patterns)
    }

    /// Patterns with sets inside sets spelt out.
    private func collect(_ nodes: [DataNode], into patterns: inout [DataNode], depth: Int) throws(GuideError) {
        for node in nodes {
            let text = try node.string()
            guard text.hasPrefix("@") else {
                patterns.append(node)
                continue
            }
            guard depth < 8 else {
                throw GuideError("sets hold one another in a circle", at: node.mark, expected: "patterns")
            }
            try collect(try setNode(text, node.mark).list(), into: &patterns, depth: depth + 1)
        }
    }

    private func setNode(_ reference: String, _ mark: DataNode.Mark) throws(GuideError) -> DataNode {
        let name = String(reference.dropFirst())
        if let node = setNodes[name] { return node }
        if Self.knownSets.contains(name) { return DataNode(.list([])) }
        let names = Array(setNodes.keys) + Self.knownSets
        throw GuideError(
            "no set is named '\(name)'", at: mark, expected: "one of " + Set(names).sorted().joined(separator: ", "),
            nearest: NearestName.find(name, among: names))
    }

    private mutating func group(of patterns: [DataNode]) throws(GuideError) -> PatternGroup {
        defer { groupCount += 1 }
        guard builder != nil else { return PatternGroup(index: groupCount) }
        return try builder?.addGroup(patterns) ?? PatternGroup(index: groupCount)
    }

    /// The group of a set that the engine knows by name.
    func set(_ name: String) -> PatternGroup { sets[name] ?? PatternGroup(index: .max) }

    /// The groups of a list of patterns: one for the patterns written out, one for each set named.
    mutating func patterns(_ node: DataNode) throws(GuideError) -> [PatternGroup] {
        var groups: [PatternGroup] = []
        var plain: [DataNode] = []
        for item in node.list() {
            let text = try item.string()
            if text.hasPrefix("@") {
                _ = try setNode(text, item.mark)
                groups.append(set(String(text.dropFirst())))
            } else {
                plain.append(item)
            }
        }
        // A group even where nothing is written out, so that numbering depends on the entry's shape alone.
        groups.append(try group(of: plain))
        return groups
    }

    /// Patterns beside a match; those that begin or end with a gap may stand a few words off.
    mutating func neighbours(_ node: DataNode) throws(GuideError) -> RuleConditions.Neighbours {
        var near: [DataNode] = []
        var far: [DataNode] = []
        for item in node.list() {
            let text = try item.string()
            if text.hasPrefix("…") || text.hasSuffix("…") { far.append(item) } else { near.append(item) }
        }
        return RuleConditions.Neighbours(
            near: try patterns(DataNode(.list(near), mark: node.mark)),
            far: try patterns(DataNode(.list(far), mark: node.mark)))
    }

    /// The patterns under a key that the entry must have.
    mutating func patterns(_ key: String, of definition: RuleDefinition) throws(GuideError) -> [PatternGroup] {
        guard let node = definition.node[key] else {
            throw GuideError(
                "the rule \(definition.id) has no '\(key)'", at: definition.node.mark, expected: "\(key): [patterns]")
        }
        return try patterns(node)
    }

    /// Compiles an entry.
    mutating func compile(_ definition: RuleDefinition) throws(GuideError) -> Rule {
        guard let type = RuleKinds.type(named: definition.kind) else {
            throw GuideError("unknown kind '\(definition.kind)'", at: definition.node.mark)
        }
        let metadata = metadata[definition.id]
        let kind = try type.init(definition, &self)
        if try definition.node["disguise"].map({ node throws(GuideError) in try node.flag() }) ?? metadata?
            .readsDisguise ?? false
        {
            disguised.formUnion(kind.triggers.map(\.index))
        }
        let conditions = try RuleConditions(definition.node, &self)
        return Rule(
            id: definition.id, severity: definition.severity ?? metadata?.severity ?? .warning,
            dimension: metadata?.dimension ?? Dimension.ofFamily(definition.id), message: definition.message,
            advice: definition.advice, conditions: conditions, kind: kind, isStock: definition.isStock)
    }

    /// The automaton of all patterns so far, or the count of groups for one compiled before.
    func finish() -> (automaton: PhraseAutomaton?, groupCount: Int) { (builder?.build(), Int(groupCount)) }
}

extension Dimension {
    /// The dimension of a rule that a guide invents, by its family.
    static func ofFamily(_ id: String) -> Dimension {
        switch id.prefix(while: { $0 != "/" }) {
        case "empathy", "answer", "sarcasm": .warmth
        case "clarity", "robot": .clarity
        case "spelling", "language": .correctness
        case "safety": .safety
        case "brand", "emoji": .brand
        default: .professionalism
        }
    }
}
