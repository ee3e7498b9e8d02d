import DecorumText

/// Endings written as they are said: `yoxdu` for `yoxdur`, `yazacam` for `yazacağam`. Chat is full of them; they are worth a word, not an alarm.
enum SpokenForms {
    private static let azerbaijani: [(spoken: String, full: String)] = [
        ("dılar", "dırlar"), ("dilər", "dirlər"), ("dular", "durlar"), ("dülər", "dürlər"), ("dı", "dır"),
        ("di", "dir"), ("du", "dur"),
        ("dü", "dür"), ("acam", "acağam"), ("əcəm", "əcəyəm"), ("acıq", "acağıq"), ("əcik", "əcəyik"), ("sız", "sınız"),
        ("siz", "siniz"),
        ("suz", "sunuz"), ("süz", "sünüz"),
    ]

    /// The form in full; nil where the word has no such ending. The form is not looked up.
    static func full(of word: String, _ language: Language) -> String? {
        let endings = language == .azerbaijani ? azerbaijani : []
        guard let ending = endings.first(where: { word.hasSuffix($0.spoken) && word.count > $0.spoken.count + 1 })
        else {
            return nil
        }
        return word.dropLast(ending.spoken.count) + ending.full
    }
}
