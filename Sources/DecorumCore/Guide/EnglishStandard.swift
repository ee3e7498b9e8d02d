/// Whose English a brand writes; both are right unless its guide chooses.
public enum EnglishStandard: String, Sendable, CaseIterable {
    case british, american

    /// The Hunspell dictionary of the standard, and the Debian package that brings it.
    var dictionary: (name: String, package: String) {
        switch self {
        case .british: ("en_GB", "hunspell-en-gb")
        case .american: ("en_US", "hunspell-en-us")
        }
    }
}
