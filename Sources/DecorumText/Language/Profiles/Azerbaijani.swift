extension LanguageProfile {
    static let azerbaijani = LanguageProfile(
        language: .azerbaijani, name: "Azerbaijani", scripts: [.latin], turkic: true,
        distinctiveLetters: [0x259],
        functionWords: [
            "ve", "bir", "bu", "ucun", "ile", "ki", "da", "de", "daha", "cox", "deyil", "var", "yox", "size", "sizi",
            "sizin", "siz", "biz", "bizim", "men", "mene", "menim", "zehmet", "olmasa", "salam", "sag", "olun",
            "tesekkur", "edirem", "edirik", "sifaris", "sifarisiniz", "sifarisinizi", "beli", "xeyr", "olan", "oldugu",
            "gun", "gunu", "indi", "bu", "sabah", "xanim", "bey", "nece", "niye", "ve", "ya", "her", "o", "yalniz",
            "gore", "yeniden", "oldu", "olar", "ola", "biler", "bilersiniz", "nomre", "nomresi", "mehsul", "hefte",
            "yeni", "bize", "melumat", "hec", "artiq", "evvel", "sonra", "amma", "lakin", "kimi", "qeder", "edin",
            "xahis", "baxdim", "gonderin", "gonderdim", "yaza", "uzr", "isteyirik", "isteyirem", "bas", "dusurem",
        ],
        dictionary: nil, alternativeDictionaries: ["az_AZ", "az_Latn_AZ", "az"], dictionaryPackage: nil,
        alphabet: Array("aəinrldıemystkubozşqgxcçhvüöfpjğ"),
        keyboards: [["qüertyuiopöğ", "asdfghjklıə", "zxcvbnmçş"]],
        restorations: [
            "e": ["ə"], "c": ["ç"], "g": ["ğ"], "i": ["ı"], "o": ["ö"], "s": ["ş"], "u": ["ü"], "ı": ["i"],
        ],
        particles: ["da", "də", "ki"],
        abbreviations: ["və s", "məs", "səh", "dr", "prof", "tel", "küç", "pr", "mən"])
}
