/// Turns a text into an `AnnotatedText`.
public struct Annotator: Sendable {
    private let segmenter: Segmenter

    /// Makes an annotator.
    public init(segmenter: Segmenter = .root) { self.segmenter = segmenter }

    /// Annotates a text.
    ///
    /// - Parameter language: the language, or nil to identify it.
    public func annotate(_ text: String, language: Language? = nil) -> AnnotatedText {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            let language = language ?? LanguageIdentifier.identify(buffer)
            let profile = LanguageProfile.of(language)
            let protected = ProtectedSpanScanner.scan(buffer)
            let (words, rawSentences) = segmenter.wordsAndSentences(of: buffer)
            let sentences = SentenceMending.mend(
                rawSentences, buffer, protected, abbreviations: profile?.abbreviations ?? [])
            var builder = UnitBuilder(
                bytes: buffer, folder: Folder(turkic: profile?.turkic ?? false), sentences: sentences,
                protected: protected)
            builder.build(words)
            return AnnotatedText(
                text: text, bytes: bytes, language: language, units: builder.units, folded: builder.folded,
                sentenceEnds: sentences, protectedSpans: protected, emoji: builder.emoji)
        }
    }
}
