import DecorumText

/// Right forms that the Turkish dictionary rejects: possession of the second person singular with a case ("parolanı"), and the circumflex.
enum TurkishGaps {
    private static let circumflexes: [Character: Character] = [
        "â": "a", "î": "i", "û": "u", "Â": "A", "Î": "İ", "Û": "U",
    ]

    /// True for a form that is right by the dictionary's other forms.
    static func isRight(_ word: String, isKnown: (String) -> Bool) -> Bool {
        // The circumflex is written by some and left out by others ("inkâr", "plân").
        if word.contains(where: { circumflexes[$0] != nil }) {
            return isKnown(String(word.map { circumflexes[$0] ?? $0 }))
        }
        return TurkishSuffixes.isRight(word, isKnown: isKnown)
    }
}
