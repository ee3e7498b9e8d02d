import DecorumText

/// Judges words by the dictionaries and finds corrections; answers are kept, since the same slips come again.
public final class Corrector: Sendable {
    /// What is known of a word that no dictionary holds.
    struct Judgement: Sendable {
        /// Right words, the likeliest first.
        var corrections: [String]
        /// True where the first one may be trusted.
        var isConfident: Bool
        /// True where the word only lacks dots and accents, or has letters of another alphabet.
        var isLetterSlip: Bool
        /// True where the first one differs in a capital alone.
        var isCapitalSlip = false
        /// True where the first one is a frequent word.
        var isCommon: Bool
    }

    private struct Key: Hashable {
        let word: String
        let language: Language
        let isName: Bool
    }

    private struct Entry {
        let speller: Speller?
    }

    private let store: DictionaryStore
    private let library: any PackLibrary
    /// The one English that is right; nil for both.
    private let english: EnglishStandard?
    private let spellers = Guarded<[Language: Entry]>([:])
    private let judgements = Guarded<[Key: Judgement?]>([:])
    private let missing = Guarded<[Language: MissingDictionary]>([:])
    private static let memoryLimit = 100_000
    /// Corrections kept of a word.
    private static let kept = 5

    /// Makes a corrector.
    ///
    /// - Parameters:
    ///   - store: where dictionaries are found.
    ///   - library: the packs, with their own words.
    ///   - english: the one English that is right; nil for both.
    public init(store: DictionaryStore = .system, library: any PackLibrary, english: EnglishStandard? = nil) {
        self.store = store
        self.english = english
        self.library = library
    }

    /// Notes on dictionaries that were looked for and are not there.
    func notes() -> [String] { missing.withLock { $0.isEmpty ? [] : $0.values.map(\.description).sorted() } }

    /// True where the word is right in the language; nil where there is no dictionary to tell.
    func isKnown(_ word: String, language: Language) -> Bool? { speller(for: language)?.knows(word) }

    /// True where a dictionary of the language has the word, the packs' own words aside; nil where there is no dictionary to tell.
    func isInDictionary(_ word: String, language: Language) -> Bool? { speller(for: language)?.isInDictionary(word) }

    /// What judges the words of a language; nil where nothing does.
    func speller(for language: Language) -> Speller? {
        spellers.withLock { spellers in
            if let entry = spellers[language] { return entry.speller }
            let speller = open(language)
            spellers[language] = Entry(speller: speller)
            return speller
        }
    }

    /// Judges a word that the language's dictionary lacks; nil where it is right after all.
    ///
    /// - Parameter isName: true for a word that looks like a name: then nil too unless it lacks dots and accents.
    func judge(_ word: String, _ speller: Speller, _ settings: GuideSettings, isName: Bool) -> Judgement? {
        let profile = speller.profile
        if !settings.vocabulary.isEmpty, settings.vocabulary.contains(Folder(turkic: profile.turkic).fold(word)) {
            return nil
        }
        let key = Key(word: word, language: profile.language, isName: isName)
        if let known = judgements.withLock({ $0[key] }) { return known }
        let judgement = judgeAnew(word, speller, isName: isName)
        judgements.withLock { judgements in
            if judgements.count >= Self.memoryLimit { judgements.removeAll(keepingCapacity: true) }
            judgements[key] = .some(judgement)
        }
        return judgement
    }

    private func judgeAnew(_ word: String, _ speller: Speller, isName: Bool) -> Judgement? {
        if speller.knows(word) { return nil }
        let language = speller.profile.language
        let small = CaseMapping.lowercased(word, language: language)
        let found = isName ? speller.restorations(of: small) : speller.corrections(of: small)
        if isName, !found.isLetterSlip { return nil }
        let isCapitalSlip = found.words.first.map {
            $0 != small && CaseMapping.lowercased($0, language: language) == small
        }
        return Judgement(
            corrections: found.words.prefix(Self.kept).map {
                LetterCase.transfer(from: word, to: $0, language: language)
            },
            isConfident: found.isLikely && small.count >= 3, isLetterSlip: found.isLetterSlip,
            isCapitalSlip: isCapitalSlip ?? false, isCommon: found.isCommon)
    }

    private func open(_ language: Language) -> Speller? {
        guard let profile = LanguageProfile.of(language), profile.spellsWords else { return nil }
        let main: (any SpellingDictionary)?
        let chosen = language == .english ? english?.dictionary : nil
        do throws(MissingDictionary) {
            if let chosen {
                main = store.optional(chosen.name, profile: profile)
                if main == nil { throw MissingDictionary(name: chosen.name, package: chosen.package) }
            } else {
                main = try store.dictionary(for: profile, supplement: library.spelling(for: language))
            }
        } catch {
            missing.withLock { $0[language] = error }
            return nil
        }
        guard let main else { return nil }
        let standards =
            chosen != nil ? [] : profile.alternativeDictionaries.compactMap { store.optional($0, profile: profile) }
        var others: [any SpellingDictionary] = []
        // Other languages' service chat is full of English words.
        if language != .english, profile.scripts.contains(.latin), let known = LanguageProfile.of(.english),
            let english = store.optional("en_US", profile: known)
        {
            others.append(english)
        }
        return Speller(
            profile: profile, main: main, standards: standards, others: others,
            ownWords: OwnWords((try? library.pack(for: language))?.words ?? [], language: language),
            common: library.commonWords(for: language))
    }
}
