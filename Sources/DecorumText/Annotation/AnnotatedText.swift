/// A text with its units, sentences, protected spans and folded form: the first stage of the flow.
///
/// Offsets are UTF-8 bytes of `text` unless a name says otherwise. The folded form is kept unit by unit, so each folded byte
/// maps back to the unit that it came from.
public struct AnnotatedText: Sendable {
    /// The text as it was given.
    public let text: String
    /// Its UTF-8 bytes.
    public let bytes: [UInt8]
    /// Its language, given or identified.
    public let language: Language
    /// Words, numbers, characters, emoji and protected spans in order.
    public let units: [Unit]
    /// The folded forms of all units, one after the other.
    public let folded: [UInt8]
    /// Ends of the sentences in bytes, rising.
    public let sentenceEnds: [Int32]
    /// What no wording rule may look at, in order.
    public let protectedSpans: [ProtectedSpan]
    /// Emoji and emoticons, in order.
    public let emoji: [EmojiOccurrence]

    /// Number of sentences.
    public var sentenceCount: Int { sentenceEnds.count }

    /// Place of a sentence, in bytes.
    public func sentenceRange(_ index: Int) -> Range<Int> {
        (index == 0 ? 0 : Int(sentenceEnds[index - 1]))..<Int(sentenceEnds[index])
    }

    /// The text between two byte offsets.
    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The folded form of a unit.
    public func foldedString(of unit: Unit) -> String { String(decoding: folded[unit.foldedRange], as: UTF8.self) }

    /// True where a sentence ends with a question mark of any script.
    public func isQuestion(sentence index: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            let range = sentenceRange(index)
            var offset = range.upperBound
            while offset > range.lowerBound {
                let start = scalarStart(bytes, before: offset)
                let (scalar, _) = decodeScalar(bytes, at: start)
                switch scalar {
                case 0x3F, 0xFF1F, 0x2049, 0x2753, 0x2754: return true
                case 0x21, 0x22, 0x27, 0x29, 0x2E, 0x20, 0x09, 0x0A, 0x0D, 0x2026, 0xFF01, 0x300D, 0x201D, 0xBB, 0x3000,
                    0x3002:
                    break
                default:
                    // An emoji may follow the mark.
                    if scalar < 0x2190 || ScalarTable.info(scalar).isLetter { return false }
                }
                offset = start
            }
            return false
        }
    }

    /// Units that count as words: words, numbers, and protected spans; in Japanese the characters.
    public var wordCount: Int {
        units.reduce(0) { $0 + ($1.kind == .emoji ? 0 : 1) }
    }
}

/// An emoji or emoticon in a text.
public struct EmojiOccurrence: Sendable {
    /// Its place, in bytes.
    public let range: Range<Int>
    /// True for `:)` and the like.
    public let isEmoticon: Bool
    /// How it is written; nil for emoticons.
    public let qualification: EmojiQualification?
    /// Index of its unit.
    public let unit: Int
}
