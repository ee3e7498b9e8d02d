import ArgumentParser
import Decorum

struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the rules, or explains one.")

    @Argument(help: "The rule to explain, such as empathy/blame; all are listed where it is left out.")
    var id: String?

    @Flag(help: "Show which rules have data in which languages.")
    var coverage = false

    func run() throws {
        let rules = RuleCoverage()
        if coverage { return Terminal.write(table(rules)) }
        guard let id else {
            for rule in rules.rules {
                guard let metadata = BuiltInPacks.library.metadata[rule] else { continue }
                Terminal.write(
                    "\(rule)  \(metadata.severity.rawValue)  \(metadata.dimension.rawValue)\n    \(metadata.summary)\n")
            }
            return
        }
        guard let metadata = BuiltInPacks.library.metadata[id] else {
            Terminal.complain(
                "no rule is named '\(id)'"
                    + (NearestName.find(id, among: rules.rules).map { "; did you mean '\($0)'?" } ?? ""))
            throw ExitCode(2)
        }
        Terminal.write(
            "\(id)  \(metadata.severity.rawValue)  \(metadata.dimension.rawValue)\n\nFlags: \(metadata.summary)\n")
        if let passes = metadata.passes { Terminal.write("Passes: \(passes)\n") }
        for language in rules.languages(of: id) {
            let examples = BuiltInPacks.library.examples(of: id, in: language)
            Terminal.write("\n\(language.code == "und" ? "any language" : language.code)\n")
            for text in examples.flag { Terminal.write("  flagged  \(text)\n") }
            for text in examples.pass { Terminal.write("  passes   \(text)\n") }
        }
    }

    private func table(_ rules: RuleCoverage) -> String {
        let codes = rules.languages.map { $0.code == "und" ? "any" : $0.code }
        let width = rules.rules.map(\.count).max() ?? 0
        func row(_ name: String, _ cells: [String]) -> String {
            name + String(repeating: " ", count: width - name.count + 2)
                + cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined() + "\n"
        }
        return "patterns, and examples that are flagged/passed\n" + row("", codes)
            + rules.rules.map { rule in
                row(
                    rule,
                    rules.languages.map { language in
                        rules.counts(of: rule, in: language).map { "\($0.patterns) \($0.flagged)/\($0.passed)" } ?? "·"
                    })
            }.joined()
    }
}
