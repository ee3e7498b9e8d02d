import DecorumText

/// Right forms that the Turkish dictionary rejects: possession of the second person singular with a case ("parolanı").
enum TurkishGaps {
    private static let cases = [
        "ı", "i", "u", "ü", "a", "e", "da", "de", "dan", "den", "la", "le", "ın", "in", "un", "ün",
    ]

    /// True for a known word ending in a vowel with n and a case behind it, in vowel harmony.
    static func isSecondPerson(_ word: String, isKnown: (String) -> Bool) -> Bool {
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
