import DecorumText

/// What a rule sees while one message is linted, and where it reports.
struct LintContext {
    let message: Message
    let text: AnnotatedText
    let settings: GuideSettings
    let annotator: Annotator
    let corrector: Corrector
    /// True where all corrections are asked for, not only the best.
    let wantsCorrections: Bool

    /// Rules and matches of the pack or guide at work.
    private(set) var rules: LanguageRules
    private(set) var matches: MatchTable
    /// Places of the brand's own words, in order; each reaches to the farthest end of those that begin before it.
    let vocabulary: [Range<Int>]

    private(set) var reports: [Report] = []
    var notes: [String] = []
    /// The built-in rules of the message's language, with their matches.
    let native: (rules: LanguageRules, matches: MatchTable)
    private var conversation: Conversation?
    private var spelling: [(Int, Corrector.Judgement?)]?

    /// How the brand speaks in the message's channel and language.
    var formality: Formality { settings.formality(channel: message.channel, language: text.language) }
    /// How far the agent may go from that.
    var formalityRange: ClosedRange<Formality> {
        settings.formalityRange(channel: message.channel, language: text.language)
    }

    /// A finding before it is placed and priced.
    struct Report {
        var rule: Rule
        var range: Range<Int>
        var severity: Severity?
        var corrections: [Finding.Correction]
        var detail: FindingDetail?
    }

    init(
        message: Message, text: AnnotatedText, settings: GuideSettings, annotator: Annotator, corrector: Corrector,
        wantsCorrections: Bool, rules: LanguageRules, native: (rules: LanguageRules, matches: MatchTable),
        matches: MatchTable,
        vocabulary: [Range<Int>]
    ) {
        self.native = native
        self.message = message
        self.text = text
        self.settings = settings
        self.annotator = annotator
        self.corrector = corrector
        self.wantsCorrections = wantsCorrections
        self.rules = rules
        self.matches = matches
        self.vocabulary = vocabulary
    }

    /// Goes on with the rules of another pack or guide, on the same message.
    mutating func turn(to rules: LanguageRules, _ matches: MatchTable) {
        self.rules = rules
        self.matches = matches
        conversation = nil
    }

    // MARK: Reporting

    /// Reports units of the text, if the rule's conditions hold and they are not the brand's own words.
    mutating func report(
        _ rule: Rule, units: Range<Int>, severity: Severity? = nil, corrections: [Finding.Correction] = [],
        detail: FindingDetail? = nil
    ) {
        guard !units.isEmpty, rule.conditions.hold(for: units, &self) else { return }
        let range = Int(text.units[units.lowerBound].start)..<Int(text.units[units.upperBound - 1].end)
        guard !isVocabulary(range) else { return }
        reports.append(Report(rule: rule, range: range, severity: severity, corrections: corrections, detail: detail))
    }

    /// Reports bytes of the text where no units lie, such as punctuation.
    mutating func report(
        _ rule: Rule, bytes range: Range<Int>, severity: Severity? = nil, corrections: [Finding.Correction] = [],
        detail: FindingDetail? = nil
    ) {
        guard rule.conditions.hold(for: 0..<0, &self) else { return }
        reports.append(Report(rule: rule, range: range, severity: severity, corrections: corrections, detail: detail))
    }

    /// True where a range lies in a link, an address or code.
    func isInsideLink(_ range: Range<Int>) -> Bool {
        guard let span = span(reaching: range.lowerBound) else { return false }
        return span.start <= range.lowerBound && range.upperBound <= span.end && span.end - span.start > range.count + 1
    }

    /// True where an emoji or emoticon touches a range: the space before ":)" belongs to it.
    func isEmoji(near range: Range<Int>) -> Bool {
        let index = text.emoji.firstIndex(ordered: { $0.range.upperBound >= range.lowerBound })
        return index < text.emoji.count && text.emoji[index].range.lowerBound <= range.upperBound
    }

    /// True where a range touches what no wording rule looks at.
    func isProtected(_ range: Range<Int>) -> Bool {
        span(reaching: range.lowerBound).map { $0.start < range.upperBound } ?? false
    }

    /// The first protected span that does not end before a place.
    private func span(reaching place: Int) -> ProtectedSpan? {
        let index = text.protectedSpans.firstIndex(ordered: { $0.end > place })
        return index < text.protectedSpans.count ? text.protectedSpans[index] : nil
    }

    /// A name hides what lies inside it, not a phrase that happens to contain it.
    private func isVocabulary(_ range: Range<Int>) -> Bool {
        if vocabulary.isEmpty { return false }
        let next = vocabulary.firstIndex(ordered: { $0.lowerBound > range.lowerBound })
        return next > 0 && vocabulary[next - 1].upperBound >= range.upperBound
    }

    // MARK: Conditions

