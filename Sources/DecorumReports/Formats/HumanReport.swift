import Decorum

/// `human`: for a person at a terminal; the text with the place marked, the rule, the reason, what to write instead.
struct HumanReport: ReportFormat {
    static let name = "human"

    private let options: ReportOptions
    private var messages = 0
    private var scores = 0
    private var verdicts: [Verdict: Int] = [:]
    private var severities: [Severity: Int] = [:]

    init(_ options: ReportOptions) { self.options = options }

    mutating func entry(_ linted: LintedItem) -> String {
        let review = linted.review
        messages += 1
        scores += review.score.total
        verdicts[review.verdict, default: 0] += 1
        for finding in review.findings { severities[finding.severity, default: 0] += 1 }
        if review.findings.isEmpty, !options.showsClean { return "" }
        let places = linted.sourcePlaces()
        var output = heading(linted) + "\n"
        for (index, finding) in review.findings.enumerated() {
            output += describe(finding, linted, places?[index].start)
        }
        if let sound = linted.sound, sound.canned > 0 {
            output +=
                "  sounds canned: −\(sound.canned) of warmth and clarity (\(sound.reasons.map(\.rawValue).joined(separator: ", ")))\n"
            if let place = sound.sentence {
                output +=
                    "      most of all: \(String(decoding: Array(review.message.text.utf8)[place], as: UTF8.self))\n"
            }
        }
        for rewrite in linted.rewrites ?? [] {
            let source = rewrite.source == .rules ? "" : " (\(rewrite.sourceName))"
            output += "  \(paint("better", .green)) \(rewrite.score.total)\(source)  \(rewrite.text)\n"
            if !rewrite.openSlots.isEmpty {
                output += "      to fill in: \(rewrite.openSlots.joined(separator: ", "))\n"
            }
        }
        return output + "\n"
    }

    mutating func summary() -> String {
        let mean = messages == 0 ? 100 : (scores * 10 / messages + 5) / 10
        let found = Severity.allCases.reversed().map { counted(severities[$0] ?? 0, $0.rawValue) }.joined(
            separator: ", ")
        let judged = Verdict.allCases.map { "\(verdicts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
        return "\(counted(messages, "message")): \(judged). \(found). Mean score \(mean).\n"
    }

    private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private func heading(_ linted: LintedItem) -> String {
        let review = linted.review
        let name = linted.item.title.map { "“\($0)” (\(review.message.id ?? ""))" } ?? review.message.id ?? ""
        let verdict = paint(
            review.verdict.rawValue, review.verdict == .send ? .green : review.verdict == .review ? .yellow : .red)
        return
            "\(paint("\(linted.item.path):\(linted.item.line)", .bold))  \(name)  \(review.language.code)  score \(review.score.total)  \(verdict)"
    }

    private func describe(_ finding: Finding, _ linted: LintedItem, _ source: SourcePlace?) -> String {
        let place = source.map { "\($0.line):\($0.column)" } ?? "\(linted.item.line):\(finding.place.column)"
        let severity = paint(
            finding.severity.rawValue,
            finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .blue)
        var output = "  \(place)  \(severity)  \(finding.rule)  −\(finding.cost)  \(finding.message)\n"
        let excerpt = MarkedLine(of: linted.review.message.text, finding.place.utf8)
        output += "      \(excerpt.line)\n      \(paint(excerpt.mark, .bold))\n"
        let replacements = finding.corrections.map(\.replacement).filter { !$0.isEmpty }
        if !replacements.isEmpty { output += "      instead: \(replacements.joined(separator: ", "))\n" }
        if let advice = finding.advice { output += "      advice: \(advice)\n" }
        return output
    }

    private enum Colour: String {
        case bold = "1"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
    }

    private func paint(_ text: String, _ colour: Colour) -> String {
        options.colours ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }
}
