import ArgumentParser
import Decorum
import Foundation

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes a commented guide, decorum.yml, into this folder.")

    @Option(help: "The brand's name.")
    var brand = "Acme"

    func run() throws {
        let path = "decorum.yml"
        guard !FileManager.default.fileExists(atPath: path) else {
            Terminal.complain("\(path) is there already; nothing was written")
            throw ExitCode(2)
        }
        do {
            try Data(GuideTemplate.text(brand: brand).utf8).write(
                to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            Terminal.complain("\(path) cannot be written: \(error.localizedDescription)")
            throw ExitCode(2)
        }
        Terminal.write("wrote \(path)\n")
    }
}
