import DecorumText

/// `pattern`: flags each match of ICU regular expressions; for what phrases cannot say, since it reads the whole text.
struct RegularExpressionRule: RuleKind {
    static let name = "pattern"
    static let keys = ["regex", "case-sensitive"]

    private let expressions: [RegularExpression]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        guard let node = definition.node["regex"] else {
            throw GuideError(
                "the rule \(definition.id) has no 'regex'", at: definition.node.mark, expected: "regex: [expressions]")
        }
        let isCaseSensitive =
            try definition.node["case-sensitive"].map { node throws(GuideError) in try node.flag() } ?? false
        var expressions: [RegularExpression] = []
        for item in node.list() {
            let source = try item.string()
            do { expressions.append(try RegularExpression(source, isCaseSensitive: isCaseSensitive)) } catch {
                throw GuideError(
                    "the regular expression '\(source)' is wrong: \(error.reason)", at: item.mark,
                    expected: "an ICU regular expression")
            }
        }
        self.expressions = expressions
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        for expression in expressions {
            guard let ranges = context.text.bytes.withUnsafeBufferPointer({ expression.matches(in: $0) }) else {
                context.notes.append("a regular expression of \(rule.id) took too long and was given up")
                continue
            }
            for range in ranges where !range.isEmpty && !context.isProtected(range) {
                context.report(rule, bytes: range)
            }
        }
    }
}
