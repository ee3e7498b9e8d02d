/// How a brand speaks.
public enum Formality: String, Sendable, CaseIterable, Comparable {
    case casual, neutral, formal

    /// The lesser comes first.
    public static func < (left: Formality, right: Formality) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .casual: 0
        case .neutral: 1
        case .formal: 2
        }
    }
}
