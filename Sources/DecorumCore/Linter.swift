import DecorumText

/// Reviews messages by a guide: the entry point of the library.
///
/// Make one per guide and share it; it is safe on any number of threads.
public struct Linter: Sendable {
    /// The guide.
    public let guide: Guide
    private let annotator = Annotator()
    private let corrector: Corrector

    /// Makes a linter.
    ///
    /// - Parameter dictionaries: where dictionaries are found; the system's by default.
    public init(guide: Guide, dictionaries: DictionaryStore = .system) {
        self.guide = guide
        corrector = Corrector(store: dictionaries, library: guide.library, english: guide.settings.english)
    }

    /// Reviews a message.
    ///
    /// - Parameter corrections: true to list several corrections of a misspelt word, not the best alone.
    public func review(_ message: Message, corrections: Bool = false) -> Review {
        let given = message.locale.map { Language(locale: $0) }
        let text = annotator.annotate(message.text, language: given)
        let common = guide.rules(for: .undetermined)
        let native = text.language == .undetermined ? (nil, nil, nil) : guide.rules(for: text.language)
        let own = native.1 ?? common.own
        let ownMatches = own?.matches(in: text) ?? .empty

        let nativeMatches = native.0?.matches(in: text) ?? .empty

        var context = LintContext(
            message: message, text: text, settings: guide.settings, annotator: annotator, corrector: corrector,
            wantsCorrections: corrections, rules: own ?? .empty, native: (native.0 ?? .empty, nativeMatches),
            matches: ownMatches,
            vocabulary: vocabulary(text, own, ownMatches))
        if let own { run(own, ownMatches, &context) }
        if let rules = native.0 { run(rules, nativeMatches, &context) }
        if let rules = common.builtIn { run(rules, rules.matches(in: text), &context) }
        if hasForeignLatin(text), let english = guide.rules(for: .english).builtIn {
            run(english, english.matches(in: text), &context, onlyTriggered: native.0)
        }
        if let note = native.2 ?? common.note { context.notes.append(note) }
        return settle(context, text, message)
    }

    /// Reads a text of a language as messages are read.
    func annotate(_ text: String, language: Language) -> AnnotatedText {
        annotator.annotate(text, language: language == .undetermined ? nil : language)
    }

    /// True where a word is in the language's dictionary.
    func isKnown(_ word: String, language: Language) -> Bool { corrector.isKnown(word, language: language) ?? false }

    private func run(
        _ rules: LanguageRules, _ matches: MatchTable, _ context: inout LintContext,
        onlyTriggered foreign: LanguageRules? = nil
    ) {
        context.turn(to: rules, matches)
        var last = UInt32.max
        var done: [Int] = []
        for match in matches.all where match.group != last {
            last = match.group
            for index in rules.triggered[Int(match.group)] where !done.contains(index) {
                done.append(index)
                // Where the message's own pack has the rule, it judges foreign words too; insults are insults in either.
                if let foreign, !rules.rules[index].id.hasPrefix("safety/"), foreign.has(rules.rules[index].id) {
                    continue
                }
                check(rules.rules[index], &context)
            }
        }
        if foreign != nil { return }
        for index in rules.always { check(rules.rules[index], &context) }
    }

    private func check(_ rule: Rule, _ context: inout LintContext) {
        let setting = guide.settings.setting(
            of: rule.id, channel: context.message.channel, language: context.text.language)
        if setting?.isOff ?? false { return }
        rule.kind.check(rule, &context)
    }

    private func vocabulary(_ text: AnnotatedText, _ rules: LanguageRules?, _ matches: MatchTable) -> [Range<Int>] {
        guard let rules else { return [] }
        var farthest = 0
        return matches.of(rules.sets.vocabulary).map {
            farthest = max(farthest, Int(text.units[Int($0.end) - 1].end))
            return Int(text.units[Int($0.start)].start)..<farthest
        }
    }

    /// Latin words in a text of another script are English for the rules, as service chat mixes them.
    private func hasForeignLatin(_ text: AnnotatedText) -> Bool {
        guard let profile = LanguageProfile.of(text.language), !profile.scripts.contains(.latin) else { return false }
        return text.units.contains { $0.script == .latin && $0.kind == .word }
    }

    // MARK: From reports to a review

