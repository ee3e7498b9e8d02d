import DecorumText

/// What a guide says besides its own phrases: levels, policies and which rules are on.
public struct GuideSettings: Sendable {
    /// How one rule is set.
    public struct RuleSetting: Sendable, Equatable {
        /// True where the rule is switched off.
        public var isOff = false
        /// The severity, where it is set.
        public var severity: Severity?
    }

    /// Limits of one channel.
    public struct ChannelSetting: Sendable, Equatable {
        /// Words from which a message is too long.
        public var maximumWords: Int?
        /// False where personal data may not be written.
        public var allowsPersonalData = true
    }

    /// The brand's name.
    public var brand: String?
    /// The languages that the brand writes.
    public var languages: [Language] = []
    /// The language in which findings explain themselves.
    public var messageLanguage = Language.english
    /// How the brand speaks.
    public var formality = Formality.neutral
    /// How far an agent may go from that.
    public var formalityRange: ClosedRange<Formality> = .neutral ... .formal
    /// Which emoji may stand where.
    public var emoji = EmojiPolicy()
    /// The brand's own words, folded.
    public var vocabulary: Set<[UInt8]> = []
    /// The brand's own addresses and numbers, which are no personal data.
    public var contacts: [String] = []
    /// Languages that may answer a customer's language.
    public var replyLanguages: [Language: [Language]] = [:]
    /// Limits by channel.
    public var channels: [Channel: ChannelSetting] = [:]
    /// How findings become a verdict.
    public var verdict = VerdictPolicy()
    /// Settings by rule id, or by family as `family/*`.
    public var rules: [String: RuleSetting] = [:]
    /// Findings that are not wanted.
    public var suppressions: [Message.Suppression] = []

    /// Makes an empty one.
    public init() {}

    /// The setting of a rule: its own, else its family's.
    func setting(of rule: String) -> RuleSetting? {
        if rules.isEmpty { return nil }
        return rules[rule] ?? rules[rule.prefix { $0 != "/" } + "/*"]
    }
}
