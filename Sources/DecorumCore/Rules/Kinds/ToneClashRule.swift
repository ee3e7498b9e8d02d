import DecorumText

/// `tone-clash`: flags a cheerful emoji on bad news or a refusal, a laughing one beside an apology, and either to an upset customer.
struct ToneClashRule: RuleKind {
    static let name = "tone-clash"
    static let keys = ["cheerful", "laughing"]

    private let cheerful: Set<String>
    private let laughing: Set<String>

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        func emoji(_ key: String) throws(GuideError) -> Set<String> {
            var all: Set<String> = []
            for item in definition.node[key]?.list() ?? [] { all.insert(try item.string()) }
            return all
        }
        cheerful = try emoji("cheerful")
        laughing = try emoji("laughing")
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let emoji = context.text.emoji
        guard !emoji.isEmpty else { return }
        var isUpset: Bool?
        for occurrence in emoji {
            let sign = EmojiPolicy.plain(context.text.string(occurrence.range))
            let laughs = laughing.contains(sign)
            guard laughs || cheerful.contains(sign) else { continue }
            var clashes = followsBadNews(occurrence, laughs, context)
            if !clashes, !context.message.turns.isEmpty {
                let upset = isUpset ?? (context.readConversation().mood == .upset)
                isUpset = upset
                clashes = upset
            }
            if clashes {
                context.report(
                    rule, units: occurrence.unit..<occurrence.unit + 1,
                    corrections: [.removal(of: occurrence.range, from: context.text)])
            }
        }
    }

    /// Bad news in the sentence of the emoji, or in the one that it closes.
    private func followsBadNews(_ occurrence: EmojiOccurrence, _ laughs: Bool, _ context: LintContext) -> Bool {
        let native = context.native
        var groups = [native.rules.sets.badNews] + native.rules.groups(of: "answer/refusal-without-alternative")
        if laughs { groups.append(native.rules.sets.apology) }
        let units = context.text.units
        var sentences = [units[occurrence.unit].sentence]
        if occurrence.unit > 0 { sentences.append(units[occurrence.unit - 1].sentence) }
        return groups.contains { group in
            native.matches.of(group).contains { sentences.contains(units[Int($0.start)].sentence) }
        }
    }
}
