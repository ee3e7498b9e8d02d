import DecorumText

/// `emoji-meaning`: flags emoji that are read differently across cultures, or that stand in place of a word.
struct EmojiMeaningRule: RuleKind {
    static let name = "emoji-meaning"
    static let keys = ["judge", "signs", "before", "after"]

    private enum Judge: String, CaseIterable {
        /// Emoji of `signs`, save in the languages where each is fine.
        case ambiguous
        /// Any emoji behind a word of `before` or ahead of a character of `after`.
        case word
    }

    private let judge: Judge
    private let signs: [String: Set<Language>]
    private let before: Set<[UInt8]>
    private let after: Set<[UInt8]>

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        guard let node = definition.node["judge"] else {
            throw GuideError(
                "the rule \(definition.id) does not say what to judge", at: definition.node.mark,
                expected: "judge: ambiguous or word")
        }
        judge = try node.choice(Judge.self)
        var signs: [String: Set<Language>] = [:]
        for entry in try definition.node["signs"]?.entries() ?? [] {
            var languages: Set<Language> = []
            for node in entry.value.list() { languages.insert(try node.language()) }
            signs[EmojiPolicy.plain(entry.key)] = languages
        }
        self.signs = signs
        before = try Self.words(definition.node["before"])
        after = try Self.words(definition.node["after"])
    }

    private static func words(_ node: DataNode?) throws(GuideError) -> Set<[UInt8]> {
        var words: Set<[UInt8]> = []
        for item in node?.list() ?? [] {
            // Turkic words are looked up as they are folded there.
            words.insert(Folder(turkic: false).fold(try item.string()))
            words.insert(Folder(turkic: true).fold(try item.string()))
        }
        return words
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        for occurrence in text.emoji {
            let emoji = text.string(occurrence.range)
            switch judge {
            case .ambiguous:
                // What the guide allows is the brand's own choice.
                guard !(context.settings.emoji.isSet && context.settings.emoji.allows(emoji)),
                    let fine = signs[EmojiPolicy.plain(emoji)], !fine.contains(text.language)
                else { continue }
            case .word:
                guard standsForWord(occurrence.unit, text) else { continue }
            }
            context.report(
                rule, units: occurrence.unit..<occurrence.unit + 1,
                corrections: judge == .ambiguous ? [.removal(of: occurrence.range, from: text)] : [])
        }
    }

    private func standsForWord(_ index: Int, _ text: AnnotatedText) -> Bool {
        if index + 1 < text.units.count, !text.units[index + 1].flags.contains(.hardBreakBefore),
            after.contains(Array(text.folded[text.units[index + 1].foldedRange]))
        {
            return true
        }
        guard index > 0, text.units[index].flags.isDisjoint(with: [.hardBreakBefore, .softBreakBefore]) else {
            return false
        }
        return before.contains(Array(text.folded[text.units[index - 1].foldedRange]))
    }
}
