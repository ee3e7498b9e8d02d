import DecorumText

/// `known-fact`: flags a question for what the customer has given already.
struct KnownFactRule: RuleKind {
    static let name = "known-fact"
    static let keys = ["asks"]

    private enum Fact: String, CaseIterable {
        case orderNumber = "order-number"
        case email, phone, name, address
    }

    private let asks: [(fact: Fact, groups: [PatternGroup])]
    var triggers: [PatternGroup] { asks.flatMap(\.groups) }

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        guard let node = definition.node["asks"] else {
            throw GuideError(
                "the rule \(definition.id) has no 'asks'", at: definition.node.mark,
                expected: "asks: {order-number: [patterns], …}")
        }
        var asks: [(Fact, [PatternGroup])] = []
        for entry in try node.entries(allowed: Fact.allCases.map(\.rawValue), in: "asks") {
            guard let fact = Fact(rawValue: entry.key) else { continue }
            asks.append((fact, try compiler.patterns(entry.value)))
        }
        self.asks = asks
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        for (fact, groups) in asks {
            let found = groups.flatMap { context.matches.of($0) }
            guard !found.isEmpty, isKnown(fact, &context) else { continue }
            for match in found { context.report(rule, units: Int(match.start)..<Int(match.end)) }
        }
    }

    private func isKnown(_ fact: Fact, _ context: inout LintContext) -> Bool {
        let facts = context.message.facts
        let keys = facts.keys.map { $0.lowercased().replacingUnderscores() }
        if keys.contains(where: { $0 == fact.rawValue || $0.hasPrefix(fact.rawValue) }) { return true }
        let said = context.message.turns.filter { $0.role == .customer }.map(\.text)
        switch fact {
        case .name:
            return context.message.customer.name != nil || customerSaid(context.native.rules.sets.givesName, &context)
        case .email: return said.contains { spans(of: $0, context).contains { $0.kind == .email } }
        case .orderNumber:
            return keys.contains { $0.contains("order") || $0.contains("booking") || $0.contains("reference") }
                || said.contains {
                    spans(of: $0, context).contains { $0.kind == .reference || $0.kind == .hashtag }
                        || hasLongNumber($0, digits: 5...9)
                }
        case .phone: return said.contains { hasLongNumber($0, digits: 10...15) }
        case .address: return customerSaid(context.native.rules.sets.givesAddress, &context)
        }
    }

    /// True where some message of the customer holds a phrase of the set.
    private func customerSaid(_ set: PatternGroup, _ context: inout LintContext) -> Bool {
        let rules = context.native.rules
        return context.message.turns.contains { turn in
            guard turn.role == .customer else { return false }
            let text = context.annotator.annotate(turn.text, language: context.text.language)
            return !rules.matches(in: text).of(set).isEmpty
        }
    }

    private func spans(of text: String, _ context: LintContext) -> [ProtectedSpan] {
        context.annotator.annotate(text, language: context.text.language).protectedSpans
    }

    /// A run of digits, written with spaces and hyphens or without.
    private func hasLongNumber(_ text: String, digits wanted: ClosedRange<Int>) -> Bool {
        var digits = 0
        for byte in Array(text.utf8) + [0x41] {
            if byte &- 0x30 < 10 {
                digits += 1
            } else if byte != 0x20, byte != 0x2D, byte != 0x2B, byte != 0x28, byte != 0x29 {
                if wanted.contains(digits) { return true }
                digits = 0
            }
        }
        return false
    }
}

extension String {
    fileprivate func replacingUnderscores() -> String { String(map { $0 == "_" ? "-" : $0 }) }
}
