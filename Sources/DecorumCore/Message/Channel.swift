/// Where a message is sent: chat, email, social-public, social-direct, sms, or a name that a guide gives.
public struct Channel: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { self.rawValue = value }

    public static let chat: Channel = "chat"
    public static let email: Channel = "email"
    public static let socialPublic: Channel = "social-public"
    public static let socialDirect: Channel = "social-direct"
    public static let sms: Channel = "sms"

    /// The channels that every guide knows.
    public static let builtIn: [Channel] = [.chat, .email, .socialPublic, .socialDirect, .sms]
}
