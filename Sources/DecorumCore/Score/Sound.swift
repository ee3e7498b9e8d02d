import DecorumText

/// How canned a text sounds, and which sentence most of all.
///
/// What makes a text sound so: stock phrases and padding (the findings of `robot/canned-phrase`, `clarity/filler` and `clarity/jargon`),
/// long sentences, nouns made of verbs in place of verbs, and no detail of this customer. The findings behind it cost warmth and clarity as all
/// findings do; the rest is told here and costs nothing, since a text may be long and formal for good reasons.
public struct Sound: Sendable, Equatable {
    /// Why a sentence sounds canned.
    public enum Reason: String, Sendable, CaseIterable {
        case stockPhrase = "stock-phrase"
        case longSentence = "long-sentence"
        case nominalStyle = "nominal-style"
        case noPersonalDetail = "no-personal-detail"
    }

    /// 0 sounds like a person who writes to this customer, 100 like a form letter.
    public var canned: Int
    /// The sentence that sounds so most of all, in UTF-8 bytes of the text; nil where none does.
    public var sentence: Range<Int>?
    /// Why, for that sentence and for the whole.
    public var reasons: [Reason]

    private static let stock: Set<String> = [
        "robot/canned-phrase", "clarity/filler", "clarity/jargon", "brand/forbidden-phrase",
    ]
    /// Words from which a sentence sounds written, not said; characters in Japanese.
    private static func length(_ language: Language) -> Int {
        switch language {
        case .japanese: 70
        case .turkish, .azerbaijani, .telugu: 18
        default: 24
        }
    }

    /// Endings that make nouns of verbs, folded; a sentence with more than a fifth of such words is of nominal style.
    private static func nominal(_ language: Language) -> [String] {
        switch language {
        case .english: ["tion", "sion", "ment", "ance", "ence", "ization", "isation"]
        case .turkish: ["ması", "mesi", "masını", "mesini", "masına", "mesine", "nması", "nmesi", "ımı", "imi"]
        case .azerbaijani: ["ması", "məsi", "masını", "məsini", "masına", "məsinə", "nması", "nməsi"]
        case .ukrainian: ["ання", "ення", "іння", "анням", "енням", "анні", "енні", "ації", "ацію", "ація"]
        default: []
        }
    }

    /// Hears a reviewed message.
    init(_ review: Review, _ text: AnnotatedText, known: Set<String>) {
        var worst: (cost: Int, sentence: Int, reasons: [Reason]) = (0, 0, [])
        var total = 0
        let endings = Self.nominal(text.language).map { Array($0.utf8) }
        for sentence in 0..<text.sentenceCount {
            let range = text.sentenceRange(sentence)
            let words = text.units.filter {
                Int($0.sentence) == sentence && ($0.kind == .word || $0.kind == .character)
            }
            if words.isEmpty { continue }
            var cost = 0
            var reasons: [Reason] = []
            let phrases = review.findings.count {
                Self.stock.contains($0.rule) && range.contains($0.place.utf8.lowerBound)
            }
            if phrases > 0 {
                cost += 40 + 15 * (phrases - 1)
                reasons.append(.stockPhrase)
            }
            let over = words.count - Self.length(text.language)
            if over > 0 {
                cost += min(25, 5 + over)
                reasons.append(.longSentence)
            }
            let nouns = words.count { word in
                endings.contains { text.folded[word.foldedRange].suffix($0.count).elementsEqual($0) }
            }
            if nouns >= 2, nouns * 5 > words.count {
                cost += 20
                reasons.append(.nominalStyle)
            }
            total += cost
            if cost > worst.cost { worst = (cost, sentence, reasons) }
        }
        let isPersonal =
            known.isEmpty
            || text.units.contains { known.contains(String(text.foldedString(of: $0).prefix(5))) || $0.kind == .number }
        if !isPersonal {
            total += 15
            worst.reasons.append(.noPersonalDetail)
        }
        canned = min(100, total)
        sentence = worst.cost > 0 ? text.sentenceRange(worst.sentence) : nil
        reasons = worst.reasons
    }
}

extension Linter {
    /// How canned a reviewed message sounds, and which sentence most of all; computed only when asked for.
    public func sound(of review: Review) -> Sound {
        let text = annotate(review.message.text, language: review.language)
        // Words of the customer, and the name: one of them makes a reply personal.
        var known: Set<String> = []
        for turn in review.message.turns where turn.role == .customer {
            let said = annotate(turn.text, language: review.language)
            for unit in said.units where unit.kind == .word {
                let word = said.foldedString(of: unit)
                if word.count >= 5 { known.insert(String(word.prefix(5))) }
            }
        }
        if let name = review.message.customer.name {
            for part in name.split(separator: " ") { known.insert(String(part.lowercased().prefix(5))) }
        }
        return Sound(review, text, known: known)
    }
}
