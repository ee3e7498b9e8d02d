/// A word form as an analyser sees it.
public struct Morpheme: Sendable, Equatable {
    /// Its place in the text, in UTF-8 bytes.
    public let range: Range<Int>
    /// Its dictionary form.
    public let lemma: String
    /// Its part of speech, as the dictionary names it.
    public let partOfSpeech: String
}

/// Splits a text of a language written without spaces into word forms with their dictionary forms.
public protocol MorphologicalAnalyser: Sendable {
    /// The morphemes of a text in order.
    func morphemes(of text: String) -> [Morpheme]
}
