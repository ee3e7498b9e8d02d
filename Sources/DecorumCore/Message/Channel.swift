/// Where a message is sent: chat, email, social-public, social-direct, sms, or a name that a guide gives.
public struct Channel: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// The name or number behind it.
    public let rawValue: String

    /// Takes the raw value.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Takes the name.
    public init(stringLiteral value: String) { self.rawValue = value }

    /// Live chat.
    public static let chat: Channel = "chat"
    /// E-mail.
    public static let email: Channel = "email"
    /// A public post or reply.
    public static let socialPublic: Channel = "social-public"
    /// A private message on a social network.
    public static let socialDirect: Channel = "social-direct"
    /// A text message.
    public static let sms: Channel = "sms"

    /// The channels that every guide knows.
    public static let builtIn: [Channel] = [.chat, .email, .socialPublic, .socialDirect, .sms]
}
