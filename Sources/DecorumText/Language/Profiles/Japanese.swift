extension LanguageProfile {
    static let japanese = LanguageProfile(
        language: .japanese, name: "Japanese", scripts: [.hiragana, .katakana, .han], turkic: false,
        distinctiveLetters: [],
        functionWords: [],
        dictionary: nil, dictionaryPackage: nil,
        alphabet: [],
        keyboards: [],
        restorations: [:],
        abbreviations: [])
}
