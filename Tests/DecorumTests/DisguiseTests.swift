import Decorum
import Foundation
import Testing

/// Protects the reading of disguised words: the same words, hidden in the ways people hide them, are found; ordinary text is not.
@Suite struct DisguiseTests {
    /// Words whose disguises are made: mild enough to print, listed in each language's pack.
    private static let words: [String: [String]] = [
        "en": ["idiot", "moron", "bastard", "dumbass", "asshole", "bullshit", "scumbag", "imbecile"],
        "tr": ["aptal", "salak", "gerizekalı", "ahmak", "dangalak", "şerefsiz", "terbiyesiz", "geri zekalı"],
        "az": ["axmaq", "gicbəsər", "əclaf", "şərəfsiz", "tərbiyəsiz", "əxlaqsız", "şərəfsizlər", "axmaqsan"],
        "uk": ["ідіот", "ідіотка", "виродок", "кретин", "придурок", "дебіл", "тупиця", "мерзотник", "йолоп"],
        "te": ["వెధవ", "ఇడియట్", "పిచ్చోడా", "దద్దమ్మ", "సన్నాసి", "చవట", "యెదవ", "దరిద్రుడా"],
        "ja": ["馬鹿", "バカ", "アホ", "間抜け", "クズ", "くそったれ"],
    ]
    private static let frames: [String: [String]] = [
        "en": ["You %@, listen.", "Well %@ then", "%@"], "tr": ["Sen %@ mısın", "Tam bir %@ işte", "%@"],
        "az": ["Sən %@ adamsan", "Bu %@ kimdir", "%@"],
        "uk": ["Ти %@ чи що", "Який же %@ тут", "%@"], "te": ["నువ్వు %@ అని", "ఒరే %@ విను", "%@"],
        "ja": ["この%@め", "お前は%@だ", "%@"],
    ]

    /// Ways to hide a word; nil where one does not apply.
    private static func disguises(of word: String, _ language: String) -> [String] {
        let characters = Array(word)
        let joined = { (separator: String) in characters.map(String.init).joined(separator: separator) }
        var forms = [
            joined("\u{200B}"), joined("\u{2060}"), joined(" "), joined("."), joined("-"), joined("_"), joined("*"),
            word.uppercased(with: Locale(identifier: language)), joined("\u{AD}"),
        ]
        if language != "te", language != "ja" {
            let middle = characters.count / 2
            forms.append(
                String(characters[..<middle]) + String(repeating: String(characters[middle]), count: 4)
                    + String(characters[(middle + 1)...]))
            forms.append(characters.map { "\($0)\u{336}" }.joined())
            forms.append(String(repeating: String(characters[0]), count: 3) + String(characters[1...]))
        }
        let leet: [Character: Character] = ["a": "4", "e": "3", "i": "1", "o": "0", "s": "5"]
        let cyrillicForLatin: [Character: Character] = [
            "a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "i": "і", "y": "у",
        ]
        let latinForCyrillic: [Character: Character] = [
            "а": "a", "е": "e", "о": "o", "с": "c", "р": "p", "х": "x", "і": "i", "у": "y",
        ]
        for table in [language == "uk" ? [:] : leet, language == "uk" ? latinForCyrillic : cyrillicForLatin] {
            for (index, character) in characters.enumerated() {
                guard let other = table[character] else { continue }
                var changed = characters
                changed[index] = other
                forms.append(String(changed))
            }
        }
        return forms
    }

    @Test func findsDisguisedWords() {
        let linter = Linter(guide: .builtIn)
        var count = 0
        var missed: [String] = []
        for (language, words) in Self.words {
            for word in words {
                for frame in Self.frames[language] ?? [] {
                    let plain = frame.replacingOccurrences(of: "%@", with: word)
                    let isListed = Self.isFlagged(plain, language, linter)
                    #expect(isListed, "\(language): \(plain) is not in the pack")
                    for form in Self.disguises(of: word, language) where isListed {
                        let text = frame.replacingOccurrences(of: "%@", with: form)
                        count += 1
                        if !Self.isFlagged(text, language, linter) { missed.append("\(language): \(text)") }
                    }
                }
            }
        }
        #expect(count >= 2000)
        #expect(
            missed.count * 100 <= count, "\(missed.count) of \(count): \(missed.prefix(40).joined(separator: " | "))")
    }

    private static func isFlagged(_ text: String, _ language: String, _ linter: Linter) -> Bool {
        linter.review(Message(text, locale: language)).findings.contains { $0.rule == "safety/insult" }
    }

    @Test(arguments: [
        ("en", "Part numbers A55-H0L3-22 and B1TCH3S-9 are spares."), ("en", "e.g. the U.S. and U.K. shops, i.e. both"),
        ("en", "a b c d e f g"), ("en", "Sooo good, thanks!"),
        ("en", "Write to b@d.example"), ("tr", "S.K. ve A.P.T. No: 4 A blok"), ("tr", "şık bir seçim"),
        ("uk", "а б в г ґ д е"), ("uk", "м. Київ, вул. Л. Українки"), ("az", "Ə. H. küç. 5"),
        ("ja", "A・B・Cの3種類"), ("te", "ఎ. బి. సి. విభాగాలు"),
    ])
    func leavesOrdinaryTextAlone(_ language: String, _ text: String) {
        #expect(!Self.isFlagged(text, language, Linter(guide: .builtIn)))
        #expect(!Self.isFlagged(text.decomposedStringWithCanonicalMapping, language, Linter(guide: .builtIn)))
    }
}
