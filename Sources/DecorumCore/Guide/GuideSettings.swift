import DecorumText

/// What a guide says besides its own phrases: levels, policies and which rules are on.
public struct GuideSettings: Sendable {
    /// How one rule is set.
    public struct RuleSetting: Sendable, Equatable {
        public var isOff = false
        public var severity: Severity?
    }

    /// Limits of one channel.
    public struct ChannelSetting: Sendable, Equatable {
        /// Words from which a message is too long.
        public var maximumWords: Int?
        /// False where personal data may not be written.
        public var allowsPersonalData = true
    }

    public var brand: String?
    public var languages: [Language] = []
    /// The language in which findings explain themselves.
    public var messageLanguage = Language.english
    public var formality = Formality.neutral
    public var formalityRange: ClosedRange<Formality> = .neutral ... .formal
    public var emoji = EmojiPolicy()
    /// The brand's own words, folded.
    public var vocabulary: Set<[UInt8]> = []
    public var contacts: [String] = []
    /// Languages that may answer a customer's language.
    public var replyLanguages: [Language: [Language]] = [:]
    public var channels: [Channel: ChannelSetting] = [:]
    public var verdict = VerdictPolicy()
    /// Settings by rule id, or by family as `family/*`.
    public var rules: [String: RuleSetting] = [:]
    public var suppressions: [Message.Suppression] = []

    public init() {}

    /// The setting of a rule: its own, else its family's.
    func setting(of rule: String) -> RuleSetting? {
        if rules.isEmpty { return nil }
        return rules[rule] ?? rules[rule.prefix { $0 != "/" } + "/*"]
    }
}
