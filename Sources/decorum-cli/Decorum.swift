import ArgumentParser
import Decorum
import Foundation

@main
struct DecorumCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decorum",
        abstract: "Lints customer-service messages and canned responses against a brand's tone rules.",
        version: DecorumVersion.current,
        subcommands: [Lint.self, Check.self, Suggest.self, Rules.self, Test.self, Init.self])

    /// As ArgumentParser's, but for the exit status of wrong usage, which is 2 here as for every input error.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch  where exitCode(for: error) == .validationFailure {
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            Foundation.exit(2)
        } catch {
            exit(withError: error)
        }
    }
}
