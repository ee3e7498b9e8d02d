/// Names as a sentence needs them: the Ukrainian vocative, Turkish and Azerbaijani case endings.
public enum NameForms {
    /// The vocative of a Ukrainian first name: Андрій, Андрію; Олена, Олено. A name of a shape that has no sure rule stays as it is.
    ///
    /// The rules are those of the Ukrainian orthography of 2019, §§ 87 and 94, for the endings that first names have.
    public static func vocative(_ name: String) -> String {
        guard !name.contains(" "), let last = name.last, name.count > 2, name.first?.isUppercase ?? false else {
            return name
        }
        let stem = String(name.dropLast())
        if let known = irregular[name] { return known }
        switch last {
        case "а":
            // Hushing consonants take -е, others -о.
            return "жчшщ".contains(stem.last ?? " ") ? stem + "е" : stem + "о"
        case "я":
            if let before = stem.last, "аеиіоуїє'’ь".contains(before) { return stem + "є" }
            return stem + "ю"
        case "й": return stem + "ю"
        case "ь": return stem + "ю"
        case "о": return stem + "е"
        case "к", "г", "х": return name + "у"
        case "б", "в", "д", "з", "л", "м", "н", "п", "р", "с", "т", "ф": return name + "е"
        default: return name
        }
    }

    private static let irregular = [
        "Любов": "Любове", "Ігор": "Ігорю", "Лазар": "Лазарю", "Олег": "Олеже", "Ілля": "Ілле", "Микита": "Микито",
        "Зоя": "Зоє", "Оля": "Олю", "Лев": "Леве", "Павло": "Павле", "Юля": "Юлю", "Мати": "Мати", "Нінель": "Нінель",
        "Адель": "Адель", "Рахіль": "Рахіль", "Кармен": "Кармен", "Ніколь": "Ніколь", "Мішель": "Мішель",
    ]

    /// A case ending made to fit another name: «'in» behind Ayşe is «'nin».
    ///
    /// - Parameter ending: the ending as it was written for some other name, without its apostrophe.
    /// - Returns: the ending for this name; nil where it is no case ending known here.
    public static func ending(_ ending: String, after name: String, language: Language) -> String? {
        let inflector: TurkicInflector
        switch language {
        case .turkish: inflector = .turkish
        case .azerbaijani: inflector = .azerbaijani
        default: return nil
        }
        let plain = String(ending.lowercased().map { vowelClasses[$0] ?? $0 })
        guard let form = caseEndings[plain] else { return nil }
        return inflector.ending(language == .azerbaijani ? form.replacing("D", with: "d") : form, after: name)
    }

    private static let vowelClasses: [Character: Character] = [
        "ı": "I", "i": "I", "u": "I", "ü": "I", "a": "A", "e": "A", "ə": "A", "t": "d",
    ]
    private static let caseEndings = [
        "In": "(n)In", "nIn": "(n)In", "A": "(y)A", "yA": "(y)A", "I": "(y)I", "yI": "(y)I", "nI": "(n)I", "dA": "DA",
        "dAn": "DAn", "lA": "(y)lA", "ylA": "(y)lA",
    ]
}
