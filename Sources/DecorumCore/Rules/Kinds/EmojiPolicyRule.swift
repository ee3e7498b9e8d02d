import DecorumText

/// `emoji-policy`: holds the emoji and emoticons of a message against the guide's policy.
struct EmojiPolicyRule: RuleKind {
    static let name = "emoji-policy"
    static let keys = ["judge"]

    private enum Judge: String, CaseIterable {
        /// Each must be in the allowed set, if the guide has one.
        case allowed
        /// No more than the policy's number, and none twice.
        case count
    }

    private let judge: Judge

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        guard let node = definition.node["judge"] else {
            throw GuideError(
                "the rule \(definition.id) does not say what to judge", at: definition.node.mark,
                expected: "judge: allowed or count")
        }
        judge = try node.choice(Judge.self)
    }

    /// Leaves out a run of emoji; those with words between them are a person's to choose from.
    private func removals(from first: EmojiOccurrence, to last: EmojiOccurrence, _ text: AnnotatedText)
        -> [Finding.Correction]
    {
        guard last.unit - first.unit + 1 == text.emoji.count(where: { (first.unit...last.unit).contains($0.unit) })
        else { return [] }
        return [.removal(of: first.range.lowerBound..<last.range.upperBound, from: text)]
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let emoji = context.text.emoji
        guard !emoji.isEmpty else { return }
        let policy = context.settings.emoji
        let channelAllowsNone = policy.isSilent(in: context.message.channel)
        switch judge {
        case .allowed:
            guard policy.isSet else { return }
            for occurrence in emoji where channelAllowsNone || !policy.allows(context.text.string(occurrence.range)) {
                context.report(
                    rule, units: occurrence.unit..<occurrence.unit + 1,
                    corrections: [.removal(of: occurrence.range, from: context.text)])
            }
        case .count:
            guard emoji.count > policy.maximum, !channelAllowsNone, let last = emoji.last else { return }
            // The first ones are within the policy; the finding names those over it.
            let first = emoji[min(policy.maximum, emoji.count - 1)]
            context.report(
                rule, units: first.unit..<last.unit + 1, corrections: removals(from: first, to: last, context.text),
                detail: FindingDetail("{1} where {2} may stand", emoji.count, policy.maximum))
        }
    }
}
