extension LanguageProfile {
    /// Recognised so that a Russian message is not taken for Ukrainian; there is no pack.
    static let russian = LanguageProfile(
        language: .russian, name: "Russian", scripts: [.cyrillic], turkic: false,
        distinctiveLetters: [0x44B, 0x44D, 0x451, 0x44A],
        functionWords: [
            "и", "в", "на", "не", "что", "с", "к", "как", "за", "но", "это", "вы", "мы", "вам", "вас", "ваш", "нам",
            "нас", "есть", "или", "от", "для", "при", "еще", "уже", "спасибо", "пожалуйста", "здравствуйте", "добрый",
            "день", "привет", "да", "нет", "сейчас", "сегодня", "который", "заказ", "можете", "можно", "будет", "его",
            "её", "их", "мне", "меня", "чтобы", "если", "я", "у", "по", "из",
        ],
        dictionary: nil, dictionaryPackage: nil,
        alphabet: [], keyboard: [], restorations: [:], abbreviations: [])
}
