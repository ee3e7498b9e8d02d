import DecorumText

/// `similarity`: flags a reply that says again what an earlier reply of the conversation said, word for word or nearly so.
///
/// Two replies are as alike as the share of their word triples (in Japanese of six characters) that both have: the Jaccard index of
/// their shingles (Broder, On the resemblance and containment of documents, 1997).
struct SimilarityRule: RuleKind {
    static let name = "similarity"
    static let keys = ["words", "percent"]

    /// Shorter replies are alike by nature ("Thank you for waiting.").
    private let least: Int
    private let percent: Int

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        least = try definition.node["words"].map { node throws(GuideError) in try node.integer(3...1_000) } ?? 10
        percent = try definition.node["percent"].map { node throws(GuideError) in try node.integer(1...100) } ?? 80
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        // A template is sent to many; what one customer read before is not known.
        guard !context.message.isTemplate, !context.message.turns.isEmpty,
            text.wordCount >= (text.language == .japanese ? least * 5 / 2 : least)
        else { return }
        let own = Self.shingles(of: text)
        guard !own.isEmpty else { return }
        for turn in context.message.turns where turn.role == .agent {
            // Texts of very different length cannot be alike.
            let length = turn.text.utf8.count
            guard length * 100 >= text.bytes.count * percent, length * percent <= text.bytes.count * 100 else {
                continue
            }
            let other = Self.shingles(of: context.annotator.annotate(turn.text, language: text.language))
            let shared = own.intersection(other).count
            if shared * 100 >= percent * (own.count + other.count - shared) {
                context.report(
                    rule, units: 0..<text.units.count, detail: FindingDetail("the same as an earlier reply"))
                return
            }
        }
    }

    private static func shingles(of text: AnnotatedText) -> Set<[UInt8]> {
        let length = text.language == .japanese ? 6 : 3
        let units = text.units.filter { $0.kind != .emoji }
        guard units.count >= length else { return [] }
        var shingles: Set<[UInt8]> = []
        for start in 0...(units.count - length) {
            var shingle: [UInt8] = []
            for unit in units[start..<(start + length)] { shingle += text.folded[unit.foldedRange] + [0] }
            shingles.insert(shingle)
        }
        return shingles
    }
}
