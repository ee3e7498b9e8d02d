/// One element of a phrase: what one unit of a text, or a gap between units, must be.
enum PhraseElement: Hashable {
    /// A word, folded; quoted where it must stand in quotation marks.
    case word([UInt8], quoted: Bool)
    /// A word that begins so.
    case prefix([UInt8])
    /// A word that ends so.
    case suffix([UInt8])
    /// Any inflection of a word.
    case lemma(String)
    /// Any number in digits.
    case number
    /// Up to so many units.
    case gap
}

/// A phrase: its elements, and whether it is bound to the start or the end of a sentence.
struct Phrase: Hashable {
    var elements: [PhraseElement] = []
    var startsSentence = false
    var endsSentence = false
}
