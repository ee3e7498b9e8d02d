/// A better text for a message.
public struct Rewrite: Sendable, Equatable {
    /// Where it came from.
    public enum Source: Sendable, Equatable {
        /// Corrections and reworded sentences of the rules.
        case rules
        /// A canned response, by its identifier.
        case response(String)
    }

    /// The whole text. An open slot stands in it as people see it, such as `[time]`.
    public var text: String
    /// Where it came from.
    public var source: Source
    /// Its score, with a likely value in each open slot.
    public var score: Score
    /// What is still found in it.
    public var remaining: [Finding]
    /// Slots that only the agent can fill, as they stand in the text.
    public var openSlots: [String]
    /// What a spelling correction uncovered: it was there before, under a word that could not be read.
    public var uncovered: [Finding]

    /// The name of its source in the contract: `rules` or `response:id`.
    public var sourceName: String {
        switch source {
        case .rules: "rules"
        case .response(let id): "response:\(id)"
        }
    }
}

/// A text on its way to becoming a rewrite: what people see, what is checked, and what changed.
struct RewriteCandidate {
    /// The text as people see it, open slots in brackets.
    var shown: String
    /// The text with specimens in its slots, as it is linted.
    var filled: String
    var openSlots: [String] = []
    /// Places that changed, in the draft and in the filled text.
    var changes: [(before: Range<Int>, after: Range<Int>)] = []
    /// True where only the spelling of words changed.
    var isSpelling = false
}
