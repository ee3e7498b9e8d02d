import DecorumText

/// `capitalisation`: flags English "i", names and days written small, two capitals at a word's beginning, and, where the
/// channel is formal, sentences that begin small.
struct CapitalisationRule: RuleKind {
    static let name = "capitalisation"
    static let keys = ["channels"]

    private let formalChannels: Set<String>

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        var channels: Set<String> = []
        for node in definition.node["channels"]?.list() ?? [] { channels.insert(try node.string()) }
        formalChannels = channels
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        let isFormal = formalChannels.contains(context.message.channel.rawValue)
        for (index, unit) in text.units.enumerated() where unit.kind == .word && !unit.flags.contains(.quoted) {
            if unit.flags.contains(.mixedCase) {
                checkDoubled(index, rule, &context)
            } else if text.language == .english, isSmallPronoun(index, text) {
                let word = text.string(unit.range)
                context.report(
                    rule, units: index..<index + 1,
                    corrections: [.init(replacement: "I" + word.dropFirst(), isSafe: true)])
            } else if isFormal, unit.flags.contains(.startsSentence), beginsSmall(index, text) {
                let word = text.string(unit.range)
                let capital = LetterCase.transfer(from: "A", to: word, language: text.language(of: unit))
                context.report(
                    rule, units: index..<index + 1, corrections: [.init(replacement: capital, isSafe: false)])
            }
        }
        for (index, judgement) in context.readSpelling() {
            guard let judgement, judgement.isCapitalSlip, let name = judgement.corrections.first else { continue }
            context.report(rule, units: index..<index + 1, corrections: [.init(replacement: name, isSafe: false)])
        }
    }

    /// "i", "i'm", "i've"; not "i.e." or a list's "i)".
    private func isSmallPronoun(_ index: Int, _ text: AnnotatedText) -> Bool {
        let unit = text.units[index]
        guard text.bytes[Int(unit.start)] == 0x69 else { return false }
        let length = Int(unit.end - unit.start)
        let next = Int(unit.end) < text.bytes.count ? text.bytes[Int(unit.end)] : 0x20
        if length == 1 {
            let before = unit.start > 0 ? text.bytes[Int(unit.start) - 1] : 0x20
            return (next == 0x20 || next == 0x0A) && (before == 0x20 || before == 0x0A) && before != 0x28
        }
        return ["i'm", "i've", "i'll", "i'd"].contains(text.foldedString(of: unit))
    }

    /// A word in small letters; not one that a brand or a product may write so ("iPhone", "e-mail" at a list's start).
    private func beginsSmall(_ index: Int, _ text: AnnotatedText) -> Bool {
        let unit = text.units[index]
        guard unit.script == .latin || unit.script == .cyrillic, unit.end - unit.start > 1 else { return false }
        return text.bytes.withUnsafeBufferPointer {
            ScalarTable.info(decodeScalar($0, at: Int(unit.start)).scalar).isLowercase
        }
    }

    /// "THank you": the shift key was let go late; the word is known with its first capital alone.
    private func checkDoubled(_ index: Int, _ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        let unit = text.units[index]
        let word = Array(text.string(unit.range))
        guard word.count >= 4, word[0].isUppercase, word[1].isUppercase,
            word[2...].allSatisfy(\.isLowercase)
        else { return }
        let language = text.language(of: unit)
        let right = String(word[0]) + CaseMapping.lowercased(String(word[1...]), language: language)
        guard context.corrector.isKnown(CaseMapping.lowercased(right, language: language), language: language) ?? false,
            // "IDs", "PCs": a plural of capitals.
            !(word.count <= 4 && word.last == "s")
        else { return }
        context.report(rule, units: index..<index + 1, corrections: [.init(replacement: right, isSafe: true)])
    }
}
