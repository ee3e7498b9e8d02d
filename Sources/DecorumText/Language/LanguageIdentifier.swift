/// Tells the language of a text from its letters and its small words.
///
/// The script decides first; languages that share one are told apart by letters that only one of them uses and by function
/// words, compared without dots and accents so that ASCII typing is recognised too. Says `.undetermined` rather than guess.
public enum LanguageIdentifier {
    private static let candidates = LanguageProfile.all + LanguageProfile.recognisedOnly
    private static let cyrillic = candidates.filter { $0.scripts.contains(.cyrillic) }
    private static let latin = candidates.filter { $0.scripts.contains(.latin) }

    /// The language of a text.
    public static func identify(_ bytes: UnsafeBufferPointer<UInt8>) -> Language {
        var letters: [Script: Int] = [:]
        var distinctive: [Language: Int] = [:]
        var offset = 0
        var word = TurkicWord()
        while offset < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            offset += length
            let info = ScalarTable.info(scalar)
            guard info.isLetter || info.script == .telugu else {
                word.finish()
                continue
            }
            word.add(scalar)
            letters[info.script, default: 0] += 1
            guard scalar >= 0x80 else { continue }
            for profile in candidates where profile.distinctiveLetters.contains(info.folded) {
                distinctive[profile.language, default: 0] += 1
            }
        }
        word.finish()
        if word.azerbaijani > 0 { distinctive[.azerbaijani, default: 0] += word.azerbaijani }
        let total = letters.values.reduce(0, +)
        func share(_ script: Script) -> Double { total == 0 ? 0 : Double(letters[script] ?? 0) / Double(total) }

        // Code-mixing with English is the norm in Telugu and Japanese service chat: a fifth of the letters is enough.
        if share(.telugu) >= 0.2 { return .telugu }
        if share(.hiragana) + share(.katakana) > 0, share(.latin) < 0.8 { return .japanese }
        if share(.han) >= 0.5 { return .japanese }
        if share(.cyrillic) > 0.5 { return best(among: cyrillic, bytes, distinctive) }
        if share(.latin) > 0.5 { return best(among: latin, bytes, distinctive) }
        return .undetermined
    }

    /// Counts words with q or x beside Turkic letters ("axmaqsınız"): Turkish writes neither, save in foreign names.
    private struct TurkicWord {
        private var hasForeign = false
        private var hasTurkic = false
        var azerbaijani = 0

        mutating func add(_ scalar: UInt32) {
            switch scalar {
            case 0x71, 0x78: hasForeign = true
            case 0x131, 0x11F, 0x15F, 0xE7, 0xF6, 0xFC: hasTurkic = true
            default: break
            }
        }

        mutating func finish() {
            if hasForeign, hasTurkic { azerbaijani += 1 }
            (hasForeign, hasTurkic) = (false, false)
        }
    }

    private static func best(
        among profiles: [LanguageProfile], _ bytes: UnsafeBufferPointer<UInt8>, _ distinctive: [Language: Int]
    ) -> Language {
        var scores: [Language: Double] = [:]
        for profile in profiles { scores[profile.language] = 3 * Double(distinctive[profile.language] ?? 0) }
        var words = 0
        for word in plainWords(bytes) {
            words += 1
            for profile in profiles {
                if profile.functionWords.contains(word) { scores[profile.language, default: 0] += 1 }
                if let endings = typicalEndings[profile.language], word.count > 4,
                    endings.contains(where: word.hasSuffix)
                {
                    scores[profile.language, default: 0] += 0.7
                }
            }
        }
        let ranked = scores.sorted { $0.value > $1.value }
        guard let first = ranked.first, words > 0 else { return .undetermined }
        let second = ranked.dropFirst().first?.value ?? 0
        // One small word of two or three is evidence; one in a longer text is chance.
        let enough = first.value >= 2 || (first.value >= 1 && words <= 4)
        return enough && first.value > second ? first.key : .undetermined
    }

    /// Endings that are frequent in one of the languages that share a script, without dots and accents.
    private static let typicalEndings: [Language: [String]] = [
        .english: ["ing", "tion", "ed", "ly", "'s", "n't"],
        .turkish: [
            "yor", "yoruz", "yorum", "mek", "mak", "siniz", "iniz", "larini", "lerini", "ecegiz", "acagiz", "abilir",
        ],
        .azerbaijani: [
            "irik", "iriq", "acaq", "ecek", "dirmi", "irsiniz", "irem", "iram", "maq", "diq", "misik", "eceyik",
        ],
    ]

    /// A word as the lists of function words hold it.
    static func plain(_ word: String) -> String {
        var word = word
        return word.withUTF8 { plainWords($0).first } ?? word
    }

    /// Words in small letters without dots and accents.
    private static func plainWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var offset = 0
        func finish() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        while offset < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            offset += length
            if let plain = plainLetters[scalar] {
                word.append(plain)
                continue
            }
            let info = ScalarTable.info(scalar)
            if info.isLetter {
                appendScalar(info.isComplex ? scalar : info.folded, to: &word)
            } else if info.folded == 0x27, !word.isEmpty {
                word.append(0x27)
            } else if !info.isComplex, !info.isIgnorable {
                finish()
            }
        }
        finish()
        return words
    }

    private static let plainLetters: [UInt32: UInt8] = {
        var table: [UInt32: UInt8] = [0x49: 0x69, 0x130: 0x69, 0x131: 0x69]
        let pairs: [(String, Character)] = [
            ("şŞśŚ", "s"), ("ğĞ", "g"), ("çÇćĆ", "c"), ("öÖóÓõÕôÔ", "o"), ("üÜûÛúÚùÙ", "u"), ("əƏéÉèÈêÊëęĘ", "e"),
            ("îÎíÍ", "i"),
            ("âÂàÀáÁãÃäÄąĄ", "a"), ("ñÑńŃ", "n"), ("łŁ", "l"), ("żŻźŹ", "z"),
        ]
        for (letters, plain) in pairs {
            for scalar in letters.unicodeScalars { table[scalar.value] = plain.asciiValue }
        }
        return table
    }()
}
