import DecorumText

/// `repetition`: flags a word written twice in a row; doublings that a language means pass.
struct RepetitionRule: RuleKind {
    static let name = "repetition"
    static let keys = ["allow"]

    /// Words that may stand twice.
    private let allowed: Set<[UInt8]>

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        var allowed: Set<[UInt8]> = []
        let folder = Folder(turkic: LanguageProfile.of(compiler.language)?.turkic ?? false)
        for word in definition.node["allow"]?.list() ?? [] { allowed.insert(folder.fold(try word.string())) }
        self.allowed = allowed
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        guard text.units.count > 1 else { return }
        for index in 1..<text.units.count {
            let unit = text.units[index]
            let before = text.units[index - 1]
            guard unit.kind == .word, before.kind == .word,
                unit.foldedEnd - unit.foldedStart == before.foldedEnd - before.foldedStart,
                unit.flags.isDisjoint(with: [.hardBreakBefore, .softBreakBefore, .adjoins]),
                unit.foldedEnd - unit.foldedStart > 1,
                text.folded[unit.foldedRange].elementsEqual(text.folded[before.foldedRange])
            else { continue }
            // A capital inside a sentence makes it a name (Duran Duran).
            if unit.flags.contains(.capitalised) { continue }
            if allowed.contains(Array(text.folded[unit.foldedRange])) { continue }
            let correction = Finding.Correction(replacement: text.string(before.range), isSafe: true)
            context.report(rule, units: index - 1..<index + 1, corrections: [correction])
        }
    }
}
