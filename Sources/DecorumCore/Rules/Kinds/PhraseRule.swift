/// `phrase`: flags each match of its patterns.
struct PhraseRule: RuleKind {
    static let name = "phrase"
    static let keys = ["match"]

    let triggers: [PatternGroup]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        triggers = try compiler.patterns("match", of: definition)
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        for group in triggers {
            for match in context.matches.of(group) { context.report(rule, units: Int(match.start)..<Int(match.end)) }
        }
    }
}
