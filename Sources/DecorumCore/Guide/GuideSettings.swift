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

    /// What differs in one channel or one language.
    public struct Override: Sendable, Equatable {
        /// Words from which a message is too long.
        public var maximumWords: Int?
        /// False where personal data may not be written.
        public var allowsPersonalData = true
        /// How the brand speaks there.
        public var formality: Formality?
        /// Settings of rules there.
        public var rules: [String: RuleSetting] = [:]
    }

    /// The brand's name.
    public var brand: String?
    /// The languages that the brand writes.
    public var languages: [Language] = []
    /// The language in which findings explain themselves.
    public var messageLanguage = Language.english
    /// Whose English the brand writes; nil where both are right.
    public var english: EnglishStandard?
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
    /// What differs by channel.
    public var channels: [Channel: Override] = [:]
    /// What differs by language.
    public var locales: [Language: Override] = [:]
    /// How findings become a verdict.
    public var verdict = VerdictPolicy()
    /// Settings by rule id, or by family as `family/*`.
    public var rules: [String: RuleSetting] = [:]
    /// Findings that are not wanted.
    public var suppressions: [Message.Suppression] = []

    /// Makes an empty one.
    public init() {}

    /// The setting of a rule: the channel's, else the language's, else the guide's; its own before its family's.
    func setting(of rule: String, channel: Channel, language: Language) -> RuleSetting? {
        if rules.isEmpty, channels.isEmpty, locales.isEmpty { return nil }
        let family = rule.prefix { $0 != "/" } + "/*"
        for settings in [channels[channel]?.rules, locales[language]?.rules, rules] {
            if let settings, let setting = settings[rule] ?? settings[String(family)] { return setting }
        }
        return nil
    }

    /// How the brand speaks in a channel and a language.
    func formality(channel: Channel, language: Language) -> Formality {
        channels[channel]?.formality ?? locales[language]?.formality ?? formality
    }

    /// How far an agent may go from that.
    func formalityRange(channel: Channel, language: Language) -> ClosedRange<Formality> {
        let level = self.formality(channel: channel, language: language)
        return min(level, formalityRange.lowerBound)...max(level, formalityRange.upperBound)
    }
}
