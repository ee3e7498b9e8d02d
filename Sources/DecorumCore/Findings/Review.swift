import DecorumText

/// What the linter says of one message.
public struct Review: Sendable {
    /// The message.
    public let message: Message
    /// Its language, given or identified.
    public let language: Language
    /// What was found, in the order of the text.
    public let findings: [Finding]
    /// What that costs.
    public let score: Score
    /// What should happen.
    public let verdict: Verdict
    /// Suppressions, of the message or the guide, that silenced something.
    public let usedSuppressions: [Message.Suppression]
    /// What the caller should know besides: a missing dictionary, an unused suppression.
    public let notes: [String]
}
