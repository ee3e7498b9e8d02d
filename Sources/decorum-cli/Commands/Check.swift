import ArgumentParser
import Decorum
import DecorumReports
import Foundation

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks one message before it is sent.",
        discussion: "Exit status: 0 send, 1 review, 2 usage or input error, 3 block.")

    @Argument(help: "The message; from standard input where it is left out.")
    var text: String?

    @Flag(help: "The message is a JSON object of the contract, and so is the answer.")
    var json = false

    @Flag(help: "Propose better texts, and say how canned this one sounds.")
    var rewrites = false

    @Option(help: "The brand's guide. Default: the nearest decorum.yml upwards from this folder.")
    var guide: String?

    @Option(help: "Its language, such as tr. Default: identified.")
    var locale: String?

    @Option(help: "Its channel.")
    var channel: String?

    @Option(help: "Folder with Hunspell dictionaries that go before the system's; may be repeated.")
    var dictionary: [String] = []

    @Option(help: ArgumentHelp("Folder of pack sources to use instead of the built-in packs.", visibility: .hidden))
    var packs: String?

    func run() throws {
        var choice = GuideChoice(explicit: guide, packs: packs)
        let linter: Linter
        do {
            linter = Linter(
                guide: try choice.guide(for: FileManager.default.currentDirectoryPath + "/message"),
                dictionaries: .preferring(dictionary))
        } catch {
            Terminal.complain(error.description)
            throw ExitCode(2)
        }
        var message = try readMessage()
        if let locale { message.locale = locale }
        if let channel { message.channel = Channel(rawValue: channel) }
        let review = linter.review(message, corrections: true)
        var linted = LintedItem(
            item: LintItem(message: message, path: "message", line: 1), review: review, guide: linter.guide)
        if rewrites {
            linted.rewrites = linter.rewrites(of: review, limit: Lint.rewritesShown)
            linted.sound = linter.sound(of: review)
        }
        for note in review.notes { Terminal.complain(note) }
        let options = ReportOptions(colours: Terminal.hasColours, showsClean: true)
        if var report = ReportFormats.named(json ? "jsonl" : "human")?.init(options) {
            Terminal.write(report.entry(linted))
        }
        switch review.verdict {
        case .send: break
        case .review: throw ExitCode(1)
        case .block: throw ExitCode(3)
        }
    }

    private func readMessage() throws -> Message {
        let bytes = text.map { Array($0.utf8) } ?? Terminal.readInput()
        if json {
            var reader = MessageReader()
            do {
                return try bytes.withUnsafeBufferPointer { buffer throws(MessageReader.Malformed) in
                    try reader.read(buffer, defaultID: "1")
                }
            } catch {
                Terminal.complain(
                    InputError(
                        path: "message", bytes: bytes, offset: error.offset, problem: error.problem,
                        expected: error.expected
                    ).description)
                throw ExitCode(2)
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            Terminal.complain("the message is not UTF-8")
            throw ExitCode(2)
        }
        return Message(text.last == "\n" ? String(text.dropLast()) : text, id: "1")
    }
}
