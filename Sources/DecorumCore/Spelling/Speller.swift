import DecorumText

/// Knows the right words of one language: its dictionaries, the pack's own words, and English among words of a Latin script.
final class Speller: Sendable {
    let profile: LanguageProfile
    private let main: any SpellingDictionary
    private let others: [any SpellingDictionary]
    private let ownWords: OwnWords
    private let searches: [WordSearch]
    private let common: CommonWords

    /// - Parameters:
    ///   - main: the language's dictionary, by which corrections are found.
    ///   - standards: dictionaries of other standards of the language.
    ///   - others: dictionaries of other languages whose words are right too.
    ///   - ownWords: words of the pack.
    ///   - common: frequent words, the most frequent first.
    init(
        profile: LanguageProfile, main: any SpellingDictionary, standards: [any SpellingDictionary],
        others: [any SpellingDictionary], ownWords: OwnWords, common: CommonWords
    ) {
        self.profile = profile
        self.main = main
        self.others = standards + others
        self.ownWords = ownWords
        self.common = common
        searches = ([main] + standards).compactMap(\.automaton).map {
            WordSearch(automaton: $0, costs: SlipCosts(profile: profile, letters: $0.letters))
        }
    }

    /// True where the language's own dictionary has the word: the answer for nearly every word, without a copy.
    @inline(__always)
    func hasInDictionary(_ word: UnsafeBufferPointer<UInt8>, _ reader: inout WordReader) -> Bool {
        main.contains(word, &reader)
    }

    /// True where a dictionary of the language has the word; the pack's own words are not asked.
    func isInDictionary(_ word: String) -> Bool { main.contains(word) || others.contains { $0.contains(word) } }

    /// True where the word is right, by all that is known.
    func knows(_ word: String) -> Bool {
        if main.contains(word) || ownWords.contains(word) || others.contains(where: { $0.contains(word) }) {
            return true
        }
        if profile.language == .turkish, TurkishGaps.isRight(word, isKnown: main.contains) { return true }
        if profile.language == .telugu, TeluguSandhi.isRight(word, isKnown: main.contains) { return true }
        // Suffixes of proper names stand behind an apostrophe (tr "Ankara'ya"): the name is not judged by its suffix.
        if profile.turkic, let stem = word.split(whereSeparator: { "'’ʼ‘".contains($0) }).first, stem.count < word.count
        {
            return true
        }
        return isDerived(word)
    }

    /// True for a known word behind a prefix that makes new words at will ("autonegotiation").
    private func isDerived(_ word: String) -> Bool {
        // Behind a short prefix a short rest is too often a slip ("untill").
        for prefix in profile.openPrefixes
        where word.count >= prefix.count + (prefix.count < 3 ? 6 : 5) && word.hasPrefix(prefix) {
            if main.contains(String(word.dropFirst(prefix.count))) { return true }
        }
        return false
    }

    /// Right words near `word` (in small letters), the likeliest first.
    func corrections(of word: String) -> Corrections {
        var ranked = near(word, purse: WordSearch.one)
        let length = word.count
        // A word that is far or rare may stand only for want of a better one two slips away, or in a long word three.
        if length >= 5, ranked.count < 2 || ranked[0].price > CorrectionRank.certain {
            for purse in length >= 9 ? WordSearch.wider : WordSearch.wider.dropLast() {
                // What costs more than the best that is known would not come before it.
                let dearest = ranked.first.map { min(purse, $0.price + CorrectionRank.close) } ?? purse
                ranked += near(word, purse: dearest)
                ranked.sort { ($0.price, $0.text) < ($1.price, $1.text) }
                if dearest < purse || purse >= WordSearch.two, !ranked.isEmpty { break }
            }
        }
        ranked += splits(of: word) + particles(of: word)
        return settle(ranked, word)
    }

    /// Right words that differ from `word` in dots and accents alone.
    func restorations(of word: String) -> Corrections {
        settle(near(word, purse: WordSearch.restored).filter(\.isRestored), word)
    }

