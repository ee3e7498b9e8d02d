/// `markers`: flags a sentence in which one strong or two weak markers meet, and says which.
struct MarkersRule: RuleKind {
    static let name = "markers"
    static let keys = ["strong", "weak"]

    private let strong: [PatternGroup]
    private let weak: [PatternGroup]
    var triggers: [PatternGroup] { strong + weak }

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        strong = try definition.node["strong"].map { node throws(GuideError) in try compiler.patterns(node) } ?? []
        weak = try definition.node["weak"].map { node throws(GuideError) in try compiler.patterns(node) } ?? []
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        var bySentence: [Int32: [(units: Range<Int>, weight: Int)]] = [:]
        for (groups, weight) in [(strong, 2), (weak, 1)] {
            for group in groups {
                for match in context.matches.of(group) {
                    let units = Int(match.start)..<Int(match.end)
                    let sentence = context.text.units[units.lowerBound].sentence
                    var markers = bySentence[sentence] ?? []
                    // Two matches of the same words are one marker.
                    if let same = markers.firstIndex(where: { $0.units.overlaps(units) }) {
                        markers[same].weight = max(weight, markers[same].weight)
                    } else {
                        markers.append((units, weight))
                    }
                    bySentence[sentence] = markers
                }
            }
        }
        for (sentence, markers) in bySentence.sorted(by: { $0.key < $1.key }) {
            let typographic = TypographicMarkers.find(in: context.text, sentence: Int(sentence))
            guard markers.reduce(typographic.count, { $0 + $1.weight }) >= 2 else { continue }
            let lower = markers.map(\.units.lowerBound).min() ?? 0
            let upper = markers.map(\.units.upperBound).max() ?? 0
            let words = markers.map { marker in
                "“"
                    + context.text.string(
                        Int(
                            context.text.units[marker.units.lowerBound].start)..<Int(
                                context.text.units[marker.units.upperBound - 1].end)) + "”"
            }
            context.report(
                rule, units: lower..<upper, detail: FindingDetail("{1}", (words + typographic).joined(separator: ", ")))
        }
    }
}
