import DecorumText

/// `placeholder`: flags a placeholder that was left unfilled in an outgoing message; in a template they belong.
struct PlaceholderRule: RuleKind {
    static let name = "placeholder"
    static let keys = ["words", "match"]

    /// Words of which one makes a text in square brackets a placeholder.
    private let words: Set<[UInt8]>
    /// What an unfilled value looks like when it was filled with nothing ("Dear null").
    private let groups: [PatternGroup]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        var words: Set<[UInt8]> = []
        for word in definition.node["words"]?.list() ?? [] {
            words.insert(Folder(turkic: false).fold(try word.string()))
        }
        self.words = words
        groups = try definition.node["match"].map { node throws(GuideError) in try compiler.patterns(node) } ?? []
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        if context.message.isTemplate { return }
        for (index, unit) in context.text.units.enumerated() where unit.kind == .protected {
            guard let span = context.text.protectedSpans.first(where: { $0.start == Int(unit.start) }) else { continue }
            switch span.kind {
            case .placeholder: context.report(rule, units: index..<index + 1)
            case .bracketed where isBlank(context.text, span): context.report(rule, units: index..<index + 1)
            case .markup where isBlank(context.text, span) && !isTag(context.text, span):
                context.report(rule, units: index..<index + 1)
            default: break
            }
        }
        for group in groups {
            for match in context.matches.of(group) { context.report(rule, units: Int(match.start)..<Int(match.end)) }
        }
    }

    /// `[NAME]`, `[müşteri adı]`: a word that names what belongs there; case and dots do not matter.
    private func isBlank(_ text: AnnotatedText, _ span: ProtectedSpan) -> Bool {
        let inner = text.string(span.start + 1..<span.end - 1)
        let parts = inner.split { !($0.isLetter || $0 == "'" || $0 == "’") && !$0.isMark }
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
