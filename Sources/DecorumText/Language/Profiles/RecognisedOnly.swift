/// Languages that are told from the supported ones, so that a customer's or a reply's language is not taken for another; they have
/// no packs and no dictionaries.
extension LanguageProfile {
    /// Languages without packs, told from the supported ones.
    public static let recognisedOnly: [LanguageProfile] = [
        recognised(
            "ru", "Russian", .cyrillic, letters: [0x44B, 0x44D, 0x451, 0x44A],
            "и в на не что с к как за но это вы мы вам вас ваш нам нас есть или от для при еще уже спасибо пожалуйста здравствуйте добрый "
                + "день привет да нет сейчас сегодня который заказ можете можно будет его её их мне меня чтобы если я у по из когда где"
        ),
        recognised(
            "fr", "French", .latin,
            "le la les un une des du et est je vous nous il elle que qui dans pour pas avec sur bonjour merci votre notre mon ma mes ce cette "
                + "où quand comment commande pouvez avez suis ai été mais plus très s'il plaît m'envoyer c'est j'ai d'avance"
        ),
        recognised(
            "es", "Spanish", .latin,
            "el la los las un una y es yo usted ustedes nosotros que quien en para no con por buenos buenas dias tardes hola gracias su mi mis "
                + "este esta donde cuando como pedido puede puedo tengo ha pero mas muy favor estoy llego esta sabe saben dónde cuándo está mi"
        ),
        recognised(
            "de", "German", .latin,
            "der die das ein eine und ist ich sie wir er es dass wer in für nicht mit auf guten tag hallo danke ihr ihre mein meine dieser wo wann "
                + "wie bestellung können habe haben war aber mehr sehr bitte noch schon vielen zu den dem von"),
        recognised(
            "it", "Italian", .latin,
            "il lo la gli le un una e è io voi noi che chi in per non con su buongiorno salve grazie suo mio mia questo questa dove quando come "
                + "ordine può posso ho ha ma più molto favore sono della del"),
        recognised(
            "pt", "Portuguese", .latin,
            "o a os as um uma e é eu você nós que quem em para não com por bom boa dia tarde olá obrigado obrigada seu sua meu minha este esta onde "
                + "quando como pedido pode posso tenho mas mais muito favor estou da do"),
        recognised(
            "pl", "Polish", .latin,
            "i w na nie że z do jak za ale to pan pani my jest lub od dla przy dziękuję proszę dzień dobry cześć tak teraz dzisiaj który zamówienie "
                + "może można będzie jego mi mnie żeby jeśli gdzie kiedy moje"),
    ]

    private static func recognised(
        _ code: String, _ name: String, _ script: Script, letters: Set<UInt32> = [], _ words: String
    ) -> LanguageProfile {
        LanguageProfile(
            language: Language(locale: code), name: name, scripts: [script], turkic: false, distinctiveLetters: letters,
            functionWords: Set(words.split(separator: " ").map { LanguageIdentifier.plain(String($0)) }),
            dictionary: nil,
            dictionaryPackage: nil, alphabet: [], keyboards: [], restorations: [:], abbreviations: [])
    }
}
