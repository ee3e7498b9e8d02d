import DecorumCore
import DecorumText

/// Which rules have data in which languages, and how much.
public struct RuleCoverage: Sendable {
    /// The rules, by id.
    public let rules: [String]
    /// The languages that have a pack.
    public let languages: [Language]
    private let entries: [String: [Language: Int]]
    private let library: BuiltInPacks

    /// Counts the entries of the built-in packs.
    public init(of library: BuiltInPacks = .library) {
        rules = library.metadata.keys.sorted()
        languages = library.languages
        self.library = library
        var entries: [String: [Language: Int]] = [:]
        for language in languages {
            for definition in library.pack(for: language)?.definitions ?? [] {
                entries[definition.id, default: [:]][language, default: 0] += 1
            }
        }
        self.entries = entries
    }

    /// Patterns of a rule in a language's pack, and examples that it flags and that it passes.
    public func counts(of rule: String, in language: Language) -> (patterns: Int, flag: Int, pass: Int) {
        library.counts(of: rule, in: language)
    }

    /// Entries of a rule in a language.
    public func count(of rule: String, in language: Language) -> Int { entries[rule]?[language] ?? 0 }

    /// The languages that a rule speaks; those of rules without language data are all.
    public func languages(of rule: String) -> [Language] { languages.filter { count(of: rule, in: $0) > 0 } }
}