    mutating func holds(_ condition: RuleConditions.Condition, for units: Range<Int>) -> Bool {
        switch condition {
        case .followedBy(let neighbours):
            stands(neighbours.near, after: units.upperBound, within: 0)
                || stands(neighbours.far, after: units.upperBound, within: rules.automaton.gapLength)
        case .precededBy(let neighbours):
            stands(neighbours.near, before: units.lowerBound, within: 0)
                || stands(neighbours.far, before: units.lowerBound, within: rules.automaton.gapLength)
        case .inSentence(let groups): isInSentence(groups, of: units)
        case .inMessage(let groups): matches.contains(anyOf: groups)
        case .inAgentTurn(let groups):
            // What is still missing may stand in the message that follows.
            message.more || matches.contains(anyOf: groups)
                || readConversation().agentTurn.contains { $0.matches.contains(anyOf: groups) }
        case .inCustomerTurn(let groups):
            readConversation().customerTurn.contains { $0.matches.contains(anyOf: groups) }
        case .negated(let groups): isNegated(groups, units)
        case .question: text.sentenceCount > 0 && text.isQuestion(sentence: sentence(of: units))
        case .mood(let mood): readConversation().mood == mood
        case .firstReply: readConversation().isFirstReply
        case .firstReplyToMood: readConversation().isFirstReplyToMood
        // A short message of several is not the whole reply.
        case .wholeMessage: !message.more && coversMessage(units) && readConversation().agentTurn.isEmpty
        case .numberOver(let limit): isNumberOver(limit, units)
        case .maxWords(let limit): text.wordCount <= limit
        case .channel(let names): names.contains(message.channel.rawValue)
        case .formality(let levels): levels.contains(formality)
        }
    }

    /// The phrases of the agent's last replies, the latest last; fewer where there are no more.
    func earlierReplies(_ count: Int) -> [MatchTable] {
        let (replies, isOpen) = agentReplies()
        return (isOpen ? replies.dropLast() : replies[...]).suffix(count).map {
            rules.matches(in: annotator.annotate($0, language: text.language))
        }
    }

    /// The agent's replies so far, several messages in a row taken as one, and whether the last is one that this message goes on with.
    func agentReplies() -> (texts: [String], isOpen: Bool) {
        var replies: [String] = []
        var last: Turn.Role?
        for turn in message.turns where turn.role != .system {
            if turn.role == .agent, last == .agent, let end = replies.indices.last {
                replies[end] += "\n" + turn.text
            } else if turn.role == .agent {
                replies.append(turn.text)
            }
            last = turn.role
        }
        return (replies, last == .agent)
    }

    private func isNumberOver(_ limit: Int, _ units: Range<Int>) -> Bool {
        text.units[units].contains { unit in
            unit.kind == .number && (Int(text.foldedString(of: unit)) ?? 0) > limit
        }
    }

    /// The conversation before the message, read when first asked for.
    mutating func readConversation() -> Conversation {
        if let conversation { return conversation }
        let read = Conversation(
            message.turns, rules: rules, moodRules: native.rules, language: text.language, annotator: annotator)
        conversation = read
        return read
    }

    /// The doubtful words of the message, looked up once for all spelling rules.
    mutating func readSpelling() -> [(Int, Corrector.Judgement?)] {
        if let spelling { return spelling }
        let read = SpellingRule.doubtfulWords(in: text, corrector, settings)
        spelling = read
        return read
    }

    private func sentence(of units: Range<Int>) -> Int {
        units.isEmpty ? 0 : Int(text.units[min(units.lowerBound, text.units.count - 1)].sentence)
    }

    /// True where a pattern begins so many units after a place at the most, with nothing between that ends a stretch.
    private func stands(_ groups: [PatternGroup], after place: Int, within gap: Int) -> Bool {
        groups.contains { group in
            let found = matches.of(group)
            let first = found.firstIndex(ordered: { Int($0.start) >= place })
            return found[first...].prefix { Int($0.start) - place <= gap }.contains { isStretch(place, Int($0.start)) }
        }
    }

    /// The same for a pattern that ends before a place.
    private func stands(_ groups: [PatternGroup], before place: Int, within gap: Int) -> Bool {
        groups.contains { group in
            near(group, before: place, within: gap).contains { match in
                let end = Int(match.end)
                return end <= place && place - end <= gap && isStretch(end, place)
            }
        }
    }

    /// Matches that may end shortly before a place: they are ordered by their starts, and none is longer than so many units.
    private func near(_ group: PatternGroup, before place: Int, within gap: Int) -> ArraySlice<PhraseMatch> {
        let found = matches.of(group)
        let first = found.firstIndex(ordered: { Int($0.start) >= place - gap - Self.longestMatch })
        return ArraySlice(found[first...].prefix { Int($0.start) < place })
    }

    private static let longestMatch = 200

    /// True where no sentence begins between two units, nor, across a gap, a bracket or a colon stands.
    private func isStretch(_ lower: Int, _ upper: Int) -> Bool {
        guard upper < text.units.count else { return false }
        if lower == upper { return !text.units[lower].flags.contains(.startsSentence) }
        return !text.units[lower...upper].contains { $0.flags.contains(.hardBreakBefore) }
    }

    private func isInSentence(_ groups: [PatternGroup], of units: Range<Int>) -> Bool {
        let wanted = Int32(sentence(of: units))
        return groups.contains { group in
            let found = matches.of(group)
            let first = found.firstIndex(ordered: { text.units[Int($0.start)].sentence >= wanted })
            return first < found.endIndex && text.units[Int(found[first].start)].sentence == wanted
        }
    }

    private func isNegated(_ groups: [PatternGroup], _ units: Range<Int>) -> Bool {
        groups.contains { group in
            near(group, before: units.lowerBound, within: 3).contains { match in
                let end = Int(match.end)
                guard end <= units.lowerBound, units.lowerBound - end <= 3, units.lowerBound < text.units.count else {
                    return false
                }
                return !text.units[end...units.lowerBound].contains { $0.flags.contains(.hardBreakBefore) }
            }
        }
    }

    private func coversMessage(_ units: Range<Int>) -> Bool {
        units == text.units.indices
    }
}
