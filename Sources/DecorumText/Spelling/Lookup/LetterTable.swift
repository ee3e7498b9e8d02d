/// The letters of a dictionary, numbered from 1, so that a word is a string of bytes whatever its script.
///
/// Apostrophes of every kind are one letter; joiners, soft hyphens and stress marks have no number and are passed over.
public struct LetterTable: Sendable {
    /// No letter of the dictionary: a word that holds it is in no dictionary.
    @usableFromInline static let foreign: UInt8 = 0
    /// Passed over.
    @usableFromInline static let ignored: UInt8 = 255
    /// Numbers are kept in one page of a table up to this scalar; no script checked by words lies beyond.
    @usableFromInline static let pageEnd: UInt32 = 0x0D00

    /// The soft hyphen and the stress mark of Ukrainian textbooks.
    static let passedOver: [UInt32] = [0xAD, 0x301]

    /// The scalar of each number; index 0 is unused.
    public private(set) var scalars: [UInt32] = [0]
    /// The number of the small letter of each number; a small letter's is its own.
    public private(set) var small: [UInt8] = [0]
    @usableFromInline var page: [UInt8]
    /// True where I is the capital of ı and İ that of i.
    let isTurkic: Bool

    /// Makes a table without letters.
    ///
    /// - Parameter turkic: true where I is the capital of ı and İ that of i.
    public init(turkic: Bool) {
        isTurkic = turkic
        page = [UInt8](repeating: Self.foreign, count: Int(Self.pageEnd))
        for scalar in Self.passedOver { page[Int(scalar)] = Self.ignored }
    }

    /// Makes a table of letters in the order of their numbers, as it was kept in a file.
    init(scalars: [UInt32], turkic: Bool) {
        self.init(turkic: turkic)
        for scalar in scalars { _ = add(scalar) }
        pairCases()
    }

    /// The number of a letter of a text: `foreign`, `ignored` or a number.
    @inlinable
    public func number(of scalar: UInt32) -> UInt8 {
        if scalar < Self.pageEnd { return page[Int(scalar)] }
        switch scalar {
        case 0x2018, 0x2019: return page[0x27]
        case 0x200B...0x200D, 0x2060, 0xFEFF: return Self.ignored
        default: return Self.foreign
        }
    }

    /// The number of a letter, given one if it has none; nil where the table is full or the letter cannot have one.
    mutating func add(_ scalar: UInt32) -> UInt8? {
        let plain = scalar == 0x2BC || scalar == 0x2018 || scalar == 0x2019 || scalar == 0x60 ? 0x27 : scalar
        let known = number(of: plain)
        guard known == Self.foreign else { return known }
        guard plain < Self.pageEnd, scalars.count < Int(Self.ignored) else { return nil }
        let number = UInt8(scalars.count)
        scalars.append(plain)
        small.append(number)
        page[Int(plain)] = number
        if plain == 0x27 { for other in [0x2BC, 0x60, 0xB4] { page[other] = number } }
        return number
    }

    /// Gives capitals numbers too and says which small letter each stands for; called when all letters are known.
    mutating func pairCases() {
        for number in 1..<max(1, scalars.count) {
            if let capital = Self.capital(of: scalars[number], turkic: isTurkic) { _ = add(capital) }
        }
        for number in 1..<max(1, scalars.count) {
            guard let letter = Self.smallLetter(of: scalars[number], turkic: isTurkic) else { continue }
            let other = self.number(of: letter)
            if other != Self.foreign, other != Self.ignored { small[number] = other }
        }
    }

    /// The capital of a number's letter; the number itself where it has none.
    public func capital(of number: UInt8) -> UInt8 {
        guard Int(number) < scalars.count,
            let scalar = Self.capital(of: scalars[Int(number)], turkic: isTurkic)
        else { return number }
        let capital = self.number(of: scalar)
        return capital == Self.foreign ? number : capital
    }

    /// The numbers of a word's letters; nil where it holds a letter that the dictionary has not.
    public func numbers(of word: String) -> [UInt8]? {
        var numbers: [UInt8] = []
        for scalar in word.unicodeScalars {
            let number = number(of: scalar.value)
            if number == Self.ignored { continue }
            if number == Self.foreign { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// The word that numbers stand for.
    public func word(of numbers: some Sequence<UInt8>) -> String {
        var text = ""
        for number in numbers {
            guard let scalar = Unicode.Scalar(scalars[Int(number)]) else { continue }
            text.unicodeScalars.append(scalar)
        }
        return text
    }

    private static func capital(of scalar: UInt32, turkic: Bool) -> UInt32? {
        if turkic, scalar == 0x69 { return 0x130 }
        if scalar == 0x131 { return 0x49 }
        return single(Unicode.Scalar(scalar)?.properties.uppercaseMapping, other: scalar)
    }

    private static func smallLetter(of scalar: UInt32, turkic: Bool) -> UInt32? {
        if turkic, scalar == 0x49 { return 0x131 }
        if scalar == 0x130 { return 0x69 }
        return single(Unicode.Scalar(scalar)?.properties.lowercaseMapping, other: scalar)
    }

    private static func single(_ mapping: String?, other: UInt32) -> UInt32? {
        guard let mapping, mapping.unicodeScalars.count == 1, let scalar = mapping.unicodeScalars.first,
            scalar.value != other
        else { return nil }
        return scalar.value
    }
}
