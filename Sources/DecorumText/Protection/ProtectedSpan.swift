/// A part of a message whose wording is not the agent's to choose, so that no wording rule looks at it.
public struct ProtectedSpan: Sendable, Equatable {
    /// Why it is protected.
    public enum Kind: UInt8, Sendable {
        case url, email, handle, hashtag, code, reference, placeholder, bracketed, markup, quotedThread, signature,
            disclaimer
        case emoticon
    }

    /// Why it is protected.
    public var kind: Kind
    /// Where it begins, in UTF-8 bytes.
    public var start: Int
    /// Where it ends, exclusive, in UTF-8 bytes.
    public var end: Int
}
