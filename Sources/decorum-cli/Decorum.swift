import ArgumentParser
import Decorum

@main
struct DecorumCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decorum",
        abstract: "Lints customer-service messages and canned responses against a brand's tone rules.",
        version: DecorumVersion.current,
        subcommands: [Lint.self, Check.self, Rules.self, Test.self, Init.self])
}
