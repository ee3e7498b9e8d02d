import DecorumText

/// Which emoji a brand uses, how many, and where.
public struct EmojiPolicy: Sendable, Equatable {
    /// True where a guide has set a policy.
    public var isSet = false
    /// The emoji and emoticons that may be used.
    public var allowed: Set<String> = []
    /// How many may stand in one message.
    public var maximum = 1
    /// Channels in which none may stand.
    public var silentChannels: Set<String> = []

    func isSilent(in channel: Channel) -> Bool { silentChannels.contains(channel.rawValue) }

    /// True for an allowed emoji, with or without its presentation selector or a skin tone.
    func allows(_ emoji: String) -> Bool {
        allowed.contains(emoji) || allowed.contains(Self.plain(emoji))
    }

    /// The emoji without presentation selectors and skin tones.
    static func plain(_ emoji: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in emoji.unicodeScalars where scalar.value != 0xFE0F && !(0x1F3FB...0x1F3FF).contains(scalar.value) {
            scalars.append(scalar)
        }
        return String(scalars)
    }
}
