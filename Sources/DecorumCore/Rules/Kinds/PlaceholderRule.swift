import DecorumText

/// `placeholder`: flags a placeholder that was left unfilled in an outgoing message; in a template they belong.
struct PlaceholderRule: RuleKind {
    static let name = "placeholder"
    static let keys = ["words", "blanks", "match", "greetings"]

    /// Words of which one makes a text in square brackets a placeholder.
    private let words: Set<[UInt8]>
    /// Whole texts in square brackets that are placeholders: the open slots of rewrites.
    private let blanks: Set<[UInt8]>
    /// Words of address that a name must follow ("Hi ,").
    private let greetings: Set<[UInt8]>
    /// What an unfilled value looks like when it was filled with nothing ("Dear null").
    private let groups: [PatternGroup]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        func folded(_ key: String) throws(GuideError) -> Set<[UInt8]> {
            var words: Set<[UInt8]> = []
            for word in definition.node[key]?.list() ?? [] {
                words.insert(Folder(turkic: false).fold(try word.string()))
            }
            return words
        }
        words = try folded("words")
        blanks = try folded("blanks")
        greetings = try folded("greetings")
        groups = try definition.node["match"].map { node throws(GuideError) in try compiler.patterns(node) } ?? []
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        if context.message.isTemplate { return }
        let spans = context.text.protectedSpans
        var next = 0
        for (index, unit) in context.text.units.enumerated() where unit.kind == .protected {
            // Units and spans come in the same order.
            while next < spans.count, spans[next].start < Int(unit.start) { next += 1 }
            guard next < spans.count, spans[next].start == Int(unit.start) else { continue }
            let span = spans[next]
            switch span.kind {
            case .placeholder: context.report(rule, units: index..<index + 1)
            case .bracketed where isBlank(context.text, span): context.report(rule, units: index..<index + 1)
            case .markup where isBlank(context.text, span) && !isTag(context.text, span):
                context.report(rule, units: index..<index + 1)
            default: break
            }
        }
        if let first = context.text.units.first, first.kind == .word, isNameless(first, context.text) {
            context.report(rule, units: 0..<1)
        }
        for group in groups {
            for match in context.matches.of(group) { context.report(rule, units: Int(match.start)..<Int(match.end)) }
        }
    }

    /// A word of address, a space, and the comma that should follow the name.
    private func isNameless(_ unit: Unit, _ text: AnnotatedText) -> Bool {
        var offset = Int(unit.end)
        guard offset < text.bytes.count, text.bytes[offset] == 0x20 else { return false }
        while offset < text.bytes.count, text.bytes[offset] == 0x20 { offset += 1 }
        guard offset < text.bytes.count, text.bytes[offset] == 0x2C else { return false }
        return greetings.contains(Folder(turkic: false).fold(text.string(unit.range)))
    }

    /// `[NAME]`, `[müşteri adı]`: a word that names what belongs there; case and dots do not matter.
    private func isBlank(_ text: AnnotatedText, _ span: ProtectedSpan) -> Bool {
        let inner = text.string(span.start + 1..<span.end - 1)
        if blanks.contains(Folder(turkic: false).fold(inner)) { return true }
        let parts = inner.split { !($0.isLetter || $0 == "'" || $0 == "’") && !$0.isMark }
        // [OPERATORUN ADI], [CUSTOMER_REF]: two words or more in capitals are no tag such as [NEW].
        if parts.count > 1, inner.contains(where: \.isUppercase), !inner.contains(where: \.isLowercase) { return true }
        return parts.contains { words.contains(Folder(turkic: false).fold($0)) }
    }

    /// Real HTML, not `<NAME>`.
    private func isTag(_ text: AnnotatedText, _ span: ProtectedSpan) -> Bool {
        let inner = text.string(span.start + 1..<span.end - 1)
        return inner.hasPrefix("/") || inner.contains("=") || inner.allSatisfy { $0.isLowercase && $0.isASCII }
    }
}

extension Character {
    fileprivate var isMark: Bool {
        unicodeScalars.allSatisfy {
            $0.properties.generalCategory == .nonspacingMark || $0.properties.generalCategory == .spacingMark
        }
    }
}
