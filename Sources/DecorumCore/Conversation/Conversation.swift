import DecorumText

/// What the turns before a message say: the customer's mood, what the agent wrote just before, who has replied already.
struct Conversation {
    /// A turn's text with its phrases.
    struct ReadTurn {
        let text: AnnotatedText
        let matches: MatchTable
    }

    /// The agent's messages since the customer last wrote.
    let agentTurn: [ReadTurn]
    /// What the customer wrote last: all messages since an agent wrote.
    let customerTurn: [ReadTurn]
    /// The mood of what the customer wrote last.
    let mood: Mood
    /// True where no agent has written yet.
    let isFirstReply: Bool
    /// True where the agent has not answered since the mood became what it is.
    let isFirstReplyToMood: Bool

    /// - Parameters:
    ///   - rules: the rules at work, whose phrases are looked for.
    ///   - moodRules: the rules of the message's language, whose sets tell moods.
    init(_ turns: [Turn], rules: LanguageRules, moodRules: LanguageRules, language: Language, annotator: Annotator) {
        func read(_ turn: Turn) -> ReadTurn {
            let text = annotator.annotate(turn.text, language: language)
            return ReadTurn(text: text, matches: rules.matches(in: text))
        }
        let talk = turns.filter { $0.role != .system }
        let lastCustomer = talk.lastIndex { $0.role == .customer }
        let since = lastCustomer.map { talk.index(after: $0) } ?? talk.startIndex
        agentTurn = talk[since...].map(read)
        isFirstReply = !talk.contains { $0.role == .agent }

        var start = since
        while start > talk.startIndex, talk[talk.index(before: start)].role == .customer {
            start = talk.index(before: start)
        }
        customerTurn = talk[start..<since].map(read)
        mood = Self.mood(of: customerTurn, moodRules)

        // The customer's turn before the agent's last answer: was the mood the same then?
        var earlierEnd = start
        while earlierEnd > talk.startIndex, talk[talk.index(before: earlierEnd)].role == .agent {
            earlierEnd = talk.index(before: earlierEnd)
        }
        var earlierStart = earlierEnd
        while earlierStart > talk.startIndex, talk[talk.index(before: earlierStart)].role == .customer {
            earlierStart = talk.index(before: earlierStart)
        }
        let earlier = Self.mood(of: talk[earlierStart..<earlierEnd].map(read), moodRules)
        isFirstReplyToMood = agentTurn.isEmpty && (earlierStart == earlierEnd || earlier != mood)
    }

    private static func mood(of turns: [ReadTurn], _ rules: LanguageRules) -> Mood {
        let moods = turns.map { Mood.of($0.text, rules.matches(in: $0.text), rules.sets) }
        if moods.contains(.upset) { return .upset }
        return moods.contains(.content) ? .content : .neutral
    }
}
