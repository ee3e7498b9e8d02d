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
        let shortest = text.language == .japanese ? Self.shortest * 3 : Self.shortest
        guard text.units.count >= shortest else { return }
        let counts = Counts(text)
        guard counts.words >= shortest, let ease = counts.ease(text.language)
        else { return }
        if ease < Double(target) {
            context.report(
                rule, units: 0..<text.units.count,
                detail: FindingDetail("reading ease {1} where {2} is wanted", Int(ease.rounded()), target))
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
            text.folded.withUnsafeBufferPointer { folded in
                var offset = unit.foldedRange.lowerBound
                var count = 0
                var wasVowel = false
                var last: UInt32 = 0
                let isEnglish = text.language == .english
                while offset < unit.foldedRange.upperBound {
                    let (scalar, length) = decodeScalar(folded, at: offset)
                    offset += length
                    last = scalar
                    if unit.script == .telugu {
                        if (0xC05...0xC39).contains(scalar) { count += 1 } else if scalar == 0xC4D { count -= 1 }
                        continue
                    }
                    let isVowel = isVowel(scalar)
                    if isVowel, !wasVowel || !isEnglish { count += 1 }
                    wasVowel = isVowel
                }
                if isEnglish, count > 1, last == 0x65 { count -= 1 }
                return max(1, count)
            }
        }

        /// Vowels of the languages written in Latin and Cyrillic letters.
        private static func isVowel(_ scalar: UInt32) -> Bool {
            switch scalar {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
            case 0x259, 0x131, 0xF6, 0xFC, 0xE2, 0xEE, 0xFB: true
            case 0x430, 0x435, 0x438, 0x456, 0x43E, 0x443, 0x44E, 0x44F, 0x454, 0x457, 0x44B, 0x44D, 0x451: true
            default: false
            }
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
