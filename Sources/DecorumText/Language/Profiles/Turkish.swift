extension LanguageProfile {
    static let turkish = LanguageProfile(
        language: .turkish, name: "Turkish", scripts: [.latin], turkic: true,
        distinctiveLetters: [],
        functionWords: [
            "bir", "ve", "bu", "icin", "ile", "de", "da", "ne", "mi", "mu", "cok", "daha", "olarak", "gibi", "kadar",
            "sonra", "ama", "fakat", "ancak", "degil", "var", "yok", "size", "sizi", "sizin", "siz", "biz", "bize",
            "bizim", "ben", "beni", "benim", "lutfen", "merhaba", "tesekkurler", "tesekkur", "ederim", "ederiz",
            "rica", "siparis", "siparisiniz", "siparisinizi", "tamam", "evet", "hayir", "olan", "oldugu", "ediyoruz",
            "ediyorum", "olsun", "iyi", "gunler", "uzgunum", "uzgunuz", "hemen", "simdi", "bugun", "yarin", "hanim",
            "bey", "nasil", "neden", "veya", "ya", "her", "o", "sadece", "gore", "tekrar", "ettik", "ettim", "oldu",
            "olur", "olabilir", "numarasi", "urun", "hafta", "gun", "yeni", "bizi", "bilgi", "hic", "artik", "once",
        ],
        dictionary: "tr_TR", dictionaryPackage: "hunspell-tr",
        alphabet: Array("aeinrlıkdmyutsboüşzgğcçhvöpfj"),
        keyboards: [["qwertyuıopğü", "asdfghjklşi", "zxcvbnmöç"], ["fgğıodrnhpqw", "uieaütkmlyşx", "jövcçzsb"]],
        restorations: ["c": ["ç"], "g": ["ğ"], "i": ["ı"], "o": ["ö"], "s": ["ş"], "u": ["ü"], "ı": ["i"], "a": ["â"]],
        particles: ["mı", "mi", "mu", "mü", "da", "de", "ki"],
        abbreviations: [
            "no", "sn", "vb", "vs", "bkz", "dr", "prof", "av", "tel", "cad", "sok", "mah", "apt", "örn", "yy", "sok",
        ])
}
