import DecorumText

/// Right forms that the Turkish dictionary rejects: possession of the second person singular with a case ("parolanı"), and the circumflex.
enum TurkishGaps {
    private static let cases = [
        "ı", "i", "u", "ü", "a", "e", "da", "de", "dan", "den", "la", "le", "ın", "in", "un", "ün",
    ]

    private static let circumflexes: [Character: Character] = [
        "â": "a", "î": "i", "û": "u", "Â": "A", "Î": "İ", "Û": "U",
    ]

    /// True for a form that is right by the dictionary's other forms.
    static func isRight(_ word: String, isKnown: (String) -> Bool) -> Bool {
        // The circumflex is written by some and left out by others ("inkâr", "plân").
        if word.contains(where: { circumflexes[$0] != nil }) {
            return isKnown(String(word.map { circumflexes[$0] ?? $0 }))
        }
        return isSecondPerson(word, isKnown: isKnown) || hasCopula(word, isKnown: isKnown)
    }

    private static let persons = ["", "m", "n", "k", "nız", "niz", "lar", "ler"]
    private static let copulas: [String] = ["ydı", "ydi", "ysa", "yse", "ymış", "ymiş"].flatMap { head in
        head.hasSuffix("ş") ? [head] : persons.map { head + $0 }
    }

    /// True for a known form ending in a vowel with the copula in the past or the conditional behind it: okumalı-ydınız, ödese-ydiniz.
    private static func hasCopula(_ word: String, isKnown: (String) -> Bool) -> Bool {
        guard word.count >= 7, word.contains("y") else { return false }
        for ending in copulas where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.count))
            guard stem.count >= 4, let last = stem.last, let vowel = ending.first(where: { "aeıi".contains($0) }),
                "aeıi".contains(last), "aı".contains(last) == "aı".contains(vowel)
            else { continue }
            // Every vowel of the ending follows the stem's last.
            guard ending.allSatisfy({ !"aeıi".contains($0) || "aı".contains($0) == "aı".contains(last) }) else {
                continue
            }
            if isKnown(stem) { return true }
        }
        return false
    }

    /// True for a known word ending in a vowel with n and a case behind it, in vowel harmony.
    private static func isSecondPerson(_ word: String, isKnown: (String) -> Bool) -> Bool {
        for ending in cases where word.hasSuffix("n" + ending) {
            let stem = String(word.dropLast(ending.count + 1))
            guard stem.count >= 3, let last = stem.last, let vowel = ending.first(where: { "aeıiuü".contains($0) })
            else { continue }
            let isBack = "aıou".contains(last)
            guard "aeıioöuü".contains(last), "aıu".contains(vowel) == isBack else { continue }
            if isKnown(stem) { return true }
        }
        return false
    }
}
