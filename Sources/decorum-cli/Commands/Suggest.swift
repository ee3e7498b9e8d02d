import ArgumentParser
import Decorum
import DecorumCatalogs
import DecorumReports
import Foundation

struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Proposes canned responses of a catalog for what a customer wrote, or for a draft.",
        discussion:
            "Placeholders are filled with what is known; the others stay open. Exit status: 0, or 2 for a usage or input error."
    )

    @Option(help: "The catalog.")
    var catalog: String

    @Option(name: .customLong("as"), help: "Its format. Default: by its shape.")
    var format: String?

    @Option(help: "What the customer wrote.")
    var customer: String?

    @Option(help: "The draft, as far as it is written.")
    var draft: String?

    @Option(help: "The customer's name.")
    var customerName: String?

    @Option(help: "The agent's name.")
    var agentName: String?

    @Option(help: ArgumentHelp("What is known, such as order_number=A-1029; may be repeated.", valueName: "key=value"))
    var fact: [String] = []

    @Option(help: "How many responses to propose.")
    var limit = 3

    @Flag(help: "Write one JSON object a response.")
    var json = false

    @Option(help: "The brand's guide. Default: the nearest decorum.yml upwards from the catalog.")
    var guide: String?

    @Option(help: "The conversation's language, such as tr. Default: identified.")
    var locale: String?

    @Option(help: "The conversation's channel.")
    var channel: String?

    func validate() throws {
        if customer == nil, draft == nil { throw ValidationError("give --customer, --draft or both") }
        if limit < 1 || limit > 100 { throw ValidationError("--limit takes a number from 1 to 100") }
        for fact in fact where !fact.contains("=") {
            throw ValidationError("'\(fact)' is no fact; expected key=value, such as order_number=A-1029")
        }
    }

    func run() throws {
        var choice = GuideChoice(explicit: guide, packs: nil)
        guard let data = FileManager.default.contents(atPath: catalog) else {
            Terminal.complain(
                InputError(path: catalog, problem: "cannot be read", expected: "a catalog of canned responses")
                    .description)
            throw ExitCode(2)
        }
        var errors: [InputError] = []
        let index = ResponseIndex(of: Array(data)) {
            let read = CatalogFile.read(Array(data), path: catalog, as: format)
            errors = read.errors
            return read.responses
        }
        for error in errors { Terminal.complain(error.description) }
        guard let index, index.count > 0 else {
            if errors.isEmpty { Terminal.complain("\(catalog) holds no responses") }
            throw ExitCode(2)
        }
        do {
            let linter = Linter(guide: try choice.guide(for: catalog))
            for suggestion in ResponseSuggester(index, linter: linter).suggestions(for: message, limit: limit) {
                Terminal.write(SuggestionReport.text(suggestion, isJSON: json, colours: Terminal.hasColours))
            }
        } catch {
            Terminal.complain(error.description)
            throw ExitCode(2)
        }
    }

    private var message: Message {
        var message = Message(draft ?? "", locale: locale)
        message.customer.name = customerName
        message.agent.name = agentName
        if let channel { message.channel = Channel(rawValue: channel) }
        if let customer { message.turns = [Turn(role: .customer, text: customer)] }
        for fact in fact {
            let parts = fact.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            message.facts[String(parts[0])] = String(parts[1])
        }
        return message
    }
}
