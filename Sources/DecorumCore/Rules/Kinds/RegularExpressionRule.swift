import DecorumText

/// `pattern`: flags each match of ICU regular expressions; for what phrases cannot say, since it reads the whole text.
struct RegularExpressionRule: RuleKind {
    static let name = "pattern"
    static let keys = ["regex", "case-sensitive", "only-in-links", "if-contains"]

    private let expressions: [RegularExpression]
    /// True where only links, addresses and codes are looked at, which others pass over.
    private let onlyInLinks: Bool
    /// Pieces of text, one of which must be there for an expression to match: most messages hold none and are not read by it.
    private let needles: [[UInt8]]

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
        var needles: [[UInt8]] = []
        for item in definition.node["if-contains"]?.list() ?? [] { needles.append(Array(try item.string().utf8)) }
        self.needles = needles
        onlyInLinks =
            try definition.node["only-in-links"].map { node throws(GuideError) in try node.flag() }
            ?? false
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        guard needles.isEmpty || context.text.bytes.withUnsafeBufferPointer(mayMatch) else { return }
        let places =
            onlyInLinks ? context.text.protectedSpans.map { $0.start..<$0.end } : [0..<context.text.bytes.count]
        for place in places {
            for expression in expressions { check(rule, expression, place, &context) }
        }
    }

    private func mayMatch(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        needles.contains { needle in
            guard let first = needle.first, bytes.count >= needle.count else { return false }
            for start in 0...(bytes.count - needle.count) where bytes[start] == first {
                var length = 1
                while length < needle.count, bytes[start + length] == needle[length] { length += 1 }
                if length == needle.count { return true }
            }
            return false
        }
    }

    private func check(
        _ rule: Rule, _ expression: RegularExpression, _ place: Range<Int>, _ context: inout LintContext
    ) {
        let ranges = context.text.bytes.withUnsafeBufferPointer {
            expression.matches(in: UnsafeBufferPointer(rebasing: $0[place]))
        }
        guard let ranges else {
            context.notes.append("a regular expression of \(rule.id) took too long and was given up")
            return
        }
        for range in ranges where !range.isEmpty {
            let found = range.lowerBound + place.lowerBound..<range.upperBound + place.lowerBound
            if onlyInLinks || !context.isProtected(found) { context.report(rule, bytes: found) }
        }
    }
}
