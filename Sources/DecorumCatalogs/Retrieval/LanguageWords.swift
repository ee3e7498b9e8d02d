import Decorum
import DecorumText

/// What retrieval knows of a language's words: concepts, and words too common to tell responses apart.
final class LanguageWords: Sendable {
    /// The concepts of service talk; nil where nobody wrote them.
    let concepts: ConceptLexicon?
    private let common: CommonWords
    private let commonest: Int

    private static let languages = Guarded<[Language: LanguageWords]>([:])

    /// The words of a language, read when they are first asked for.
    static func of(_ language: Language) -> LanguageWords {
        languages.withLock { languages in
            if let known = languages[language] { return known }
            let made = LanguageWords(language)
            languages[language] = made
            return made
        }
    }

    private init(_ language: Language) {
        common = BuiltInPacks.library.commonWords(for: language)
        // The Telugu list soon turns to the words of service.
        commonest = language == .telugu ? 36 : 60
        // Expressions are read without concepts and with nothing too common.
        concepts = BuiltInPacks.library.concepts(for: language).map { text in
            let bare = LanguageWords()
            return ConceptLexicon(text) { TermReader.hashes(of: $0, language: language, bare) }
        }
    }

    private init() {
        concepts = nil
        common = CommonWords([])
        commonest = 0
    }

    /// True for a small word such as "the" and "with", by the hash of its folded bytes.
    func isCommon(_ hash: UInt64) -> Bool { common.rank(ofHash: hash).map { $0 < commonest } ?? false }
}
