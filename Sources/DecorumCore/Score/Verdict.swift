/// What should happen to a message.
public enum Verdict: String, Sendable, CaseIterable {
    case send, review, block
}

/// How findings become a verdict, by the guide.
public struct VerdictPolicy: Sendable, Equatable {
    /// How strictly a verdict is meant.
    public enum Mode: String, Sendable, CaseIterable {
        /// All is sent, and recorded.
        case observe
        /// Nothing is blocked.
        case advise
        case enforce
    }

    /// How strictly a verdict is meant.
    public var mode = Mode.enforce
    /// Severity from which a message is blocked.
    public var blockOn = Severity.error
    /// Severity from which a message asks for a look.
    public var reviewOn = Severity.warning
    /// A score below this asks for a look, where it is set.
    public var reviewBelow: Int?

    /// The verdict on a message with these findings.
    public func verdict(_ findings: [Finding], score: Score) -> Verdict {
        if mode == .observe { return .send }
        let worst = findings.map(\.severity).max()
        if let worst, worst >= blockOn, worst > .suggestion { return mode == .advise ? .review : .block }
        if let worst, worst >= reviewOn, worst > .suggestion { return .review }
        if let reviewBelow, score.total < reviewBelow { return .review }
        return .send
    }
}
