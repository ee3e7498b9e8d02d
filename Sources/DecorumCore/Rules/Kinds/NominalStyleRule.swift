import DecorumText

/// `nominal-style`: flags a sentence made of nouns for actions ("the verification of the documentation") where verbs would say who does what.
///
/// Such nouns are known by their endings; in Japanese the particle の between nouns, chained in one clause, is counted instead.
struct NominalStyleRule: RuleKind {
    static let name = "nominal-style"
    static let keys = ["endings", "particle", "nouns", "chain", "percent"]

    /// By language, how nouns of action end, folded.
    private let endings: [Language: [[UInt8]]]
    /// What chains nouns where words are not spaced, folded.
    private let particle: [UInt8]
    /// Such nouns of one sentence, at the least.
    private let nouns: Int
    /// Particles of one clause, at the least.
    private let chain: Int
    /// Their share of the sentence's words, at the least.
    private let percent: Int

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        var endings: [Language: [[UInt8]]] = [:]
        for entry in try definition.node["endings"]?.entries() ?? [] {
            let language = Language(locale: entry.key)
            let folder = Folder(turkic: LanguageProfile.of(language)?.turkic ?? false)
            for ending in entry.value.list() { endings[language, default: []].append(folder.fold(try ending.string())) }
        }
        self.endings = endings
        particle = Folder(turkic: false).fold(
            try definition.node["particle"].map { node throws(GuideError) in try node.string() } ?? "の")
        nouns = try definition.node["nouns"].map { node throws(GuideError) in try node.integer(2...100) } ?? 3
        chain = try definition.node["chain"].map { node throws(GuideError) in try node.integer(2...100) } ?? 4
        percent = try definition.node["percent"].map { node throws(GuideError) in try node.integer(1...100) } ?? 25
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let units = context.text.units
        if context.text.language == .japanese { return checkChains(rule, &context) }
        guard let endings = endings[context.text.language], units.count > nouns else { return }
        var start = 0
        while start < units.count {
            var end = start
            var long = 0
            var words = 0
            while end < units.count, units[end].sentence == units[start].sentence {
                if units[end].kind == .word {
                    words += 1
                    if Self.isLong(units[end]) { long += 1 }
                }
                end += 1
            }
            // Most sentences have too few long words to be looked at.
            if isEnough(long, of: words) {
                let found = units[start..<end].count { Self.isNoun($0, endings, context.text) }
                if isEnough(found, of: words) { context.report(rule, units: start..<end) }
            }
            start = end
        }
    }

    private func isEnough(_ found: Int, of words: Int) -> Bool { found >= nouns && found * 100 >= percent * words }

    /// A short word with such an ending is an everyday one ("cement", "nation").
    @inline(__always)
    private static func isLong(_ unit: Unit) -> Bool { unit.foldedEnd - unit.foldedStart >= 8 }

    private static func isNoun(_ unit: Unit, _ endings: [[UInt8]], _ text: AnnotatedText) -> Bool {
        guard unit.kind == .word, isLong(unit) else { return false }
        let word = text.folded[unit.foldedRange]
        return endings.contains { word.suffix($0.count).elementsEqual($0) }
    }

    /// ご注文の商品の配送の状況の確認: one の after the other with no comma and no verb's end between.
    private func checkChains(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        var found: [Int] = []
        for (index, unit) in text.units.enumerated() {
            let isNew = index == 0 || unit.sentence != text.units[index - 1].sentence
            if isNew || unit.start > text.units[index - 1].end { found = [] }
            guard unit.kind == .character else { continue }
            if text.folded[unit.foldedRange].elementsEqual(particle) {
                found.append(index)
                if found.count == chain { context.report(rule, units: max(0, found[0] - 2)..<index + 1) }
            } else if unit.script == .hiragana, let last = found.last, index > last + 1 {
                // Kana other than の between the nouns is the end of a verb or another particle.
                found = []
            }
        }
    }
}
