import DecorumText

/// `personal-detail`: flags a reply late in a conversation when no reply so far named the customer or anything the customer wrote.
struct PersonalDetailRule: RuleKind {
    static let name = "personal-detail"
    static let keys = ["replies"]

    /// The reply at which it is judged, once.
    private let replies: Int

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        replies = try definition.node["replies"].map { node throws(GuideError) in try node.integer(2...100) } ?? 3
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let message = context.message
        guard !message.isTemplate, !message.more, context.text.units.count >= 4,
            message.turns.count >= 2 * (replies - 1)
        else { return }
        // The message opens a reply of its own only after the customer wrote.
        let earlier = context.agentReplies()
        guard !earlier.isOpen, earlier.texts.count == replies - 1 else { return }
        let language = context.text.language
        var known: Set<[UInt8]> = []
        for turn in message.turns where turn.role == .customer {
            known.formUnion(Self.details(of: context.annotator.annotate(turn.text, language: language)))
        }
        for part in message.customer.name?.split(separator: " ") ?? [] {
            known.formUnion(Self.details(of: context.annotator.annotate(String(part), language: language)))
        }
        guard !known.isEmpty, Self.details(of: context.text).isDisjoint(with: known) else { return }
        for turn in message.turns where turn.role == .agent {
            let said = Self.details(of: context.annotator.annotate(turn.text, language: language))
            if !said.isDisjoint(with: known) { return }
        }
        context.report(rule, units: 0..<context.text.units.count)
    }

    /// Numbers, and beginnings of words long enough to carry meaning, since inflection changes the rest; in Japanese pairs that are no kana.
    private static func details(of text: AnnotatedText) -> Set<[UInt8]> {
        var details: Set<[UInt8]> = []
        for (index, unit) in text.units.enumerated() {
            let folded = Array(text.folded[unit.foldedRange])
            switch unit.kind {
            case .number, .protected: details.insert(folded.isEmpty ? Array(text.bytes[unit.range]) : folded)
            case .word:
                let scalars = text.foldedString(of: unit).unicodeScalars
                if scalars.count >= 5 || unit.flags.contains(.capitalised) && !unit.flags.contains(.startsSentence) {
                    details.insert(Array(String(String.UnicodeScalarView(scalars.prefix(5))).utf8))
                }
            case .character:
                guard index > 0, unit.script != .hiragana, text.units[index - 1].script == unit.script else { continue }
                details.insert(Array(text.folded[text.units[index - 1].foldedRange]) + folded)
            case .emoji: break
            }
        }
        return details
    }
}
