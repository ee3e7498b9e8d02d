/// What is the same for a rule in every language: `Packs/rules.yml`.
public struct RuleMetadata: Sendable {
    /// Its severity unless a pack or a guide says otherwise.
    public var severity: Severity
    /// What its findings take from.
    public var dimension: Dimension
    /// What it flags, in one sentence.
    public var summary: String
    /// What it passes, in one sentence.
    public var passes: String?

    /// True where its phrases are looked for in disguise too.
    public var readsDisguise = false

    /// Reads the metadata of all rules, by id.
    public static func read(_ node: DataNode) throws(GuideError) -> [String: RuleMetadata] {
        var all: [String: RuleMetadata] = [:]
        for entry in try node.entries() {
            _ = try entry.value.entries(
                allowed: ["severity", "dimension", "summary", "passes", "disguise"], in: "the rule \(entry.key)")
            guard let severity = entry.value["severity"], let dimension = entry.value["dimension"],
                let summary = entry.value["summary"]
            else {
                throw GuideError(
                    "the rule \(entry.key) lacks a key", at: entry.keyMark, expected: "severity, dimension and summary")
            }
            all[entry.key] = RuleMetadata(
                severity: try severity.choice(Severity.self), dimension: try dimension.choice(Dimension.self),
                summary: try summary.string(),
                passes: try entry.value["passes"].map { node throws(GuideError) in try node.string() },
                readsDisguise: try entry.value["disguise"].map { node throws(GuideError) in try node.flag() } ?? false)
        }
        return all
    }
}
