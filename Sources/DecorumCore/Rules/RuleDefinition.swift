import DecorumText

/// One entry of a pack or a guide, read but not yet compiled.
public struct RuleDefinition: Sendable {
    /// `family/name`.
    public var id: String
    /// Name of its kind.
    public var kind: String
    /// Its severity where it differs from the rule's own.
    public var severity: Severity?
    /// What the customer may hear.
    public var message: String
    /// What to write instead.
    public var advice: String?
    /// The whole entry, for the kind's own keys.
    public var node: DataNode
    /// Examples that must be flagged, and that must pass.
    public var examples: Examples

    /// The file that it was read from, for errors.
    public var file: String?

    /// True where its message is ours, and not a brand's own words.
    var isStock = false

    /// The examples of a rule.
    public struct Examples: Sendable {
        /// Examples that must be flagged.
        public var flag: [DataNode] = []
        /// Examples that must pass.
        public var pass: [DataNode] = []
    }

    /// Keys that every entry may have.
    public static let commonKeys = [
        "id", "kind", "severity", "message", "suggest", "when", "unless", "rewrite", "disguise", "examples",
    ]

    /// Reads an entry.
    public init(_ node: DataNode) throws(GuideError) {
        _ = try node.entries()
        guard let idNode = node["id"] else {
            throw GuideError("a rule without an id", at: node.mark, expected: "id: family/name")
        }
        id = try idNode.string()
        guard RuleDefinition.isValid(id: id) else {
            throw GuideError(
                "'\(id)' is no rule id", at: idNode.mark, expected: "family/name in small letters and hyphens")
        }
        guard let kindNode = node["kind"] else {
            throw GuideError(
                "the rule \(id) has no kind", at: node.mark,
                expected: "kind: one of " + RuleKinds.names.joined(separator: ", "))
        }
        kind = try kindNode.string()
        guard let type = RuleKinds.type(named: kind) else {
            throw GuideError(
                "unknown kind '\(kind)'", at: kindNode.mark,
                expected: "one of " + RuleKinds.names.joined(separator: ", "),
                nearest: NearestName.find(kind, among: RuleKinds.names))
        }
        _ = try node.entries(allowed: Self.commonKeys + type.keys, in: "a rule of kind \(kind)")
        severity = if let node = node["severity"] { try node.choice(Severity.self) } else { nil }
        message = if let node = node["message"] { try node.string() } else { "" }
        advice = if let node = node["suggest"] { try node.string() } else { nil }
        self.node = node
        examples = Examples()
        if let examples = node["examples"] {
            for entry in try examples.entries(allowed: ["flag", "pass"], in: "examples") {
                if entry.key == "flag" {
                    self.examples.flag = entry.value.list()
                } else {
                    self.examples.pass = entry.value.list()
                }
            }
        }
    }

    private static func isValid(id: String) -> Bool {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
            }
    }
}
