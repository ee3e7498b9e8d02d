/// Turkish and Azerbaijani: a verb given in -mek/-mak (-mək/-maq), or a noun, with endings built by vowel harmony.
///
/// Endings are written with archiphonemes: A is a or e (ə), I is ı, i, u or ü, D is d or t, and a letter in parentheses is a
/// buffer that stands after a vowel or a consonant only.
final class TurkicInflector: Inflector {
    static let turkish = TurkicInflector(
        open: "e", infinitives: ["mek", "mak"], softening: ["git": "gid", "et": "ed", "tat": "tad", "güt": "güd"],
        verb: turkishVerb, noun: turkishNoun)
    static let azerbaijani = TurkicInflector(
        open: "ə", infinitives: ["mək", "maq"], softening: ["get": "ged", "et": "ed"], verb: azerbaijaniVerb,
        noun: azerbaijaniNoun)

    private let open: Character
    private let infinitives: [String]
    private let softening: [String: String]
    private let verb: [String]
    private let noun: [String]
    private let sets = Guarded<[String: EndingSet]>([:])

    private init(open: Character, infinitives: [String], softening: [String: String], verb: [String], noun: [String]) {
        self.open = open
        self.infinitives = infinitives
        self.softening = softening
        self.verb = verb
        self.noun = noun
    }

    func paradigm(of lemma: String) -> Paradigm {
        guard let infinitive = infinitives.first(where: lemma.hasSuffix), lemma.count > infinitive.count else {
            return Paradigm(stems: stems(lemma, endings: noun, kind: "noun") + softenedNoun(lemma))
        }
        let stem = String(lemma.dropLast(infinitive.count))
        var found = stems(stem, endings: verb, kind: "verb")
        if let soft = softening[stem] { found += stems(soft, endings: verb, kind: "verb") }
        // bekle-, bekliyor: the present narrows an open last vowel.
        if let last = stem.last, last == "a" || last == open {
            let base = String(stem.dropLast())
            let rounded = base.last(where: { Self.vowels.contains($0) }).map { "ouöü".contains($0) } ?? false
            let narrow = last == "a" ? (rounded ? "u" : "ı") : (rounded ? "ü" : "i")
            found.append(Paradigm.Stem(base + narrow, present(narrow)))
        }
        return Paradigm(stems: found)
    }

    /// kitap, kitabı: a final hard consonant softens before a vowel.
    private func softenedNoun(_ noun: String) -> [Paradigm.Stem] {
        let soft: [Character: String] = ["p": "b", "ç": "c", "t": "d", "k": "ğ", "q": "ğ"]
        guard let last = noun.last, noun.count > 3, let replacement = soft[last] else { return [] }
        return stems(noun.dropLast() + replacement, endings: self.noun, kind: "noun").map { stem in
            Paradigm.Stem(
                stem.text,
                stem.endings.map { full in
                    EndingSet(
                        name: full.name + "-soft",
                        endings: full.endings.filter { $0.first.map(Self.vowels.contains) ?? false })
                })
        }
    }

    /// One ending, written with archiphonemes, as it stands behind a word.
    func ending(_ ending: String, after word: String) -> String? {
        let small = word.lowercased()
        guard let vowel = small.last(where: { Self.vowels.contains($0) }), let last = small.last else { return nil }
        let narrow = Self.narrow(after: vowel)
        return Self.realise(
            ending, wide: "aıou".contains(vowel) ? "a" : String(open), narrow: narrow,
            afterVowel: Self.vowels.contains(last), hard: "fstkçşhpq".contains(last))
    }

    /// The narrow vowel that harmonises with the one before it.
    private static func narrow(after vowel: Character) -> String {
        switch vowel {
        case "a", "ı": "ı"
        case "o", "u": "u"
        case "ö", "ü": "ü"
        default: "i"
        }
    }

    private static let vowels: Set<Character> = ["a", "e", "ə", "ı", "i", "o", "ö", "u", "ü"]

    private func stems(_ stem: String, endings: [String], kind: String) -> [Paradigm.Stem] {
        guard let vowel = stem.last(where: { Self.vowels.contains($0) }), let last = stem.last else {
            return [Paradigm.Stem(stem, nil)]
        }
        let back = "aıou".contains(vowel)
        let wide = back ? "a" : String(open)
        let narrow = Self.narrow(after: vowel)
        let afterVowel = Self.vowels.contains(last)
        let hard = "fstkçşhpq".contains(last)
        let name = "\(open)\(kind)\(wide)\(narrow)\(afterVowel)\(hard)"
        let set = sets.withLock { sets in
            if let set = sets[name] { return set }
            let set = EndingSet(
                name: name,
                endings: Set(
                    endings.map { Self.realise($0, wide: wide, narrow: narrow, afterVowel: afterVowel, hard: hard) }))
            sets[name] = set
            return set
        }
        return [Paradigm.Stem(stem, set)]
    }

    private func present(_ narrow: String) -> EndingSet {
        let name = "\(open)present\(narrow)"
        let wide = "ıu".contains(narrow) ? "a" : String(open)
        return sets.withLock { sets in
            if let set = sets[name] { return set }
            let endings =
                open == "e"
                ? verb.filter { $0.hasPrefix("(I)yor") }.map { String($0.dropFirst(3)) }
                : verb.filter { $0.hasPrefix("(y)Ir") }.map { "r" + $0.dropFirst(5) }
            let set = EndingSet(
                name: name,
                endings: Set(
                    endings.map { Self.realise($0, wide: wide, narrow: narrow, afterVowel: true, hard: false) }))
            sets[name] = set
            return set
        }
    }

    /// Spells out one ending; the harmony follows the ending's own vowels from left to right.
    private static func realise(_ ending: String, wide: String, narrow: String, afterVowel: Bool, hard: Bool) -> String
    {
        var output = ""
        var wide = wide
        var narrow = narrow
        var afterVowel = afterVowel
        var hard = hard
        var iterator = ending.makeIterator()
        while let character = iterator.next() {
            var next: String
            switch character {
            case "A":
                next = wide
                narrow = wide == "a" ? "ı" : "i"
            case "I": next = narrow
            case "D": next = hard ? "t" : "d"
            case "(":
                guard let buffer = iterator.next() else { return output }
                _ = iterator.next()
                if buffer == "I" || buffer == "A" {
                    if afterVowel { continue }
                    next = buffer == "I" ? narrow : wide
                } else {
                    if !afterVowel { continue }
                    next = String(buffer)
                }
            default:
                next = String(character)
                // A fixed vowel sets the harmony of what follows (-yor-).
                if character == "o" || character == "u" { (wide, narrow) = ("a", "u") }
                if character == "e" || character == "i" { (wide, narrow) = (wide == "a" ? "e" : wide, "i") }
                if character == "a" || character == "ı" { (wide, narrow) = ("a", "ı") }
            }
            output += next
            if let last = next.last {
                afterVowel = vowels.contains(last)
                hard = "fstkçşhpq".contains(last)
            }
        }
        return output
    }
}
