/// Tells whether a Turkish word is a known stem with suffixes in a right order and in harmony.
///
/// Turkish stacks suffixes without end, and the dictionary's affix rules stop after two: it lacks `paylaşmayacaktınız` and
/// `değişikliklerinizle`, which are right. The order of the suffixes follows Göksel and Kerslake, Turkish: A Comprehensive Grammar (2005),
/// chapters 8 and 14. In a suffix, `A` is a or e and `I` is ı, i, u or ü by the vowel before, `D` is t behind a voiceless consonant, else d; a
/// letter in brackets keeps two vowels or two consonants apart.
enum TurkishSuffixes {
    /// True for a word that the dictionary lacks although it is right.
    static func isRight(_ word: String, isKnown: (String) -> Bool) -> Bool {
        let letters = Array(word)
        guard letters.count >= 6, letters.count <= 40, letters.allSatisfy(\.isLetter) else { return false }
        // "benimde" is "benim de" as likely as a case.
        let isParticle = ["da", "de", "mı", "mi", "mu", "mü"].contains { word.hasSuffix($0) }
        if isParticle, isKnown(String(word.dropLast(2))) { return false }
        // The longest stem first: it leaves the least to guess.
        for length in stride(from: letters.count - 1, through: 2, by: -1) {
            let rest = letters[length...]
            guard let first = rest.first else { continue }
            let stem = letters[..<length]
            for root in roots(stem, before: first) {
                if leads(from: .verb, rest, behind: stem), isKnown(infinitive(root)) { return true }
                if length >= 3, rest.count >= 4, leads(from: .noun, rest, behind: stem), isKnown(String(root)) {
                    return true
                }
            }
            // "başlıyor" is başla- with its vowel lost.
            if isVowel(stem.last), rest.starts(with: "yor") {
                for vowel in ["a", "e"] where leads(from: .present, rest.dropFirst(3), behind: stem + "yor") {
                    if isKnown(infinitive(stem.dropLast() + vowel)) { return true }
                }
            }
        }
        return false
    }

    /// What may stand behind a suffix.
    private enum Place: CaseIterable {
        case verb, voiced, able, negated, past, evidential, future, present, person
        case noun, plural, own, their, participle, gerund, cased, locative, relative, end
    }

    private typealias Suffix = (form: [Character], next: Place)

    private static func suffixes(_ text: String, _ next: Place) -> [Suffix] {
        text.split(separator: " ").map { (Array($0), next) }
    }

    private static let copulas =
        suffixes("(y)DI (y)sA", .past) + suffixes("(y)mIş", .evidential) + suffixes("DIr (y)ken", .end)
        + suffixes("(y)Im sIn (y)Iz sInIz lAr", .person)
    private static let cases =
        suffixes("(y)A (y)I DAn (y)lA CA", .cased) + suffixes("DA (n)In", .locative)
    private static let casesOfTheirs = suffixes("nA nI nDAn ylA ncA", .cased) + suffixes("nDA nIn", .locative)
    private static let possessives = suffixes("(I)m (I)n (I)mIz (I)nIz", .own) + suffixes("(s)I lArI", .their)
    private static let tenses =
        suffixes("DI sA", .past) + suffixes("mIş", .evidential) + suffixes("(y)AcAk (y)AcAğ", .future)
        + suffixes("mAlI", .present) + suffixes("sIn sInlAr (y)In (y)InIz (y)AlIm (y)AyIm", .end)
        + suffixes("(y)Ip (y)ArAk (y)IncA mAdAn DIkçA (y)ken", .end) + suffixes("(y)An (y)Iş", .noun)
        + suffixes("DIk DIğ", .participle) + suffixes("mA mAk", .gerund)
    private static let positive =
        suffixes("mA (y)AmA", .negated) + suffixes("(y)Abil", .able)
        + suffixes("(I)yor mIyor (y)AmIyor Ir Ar r", .present)

    private static let table = Dictionary(uniqueKeysWithValues: Place.allCases.map { ($0, followers(of: $0)) })

