/// `phrase`: flags each match of its patterns.
struct PhraseRule: RuleKind {
    static let name = "phrase"
    static let keys = ["match", "remove"]

    let triggers: [PatternGroup]
    /// True where leaving the match out is the correction: an emoji that rolls its eyes.
    private let isRemoved: Bool

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        triggers = try compiler.patterns("match", of: definition)
        isRemoved = try definition.node["remove"].map { node throws(GuideError) in try node.flag() } ?? false
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        for group in triggers {
            for match in context.matches.of(group) {
                let units = Int(match.start)..<Int(match.end)
                context.report(
                    rule, units: units, corrections: isRemoved ? [.init(replacement: "", isSafe: false)] : [])
            }
        }
    }
}
