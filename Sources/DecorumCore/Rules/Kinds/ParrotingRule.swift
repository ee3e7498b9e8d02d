import DecorumText

/// `parroting`: flags a reply that gives the customer's sentence back, as a question or with "so …", and adds nothing.
struct ParrotingRule: RuleKind {
    static let name = "parroting"
    static let keys = ["match"]

    /// What marks a sentence as the customer's own where it is no question ("so", "yani").
    private let groups: [PatternGroup]

    /// Share of the reply that must stand in the customer's sentence; Japanese wraps it in a long question form.
    private static func share(_ language: Language) -> Double { language == .japanese ? 0.5 : 0.7 }

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        groups = try definition.node["match"].map { node throws(GuideError) in try compiler.patterns(node) } ?? []
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        guard !context.message.isTemplate, text.sentenceCount == 1, text.units.count >= 2, text.units.count <= 60,
            let asked = context.message.turns.last(where: { $0.role == .customer })
        else { return }
        let isAsked = isQuestion(text)
        guard isAsked || context.matches.contains(anyOf: groups) else { return }
        // A customer who asked a question and gets it back is asked to confirm; one who told something is parroted.
        let told = context.annotator.annotate(asked.text, language: text.language)
        let pieces = Self.pieces(of: text)
        // The word that marks it is not the customer's.
        let own = isAsked ? pieces.count : pieces.count - 1
        guard own >= 2 else { return }
        let known = Set(Self.pieces(of: told))
        let repeated = pieces.count { known.contains($0) }
        // Two words are the customer's sentence only where it had hardly more.
        let isShort = own == 2
        guard Double(repeated) >= (isShort ? 1 : Self.share(text.language)) * Double(own),
            Double(own) >= (isShort ? 0.6 : 0.4) * Double(known.count)
        else { return }
        context.report(rule, units: 0..<text.units.count)
    }

    /// A question mark, or the Japanese か at the end.
    private func isQuestion(_ text: AnnotatedText) -> Bool {
        if text.isQuestion(sentence: 0) { return true }
        guard text.language == .japanese, let last = text.units.last(where: { $0.kind == .character }) else {
            return false
        }
        return text.foldedString(of: last) == "か"
    }

    /// Beginnings of words, since persons and tenses change; in Japanese pairs of characters.
    private static func pieces(of text: AnnotatedText) -> [[UInt8]] {
        let units = text.units.filter { $0.kind != .emoji }
        if text.language == .japanese {
            return zip(units, units.dropFirst()).map {
                Array(text.folded[$0.foldedRange]) + Array(text.folded[$1.foldedRange])
            }
        }
        return units.compactMap { unit in
            let scalars = text.foldedString(of: unit).unicodeScalars
            // Pronouns change with the speaker.
            return scalars.count < 3 && unit.kind == .word
                ? nil : Array(String(String.UnicodeScalarView(scalars.prefix(4))).utf8)
        }
    }
}
