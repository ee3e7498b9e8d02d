/// How unlikely each slip of the hand or the ear is, in hundredths of an ordinary wrong letter, for the letters of one dictionary.
///
/// The figures were chosen on the tuning data of spelling (Docs/Accuracy.md): what sounds alike or lies beside on the keyboard is cheap, a letter
/// typed without its dot or accent all but free.
public final class SlipCosts: @unchecked Sendable {
    static let restored: UInt8 = 12
    static let overdotted: UInt8 = 45
    static let vowel: UInt8 = 65
    static let alike: UInt8 = 70
    /// Letters that the language's own writers mix up most.
    static let twin: UInt8 = 40
    static let neighbour: UInt8 = 85
    static let wrong: UInt8 = 110
    /// A small letter for a capital: a name written small.
    public static let capital: UInt8 = 10
    static let lost: UInt8 = 85
    static let extra: UInt8 = 90
    static let doubled: UInt8 = 50
    static let swapped: UInt8 = 70
    static let apostrophe: UInt8 = 20
    /// More for the first letter, which people seldom miss.
    static let first: UInt8 = 45
    /// The same where two slips are looked for.
    static let firstOfTwo: UInt8 = 110

    private static let vowels = "aeiouyəıöüâîûаеиіоуяюєїёыэ"
    /// Consonants that are taken for each other by ear.
    private static let alikePairs: [String] = [
        "cs", "ck", "sz", "td", "bp", "vw", "fv", "mn", "gj", "gq", "kq", "xh", "lr", "ыи", "зс", "дт", "бп", "гґ",
        "хг", "шщ",
        "цс", "чш", "жш", "вф", "ьй", "çc", "şs", "ğy", "లళ", "నణ", "శష", "షస", "శస", "కఖ", "గఘ", "చఛ", "జఝ", "టఠ",
        "డఢ",
        "తథ", "దధ", "పఫ", "బభ", "రఱ", "టత", "డద", "ిీ", "ుూ", "ెే", "ొో",
    ]

    private static let twinPairs = ["іи", "ії", "єе", "ґг", "ıi", "ğg"]

    /// Number of letters and one.
    let count: Int
    /// What it costs that a letter stands for another, a row for each letter typed.
    let replacing: UnsafeMutablePointer<UInt8>
    /// The small letter of each letter.
    let small: UnsafeMutablePointer<UInt8>
    /// The least that each letter can be replaced for.
    let cheapest: [UInt8]
    let apostropheNumber: UInt8

    /// Works the costs out for a language.
    public init(profile: LanguageProfile, letters: LetterTable) {
        count = letters.scalars.count
        var table = [UInt8](repeating: Self.wrong, count: count * count)
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
            for right in Self.vowels.unicodeScalars { set(left, right, Self.vowel) }
        }
        for (pairs, cost) in [(Self.alikePairs, Self.alike), (Self.twinPairs, Self.twin)] {
            for scalars in pairs.map({ Array($0.unicodeScalars) }) where scalars.count == 2 {
                set(scalars[0], scalars[1], cost)
                set(scalars[1], scalars[0], cost)
            }
        }
        for (left, right) in KeyboardNeighbours.pairs(of: profile.keyboards) { set(left, right, Self.neighbour) }
        for (typed, options) in profile.restorations {
            for (typed, meant) in options.compactMap({ Self.scalars(typed, $0) }) {
                set(meant, typed, Self.overdotted)
                set(typed, meant, Self.restored)
            }
        }
        var cheapest = [UInt8](repeating: Self.wrong, count: count)
        for typed in 1..<max(1, count) {
            cheapest[typed] = table[(typed * count)..<((typed + 1) * count)].min() ?? Self.wrong
        }
        self.cheapest = cheapest
        replacing = .allocate(capacity: table.count)
        replacing.initialize(from: table, count: table.count)
        small = .allocate(capacity: count)
        small.initialize(from: letters.small, count: count)
        let apostrophe = letters.number(of: 0x27)
        apostropheNumber = apostrophe == LetterTable.foreign ? LetterTable.ignored : apostrophe
    }

    deinit {
        replacing.deallocate()
        small.deallocate()
    }

    private static func scalars(_ typed: Character, _ meant: Character) -> (Unicode.Scalar, Unicode.Scalar)? {
        guard let left = typed.unicodeScalars.first, let right = meant.unicodeScalars.first else { return nil }
        return (left, right)
    }

    /// True where the typed letter is the plain form of the one meant.
    func isRestoration(_ typed: UInt8, _ meant: UInt8) -> Bool {
        replacing[Int(typed) * count + Int(meant)] == Self.restored
    }
}
