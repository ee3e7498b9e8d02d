import DecorumText

/// How canned a text sounds, and which sentence most of all.
///
/// What makes it sound so are findings like all others, and their costs are what it loses of warmth and clarity: stock phrases and padding,
/// sentences too long to be said, nouns in place of verbs, and no detail of this customer. Here they are told together.
public struct Sound: Sendable, Equatable {
    /// Why a sentence sounds canned.
    public enum Reason: String, Sendable, CaseIterable {
        case stockPhrase = "stock-phrase"
        case longSentence = "long-sentence"
        case nominalStyle = "nominal-style"
        case hardToRead = "hard-to-read"
        case noPersonalDetail = "no-personal-detail"
        case repeatedReply = "repeated-reply"
    }

    /// Points of warmth and clarity that it costs: 0 sounds like a person who writes to this customer.
    public var canned: Int
    /// The sentence that costs most, in UTF-8 bytes of the text; nil where none does.
    public var sentence: Range<Int>?
    /// Why, the dearest first.
    public var reasons: [Reason]

    private static let reasonsByRule: [String: Reason] = [
        "robot/canned-phrase": .stockPhrase, "clarity/filler": .stockPhrase, "clarity/jargon": .stockPhrase,
        "brand/forbidden-phrase": .stockPhrase, "clarity/long-sentence": .longSentence,
        "clarity/nominal-style": .nominalStyle, "clarity/reading-level": .hardToRead,
        "robot/no-personal-detail": .noPersonalDetail, "robot/repeated-text": .repeatedReply,
    ]

    /// Hears a reviewed message.
    init(_ review: Review, _ text: AnnotatedText) {
        var bySentence: [Int: Int] = [:]
        var byReason: [Reason: Int] = [:]
        let sentences = (0..<text.sentenceCount).map { text.sentenceRange($0) }
        for finding in review.findings {
            guard let reason = Self.reasonsByRule[finding.rule] else { continue }
            byReason[reason, default: 0] += finding.cost
            let place = finding.place.utf8
            // What is said of the whole reply is no single sentence's.
            guard let own = sentences.firstIndex(where: { $0.contains(place.lowerBound) }),
                place.upperBound <= sentences[own].upperBound || sentences.count == 1
            else { continue }
            bySentence[own, default: 0] += finding.cost
        }
        canned = byReason.values.reduce(0, +)
        sentence = bySentence.max { ($0.value, -$0.key) < ($1.value, -$1.key) }.map { sentences[$0.key] }
        reasons = byReason.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }.map(\.key)
    }
}

extension Linter {
    /// How canned a reviewed message sounds, and which sentence most of all; computed only when asked for.
    public func sound(of review: Review) -> Sound {
        Sound(review, annotate(review.message.text, language: review.language))
    }
}
