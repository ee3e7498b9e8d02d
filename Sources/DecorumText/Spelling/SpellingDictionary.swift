/// Knows which words are right.
public protocol SpellingDictionary: Sendable {
    /// True where the word is right as written (its capitals matter).
    func contains(_ word: String) -> Bool
}

/// A dictionary that could not be opened, and what to do about it.
public struct MissingDictionary: Error, Sendable, CustomStringConvertible {
    /// The dictionary's name, such as `tr_TR`.
    public let name: String
    /// The Debian package that brings it.
    public let package: String?

    /// The text that people see.
    public var description: String {
        let advice = package.map { "install the package \($0), or point DICPATH at a folder that holds it" }
        return
            "no dictionary \(name).dic: \(advice ?? "point DICPATH at a folder that holds it"); spelling is not checked"
    }
}
