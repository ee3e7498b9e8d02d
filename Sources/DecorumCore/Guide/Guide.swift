import DecorumText

/// A brand's rules, compiled: immutable, shared by all threads.
///
/// The rules of a language are put together when a message of that language first comes, and kept.
public struct Guide: Sendable {
    /// What the guide says besides its phrases.
    public let settings: GuideSettings
    /// Hash of the guide's source, to tell whose findings they are; `default` for the built-in guide.
    public let identifier: String
    let library: any PackLibrary
    /// The messages of findings; nil where they are English.
    let phrasebook: Phrasebook?
    fileprivate let entries: [GuideReader.GuideEntry]
    private let vocabulary: [DataNode]
    private let sets: [String: DataNode]
    fileprivate let extendsDefault: Bool
    fileprivate let compiled = CompiledLanguages()

    /// Rules by language, filled as languages are met.
    fileprivate final class CompiledLanguages: Sendable {
        struct Rules {
            var builtIn: LanguageRules?
            var own: LanguageRules?
            var note: String?
        }
        let rewrites = Guarded<[Language: RewriteRules?]>([:])
        let rules = Guarded<[Language: Rules]>([:])
    }

    /// The built-in guide.
    public init(library: any PackLibrary) {
        settings = GuideSettings()
        identifier = "default"
        self.library = library
        phrasebook = nil
        entries = []
        vocabulary = []
        sets = [:]
        extendsDefault = true
    }

    /// Compiles a guide.
    ///
    /// - Parameters:
    ///   - sources: the guide's files, those that it extends first.
    ///   - identifier: a hash of them.
    ///   - today: the day by which phrases with an end date are judged.
    /// - Throws: `GuideError` with file and place of the first thing that is wrong.
    public init(_ sources: [GuideSource], identifier: String, library: any PackLibrary, today: CalendarDay)
        throws(GuideError)
    {
        var reader = GuideReader(today: today, knownRules: library.metadata.keys.sorted())
        for source in sources { try reader.read(source) }
        settings = reader.settings
        self.identifier = identifier
        self.library = library
        phrasebook =
            settings.messageLanguage == .english ? nil : library.phrasebook(for: settings.messageLanguage)
        if phrasebook == nil, settings.messageLanguage != .english {
            throw GuideError(
                "no messages are written in '\(settings.messageLanguage)'", at: reader.messagesMark,
                expected: "one of en, " + library.messageLanguages.map(\.code).joined(separator: ", "),
                file: sources.last?.file)
        }
        entries = reader.entries
        vocabulary = reader.vocabulary
        sets = reader.sets
        extendsDefault = reader.extendsDefault
        // Each phrase is compiled once now, so that a wrong one is refused before a message comes.
        let languages =
            Set(entries.compactMap(\.language)).sorted { $0.code < $1.code } + [settings.languages.first ?? .english]
        do {
            for language in languages { _ = try ownRules(for: language) }
        } catch {
            throw error.located(in: sources.last?.file ?? "guide")
        }
    }

    private func ownRules(for language: Language) throws(GuideError) -> LanguageRules? {
        let own = entries.filter { $0.language == nil || $0.language == language }.map(\.definition)
        guard !own.isEmpty || !vocabulary.isEmpty else { return nil }
        var sets = self.sets
        sets["vocabulary"] = DataNode(.list(vocabulary))
        return try LanguageRules(own, sets: sets, language: language, metadata: library.metadata)
    }

    /// The rules for a language: the built-in ones and the guide's own.
    func rules(for language: Language) -> (builtIn: LanguageRules?, own: LanguageRules?, note: String?) {
        compiled.rules.withLock { rules in
            if let known = rules[language] { return (known.builtIn, known.own, known.note) }
            var made = CompiledLanguages.Rules()
            do {
                if extendsDefault, let pack = try library.pack(for: language) {
                    made.builtIn = try LanguageRules(
                        pack.definitions, sets: pack.sets, language: language, metadata: library.metadata,
                        automaton: pack.automaton)
                }
                made.own = try ownRules(for: language)
            } catch {
                made.note = "\(error)"
            }
            rules[language] = made
            return (made.builtIn, made.own, made.note)
        }
    }
}

extension Guide {
    /// The built-in rewrites for a language, compiled when first asked for; nil where there are none.
    func rewriteRules(for language: Language) -> RewriteRules? {
        compiled.rewrites.withLock { known in
            if let rules = known[language] { return rules }
            // What is wrong in them is told when the pack is compiled.
            let node = extendsDefault ? (try? library.pack(for: language))?.rewrites : nil
            let rules = node.flatMap { try? RewriteRules($0, language: language) }
            known[language] = .some(rules)
            return rules
        }
    }

    /// Version of the rules behind the guide's findings.
    public var rulesetVersion: String { library.version }

    /// What is the same for a rule in every language.
    public func metadata(of rule: String) -> RuleMetadata? { library.metadata[rule] }

    /// The guide's own rules by language; `und` for those of all languages.
    public var ownDefinitions: [(Language, [RuleDefinition])] {
        Dictionary(grouping: entries, by: { $0.language ?? .undetermined })
            .map { ($0.key, $0.value.map(\.definition)) }
            .sorted { $0.0.code < $1.0.code }
    }
}
