import Decorum
import Foundation
import Testing

/// Adding a language must stay what Docs/AddingALanguage.md says: a folder of data, and no change of the engine.
@Suite struct SeventhLanguageTests {
    private static let esperanto = """
        - id: empathy/calm-down
          kind: phrase
          match: ["(trankviliĝu|kvietiĝu)", "ne (ekscitiĝu|maltrankviliĝu) tiel"]
          unless: {in-sentence: ["@offer"]}
          message: Telling customers how to feel makes them feel worse.
          suggest: Say what you do.
          examples:
            flag: ["Trankviliĝu, mi petas."]
            pass: ["Mi tuj kontrolos vian mendon."]
        - id: answer/dead-end
          kind: phrase
          match: ["mi ne scias"]
          unless: {in-agent-turn: ["@offer"]}
          message: This leaves the customer with nothing.
          suggest: Offer a next step.
          examples:
            flag: ["Mi ne scias."]
            pass: ["Mi ne scias, sed mi demandos kaj skribos al vi."]
        """
    private static let sets = "offer: [\"mi (demandos|kontrolos|skribos|sendos)\"]\nrefusal: [\"ne eblas\"]\n"
    private static let rewrites = """
        slots:
          time: {show: "[horo]", example: "la 17-a"}
        rewrites:
          - for: answer/dead-end
            match: ["mi ne scias {what?}"]
            write: "Mi ankoraŭ ne scias {what}, sed mi demandos kaj skribos al vi."
            examples: [{from: "Mi ne scias kial.", to: "Mi ankoraŭ ne scias kial, sed mi demandos kaj skribos al vi."}]
        """

    private func folder() throws -> PackFolder {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("decorum-eo-\(UUID().uuidString)")
        let packs = root.appendingPathComponent("Packs")
        try FileManager.default.createDirectory(
            at: packs.appendingPathComponent("eo"), withIntermediateDirectories: true)
        for name in ["rules.yml", "any"] {
            try FileManager.default.copyItem(
                at: URL(fileURLWithPath: "\(PackExamplesTests.packs)/\(name)"), to: packs.appendingPathComponent(name))
        }
        for (name, text) in [("answer.yml", Self.esperanto), ("sets.yml", Self.sets), ("rewrites.yml", Self.rewrites)] {
            try Data(text.utf8).write(to: packs.appendingPathComponent("eo/\(name)"))
        }
        return try PackFolder(path: packs.path)
    }

    @Test func aFolderIsALanguage() throws {
        let folder = try folder()
        let esperanto = Language(locale: "eo")
        #expect(folder.languages.contains(esperanto))
        let pack = try #require(try folder.pack(for: esperanto))
        let linter = Linter(guide: Guide(library: folder))
        let (count, failures) = try PackExamples(linter: linter).run(pack.definitions, language: esperanto)
        #expect(count == 4 && failures.isEmpty, "\(failures.map(\.description))")
        let rewritten = try PackExamples(linter: linter).run(rewrites: try #require(pack.rewrites), language: esperanto)
        #expect(rewritten.count == 1 && rewritten.failures.isEmpty, "\(rewritten.failures.map(\.description))")
        // Rules of no language work on it too.
        let review = linter.review(Message("Trankviliĝu!!! {{nomo}}", locale: "eo"))
        #expect(
            Set(review.findings.map(\.rule)) == [
                "empathy/calm-down", "shouting/punctuation", "robot/unfilled-placeholder",
            ])
        #expect(review.language.code == "eo")
    }

    /// The archive that the library embeds takes it in as it takes in the six.
    @Test func itIsCompiledLikeTheOthers() throws {
        let folder = try folder()
        let pack = try #require(try folder.pack(for: Language(locale: "eo")))
        let bytes = try pack.compiled(metadata: folder.metadata)
        try bytes.withUnsafeBytes { buffer in
            let again = try Pack(language: pack.language, compiled: buffer)
            #expect(again.definitions.map(\.id) == pack.definitions.map(\.id))
            #expect(again.rewrites?["slots"] != nil)
        }
    }
}
