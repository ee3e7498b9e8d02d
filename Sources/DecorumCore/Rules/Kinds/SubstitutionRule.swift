/// `substitution`: flags each term that has a better one, and offers it.
struct SubstitutionRule: RuleKind {
    static let name = "substitution"
    static let keys = ["terms", "safe"]

    private struct Term: Sendable {
        let groups: [PatternGroup]
        let uses: [String]
    }

    private let terms: [Term]
    private let isSafe: Bool
    let triggers: [PatternGroup]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        guard let node = definition.node["terms"] else {
            throw GuideError(
                "the rule \(definition.id) has no terms", at: definition.node.mark,
                expected: "terms: [{not: [patterns], use: right}]")
        }
        var terms: [Term] = []
        for term in node.list() {
            _ = try term.entries(allowed: ["not", "use", "locale"], in: "a term")
            guard let wrong = term["not"], let right = term["use"] else {
                throw GuideError(
                    "a term lacks 'not' or 'use'", at: term.mark, expected: "{not: [patterns], use: right}")
            }
            var uses: [String] = []
            for use in right.list() { uses.append(try use.string()) }
            terms.append(Term(groups: try compiler.patterns(wrong), uses: uses))
        }
        self.terms = terms
        isSafe = try definition.node["safe"].map { node throws(GuideError) in try node.flag() } ?? false
        triggers = terms.flatMap(\.groups)
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        for term in terms {
            for group in term.groups {
                for match in context.matches.of(group) {
                    let units = Int(match.start)..<Int(match.end)
                    // Most matches are right where they stand ("your"): nothing is written for them.
                    guard rule.conditions.hold(for: units, &context) else { continue }
                    let range =
                        Int(
                            context.text.units[units.lowerBound].start)..<Int(
                            context.text.units[units.upperBound - 1].end)
                    let written = context.text.string(range)
                    // The right term, written with a capital, is not its own slip.
                    if term.uses.contains(written) { continue }
                    let corrections = term.uses.map {
                        Finding.Correction(
                            replacement: LetterCase.transfer(from: written, to: $0, language: context.text.language),
                            isSafe: isSafe)
                    }
                    context.report(rule, units: units, corrections: corrections)
                }
            }
        }
    }
}
