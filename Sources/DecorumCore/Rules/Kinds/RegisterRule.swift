/// `register`: flags address or style outside the brand's range, and familiar beside polite address in one message.
struct RegisterRule: RuleKind {
    static let name = "register"
    static let keys = ["familiar", "polite", "slangy", "stiff"]

    private let familiar: [PatternGroup]
    private let polite: [PatternGroup]
    private let slangy: [PatternGroup]
    private let stiff: [PatternGroup]
    var triggers: [PatternGroup] { familiar + polite + slangy + stiff }

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        func groups(_ key: String, _ compiler: inout RuleCompiler) throws(GuideError) -> [PatternGroup] {
            guard let node = definition.node[key] else { return [] }
            return try compiler.patterns(node)
        }
        familiar = try groups("familiar", &compiler)
        polite = try groups("polite", &compiler)
        slangy = try groups("slangy", &compiler)
        stiff = try groups("stiff", &compiler)
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let allowed = context.formalityRange
        let isMixed = context.matches.contains(anyOf: familiar) && context.matches.contains(anyOf: polite)
        if isMixed {
            reportAll(familiar, rule, &context, detail: .init("familiar address beside polite address"))
        } else if !allowed.contains(.casual) {
            reportAll(familiar, rule, &context, detail: .init("familiar address"))
        } else if context.formality == .formal {
            reportAll(familiar, rule, &context, detail: .init("familiar address"))
        }
        if !allowed.contains(.casual) { reportAll(slangy, rule, &context, detail: .init("too casual")) }
        if !allowed.contains(.formal) { reportAll(stiff, rule, &context, detail: .init("too stiff")) }
    }

    private func reportAll(_ groups: [PatternGroup], _ rule: Rule, _ context: inout LintContext, detail: FindingDetail)
    {
        for group in groups {
            for match in context.matches.of(group) {
                context.report(rule, units: Int(match.start)..<Int(match.end), detail: detail)
            }
        }
    }
}
