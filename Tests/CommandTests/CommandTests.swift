import Decorum
import Foundation
import Testing

/// Protects the command as people and CI use it: exit codes, what goes to which stream, and that errors name their place.
@Suite struct CommandTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private struct Run {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The command beside the test bundle.
    private static var command: URL {
        (Bundle.main.executableURL ?? Bundle.main.bundleURL).deletingLastPathComponent().appendingPathComponent(
            "decorum")
    }

    private func run(_ arguments: [String], input: String = "") throws -> Run {
        let process = Process()
        process.executableURL = Self.command
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: Self.root)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String, _ text: String) throws -> FileHandle {
            let url = folder.appendingPathComponent(name)
            try Data(text.utf8).write(to: url)
            return try FileHandle(forUpdating: url)
        }
        process.standardInput = try file("in", input)
        process.standardOutput = try file("out", "")
        process.standardError = try file("err", "")
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: try String(contentsOf: folder.appendingPathComponent("out"), encoding: .utf8),
            errors: try String(contentsOf: folder.appendingPathComponent("err"), encoding: .utf8))
    }

    @Test func checksAMessage() throws {
        #expect(try run(["check", "Your order is on its way.", "--locale", "en"]).status == 0)
        let warned = try run(["check", "Please answer!!!", "--locale", "en"])
        #expect(warned.status == 1)
        #expect(warned.output.contains("shouting/punctuation") && warned.output.contains("^^^"))
        #expect(try run(["check", "Hi {{name}}, hello.", "--locale", "en"]).status == 3)
        #expect(try run(["check"], input: "Your order is on its way.\n").status == 0)
        #expect(try run(["check", "--json"], input: "{oops").status == 2)
        let answer = try run(
            ["check", "--json"], input: "{\"id\":\"a\",\"text\":\"Please answer!!!\",\"locale\":\"en\"}")
        #expect(answer.output.hasPrefix("{\"id\":\"a\",\"locale\":\"en\",\"score\":70,"))
    }

    @Test func lintsACatalog() throws {
        let run = try run(["lint", "Fixtures/catalogs/zendesk-macros.json", "--guide", "Fixtures/guides/acme.yml"])
        #expect(run.status == 1)
        #expect(
            run.output.contains("brand/forbidden-phrase") && run.output.contains("spelling/unknown-word")
                && run.output.contains("Mean score"))
        #expect(!run.output.contains("\u{1B}["), "no colours where there is no terminal")
        #expect(
            try self.run([
                "lint", "Fixtures/catalogs/zendesk-macros.json", "--guide", "Fixtures/guides/acme.yml", "--fail-on",
                "never",
            ]).status == 0)
    }

    @Test func answersByTheContract() throws {
        let run = try run([
            "lint", "Fixtures/messages/outgoing.jsonl", "--format", "jsonl", "--guide", "Fixtures/guides/acme.yml",
        ])
        let rows = run.output.split(separator: "\n")
        #expect(rows.count == 36)
        for row in rows {
            let answer = try #require(try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [String: Any])
            for key in ["id", "locale", "score", "dimensions", "verdict", "ruleset", "guide", "notes", "findings"] {
                #expect(answer[key] != nil, "\(key)")
            }
            for finding in try #require(answer["findings"] as? [[String: Any]]) {
                for key in [
                    "rule", "severity", "dimension", "cost", "message", "text", "range", "line", "column", "rewrites",
                ] { #expect(finding[key] != nil, "\(key)") }
            }
        }
    }

    @Test(arguments: [
        (["lint", "Fixtures/messages/malformed.jsonl"], "malformed.jsonl:3:"),
        (["lint", "Fixtures/messages/malformed.jsonl"], "malformed.jsonl:5:1:"),
        (["lint", "Fixtures/catalogs/not-json.json"], "not-json.json:1:1: not JSON"),
        (["lint", "nowhere.txt"], "nowhere.txt: no such file"),
        (
            ["lint", "Fixtures/messages/outgoing.txt", "--guide", "Fixtures/guides/broken-key.yml"],
            "broken-key.yml:6:1: unknown key"
        ),
        (["check", "x", "--guide", "Fixtures/guides/broken-value.yml"], "broken-value.yml:8:"),
        (["check", "x", "--guide", "Fixtures/guides/broken-yaml.yml"], "broken-yaml.yml:6:1: not YAML"),
        (["lint", "x.txt", "--format", "pdf"], "no output format"),
        (["lint", "x.txt", "--as", "pdf"], "no kind of input"),
    ])
    func refuses(_ arguments: [String], _ message: String) throws {
        let run = try run(arguments)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func lintsWhatItCan() throws {
        let run = try run(["lint", "Fixtures/messages/malformed.jsonl", "nowhere.txt", "--format", "jsonl"])
        #expect(run.output.split(separator: "\n").count == 3)
    }

    /// The nearest decorum.yml upwards from the linted file applies.
    @Test func findsTheNearestGuide() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        let inner = folder.appendingPathComponent("a/b")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("forbidden: [blue sky]".utf8).write(to: folder.appendingPathComponent("decorum.yml"))
        try Data("The blue sky is here today.\n".utf8).write(to: inner.appendingPathComponent("m.txt"))
        let run = try run(["lint", inner.appendingPathComponent("m.txt").path])
        #expect(run.status == 1 && run.output.contains("brand/forbidden-phrase"))
    }
}
