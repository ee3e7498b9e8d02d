import CICUShim

/// The writing systems that the library tells apart.
public enum Script: UInt8, Sendable, CaseIterable {
    case common, latin, cyrillic, telugu, hiragana, katakana, han, other

    /// The script of a scalar, by Unicode's Script property.
    public init(of scalar: UInt32) {
        // The prolonged sound mark is common to both kana; no word of Japanese is split by it.
        if scalar == 0x30FC || scalar == 0xFF70 {
            self = .katakana
            return
        }
        // UScriptCode values of ICU, stable by its API.
        switch decorum_script(scalar) {
        case 0, 1: self = .common
        case 25: self = .latin
        case 8: self = .cyrillic
        case 36: self = .telugu
        case 20: self = .hiragana
        case 22: self = .katakana
        case 17: self = .han
        default: self = .other
        }
    }

    /// True for scripts written without spaces, which are matched character by character.
    @inlinable
    public var isMatchedByCharacter: Bool {
        self == .hiragana || self == .katakana || self == .han
    }
}
