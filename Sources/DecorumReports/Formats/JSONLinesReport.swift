import Decorum

/// `jsonl`: one answer a line, by the contract.
struct JSONLinesReport: ReportFormat {
    static let name = "jsonl"

    init(_ options: ReportOptions) {}

    mutating func entry(_ linted: LintedItem) -> String {
        var writer = JSONWriter()
        Self.write(linted, to: &writer)
        writer.raw("\n")
        return writer.text
    }

    mutating func summary() -> String { "" }

    private static func write(_ linted: LintedItem, to writer: inout JSONWriter) {
        let review = linted.review
        writer.raw("{\"id\":")
        writer.string(review.message.id ?? String(linted.item.line))
        writer.raw(",\"locale\":")
        writer.string(review.language.code)
        writer.raw(",\"score\":")
        writer.number(review.score.total)
        writer.raw(",\"dimensions\":{")
        for (index, dimension) in Dimension.allCases.enumerated() {
            if index > 0 { writer.raw(",") }
            writer.string(dimension.rawValue)
            writer.raw(":")
            writer.number(review.score.dimensions[dimension] ?? 100)
        }
        writer.raw("},\"verdict\":")
        writer.string(review.verdict.rawValue)
        writer.raw(",\"ruleset\":")
        writer.string(linted.guide.rulesetVersion)
        writer.raw(",\"guide\":")
        writer.string(linted.guide.identifier)
        writer.raw(",\"notes\":")
        writer.list(review.notes) { $0.string($1) }
        if linted.item.sourceMap != nil {
            writer.raw(",\"source\":{\"path\":")
            writer.string(linted.item.path)
            writer.raw(",\"id\":")
            writer.string(review.message.id ?? "")
            writer.raw("}")
        }
        writer.raw(",\"findings\":")
        let places = linted.sourcePlaces()
        writer.list(Array(review.findings.indices)) { writer, index in
            write(review.findings[index], linted, places?[index], to: &writer)
        }
        if let rewrites = linted.rewrites {
            writer.raw(",\"rewrites\":")
            writer.list(rewrites) { write($1, to: &$0) }
        }
        if let sound = linted.sound {
            writer.raw(",\"sound\":{\"canned\":")
            writer.number(sound.canned)
            if let place = sound.sentence {
                writer.raw(",\"sentence\":")
                writer.list([place.lowerBound, place.upperBound]) { $0.number($1) }
            }
            writer.raw(",\"reasons\":")
            writer.list(sound.reasons) { $0.string($1.rawValue) }
            writer.raw("}")
        }
        writer.raw("}")
    }

    private static func write(_ rewrite: Rewrite, to writer: inout JSONWriter) {
        writer.raw("{\"text\":")
        writer.string(rewrite.text)
        writer.raw(",\"from\":")
        writer.string(rewrite.sourceName)
        writer.raw(",\"score\":")
        writer.number(rewrite.score.total)
        writer.raw(",\"remaining\":")
        writer.number(rewrite.remaining.count)
        if !rewrite.openSlots.isEmpty {
            writer.raw(",\"open\":")
            writer.list(rewrite.openSlots) { $0.string($1) }
        }
        if !rewrite.uncovered.isEmpty {
            writer.raw(",\"uncovered\":")
            writer.list(rewrite.uncovered) { $0.string($1.rule) }
        }
        writer.raw("}")
    }

    private static func write(
        _ finding: Finding, _ linted: LintedItem, _ source: (start: SourcePlace, end: SourcePlace)?,
        to writer: inout JSONWriter
    ) {
        writer.raw("{\"rule\":")
        writer.string(finding.rule)
        writer.raw(",\"severity\":")
        writer.string(finding.severity.rawValue)
        writer.raw(",\"dimension\":")
        writer.string(finding.dimension.rawValue)
        writer.raw(",\"cost\":")
        writer.number(finding.cost)
        writer.raw(",\"message\":")
        writer.string(finding.message)
        if let advice = finding.advice {
            writer.raw(",\"advice\":")
            writer.string(advice)
        }
        writer.raw(",\"text\":")
        writer.string(finding.text)
        writer.raw(",\"range\":{\"utf8\":")
        writer.list([finding.place.utf8.lowerBound, finding.place.utf8.upperBound]) { $0.number($1) }
        writer.raw(",\"utf16\":")
        writer.list([finding.place.utf16.lowerBound, finding.place.utf16.upperBound]) { $0.number($1) }
        writer.raw("},\"line\":")
        writer.number(finding.place.line)
        writer.raw(",\"column\":")
        writer.number(finding.place.column)
        if let source {
            writer.raw(",\"source\":{\"path\":")
            writer.string(linted.item.path)
            writer.raw(",\"id\":")
            writer.string(linted.review.message.id ?? "")
            writer.raw(",\"utf8\":")
            writer.list([source.start.utf8, source.end.utf8]) { $0.number($1) }
            writer.raw(",\"line\":")
            writer.number(source.start.line)
            writer.raw(",\"column\":")
            writer.number(source.start.column)
            writer.raw("}")
        }
        writer.raw(",\"rewrites\":")
        writer.list(finding.corrections) { writer, correction in
            writer.raw("{\"replace\":")
            writer.string(correction.replacement)
            writer.raw(correction.isSafe ? ",\"safe\":true}" : ",\"safe\":false}")
        }
        writer.raw("}")
    }
}
