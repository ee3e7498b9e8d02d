import ArgumentParser
import Decorum
import Foundation

struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs the examples of a guide's own rules.",
        discussion: "Exit status: 0 all as they should be, 1 some not, 2 usage or configuration error.")

    @Option(help: "The guide. Default: the nearest decorum.yml upwards from this folder.")
    var guide: String?

    @Option(help: ArgumentHelp("Folder of pack sources whose examples to run.", visibility: .hidden))
    var packs: String?

    @Option(help: ArgumentHelp("With --packs: one language.", visibility: .hidden))
    var language: String?

    func run() throws {
        let failed: Int
        do { failed = try runExamples() } catch {
            Terminal.complain(error.description)
            throw ExitCode(2)
        }
        if failed > 0 { throw ExitCode(1) }
    }

    private func runExamples() throws(GuideError) -> Int {
        var choice = GuideChoice(explicit: guide, packs: packs)
        let guide = try choice.guide(for: FileManager.default.currentDirectoryPath + "/guide")
        let examples = PackExamples(linter: Linter(guide: guide))
        var count = 0
        var failures: [PackExamples.Failure] = []
        for (language, definitions) in try definitions(of: guide) {
            let result = try examples.run(definitions, language: language)
            count += result.count
            failures += result.failures
        }
        for (language, node) in try rewrites() {
            let result = try examples.run(rewrites: node, language: language)
            count += result.count
            failures += result.failures
        }
        for failure in failures { Terminal.write("\(failure)\n") }
        Terminal.write("\(count) examples, \(failures.count) not as they should be\n")
        return failures.count
    }

    /// With `--packs` the rewrites of the packs.
    private func rewrites() throws(GuideError) -> [(Language, DataNode)] {
        guard let packs else { return [] }
        let folder = try PackFolder(path: packs)
        var rewrites: [(Language, DataNode)] = []
        for code in folder.languages where language == nil || code.code == language {
            if let node = try folder.pack(for: code)?.rewrites { rewrites.append((code, node)) }
        }
        return rewrites
    }

    /// The guide's own rules, or with `--packs` those of the packs.
    private func definitions(of guide: Guide) throws(GuideError) -> [(Language, [RuleDefinition])] {
        guard let packs else { return guide.ownDefinitions }
        let folder = try PackFolder(path: packs)
        let wanted = folder.languages.filter {
            language == nil || $0.code == language || (language == "any" && $0.code == "und")
        }
        var definitions: [(Language, [RuleDefinition])] = []
        for code in wanted {
            guard let pack = try folder.pack(for: code) else { continue }
            try pack.check(metadata: folder.metadata)
            definitions.append((code, pack.definitions))
        }
        return definitions
    }
}
