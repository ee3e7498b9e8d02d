import DecorumText

/// `pattern`: flags each match of ICU regular expressions; for what phrases cannot say, since it reads the whole text.
struct RegularExpressionRule: RuleKind {
    static let name = "pattern"
    static let keys = ["regex", "case-sensitive", "only-in-links", "if-contains"]

    private let expressions: [RegularExpression]
    /// True where only links, addresses and codes are looked at, which others pass over.
    private let onlyInLinks: Bool
    /// Pieces of text, one of which must be there for an expression to match: most messages hold none and are not read by it.
    private let needles: Needles

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
        self.needles = Needles(needles)
        onlyInLinks =
            try definition.node["only-in-links"].map { node throws(GuideError) in try node.flag() }
            ?? false
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        if context.text.bytes.withUnsafeBufferPointer(Composition.isNeeded) {
            checkComposed(rule, &context)
            return
        }
        guard needles.isEmpty || context.text.bytes.withUnsafeBufferPointer(needles.isAny) else { return }
        let places =
            onlyInLinks ? context.text.protectedSpans.map { $0.start..<$0.end } : [0..<context.text.bytes.count]
        for place in places {
            for expression in expressions { check(rule, expression, place, &context) }
        }
    }

    /// Expressions are written in composed letters; a text in others is read composed, and what is found is put back character by character.
    private func checkComposed(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text.text
        let composed = Composition.composed(text)
        guard !onlyInLinks, needles.isEmpty || Array(composed.utf8).withUnsafeBufferPointer(needles.isAny) else {
            return
        }
        for expression in expressions {
            for range in Array(composed.utf8).withUnsafeBufferPointer({ expression.matches(in: $0) }) ?? [] {
                let lower = composed.utf8.index(composed.startIndex, offsetBy: range.lowerBound)
                let upper = composed.utf8.index(composed.startIndex, offsetBy: range.upperBound)
                let start = text.index(text.startIndex, offsetBy: composed[..<lower].count, limitedBy: text.endIndex)
                guard let start,
                    let end = text.index(start, offsetBy: composed[lower..<upper].count, limitedBy: text.endIndex)
                else { continue }
                let found =
                    text.utf8.distance(
                        from: text.startIndex, to: start)..<text.utf8.distance(from: text.startIndex, to: end)
                if !found.isEmpty, !context.isProtected(found) { context.report(rule, bytes: found) }
            }
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
