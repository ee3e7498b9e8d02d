import DecorumText

/// `length`: flags a message over the channel's length, or a sentence over the language's.
struct LengthRule: RuleKind {
    static let name = "length"
    static let keys = ["judge", "words", "characters", "channels"]

    private enum Judge: String, CaseIterable {
        case message, sentence
    }

    private let judge: Judge
    private let words: Int
    /// The limit for scripts written without spaces.
    private let characters: Int
    private let channels: [Channel: Int]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        guard let node = definition.node["judge"] else {
            throw GuideError(
                "the rule \(definition.id) does not say what to judge", at: definition.node.mark,
                expected: "judge: message or sentence")
        }
        judge = try node.choice(Judge.self)
        words = try definition.node["words"].map { node throws(GuideError) in try node.integer(1...100_000) } ?? 40
        characters =
            try definition.node["characters"].map { node throws(GuideError) in try node.integer(1...100_000) } ?? 120
        var channels: [Channel: Int] = [:]
        if let node = definition.node["channels"] {
            for entry in try node.entries() {
                channels[Channel(rawValue: entry.key)] = try entry.value.integer(1...100_000)
            }
        }
        self.channels = channels
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        let isSpaced = !(LanguageProfile.of(text.language)?.scripts.contains(where: \.isMatchedByCharacter) ?? false)
        if judge == .message {
            let channel = context.message.channel
            guard let limit = context.settings.channels[channel]?.maximumWords ?? channels[channel] else { return }
            // A word is about two and a half characters of Japanese.
            let count = isSpaced ? text.wordCount : text.wordCount * 2 / 5
            if count > limit {
                context.report(
                    rule, units: 0..<text.units.count,
                    detail: FindingDetail("{1} words where {2} may stand", count, limit))
            }
            return
        }
        let limit = isSpaced ? words : characters
        guard text.units.count > limit else { return }
        var start = 0
        while start < text.units.count {
            var end = start
            while end < text.units.count, text.units[end].sentence == text.units[start].sentence { end += 1 }
            // A handle is an address, not a word of the sentence.
            let handles = text.units[start..<end].count { $0.kind == .protected && text.bytes[Int($0.start)] == 0x40 }
            if end - start - handles > limit {
                context.report(
                    rule, units: start..<end,
                    detail: FindingDetail("{1} \(isSpaced ? "words" : "characters") in one sentence", end - start))
            }
            start = end
        }
    }
}
