import Decorum
import DecorumCatalogs

/// A proposed canned response, for people or as one JSON object.
public enum SuggestionReport {
    /// The text of one suggestion.
    public static func text(_ suggestion: ResponseSuggestion, isJSON: Bool, colours: Bool) -> String {
        guard isJSON else {
            let score = "score \(suggestion.review.score.total)"
            let head = "\(suggestion.id)  “\(suggestion.title)”  \(score)  \(suggestion.review.verdict.rawValue)"
            let open =
                suggestion.openSlots.isEmpty ? "" : "  to fill in: \(suggestion.openSlots.joined(separator: ", "))\n"
            return (colours ? "\u{1B}[1m\(head)\u{1B}[0m" : head) + "\n  \(suggestion.text)\n\(open)\n"
        }
        var writer = JSONWriter()
        writer.raw("{\"text\":")
        writer.string(suggestion.text)
        writer.raw(",\"from\":")
        writer.string("response:\(suggestion.id)")
        writer.raw(",\"title\":")
        writer.string(suggestion.title)
        writer.raw(",\"score\":")
        writer.number(suggestion.review.score.total)
        writer.raw(",\"verdict\":")
        writer.string(suggestion.review.verdict.rawValue)
        writer.raw(",\"remaining\":")
        writer.number(suggestion.review.findings.count)
        writer.raw(",\"open\":")
        writer.list(suggestion.openSlots) { $0.string($1) }
        writer.raw(suggestion.rewrite == nil ? ",\"keeps_draft\":false}\n" : ",\"keeps_draft\":true}\n")
        return writer.text
    }
}
