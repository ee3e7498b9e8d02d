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
    }

    private struct Key: Hashable {
        let word: String
        let language: Language
    }

    private let store: DictionaryStore
    private let wordLists: @Sendable (Language) -> [String]
    private let ownWords = Guarded<[Language: OwnWords]>([:])
    private let judgements = Guarded<[Key: Judgement?]>([:])
    private let missing = Guarded<[Language: MissingDictionary]>([:])
    private static let memoryLimit = 100_000

    /// - Parameter wordLists: words that are right though dictionaries do not know them, by language.
    public init(store: DictionaryStore = .system, wordLists: @escaping @Sendable (Language) -> [String] = { _ in [] }) {
        self.store = store
        self.wordLists = wordLists
    }

    /// Notes on dictionaries that were looked for and are not there.
    func notes() -> [String] { missing.withLock { $0.values.map(\.description).sorted() } }

    /// True where the word is right in the language; nil where there is no dictionary to tell.
    func isKnown(_ word: String, language: Language) -> Bool? {
        guard let profile = LanguageProfile.of(language), let dictionary = dictionary(profile) else { return nil }
        let plain = String(word.map { $0 == "’" || $0 == "ʼ" || $0 == "‘" ? "'" : $0 })
        if dictionary.contains(plain) { return true }
        if words(of: language).contains(plain) { return true }
        for name in profile.alternativeDictionaries {
            if let other = store.optional(name), other.contains(plain) { return true }
        }
        // Other languages' service chat is full of English words.
        if language != .english, profile.scripts.contains(.latin), let english = store.optional("en_US"),
            english.contains(plain)
        {
            return true
        }
        if language == .turkish, TurkishGaps.isSecondPerson(plain, isKnown: dictionary.contains) { return true }
        // Suffixes of proper names stand behind an apostrophe (tr "Ankara'ya"): the name is not judged by its suffix.
        if profile.turkic, let stem = plain.split(separator: "'").first, stem.count < plain.count { return true }
        return false
    }

    /// Judges a word; nil where it is right or cannot be judged.
    func judge(_ word: String, language: Language, _ settings: GuideSettings) -> Judgement? {
        guard let profile = LanguageProfile.of(language), profile.spellsWords else { return nil }
        if !settings.vocabulary.isEmpty, settings.vocabulary.contains(Folder(turkic: profile.turkic).fold(word)) {
            return nil
        }
        let key = Key(word: word, language: language)
        if let known = judgements.withLock({ $0[key] }) { return known }
        let judgement = judgeAnew(word, profile)
        judgements.withLock { judgements in
            if judgements.count >= Self.memoryLimit { judgements.removeAll(keepingCapacity: true) }
            judgements[key] = .some(judgement)
        }
        return judgement
    }

    private func judgeAnew(_ word: String, _ profile: LanguageProfile) -> Judgement? {
        guard let known = isKnown(word, language: profile.language), !known else { return nil }
        let candidates = CorrectionCandidates(profile: profile) {
            self.isKnown($0, language: profile.language) ?? false
        }
        let small = CaseMapping.lowercased(word, language: profile.language)
        let (corrections, isLetterSlip) = candidates.ranked(for: small)
        return Judgement(
            corrections: corrections.prefix(5).map {
                LetterCase.transfer(from: word, to: $0, language: profile.language)
            },
            isConfident: !corrections.isEmpty && small.count >= 4, isLetterSlip: isLetterSlip)
    }

    /// The pack's own words, read when the dictionary first rejects one.
    private func words(of language: Language) -> OwnWords {
        ownWords.withLock { words in
            if let known = words[language] { return known }
            let read = OwnWords(wordLists(language), language: language)
            words[language] = read
            return read
        }
    }

    private func dictionary(_ profile: LanguageProfile) -> (any SpellingDictionary)? {
        do { return try store.dictionary(for: profile) } catch {
            missing.withLock { $0[profile.language] = error }
            return nil
        }
    }
}
