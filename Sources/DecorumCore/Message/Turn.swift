/// One earlier message of a conversation.
public struct Turn: Sendable, Equatable {
    /// Who wrote it.
    public enum Role: String, Sendable, CaseIterable {
        case customer, agent, system
    }

    /// Who wrote it.
    public var role: Role
    /// What was written.
    public var text: String
    /// When, as ISO 8601 text, where it is known.
    public var at: String?

    /// Makes a turn.
    public init(role: Role, text: String, at: String? = nil) {
        self.role = role
        self.text = text
        self.at = at
    }
}
