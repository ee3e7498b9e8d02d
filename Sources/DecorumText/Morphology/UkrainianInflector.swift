/// Ukrainian: conjugation and declension endings by the shape of the dictionary form.
struct UkrainianInflector: Inflector {
    func paradigm(of lemma: String) -> Paradigm {
        if let forms = Self.irregular[lemma] { return Paradigm(forms: forms) }
        for (ending, set) in Self.verbs where lemma.hasSuffix(ending) && lemma.count > ending.count + 1 {
            let stem = String(lemma.dropLast(ending.count))
            var stems = [Paradigm.Stem(stem, set)]
            // просити, прошу: the first person softens the stem.
            if ending == "ити" || ending == "итися", let soft = Self.softened(stem) {
                stems.append(Paradigm.Stem(soft, Self.firstPerson))
            }
            return Paradigm(stems: stems)
        }
        if lemma.hasSuffix("ий") || lemma.hasSuffix("ій") {
            return Paradigm(stems: [Paradigm.Stem(String(lemma.dropLast(2)), Self.adjective)])
        }
        if let last = lemma.last, "аяоеь".contains(last) {
            return Paradigm(
                forms: Self.softenedCases(lemma), stems: [Paradigm.Stem(String(lemma.dropLast()), Self.noun)])
        }
        return Paradigm(stems: [Paradigm.Stem(lemma, Self.noun)])
    }

    private static let irregular: [String: [String]] = [
        "бути": [
            "бути", "є", "був", "була", "було", "були", "буду", "будеш", "буде", "будемо", "будете", "будуть", "будь",
            "будьте",
        ],
        "могти": ["могти", "можу", "можеш", "може", "можемо", "можете", "можуть", "міг", "могла", "могло", "могли"],
        "хотіти": [
            "хотіти", "хочу", "хочеш", "хоче", "хочемо", "хочете", "хочуть", "хотів", "хотіла", "хотіло", "хотіли",
        ],
        "знати": [
            "знати", "знаю", "знаєш", "знає", "знаємо", "знаєте", "знають", "знав", "знала", "знали", "знайте", "знай",
        ],
        "дати": ["дати", "дам", "даси", "дасть", "дамо", "дасте", "дадуть", "дав", "дала", "дали", "дай", "дайте"],
        "піти": ["піти", "піду", "підеш", "піде", "підемо", "підете", "підуть", "пішов", "пішла", "пішли"],
        "взяти": [
            "взяти", "візьму", "візьмеш", "візьме", "візьмемо", "візьмете", "візьмуть", "взяв", "взяла", "взяли",
            "візьміть",
        ],
        "сказати": [
            "сказати", "скажу", "скажеш", "скаже", "скажемо", "скажете", "скажуть", "сказав", "сказала", "сказали",
            "скажи", "скажіть",
        ],
        "писати": [
            "писати", "пишу", "пишеш", "пише", "пишемо", "пишете", "пишуть", "писав", "писала", "писали", "пиши",
            "пишіть",
        ],
        "написати": [
            "написати", "напишу", "напишеш", "напише", "напишемо", "напишете", "напишуть", "написав", "написала",
            "написали", "напиши", "напишіть",
        ],
        "їсти": ["їсти", "їм", "їси", "їсть", "їмо", "їсте", "їдять", "їв", "їла", "їли"],
    ]

    private static func set(_ name: String, _ endings: String) -> EndingSet {
        EndingSet(name: name, endings: Set(endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }))
    }

    private static let firstConjugation = set(
        "uk1",
        "ати аю аєш ає аємо аєте ають ав ала ало али ай айте аймо аючи авши ано аний ана ане ані аного аної ання анням анні"
    )
    private static let firstReflexive = set(
        "uk1r",
        "атися атись аюся аюсь аєшся ається аємося аємось аєтеся аєтесь аються ався авсь алася алась алося алось алися "
            + "ались айся айтеся айтесь аймося ання")
    private static let ovaty = set(
        "ukov",
        "увати ую уєш ує уємо уєте ують ував увала увало ували уй уйте уймо уючи увавши овано ований ована оване овані ування овати"
    )
    private static let secondConjugation = set(
        "uk2",
        "ити иш ить имо ите ять ать ив ила ило или и іть ь ьте імо ячи ачи ивши лю люєш ю у ено ений ена ене ені ення енням енні лять"
    )
    private static let secondReflexive = set(
        "uk2r",
        "итися итись ишся иться имося имось итеся итесь яться аться ився ивсь илася илась илося илось илися ились ися іться "
            + "юся юсь уся усь люся ляться")
    private static let iConjugation = set(
        "uk3", "іти ію ієш іє іємо ієте іють ів іла іло іли ій ійте иш ить имо ите ять ячи юся іння енням ю")
    private static let nuty = set("uk4", "нути ну неш не немо нете нуть нув нула нуло нули ни ніть нь ньте німо нувши")
    private static let firstPerson = set("uk2s", "у уся усь ений ена ено ені ення еного еної")

    /// Longest endings first.
    private static let verbs: [(String, EndingSet)] = [
        (
            "уватися",
            set(
                "ukovr",
                "уватися уватись уюся уюсь уєшся ується уємося уємось уєтеся уєтесь уються увався увалася увалось увалися увались уйтеся уйтесь"
            )
        ),
        ("увати", ovaty),
        ("ювати", set("ukyuv", "ювати юю юєш ює юємо юєте юють ював ювала ювало ювали юй юйте юючи ьовано ьований")),
        ("атися", firstReflexive),
        (
            "ятися",
            set(
                "uk1ry",
                "ятися ятись яюся яюсь яєшся яється яємося яємось яєтеся яєтесь яються явся ялася ялося ялися яйся яйтеся яйтесь"
            )
        ),
        ("итися", secondReflexive), ("нути", nuty), ("ати", firstConjugation),
        ("яти", set("uk1y", "яти яю яєш яє яємо яєте яють яв яла яло яли яй яйте яючи яно яний яна яне яні яння")),
        ("ити", secondConjugation), ("їти", set("uk3y", "їти їш їть їмо їте ять їв їла їло їли")),
        ("іти", iConjugation),
    ]
    private static let adjective = set(
        "ukadj", "ий ій а я е є і ї ого ього ої ьої ому ьому им ім их іх ими іми у ю ою ьою")
    private static let noun = set(
        "uknoun", "- а я о е ь у ю і ї и ом ем єм ою ею єю ам ям ами ями ах ях ів їв ові еві єві ей")

    /// папка: папці, папок; нога: нозі.
    private static func softenedCases(_ lemma: String) -> [String] {
        let changes = ["ка": "ці", "га": "зі", "ха": "сі"]
        guard let soft = changes[String(lemma.suffix(2))] else { return [] }
        let stem = lemma.dropLast(2)
        return [stem + soft] + (lemma.hasSuffix("ка") ? [stem + "ок"] : [])
    }

    private static func softened(_ stem: String) -> String? {
        let changes: [(String, String)] = [
            ("ст", "щ"), ("зд", "ждж"), ("с", "ш"), ("з", "ж"), ("т", "ч"), ("д", "дж"), ("б", "бл"), ("п", "пл"),
            ("в", "вл"),
            ("м", "мл"), ("ф", "фл"),
        ]
        for (hard, soft) in changes where stem.hasSuffix(hard) { return stem.dropLast(hard.count) + soft }
        return nil
    }
}
