import DecorumText

/// `language-mismatch`: flags a reply in another language than the customer's, unless the guide accepts the pair.
struct LanguageMismatchRule: RuleKind {
    static let name = "language-mismatch"
    static let keys: [String] = []

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {}

    func check(_ rule: Rule, _ context: inout LintContext) {
        guard let asked = context.message.turns.last(where: { $0.role == .customer }), !context.text.units.isEmpty
        else { return }
        let customer = Self.language(of: asked.text)
        let reply = Self.language(of: context.text.text)
        // One word may be a name, or the same in both.
        guard context.text.units.count >= 3,
            asked.text.split(whereSeparator: \.isWhitespace).count >= 3 || customer == .japanese
        else { return }
        guard customer != .undetermined, reply != .undetermined, customer != reply else { return }
        if context.settings.replyLanguages[reply]?.contains(customer) ?? false { return }
        let end = context.text.units.firstIndex { $0.flags.contains(.endsSentence) } ?? context.text.units.count - 1
        context.report(
            rule, units: 0..<end + 1,
            detail: FindingDetail("the customer wrote {1}, the reply is {2}", customer.code, reply.code))
    }

    private static func language(of text: String) -> Language {
        var text = text
        return text.withUTF8 { LanguageIdentifier.identify($0) }
    }
}
