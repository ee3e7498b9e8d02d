import DecorumText

/// The rules of one language with their automaton, compiled from one source: a built-in pack or a guide.
final class LanguageRules: Sendable {
    let language: Language
    let automaton: PhraseAutomaton
    let rules: [Rule]
    /// Rules that look at each message.
    let always: [Int]
    /// Rules by the group that triggers them.
    let triggered: [[Int]]
    let sets: NamedSets
    /// Groups whose phrases are looked for in disguise too.
    let disguised: Set<UInt32>

    /// The sets that the engine knows by name.
    struct NamedSets: Sendable {
        let upset, upsetWeak, content, apology, badNews, givesName, givesAddress, vocabulary: PatternGroup
        /// What rewrites are made and checked by.
        let negation, time, greeting, refusal: PatternGroup
    }

    /// Compiles entries.
    ///
    /// - Parameter automaton: the automaton of these very entries, where it was compiled before.
    init(
        _ definitions: [RuleDefinition], sets: [String: DataNode], language: Language, metadata: [String: RuleMetadata],
        automaton compiled: PhraseAutomaton? = nil
    ) throws(GuideError) {
        var compiler = try RuleCompiler(language: language, metadata: metadata, sets: sets, compiled: compiled != nil)
        var rules: [Rule] = []
        for definition in definitions {
            do { rules.append(try compiler.compile(definition)) } catch {
                throw definition.file.map(error.located(in:)) ?? error
            }
        }
        let (built, groupCount) = compiler.finish()
        guard let automaton = compiled ?? built, automaton.groupCount == groupCount else {
            throw GuideError(
                "the compiled pack \(language) is not that of its rules",
                expected: "packs compiled anew by 'make generate'")
        }
        self.language = language
        self.automaton = automaton
        self.rules = rules
        var always: [Int] = []
        var triggered: [[Int]] = Array(repeating: [], count: groupCount)
        for (index, rule) in rules.enumerated() {
            if rule.kind.triggers.isEmpty { always.append(index) }
            for group in rule.kind.triggers where Int(group.index) < groupCount {
                triggered[Int(group.index)].append(index)
            }
        }
        self.always = always
        disguised = compiler.disguised
        self.triggered = triggered
        self.sets = NamedSets(
            upset: compiler.set("upset"), upsetWeak: compiler.set("upset-weak"), content: compiler.set("content"),
            apology: compiler.set("apology"), badNews: compiler.set("bad-news"),
            givesName: compiler.set("gives-name"), givesAddress: compiler.set("gives-address"),
            vocabulary: compiler.set("vocabulary"), negation: compiler.set("negation"), time: compiler.set("time"),
            greeting: compiler.set("greeting"), refusal: compiler.set("refusal"))
    }

    /// No rules at all.
    static let empty = LanguageRules()

    private init() {
        language = .undetermined
        automaton = PhraseAutomatonBuilder(language: .undetermined).build()
        rules = []
        always = []
        disguised = []
        triggered = []
        let none = PatternGroup(index: .max)
        sets = NamedSets(
            upset: none, upsetWeak: none, content: none, apology: none, badNews: none, givesName: none,
            givesAddress: none,
            vocabulary: none, negation: none, time: none, greeting: none, refusal: none)
    }

    /// True where there is an entry for a rule.
    func has(_ rule: String) -> Bool { rules.contains { $0.id == rule } }

    /// The patterns behind a rule's entries.
    func groups(of rule: String) -> [PatternGroup] { rules.filter { $0.id == rule }.flatMap { $0.kind.triggers } }

    /// The phrases of a text, with the analyser's lemmas where the language has them.
    func matches(in text: AnnotatedText) -> MatchTable {
        var morphemes: [Morpheme] = []
        if !automaton.morphemes.isEmpty, let analyser = Morphology.analyser(for: language) {
            morphemes = analyser.morphemes(of: text.text)
        }
        let plain = automaton.matches(in: text, morphemes: morphemes)
        guard !disguised.isEmpty, let reading = DisguiseReader.read(text, isWanted: automaton.isWord) else {
            return plain
        }
        return plain.adding(disguisedMatches(in: reading), groupCount: automaton.groupCount)
    }

    /// Matches of the second reading that rest on a word read differently, in units of the first.
    private func disguisedMatches(in reading: DisguiseReader.Reading) -> [PhraseMatch] {
        automaton.matches(in: reading.text).all.compactMap { match in
            let units = Int(match.start)..<Int(match.end)
            guard disguised.contains(match.group), units.contains(where: { reading.isRevealed[$0] }) else { return nil }
            return PhraseMatch(
                group: match.group, start: Int32(reading.sources[units.lowerBound].lowerBound),
                end: Int32(reading.sources[units.upperBound - 1].upperBound))
        }
    }
}
