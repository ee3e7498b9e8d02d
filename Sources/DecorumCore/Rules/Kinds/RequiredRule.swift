/// `required`: flags a message where nothing of what it asks for is in the agent's turn.
struct RequiredRule: RuleKind {
    static let name = "required"
    static let keys = ["require"]

    private let groups: [PatternGroup]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        groups = try compiler.patterns("require", of: definition)
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        // A template knows no conversation, and what is missing may follow in the next message.
        if context.message.more || context.message.isTemplate || context.text.units.isEmpty { return }
        if context.matches.contains(anyOf: groups) { return }
        // Without turns before it a rule about moods has nothing to answer.
        guard rule.conditions.hold(for: 0..<0, &context) else { return }
        if context.readConversation().agentTurn.contains(where: { $0.matches.contains(anyOf: groups) }) { return }
        let last = context.text.units.firstIndex { $0.flags.contains(.endsSentence) } ?? context.text.units.count - 1
        context.report(rule, units: 0..<last + 1)
    }
}
