/// What the text layer needs to know of a language: a new language is one file with a profile, and one line in `all`.
public final class LanguageProfile: Sendable {
    /// The language.
    public let language: Language
    /// Its name in English.
    public let name: String
    /// The script that its words are written in.
    public let scripts: Set<Script>
    /// True where I is the capital of ı and İ that of i.
    public let turkic: Bool
    /// Letters that, among the languages known here, only this one uses (small).
    public let distinctiveLetters: Set<UInt32>
    /// Frequent small words, folded without regard to dots and accents, by which a text is recognised.
    public let functionWords: Set<String>
    /// Hunspell dictionary to look for, without its ending; nil where there is none.
    public let dictionary: String?
    /// Dictionaries of other standards of the language, asked where they are installed.
    public let alternativeDictionaries: [String]
    /// The Debian package that brings the dictionary.
    public let dictionaryPackage: String?
    /// Letters of the language's words, small; none where words are not judged one by one.
    public let alphabet: [Character]
    /// Keyboards that people type the language on, each as its rows from above: neighbours are likely slips.
    public let keyboards: [[String]]
    /// Letters that are commonly typed as another one, as in ASCII typing ("s" for "ş").
    public let restorations: [Character: [Character]]
    /// The letters that `restorations` brings back, save those of every keyboard.
    public let restored: Set<Character>
    /// Letters typed in place of the language's own that stand in none of its words ("ы" in Ukrainian).
    public let foreignLetters: Set<Character>
    /// How words end that are written in Latin letters instead of the language's script; none where nobody does so.
    public let romanisedEndings: [String]
    /// Prefixes that make new words at will.
    public let openPrefixes: [String]
    /// True where words and loans are made so freely that no dictionary holds nearly all right ones.
    public let isOpen: Bool
    /// Small words that are often written onto the word before.
    public let particles: [String]
    /// Abbreviations whose full stop does not end a sentence, small, without the stop.
    public let abbreviations: Set<String>

    init(
        language: Language, name: String, scripts: Set<Script>, turkic: Bool, distinctiveLetters: Set<UInt32>,
        functionWords: Set<String>, dictionary: String?, alternativeDictionaries: [String] = [],
        dictionaryPackage: String?,
        alphabet: [Character], keyboards: [[String]], restorations: [Character: [Character]],
        romanisedEndings: [String] = [], isOpen: Bool = false, openPrefixes: [String] = [], particles: [String] = [],
        abbreviations: Set<String>
    ) {
        self.language = language
        self.name = name
        self.scripts = scripts
        self.turkic = turkic
        self.distinctiveLetters = distinctiveLetters
        self.functionWords = functionWords
        self.dictionary = dictionary
        self.alternativeDictionaries = alternativeDictionaries
        self.dictionaryPackage = dictionaryPackage
        self.alphabet = alphabet
        self.keyboards = keyboards
        self.restorations = restorations
        restored = Set(restorations.values.joined().filter { !$0.isASCII })
        foreignLetters = Set(restorations.keys).subtracting(alphabet)
        self.romanisedEndings = romanisedEndings
        self.isOpen = isOpen
        self.openPrefixes = openPrefixes
        self.particles = particles
        self.abbreviations = abbreviations
    }

    /// Scalars of the alphabet and of what is typed in place of its letters.
    public var letters: [UInt32] {
        (alphabet + restorations.keys.sorted()).flatMap { $0.unicodeScalars.map(\.value) }
    }

    /// True where words are judged one by one.
    public var spellsWords: Bool { !alphabet.isEmpty }

    /// The supported languages, in the order in which they are listed to people.
    public static let all: [LanguageProfile] = [
        .english, .turkish, .azerbaijani, .ukrainian, .telugu, .japanese,
    ]

    /// The profile of a language, if it has one.
    public static func of(_ language: Language) -> LanguageProfile? { byLanguage[language] }

    private static let byLanguage = Dictionary(
        uniqueKeysWithValues: (all + recognisedOnly).map { ($0.language, $0) })
}