    /// What may come next, and whether a word may end here.
    private static func followers(of place: Place) -> (suffixes: [Suffix], isEnd: Bool) {
        switch place {
        case .verb: (suffixes("DIr t Ir Il In n (I)ş", .voiced) + positive + tenses, false)
        case .voiced: (suffixes("DIr t Il n", .able) + positive + tenses, false)
        case .able: (positive + tenses, false)
        case .negated: (suffixes("z", .present) + suffixes("m yIz", .end) + suffixes("(y)Abil", .able) + tenses, false)
        case .past: (suffixes("m n k nIz lAr", .end), true)
        case .evidential, .present: (copulas, true)
        case .future: (copulas + possessives + suffixes("lAr", .plural), true)
        case .person: (suffixes("DIr", .end) + suffixes("DI sA", .past), true)
        case .noun: (suffixes("lAr", .plural) + suffixes("lI sIz lIk lIğ", .noun) + possessives + cases + copulas, true)
        case .plural: (suffixes("Im In ImIz InIz", .own) + suffixes("I", .their) + cases + copulas, true)
        case .own: (cases + copulas, true)
        case .their: (casesOfTheirs + copulas, true)
        case .participle: (possessives + suffixes("lAr", .plural), false)
        case .gerund: (suffixes("lAr", .plural) + possessives + cases + copulas, true)
        case .cased: (copulas, true)
        case .locative: (suffixes("ki", .relative) + copulas, true)
        case .relative: (suffixes("lAr", .plural) + casesOfTheirs + copulas, true)
        case .end: ([], true)
        }
    }

    /// True where the letters are suffixes to the end.
    private static func leads(from place: Place, _ rest: ArraySlice<Character>, behind stem: ArraySlice<Character>)
        -> Bool
    {
        guard let (suffixes, isEnd) = table[place] else { return false }
        if rest.isEmpty { return isEnd }
        for suffix in suffixes {
            guard let length = length(of: suffix.form, at: rest, behind: stem) else { continue }
            let taken = stem + rest.prefix(length)
            let left = rest.dropFirst(length)
            // A softened ending stands before a vowel only, and a hard one nowhere else.
            if let last = taken.last, let next = left.first, last == "ğ" && !isVowel(next) { continue }
            if taken.last == "ğ", left.isEmpty { continue }
            if leads(from: suffix.next, left, behind: taken) { return true }
        }
        return false
    }

    /// How many letters a suffix takes; nil where it does not stand there.
    private static func length(of form: [Character], at rest: ArraySlice<Character>, behind stem: ArraySlice<Character>)
        -> Int?
    {
        var place = rest.startIndex
        var last = stem.last
        var vowel = stem.last(where: isVowel)
        var index = form.startIndex
        // A loan whose last vowel sounds in front ("saatinizde", "kontrolünüz").
        let mayBeFront = last == "l" || last == "t" || last == "k"
        while index < form.endIndex {
            var letter = form[index]
            if letter == "(" {
                letter = form[index + 1]
                index += 3
                // The letter in brackets stands between two vowels or two consonants.
                if isVowel(last) == (letter == "I") { continue }
            } else {
                index += 1
            }
            guard place < rest.endIndex, fits(rest[place], letter, last, vowel, mayBeFront && index <= 4) else {
                return nil
            }
            last = rest[place]
            if isVowel(last) { vowel = last }
            place += 1
        }
        return place - rest.startIndex
    }

    private static func fits(
        _ letter: Character, _ wanted: Character, _ last: Character?, _ vowel: Character?, _ mayBeFront: Bool
    ) -> Bool {
        let isBack = vowel.map { "aıou".contains($0) } ?? false
        let isRound = vowel.map { "oöuü".contains($0) } ?? false
        switch wanted {
        case "A": return letter == (isBack ? "a" : "e") || mayBeFront && letter == "e"
        case "I":
            let right: Character = isBack ? (isRound ? "u" : "ı") : (isRound ? "ü" : "i")
            return letter == right || mayBeFront && letter == (isRound ? "ü" : "i")
        case "D": return letter == (last.map { "fstkçşhp".contains($0) } ?? false ? "t" : "d")
        case "C": return letter == (last.map { "fstkçşhp".contains($0) } ?? false ? "ç" : "c")
        default: return letter == wanted
        }
    }

    /// The stem itself, and with its last consonant hard again where a vowel softened it ("kitab-ım", "gid-ecek").
    private static func roots(_ stem: ArraySlice<Character>, before first: Character) -> [ArraySlice<Character>] {
        guard isVowel(first), let last = stem.last, let hard = ["ğ": "k", "b": "p", "c": "ç", "d": "t"][last] else {
            return [stem]
        }
        return [stem, stem.dropLast() + [Character(hard)]]
    }

    private static func infinitive(_ root: ArraySlice<Character>) -> String {
        let isBack = root.last(where: isVowel).map { "aıou".contains($0) } ?? false
        return String(root) + (isBack ? "mak" : "mek")
    }

    private static func isVowel(_ letter: Character?) -> Bool { letter.map { "aeıioöuü".contains($0) } ?? false }
}
