/// How unlikely each slip of the hand or the ear is, in hundredths of an ordinary wrong letter, for the letters of one dictionary.
///
/// The figures were chosen on the tuning data of spelling (Docs/Accuracy.md): what sounds alike or lies beside on the keyboard is cheap, a letter
/// typed without its dot or accent all but free.
public struct SlipCosts: Sendable {
    static let restored: UInt8 = 12
    static let overdotted: UInt8 = 45
    static let vowel: UInt8 = 65
    static let alike: UInt8 = 70
    static let neighbour: UInt8 = 85
    static let wrong: UInt8 = 110
    /// A small letter for a capital: a name written small.
    public static let capital: UInt8 = 10
    static let lost: UInt8 = 85
    static let extra: UInt8 = 90
    static let doubled: UInt8 = 50
    static let swapped: UInt8 = 70
    static let apostrophe: UInt8 = 30
    /// More for the first letter, which people seldom miss.
    static let first: UInt8 = 45

    private static let vowels = "aeiouyəıöüâîûаеиіоуяюєїёыэ"
    /// Consonants that are taken for each other by ear.
    private static let alikePairs: [String] = [
        "cs", "ck", "sz", "td", "bp", "vw", "fv", "mn", "gj", "gq", "kq", "xh", "lr", "ыи", "зс", "дт", "бп", "гґ", "хг", "шщ",
        "цс", "чш", "жш", "вф", "ьй", "çc", "şs", "ğy", "లళ", "నణ", "శష", "షస", "శస", "కఖ", "గఘ", "చఛ", "జఝ", "టఠ", "డఢ",
        "తథ", "దధ", "పఫ", "బభ", "రఱ", "టత", "డద", "ిీ", "ుూ", "ెే", "ొో", "ెి", "ొు",
    ]

    private let count: Int
    private let table: [UInt8]
    let apostropheNumber: UInt8
    let isVowel: [Bool]

    /// Works the costs out for a language.
    public init(profile: LanguageProfile, letters: LetterTable) {
        count = letters.scalars.count
        var table = [UInt8](repeating: Self.wrong, count: count * count)
        var isVowel = [Bool](repeating: false, count: count)
        let count = count
        func number(_ letter: Unicode.Scalar) -> Int? {
            let number = letters.number(of: letter.value)
            return number == LetterTable.foreign || number == LetterTable.ignored ? nil : Int(number)
        }
        func set(_ typed: Unicode.Scalar, _ meant: Unicode.Scalar, _ cost: UInt8) {
            guard let left = number(typed), let right = number(meant), left != right else { return }
            table[left * count + right] = min(table[left * count + right], cost)
        }
        for left in Self.vowels.unicodeScalars {
            if let place = number(left) { isVowel[place] = true }
            for right in Self.vowels.unicodeScalars { set(left, right, Self.vowel) }
        }
        for pair in Self.alikePairs {
            let scalars = Array(pair.unicodeScalars)
            guard scalars.count == 2 else { continue }
            set(scalars[0], scalars[1], Self.alike)
            set(scalars[1], scalars[0], Self.alike)
        }
        for (left, right) in KeyboardNeighbours.pairs(of: profile.keyboards) { set(left, right, Self.neighbour) }
        for (typed, options) in profile.restorations {
            for (typed, meant) in options.compactMap({ Self.scalars(typed, $0) }) {
                set(meant, typed, Self.overdotted)
                set(typed, meant, Self.restored)
            }
        }
        for letter in 1..<max(1, count) where Int(letters.small[letter]) != letter {
            let small = Int(letters.small[letter])
            table[small * count + letter] = Self.capital
        }
        self.table = table
        self.isVowel = isVowel
        let apostrophe = letters.number(of: 0x27)
        apostropheNumber = apostrophe == LetterTable.foreign ? LetterTable.ignored : apostrophe
    }

    private static func scalars(_ typed: Character, _ meant: Character) -> (Unicode.Scalar, Unicode.Scalar)? {
        guard let left = typed.unicodeScalars.first, let right = meant.unicodeScalars.first else { return nil }
        return (left, right)
    }

    /// What it costs that one letter stands for another.
    @inline(__always)
    func replacing(_ typed: UInt8, by meant: UInt8) -> Int { Int(table[Int(typed) * count + Int(meant)]) }

    /// What it costs that a letter is lost, behind the letter before and ahead of the one after.
    @inline(__always)
    func losing(_ letter: UInt8, between before: UInt8, and after: UInt8) -> Int {
        if letter == before || letter == after { return Int(Self.doubled) }
        return Int(letter == apostropheNumber ? Self.apostrophe : Self.lost)
    }

    /// What it costs that a letter is too many.
    @inline(__always)
    func adding(_ letter: UInt8, between before: UInt8, and after: UInt8) -> Int {
        if letter == before || letter == after { return Int(Self.doubled) }
        return Int(letter == apostropheNumber ? Self.apostrophe : Self.extra)
    }

    /// True where the typed letter is the plain form of the one meant.
    func isRestoration(_ typed: UInt8, _ meant: UInt8) -> Bool {
        table[Int(typed) * count + Int(meant)] == Self.restored
    }
}
