extension LanguageProfile {
    static let telugu = LanguageProfile(
        language: .telugu, name: "Telugu", scripts: [.telugu], turkic: false,
        distinctiveLetters: [],
        functionWords: [],
        dictionary: "te_IN", dictionaryPackage: "hunspell-te",
        alphabet: [],
        keyboard: [],
        restorations: [:],
        abbreviations: ["రూ", "నం", "డా", "శ్రీ"])
}
