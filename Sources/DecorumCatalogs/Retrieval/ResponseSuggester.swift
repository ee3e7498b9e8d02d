import Decorum
import DecorumText

/// A canned response proposed for a conversation.
public struct ResponseSuggestion: Sendable {
    /// Its identifier in the catalog.
    public let id: String
    /// Its name there.
    public let title: String
    /// Its text, with what is known in its placeholders.
    public let text: String
    /// Placeholders that only the agent can fill, as they stand in the text.
    public let openSlots: [String]
    /// What the linter says of it in this conversation.
    public let review: Review
    /// The same as a rewrite of the draft; nil without a draft, or where it would lose or change something of the draft.
    public let rewrite: Rewrite?
}

/// Proposes canned responses for what a customer wrote, or for a draft.
public struct ResponseSuggester: Sendable {
    private let index: ResponseIndex
    private let search: ResponseSearch
    private let linter: Linter
    /// Responses looked at for each that is proposed: those with findings of their own go last.
    private static let breadth = 3

    /// Makes a suggester for a catalog and a brand.
    public init(_ index: ResponseIndex, linter: Linter) {
        self.index = index
        search = ResponseSearch(index)
        self.linter = linter
    }

    /// The best responses, the best first; those that the brand's guide would hold back come last.
    ///
    /// - Parameter message: the draft as far as it is written, perhaps empty, with the turns before it.
    public func suggestions(for message: Message, limit: Int = 3) -> [ResponseSuggestion] {
        let asked = message.turns.last { $0.role == .customer }?.text ?? ""
        let language = message.locale.map { Language(locale: $0) }
        let hits = search.responses(
            for: asked.isEmpty ? message.text : "\(asked)\n\(message.text)", language: language,
            limit: limit * Self.breadth, isUnfinished: !message.text.isEmpty)
        let filler = SlotFiller(message)
        let draft = message.text.allSatisfy(\.isWhitespace) ? nil : linter.review(message)
        var suggestions = hits.map { hit in
            let response = index.response(hit.number)
            let (text, open) = filler.fill(response.text, language: index.language(hit.number))
            var reply = message
            reply.text = text
            reply.response = response.id
            reply.isTemplate = !open.isEmpty
            if reply.locale == nil { reply.locale = index.language(hit.number).code }
            return ResponseSuggestion(
                id: response.id, title: response.title, text: text, openSlots: open, review: linter.review(reply),
                rewrite: draft.flatMap {
                    linter.rewrite(of: $0, byResponse: response.id, shown: text, filled: text, openSlots: open)
                })
        }
        // Order stays within those that may be sent, and within the rest.
        suggestions =
            suggestions.filter { $0.review.verdict == .send } + suggestions.filter { $0.review.verdict != .send }
        return Array(suggestions.prefix(limit))
    }
}
