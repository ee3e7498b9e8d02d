extension LanguageProfile {
    static let english = LanguageProfile(
        language: .english, name: "English", scripts: [.latin], turkic: false,
        distinctiveLetters: [],
        functionWords: [
            "the", "and", "to", "of", "is", "it", "you", "your", "for", "that", "this", "with", "have", "has", "be",
            "are", "was", "were", "will", "we", "i", "i'm", "i'll", "i've", "we're", "we've", "we'll", "you're",
            "it's", "that's", "my", "our", "on", "in", "at", "from", "by", "not", "can", "can't", "don't", "please",
            "thanks", "thank", "hi", "hello", "sorry", "if", "or", "but", "as", "an", "so", "do", "does", "did", "no",
            "yes", "there", "here", "what", "when", "how", "which", "would", "could", "should", "been", "they",
            "let", "me", "us", "any", "all", "just", "out", "up", "about", "one", "get", "order", "refund",
        ],
        dictionary: "en_US", alternativeDictionaries: ["en_GB"], dictionaryPackage: "hunspell-en-us",
        alphabet: Array("esianrtolcdugmphbyfvkwzxjq'"),
        keyboards: [["qwertyuiop", "asdfghjkl", "zxcvbnm"]],
        restorations: [:],
        openPrefixes: [
            "anti", "auto", "counter", "cross", "cyber", "de", "eco", "extra", "hyper", "inter", "macro", "mega",
            "meta",
            "micro", "mini", "mono", "multi", "nano", "non", "over", "poly", "post", "pre", "pseudo",
            "quasi", "re", "semi", "sub", "super", "tele", "trans", "ultra", "un", "under",
        ],
        abbreviations: [
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "etc", "e.g", "i.e", "approx", "inc", "ltd", "co", "jr",
            "sr", "dept", "ext", "tel", "max", "min", "ref",
        ])
}
