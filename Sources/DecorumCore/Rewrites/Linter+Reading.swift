import DecorumText

extension Linter {
    /// A text with the phrases by which rewrites are made and checked.
    struct Reading {
        let text: AnnotatedText
        /// Units of phrases that refuse something.
        let refusals: [Range<Int>]
        let negationMatches: [Range<Int>]
        /// Units of phrases that tell a time.
        let times: [Range<Int>]
        let greetings: [Range<Int>]

        var negations: Int { negationMatches.count }

        /// The places, in bytes, of the sentences in which units lie.
        func sentences(of units: [Range<Int>]) -> [Range<Int>] {
            units.map { text.sentenceRange(Int(text.units[$0.lowerBound].sentence)) }
        }
    }

    /// Reads a text in a language.
    func reading(of text: String, language: Language) -> Reading {
        let annotated = annotate(text, language: language)
        guard let rules = guide.rules(for: language).builtIn else {
            return Reading(text: annotated, refusals: [], negationMatches: [], times: [], greetings: [])
        }
        let matches = rules.matches(in: annotated)
        func units(_ groups: [PatternGroup]) -> [Range<Int>] {
            groups.flatMap { group in matches.of(group).map { Int($0.start)..<Int($0.end) } }
        }
        return Reading(
            text: annotated,
            refusals: units(rules.groups(of: "answer/refusal-without-alternative") + [rules.sets.refusal]),
            negationMatches: units([rules.sets.negation]), times: units([rules.sets.time]),
            greetings: units([rules.sets.greeting]))
    }
}