    private func settle(_ context: LintContext, _ text: AnnotatedText, _ message: Message) -> Review {
        var notes = context.notes + corrector.notes()
        let phrasebook = guide.phrasebook
        let suppressions = (message.suppressions + guide.settings.suppressions).filter {
            $0.response == nil || $0.response == message.id || $0.response == message.response
        }
        var used: [Message.Suppression] = []
        var findings: [Finding] = []
        for report in Self.withoutRepeats(Self.withoutExplained(context.reports)) {
            if let suppression = suppressions.first(where: { $0.covers(report.rule.id) }) {
                if !used.contains(suppression) { used.append(suppression) }
                continue
            }
            var severity = report.severity ?? report.rule.severity
            // A doubtful case stays a suggestion, whatever the guide makes of the rule.
            let setting = guide.settings.setting(of: report.rule.id, channel: message.channel, language: text.language)
            if let set = setting?.severity, report.severity == nil { severity = set }
            findings.append(
                Finding(
                    rule: report.rule.id, severity: severity, dimension: report.rule.dimension, cost: 0,
                    message: Self.message(of: report, phrasebook),
                    advice: phrasebook.map { $0.advice(of: report.rule) } ?? report.rule.advice,
                    text: text.string(report.range),
                    place: PlaceFinder.unplaced(report.range),
                    corrections: report.corrections))
        }
        for suppression in message.suppressions where !used.contains(suppression) {
            notes.append("the suppression of \(suppression.rule) was not needed")
        }
        findings.sort {
            ($0.place.utf8.lowerBound, $0.place.utf8.upperBound, $0.rule) < (
                $1.place.utf8.lowerBound, $1.place.utf8.upperBound, $1.rule
            )
        }
        PlaceFinder.place(&findings, in: text.bytes)
        let score = Score.settle(&findings)
        return Review(
            message: message, language: text.language, findings: findings, score: score,
            verdict: guide.settings.verdict.verdict(findings, score: score), usedSuppressions: used, notes: notes)
    }

    private static func message(of report: LintContext.Report, _ phrasebook: Phrasebook?) -> String {
        let message = phrasebook?.message(of: report.rule) ?? report.rule.message
        return report.detail.map { "\(message) (\($0.text(in: phrasebook)))" } ?? message
    }

    /// A word that the dictionary lacks and another rule speaks of (slang, an insult, a confused word) is one fault, not two.
    private static func withoutExplained(_ reports: [LintContext.Report]) -> [LintContext.Report] {
        let others = reports.filter { explaining.contains($0.rule.id) }.map(\.range).sorted {
            $0.lowerBound < $1.lowerBound
        }
        if others.isEmpty { return reports }
        return reports.filter { report in
            guard report.rule.id == "spelling/unknown-word" else { return true }
            // A finding much longer than the word speaks of more than the word.
            let longest = report.range.count + 40
            var index = others.firstIndex(ordered: { $0.lowerBound >= report.range.lowerBound - longest })
            while index < others.count, others[index].lowerBound < report.range.upperBound {
                if others[index].overlaps(report.range), others[index].count < longest { return false }
                index += 1
            }
            return true
        }
    }

    private static let explaining: Set<String> = [
        "spelling/confused-word", "spelling/wrong-letters", "clarity/slang", "clarity/abbreviation", "clarity/jargon",
        "safety/insult",
        "brand/honorific", "brand/preferred-term", "brand/forbidden-phrase", "sarcasm/mocking-typography",
        "robot/unfilled-placeholder",
        "safety/secret",
    ]

    /// Of reports of one rule that overlap, the gravest and then the longest stays.
    private static func withoutRepeats(_ reports: [LintContext.Report]) -> [LintContext.Report] {
        guard reports.count > 1 else { return reports }
        let ordered = reports.sorted {
            (severity($0), $0.range.count, $1.range.lowerBound) > (severity($1), $1.range.count, $0.range.lowerBound)
        }
        var kept: [LintContext.Report] = []
        // By rule the places kept so far, in order; none overlaps another.
        var places: [String: [Range<Int>]] = [:]
        for report in ordered {
            let range = report.range.isEmpty ? report.range.lowerBound..<report.range.lowerBound + 1 : report.range
            let place = places[report.rule.id, default: []].firstIndex(ordered: { $0.lowerBound >= range.lowerBound })
            if let known = places[report.rule.id] {
                if place < known.count, known[place].overlaps(range) { continue }
                if place > 0, known[place - 1].overlaps(range) { continue }
            }
            places[report.rule.id, default: []].insert(range, at: place)
            kept.append(report)
        }
        return kept
    }

    private static func severity(_ report: LintContext.Report) -> Severity { report.severity ?? report.rule.severity }
}
