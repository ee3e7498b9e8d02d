import ArgumentParser
import Decorum
import DecorumCatalogs
import DecorumReports
import Foundation

struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lints files of messages and catalogs of canned responses.",
        discussion: "Exit status: 0 clean, 1 findings at or above --fail-on, 2 usage, configuration or input error.")

    @Argument(help: ArgumentHelp("Files to lint; - for standard input.", valueName: "path"))
    var paths: [String]

    @Option(
        name: .customLong("as"),
        help: "Kind of input: \(InputKind.names.joined(separator: ", ")). Default: by extension, then by shape.")
    var kind: String?

    @Option(help: "Output: \(ReportFormats.names.joined(separator: ", ")).")
    var format = "human"

    @Option(help: "The brand's guide. Default: the nearest decorum.yml upwards from each file.")
    var guide: String?

    @Option(help: "Language of messages that do not say theirs, such as tr.")
    var locale: String?

    @Option(help: "Channel of messages that do not say theirs.")
    var channel: String?

    @Option(help: "Severity from which findings make the command fail: error, warning, suggestion, never.")
    var failOn = "error"

    @Flag(help: "Write the safe corrections into the files, and lint what is left.")
    var fix = false

    @Flag(help: "Show what --fix would write, as a diff, and lint nothing. Exit status 1 where there is something.")
    var diff = false

    @Flag(help: "Propose better texts for messages with findings.")
    var rewrites = false

    @Option(help: "Threads. Default: one per processor.")
    var jobs: Int?

    @Option(help: "Folder with Hunspell dictionaries that go before the system's; may be repeated.")
    var dictionary: [String] = []

    @Option(help: ArgumentHelp("Folder of pack sources to use instead of the built-in packs.", visibility: .hidden))
    var packs: String?

    /// Better texts proposed for one message.
    static let rewritesShown = 3

    func validate() throws {
        if let kind, !InputKind.names.contains(kind) {
            throw ValidationError(
                "'\(kind)' is no kind of input; expected one of \(InputKind.names.joined(separator: ", "))")
        }
        if ReportFormats.named(format) == nil {
            throw ValidationError(
                "'\(format)' is no output format; expected one of \(ReportFormats.names.joined(separator: ", "))")
        }
        if Severity(rawValue: failOn) == nil, failOn != "never" {
            throw ValidationError("'\(failOn)' is no severity; expected error, warning, suggestion or never")
        }
        if fix || diff, paths.contains("-") {
            throw ValidationError("--fix and --diff work on files, not on standard input")
        }
        if fix, diff { throw ValidationError("--fix writes and --diff only shows; give one of them") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    }

    func run() throws {
        var choice = GuideChoice(explicit: guide, packs: packs)
        guard var report = ReportFormats.named(format)?.init(ReportOptions(colours: Terminal.hasColours)) else {
            return
        }
        if fix || diff {
            let (changed, failed) = try applyFixes(&choice)
            if failed { throw ExitCode(2) }
            if diff { throw changed ? ExitCode(1) : ExitCode.success }
        }
        var failed = false
        var worst: Severity?
        var notes: Set<String> = []
        var used: [Message.Suppression] = []
        var declared: [Message.Suppression] = []
        for path in paths {
            var batch =
                path == "-"
                ? InputKind.read(Terminal.readInput(), path: "standard input", as: kind ?? "messages")
                : InputKind.read(path: path, as: kind)
            for error in batch.errors { Terminal.complain(error.description) }
            failed = failed || !batch.errors.isEmpty
            for note in batch.notes where notes.insert(note).inserted { Terminal.complain(note) }
            batch.set(locale: locale, channel: channel)
            do {
                let linter = Linter(guide: try choice.guide(for: path), dictionaries: .preferring(dictionary))
                for suppression in linter.guide.settings.suppressions where !declared.contains(suppression) {
                    declared.append(suppression)
                }
                let linted = ParallelLint.review(
                    batch.items, with: linter, corrections: true, rewrites: rewrites ? Self.rewritesShown : 0,
                    jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
                for item in linted {
                    Terminal.write(report.entry(item))
                    used += item.review.usedSuppressions.filter { !used.contains($0) }
                    for note in item.review.notes where notes.insert(note).inserted { Terminal.complain(note) }
                    for finding in item.review.findings { worst = max(worst ?? finding.severity, finding.severity) }
                }
            } catch {
                Terminal.complain(error.description)
                failed = true
                if guide != nil { break }
            }
        }
        for suppression in declared where !used.contains(suppression) {
            Terminal.complain("the guide's suppression of \(suppression.rule) silenced nothing")
        }
        Terminal.write(report.summary())
        if failed { throw ExitCode(2) }
        if let limit = Severity(rawValue: failOn), let worst, worst >= limit { throw ExitCode(1) }
    }

    /// Writes the safe corrections into the files, or shows them.
    private func applyFixes(_ choice: inout GuideChoice) throws -> (changed: Bool, failed: Bool) {
        var changed = false
        var failed = false
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else {
                Terminal.complain(InputError(path: path, problem: "cannot be read", expected: "a file").description)
                failed = true
                continue
            }
            do {
                let linter = Linter(guide: try choice.guide(for: path), dictionaries: .preferring(dictionary))
                let fixes = FileFixes(Array(data), with: linter) { bytes in
                    var batch = InputKind.read(bytes, path: path, as: kind)
                    batch.set(locale: locale, channel: channel)
                    return batch.items
                }
                changed = changed || fixes.count > 0
                if diff {
                    Terminal.write(UnifiedDiff.text(Array(data), fixes.fixed, path: path))
                } else if fixes.count > 0 {
                    try Data(fixes.fixed).write(to: URL(fileURLWithPath: path), options: .atomic)
                    Terminal.complain("\(path): \(fixes.count) corrected")
                }
            } catch let error as GuideError {
                Terminal.complain(error.description)
                failed = true
            } catch {
                Terminal.complain("\(path): cannot be written: \(error.localizedDescription)")
                failed = true
            }
        }
        return (changed, failed)
    }
}
