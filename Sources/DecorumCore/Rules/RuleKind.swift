/// A way of judging: one file in Kinds/ each, and one line in `RuleKinds.all`.
protocol RuleKind: Sendable {
    /// The name that packs and guides use.
    static var name: String { get }
    /// Keys of its own that an entry may have.
    static var keys: [String] { get }

    /// Compiles an entry: reads its keys and registers its patterns.
    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError)

    /// The patterns without which it has nothing to say; empty where it looks at each message.
    var triggers: [PatternGroup] { get }

    /// Looks at a message and reports what it finds.
    func check(_ rule: Rule, _ context: inout LintContext)
}

extension RuleKind {
    var triggers: [PatternGroup] { [] }
}

/// The registry of rule kinds.
enum RuleKinds {
    static let all: [any RuleKind.Type] = [
        PhraseRule.self,
        SubstitutionRule.self,
        MarkersRule.self,
        RequiredRule.self,
        KnownFactRule.self,
        RegisterRule.self,
        EmojiPolicyRule.self,
        ToneClashRule.self,
        PlaceholderRule.self,
        LetterCaseRule.self,
        PunctuationRule.self,
        SpellingRule.self,
        SensitiveNumberRule.self,
        LanguageMismatchRule.self,
        ParrotingRule.self,
        RepetitionRule.self,
        LengthRule.self,
        ReadabilityRule.self,
        HiddenCharactersRule.self,
        RegularExpressionRule.self,
        SpacingRule.self,
        CapitalisationRule.self,
        AmbiguousDateRule.self,
        EmojiMeaningRule.self,
        CountRule.self,
        SimilarityRule.self,
        PersonalDetailRule.self,
        NominalStyleRule.self,
    ]

    static let names = all.map { $0.name }

    static func type(named name: String) -> (any RuleKind.Type)? { all.first { $0.name == name } }
}

/// A compiled rule; a class, since it is passed about for each message and never changes.
final class Rule: Sendable {
    let id: String
    let severity: Severity
    let dimension: Dimension
    let message: String
    let advice: String?
    let conditions: RuleConditions
    let kind: any RuleKind
    /// True where its message is ours, and not a brand's own words.
    let isStock: Bool

    init(
        id: String, severity: Severity, dimension: Dimension, message: String, advice: String?,
        conditions: RuleConditions,
        kind: any RuleKind, isStock: Bool
    ) {
        self.id = id
        self.severity = severity
        self.dimension = dimension
        self.message = message
        self.advice = advice
        self.conditions = conditions
        self.kind = kind
        self.isStock = isStock
    }
}
