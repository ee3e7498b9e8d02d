extension LanguageProfile {
    static let telugu = LanguageProfile(
        language: .telugu, name: "Telugu", scripts: [.telugu], turkic: false,
        distinctiveLetters: [],
        functionWords: [],
        dictionary: "te_IN", dictionaryPackage: "hunspell-te",
        alphabet: [
            "అ", "ఆ", "ఇ", "ఈ", "ఉ", "ఊ", "ఋ", "ఎ", "ఏ", "ఐ", "ఒ", "ఓ", "ఔ", "క", "ఖ", "గ", "ఘ", "ఙ", "చ", "ఛ", "జ",
            "ఝ", "ఞ", "ట", "ఠ", "డ",
            "ఢ", "ణ", "త", "థ", "ద", "ధ", "న", "ప", "ఫ", "బ", "భ", "మ", "య", "ర", "ఱ", "ల", "ళ", "వ", "శ", "ష", "స",
            "హ",
        ],
        keyboards: [["ౌైాీూబహగదజడ", "ోే్ిుపరకతచట", "ెంమనవలస"]],
        restorations: [:],
        // English words seldom end so; "am" is the anusvara (sahayam), "e" stands where a condition ends (vaste, unte).
        romanisedEndings: ["u", "i", "a", "o", "am", "ste", "sthe", "nte", "ithe", "aite", "aithe", "ane", "ale"],
        isOpen: true,
        abbreviations: ["రూ", "నం", "డా", "శ్రీ"])
}
