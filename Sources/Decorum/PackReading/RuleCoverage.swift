import DecorumCore
import DecorumText

/// Which rules have data in which languages.
public struct RuleCoverage: Sendable {
    /// The rules, by id.
    public let rules: [String]
    /// The languages that have a pack.
    public let languages: [Language]
    private let entries: [String: [Language: Int]]

    /// Counts the entries of the built-in packs.
    public init(of library: BuiltInPacks = .library) {
        rules = library.metadata.keys.sorted()
        languages = library.languages
        var entries: [String: [Language: Int]] = [:]
        for language in languages {
            for definition in library.pack(for: language)?.definitions ?? [] {
                entries[definition.id, default: [:]][language, default: 0] += 1
            }
        }
        self.entries = entries
    }

    /// Entries of a rule in a language.
    public func count(of rule: String, in language: Language) -> Int { entries[rule]?[language] ?? 0 }

    /// The languages that a rule speaks; those of rules without language data are all.
    public func languages(of rule: String) -> [Language] { languages.filter { count(of: rule, in: $0) > 0 } }
}
