/// What a finding adds to its rule's message: an English sentence with places `{1}`, `{2}` for values, so that it can be translated.
struct FindingDetail: Sendable {
    var sentence: String
    var values: [String]

    init(_ sentence: String, _ values: any CustomStringConvertible & Sendable...) {
        self.sentence = sentence
        self.values = values.map(\.description)
    }

    /// The sentences that the engine itself writes; `Messages/` has each of them.
    static let sentences = [
        "the customer wrote {1}, the reply is {2}", "reading ease {1} where {2} is wanted",
        "familiar address beside polite address", "familiar address", "too casual", "too stiff",
        "{1} words where {2} may stand", "{1} words in one sentence", "{1} characters in one sentence",
        "{1} where {2} may stand", "{1} times", "the same as an earlier reply", "on {1} earlier replies",
    ]

    /// The text in the language of a phrasebook, English without one.
    func text(in phrasebook: Phrasebook?) -> String {
        var text = phrasebook?.sentence(sentence) ?? sentence
        for (index, value) in values.enumerated() {
            guard let range = text.firstRange(of: "{\(index + 1)}") else { continue }
            text.replaceSubrange(range, with: value)
        }
        return text
    }
}
