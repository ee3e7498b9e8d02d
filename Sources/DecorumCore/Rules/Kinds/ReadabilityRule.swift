import DecorumText

/// `readability`: flags a text of sixty words or more that is harder to read than the formality's target, by the language's own formula.
///
/// English: Flesch's reading ease, 206.835 − 1.015 words/sentence − 84.6 syllables/word (Flesch 1948). Turkish: Ateşman's,
/// 198.825 − 40.175 syllables/word − 2.610 words/sentence (Ateşman 1997). Azerbaijani has the same syllable structure and takes Ateşman's.
/// Ukrainian: Flesch adapted to longer Slavic words, 206.835 − 1.3 words/sentence − 60.1 syllables/word (Oborneva 2006, for Russian).
/// Japanese: the share of kanji and the length of sentences, 115 − 0.5 characters/sentence − 60 kanji share, for want of a licensed list
/// of word levels (after Tateisi, Ono and Yamada 1988). Telugu: 206.835 − 1.5 words/sentence − 40 syllables/word, unvalidated.
struct ReadabilityRule: RuleKind {
    static let name = "readability"
    static let keys = ["target"]

    /// Texts shorter than this say too little.
    private static let shortest = 60
    private let target: Int

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        target = try definition.node["target"].map { node throws(GuideError) in try node.integer(0...100) } ?? 40
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        let counts = Counts(text)
        guard counts.words >= (text.language == .japanese ? Self.shortest * 3 : Self.shortest),
            let ease = counts.ease(text.language)
        else { return }
        if ease < Double(target) {
            context.report(
                rule, units: 0..<text.units.count,
                detail: "reading ease \(Int(ease.rounded())) where \(target) is wanted")
        }
    }

    private struct Counts {
        var words = 0
        var syllables = 0
        var kanji = 0
        let sentences: Int

        init(_ text: AnnotatedText) {
            sentences = max(1, text.sentenceCount)
            for unit in text.units where unit.kind == .word || unit.kind == .character {
                words += 1
                if unit.script == .han { kanji += 1 }
                if unit.kind == .word { syllables += Self.syllables(of: unit, text) }
            }
        }

        /// Vowels, in English groups of them, in Telugu consonant signs: one at least.
        private static func syllables(of unit: Unit, _ text: AnnotatedText) -> Int {
            let scalars = text.foldedString(of: unit).unicodeScalars
            if unit.script == .telugu {
                return max(
                    1, scalars.count { (0xC05...0xC39).contains($0.value) } - scalars.count { $0.value == 0xC4D })
            }
            let vowels = "aeiouyəıöüâîûаеиіоуяюєїыэё".unicodeScalars
            var count = 0
            var wasVowel = false
            for scalar in scalars {
                let isVowel = vowels.contains(scalar)
                if isVowel, !wasVowel || text.language != .english { count += 1 }
                wasVowel = isVowel
            }
            if text.language == .english, count > 1, scalars.last == "e" { count -= 1 }
            return max(1, count)
        }

        func ease(_ language: Language) -> Double? {
            let perSentence = Double(words) / Double(sentences)
            let perWord = Double(syllables) / Double(max(1, words))
            switch language {
            case .english: return 206.835 - 1.015 * perSentence - 84.6 * perWord
            case .turkish, .azerbaijani: return 198.825 - 40.175 * perWord - 2.610 * perSentence
            case .ukrainian: return 206.835 - 1.3 * perSentence - 60.1 * perWord
            case .telugu: return 206.835 - 1.5 * perSentence - 40 * perWord
            case .japanese: return 115 - 0.5 * perSentence - 60 * Double(kanji) / Double(max(1, words))
            default: return nil
            }
        }
    }
}
