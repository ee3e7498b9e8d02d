import DecorumCore
import DecorumText

/// Which rules have data in which languages, and how much.
public struct RuleCoverage: Sendable {
    /// What a language's pack has for a rule.
    public struct Counts: Sendable {
        /// Patterns; one for an entry that needs none.
        public private(set) var patterns = 0
        /// Examples that are flagged.
        public private(set) var flagged = 0
        /// Examples that pass.
        public private(set) var passed = 0

        mutating func add(_ patterns: Int, _ flagged: Int, _ passed: Int) {
            self.patterns += patterns
            self.flagged += flagged
            self.passed += passed
        }
    }

    /// The rules, by id.
    public let rules: [String]
    /// The languages that have a pack.
    public let languages: [Language]
    private let counts: [Language: [String: Counts]]

    /// Counts what the built-in packs have.
    public init(of library: BuiltInPacks = .library) {
        rules = library.metadata.keys.sorted()
        languages = library.languages
        counts = Dictionary(uniqueKeysWithValues: library.languages.map { ($0, library.counts(in: $0)) })
    }

    /// What a language's pack has for a rule; nil where it has no entry.
    public func counts(of rule: String, in language: Language) -> Counts? { counts[language]?[rule] }

    /// The languages that a rule speaks; those of rules without language data are all.
    public func languages(of rule: String) -> [Language] { languages.filter { counts(of: rule, in: $0) != nil } }
}