    private func settle(_ found: [CorrectionRank], _ word: String) -> Corrections {
        var ranked = found
        if let full = SpokenForms.full(of: word, profile.language), main.contains(full) {
            // Said so and, in chat, written so: no slip.
            ranked.append(CorrectionRank(text: full, price: 0, isRestored: false, isLikely: false))
        }
        ranked.sort { ($0.price, $0.text) < ($1.price, $1.text) }
        var seen: Set<String> = []
        let words = ranked.map(\.text).filter { seen.insert($0).inserted }
        guard let first = ranked.first else { return Corrections() }
        let isCommon = common.rank(of: first.text) != nil
        // Who types some letters with their dots has the keyboard for the others; a letter of another alphabet is always wrong.
        let isLetterSlip =
            first.isRestored
            && (isCommon || !word.contains { profile.restored.contains($0) }
                || word.contains { profile.foreignLetters.contains($0) })
        // Where a slip is nearly as likely as two words meant as one, it is taken for a slip.
        // What the dictionary lacks may be right where words are made at will: only what sounds alike or is frequent is taken for meant.
        let isNear = !profile.isOpen || common.rank(of: first.text) != nil || first.price <= CorrectionRank.alike
        let isLikely =
            first.isLikely
            || ranked.dropFirst().prefix(2).contains {
                $0.isLikely && $0.price < first.price + CorrectionRank.close && first.price > 0
            }
        return Corrections(
            words: words, isLetterSlip: isLetterSlip,
            isLikely: isLikely && isNear && (word.unicodeScalars.count >= 4 || first.price < CorrectionRank.short),
            isCommon: isCommon || first.price < CorrectionRank.plain)
    }

    private func near(_ word: String, purse: Int) -> [CorrectionRank] {
        var ranked: [CorrectionRank] = []
        for (index, search) in searches.enumerated() {
            // The other standards are asked where the first has nothing likely; far away, where it has nothing at all.
            if index > 0, ranked.contains(where: { purse > WordSearch.one || $0.price <= CorrectionRank.certain }) {
                break
            }
            guard let typed = search.automaton.letters.numbers(of: word) else { continue }
            for candidate in search.candidates(for: typed, purse: purse) {
                let text = search.automaton.letters.word(of: candidate.letters)
                // The first dictionary's standard goes before the others'.
                var price = candidate.cost + common.rarity(of: text) + 10 * index
                if text.hasSuffix("'s"), !word.contains("'") { price += CorrectionRank.possessive }
                ranked.append(
                    CorrectionRank(
                        text: text, price: price, isRestored: search.isRestored(typed, candidate.letters),
                        isLikely: candidate.cost > Int(SlipCosts.capital)))
            }
        }
        return ranked.sorted { ($0.price, $0.text) < ($1.price, $1.text) }
    }

    /// A small word written onto the one before (tr "geldimi", "demekki").
    private func particles(of word: String) -> [CorrectionRank] {
        profile.particles.compactMap { particle in
            guard word.hasSuffix(particle), word.count >= particle.count + 3 else { return nil }
            let stem = String(word.dropLast(particle.count))
            guard main.contains(stem) else { return nil }
            return CorrectionRank(
                text: stem + " " + particle, price: CorrectionRank.particle, isRestored: false, isLikely: true)
        }
    }

    /// Two words written as one ("alot"): both must be common, since any long word falls into rare short ones.
    private func splits(of word: String) -> [CorrectionRank] {
        var found: [CorrectionRank] = []
        guard word.count >= 4 else { return [] }
        for place in word.indices.dropFirst() {
            let left = String(word[..<place])
            let right = String(word[place...])
            guard let first = common.rank(of: left), let second = common.rank(of: right),
                left.count + right.count >= 6 || max(first, second) < 300,
                left.count > 1 || first < 30, right.count > 1 || second < 30
            else { continue }
            found.append(
                CorrectionRank(
                    text: left + " " + right,
                    price: CorrectionRank.split + max(common.rarity(of: left), common.rarity(of: right)),
                    isRestored: false, isLikely: max(first, second) < CorrectionRank.everyday))
        }
        return found
    }
}

/// The corrections of a word.
struct Corrections {
    /// Right words, the likeliest first.
    var words: [String] = []
    /// True where the likeliest differs in dots and accents alone.
    var isLetterSlip = false
    /// True where the likeliest may be trusted; two rarer words written as one, or a name without its capital, may be meant so.
    var isLikely = false
    /// True where the likeliest is a frequent word: only such a one makes a slip of what may be a name.
    var isCommon = false
}

/// A correction with what speaks against it.
struct CorrectionRank {
    /// What a lost space costs.
    static let split = 110
    /// What a particle costs that was written onto its word.
    static let particle = 80
    /// A correction up to this price is likely enough that no farther one is looked for.
    static let certain = 175
    /// What a possessive costs that was not written with its apostrophe.
    static let possessive = 60
    /// Up to this price a word of three letters is a slip, above it an abbreviation or a name.
    static let short = 125
    /// Two corrections whose prices differ by less are about as likely.
    static let close = 45
    /// Up to this price letters that sound alike were taken for each other, however rare the word.
    static let alike = 165
    /// A slip so cheap that the word need not be frequent.
    static let plain = 150
    /// Words up to this rank are written as one by mistake, rarer ones perhaps as a compound.
    static let everyday = 400

    var text: String
    /// What the slips cost, and how rare the word is.
    var price: Int
    var isRestored: Bool
    var isLikely: Bool
}
