/// How a lemma's inflected forms are recognised without listing each: whole forms, and stems followed by a known ending.
public struct Paradigm: Sendable {
    /// A stem and the endings that may follow it.
    public struct Stem: Sendable {
        /// The stem, in small letters.
        public let text: String
        /// The endings; nil where any ending will do.
        public let endings: EndingSet?

        /// Makes it of its parts.
        public init(_ text: String, _ endings: EndingSet?) {
            self.text = text
            self.endings = endings
        }
    }

    /// Whole forms.
    public var forms: [String]
    /// Stems.
    public var stems: [Stem]

    /// Makes it of its parts.
    public init(forms: [String] = [], stems: [Stem] = []) {
        self.forms = forms
        self.stems = stems
    }
}

/// A set of endings that many stems share, told apart by its name.
public final class EndingSet: Sendable {
    /// A name that is the same for the same endings.
    public let name: String
    /// The endings, folded; the empty one included where the bare stem is a form.
    public let endings: Set<String>

    /// Makes it of its parts.
    public init(name: String, endings: Set<String>) {
        self.name = name
        self.endings = endings
    }
}

/// Knows how the words of one language inflect: one file per language.
public protocol Inflector: Sendable {
    /// The paradigm of a word given in its dictionary form.
    func paradigm(of lemma: String) -> Paradigm
}

/// The inflectors of the languages that have one.
public enum Inflectors {
    /// The inflector of a language; nil where lemmas are found by a morphological analyser or not at all.
    public static func of(_ language: Language) -> (any Inflector)? {
        switch language {
        case .english: EnglishInflector()
        case .turkish: TurkicInflector.turkish
        case .azerbaijani: TurkicInflector.azerbaijani
        case .ukrainian: UkrainianInflector()
        case .telugu: TeluguInflector()
        default: nil
        }
    }
}
