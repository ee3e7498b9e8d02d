/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// A nudge; never holds a message.
    case suggestion
    /// Asks for a look.
    case warning
    /// Blocks the message.
    case error

    /// The lesser comes first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .suggestion: 0
        case .warning: 1
        case .error: 2
        }
    }
}
