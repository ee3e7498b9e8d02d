/// The messages of findings in one language: by rule, and by English sentence where a pack's entry has one of its own.
public struct Phrasebook: Sendable {
    private var rules: [String: (message: String, advice: String)] = [:]
    private var sentences: [String: String] = [:]

    /// Reads `rules: {id: {message, suggest}}` and `sentences: {"English": "translation"}`.
    ///
    /// - Throws: `GuideError` with the place of the first thing that is wrong.
    public init(_ node: DataNode) throws(GuideError) {
        for part in try node.entries(allowed: ["rules", "sentences"], in: "messages") {
            for entry in try part.value.entries() {
                guard part.key == "rules" else {
                    sentences[entry.key] = try entry.value.string()
                    continue
                }
                _ = try entry.value.entries(allowed: ["message", "suggest"], in: "the messages of \(entry.key)")
                guard let message = entry.value["message"], let advice = entry.value["suggest"] else {
                    throw GuideError(
                        "the messages of \(entry.key) lack a key", at: entry.keyMark,
                        expected: "{message: …, suggest: …}")
                }
                rules[entry.key] = (try message.string(), try advice.string())
            }
        }
    }

    /// The rules that it speaks of.
    public var ruleIdentifiers: [String] { rules.keys.sorted() }

    /// True where it has a sentence.
    public func has(_ sentence: String) -> Bool { sentences[sentence] != nil }

    /// The message of a rule; what a brand wrote itself stays as it is.
    func message(of rule: Rule) -> String {
        sentences[rule.message] ?? (rule.isStock ? rules[rule.id]?.message : nil) ?? rule.message
    }

    /// The advice of a rule.
    func advice(of rule: Rule) -> String? {
        guard let advice = rule.advice else { return rule.isStock ? rules[rule.id]?.advice : nil }
        return sentences[advice] ?? (rule.isStock ? rules[rule.id]?.advice : nil) ?? advice
    }

    /// A sentence with places for values; the English one where there is no other.
    func sentence(_ english: String) -> String { sentences[english] ?? english }
}
