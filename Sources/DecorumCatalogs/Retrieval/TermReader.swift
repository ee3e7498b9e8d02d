import Decorum
import DecorumText

/// Reads a text into the terms by which responses are found.
///
/// A term is the beginning of a folded word without its accents, since inflection changes the end, and customers leave accents out; in
/// Japanese two neighbouring characters, and each kanji.
struct TermReader {
    private let annotator = Annotator()

    /// Scalars of a word that are kept: the languages that inflect by suffix change what follows.
    private static func length(_ language: Language) -> Int {
        switch language {
        case .english: 6
        case .telugu: 6
        default: 5
        }
    }

    /// The words of a text as the concept lexicon has them: terms, or single characters in Japanese.
    func words(of text: String, language: Language) -> [[UInt8]] {
        words(of: annotator.annotate(text, language: language))
    }

    private func words(of text: AnnotatedText) -> [[UInt8]] {
        text.units.compactMap { unit in
            switch unit.kind {
            case .word: Self.term(text.folded[unit.foldedRange], Self.length(text.language))
            case .character: Array(text.folded[unit.foldedRange])
            case .number, .emoji, .protected: nil
            }
        }
    }

    /// The terms of a text, in order, then the concepts that they stand for, and the language that it is in.
    func terms(of text: String, language: Language?) -> (terms: [[UInt8]], concepts: [[UInt8]], language: Language) {
        let annotated = annotator.annotate(text, language: language)
        let known = LanguageWords.of(annotated.language)
        let gap = annotated.language == .japanese ? 0 : 1
        let concepts = known.concepts?.concepts(in: words(of: annotated), gap: gap) ?? []
        var terms: [[UInt8]] = []
        terms.reserveCapacity(annotated.units.count)
        let length = Self.length(annotated.language)
        for (index, unit) in annotated.units.enumerated() {
            switch unit.kind {
            case .word:
                guard !known.isCommon(annotated.foldedString(of: unit)) else { continue }
                if let term = Self.term(annotated.folded[unit.foldedRange], length) { terms.append(term) }
            case .character:
                guard unit.script != .common else { continue }
                let folded = annotated.folded[unit.foldedRange]
                if unit.script == .han { terms.append(Array(folded)) }
                if index > 0, annotated.units[index - 1].kind == .character,
                    !unit.flags.contains(.hardBreakBefore), !unit.flags.contains(.softBreakBefore)
                {
                    terms.append(Array(annotated.folded[annotated.units[index - 1].foldedRange]) + folded)
                }
            case .number, .emoji, .protected: continue
            }
        }
        return (terms, concepts, annotated.language)
    }

    /// The first scalars of a word without accents; nil for a word of one letter.
    static func term(_ word: ArraySlice<UInt8>, _ length: Int) -> [UInt8]? {
        var term: [UInt8] = []
        var scalars = 0
        var last: UInt32 = 0
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            guard scalars < length else { break }
            let plain = plain(scalar.value)
            // A letter drawn out or doubled by mistake is one.
            if plain == 0 || plain == last { continue }
            last = plain
            scalars += 1
            term += Array(String(Character(Unicode.Scalar(plain) ?? scalar)).utf8)
        }
        return scalars > 1 ? term : nil
    }

    /// A letter without its accent; zero for apostrophes and other marks.
    private static func plain(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39: scalar
        case 0xE7: 0x63  // ç
        case 0x15F: 0x73  // ş
        case 0x11F: 0x67  // ğ
        case 0x131, 0xEE: 0x69  // ı, î
        case 0xF6: 0x6F  // ö
        case 0xFC, 0xFB: 0x75  // ü, û
        case 0x259: 0x65  // ə
        case 0xE2: 0x61  // â
        case 0x456, 0x457: 0x438  // і, ї as и
        case 0x491: 0x433  // ґ as г
        case 0x454: 0x435  // є as е
        case 0x27, 0x2019, 0x301: 0
        default: scalar
        }
    }
}
