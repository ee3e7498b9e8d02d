import Decorum
import Foundation
import Testing

/// Protects the built-in packs: each example beside a rule goes as it says, and the compiled form is that of the sources.
@Suite struct PackExamplesTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let packs = "\(root)/Sources/Decorum/Packs"

    @Test(arguments: ["und", "en", "tr", "az", "uk", "te", "ja"])
    func examplesHold(_ code: String) throws {
        let folder = try PackFolder(path: Self.packs)
        let pack = try #require(folder.pack(for: Language(locale: code)))
        let examples = PackExamples(linter: Linter(guide: .builtIn))
        let (count, failures) = try examples.run(pack.definitions, language: pack.language)
        #expect(count > 50)
        #expect(
            failures.isEmpty,
            "\(failures.count) of \(count): \(failures.prefix(20).map(\.description).joined(separator: "\n"))")
    }

    @Test func compiledFormIsCurrent() throws {
        let folder = try PackFolder(path: Self.packs)
        let rules = try YAMLReader.read(
            String(contentsOfFile: "\(Self.packs)/rules.yml", encoding: .utf8), file: "rules.yml")
        let archive = try BuiltInPacks.archive(of: folder, rules: rules)
        let committed = try Data(
            contentsOf: URL(fileURLWithPath: "\(Self.root)/Sources/CBuiltInPacks/generated/packs.bin"))
        #expect(Data(archive) == committed, "run 'make generate'")
    }

    /// Each rule of a pack is listed in rules.yml, so that it has a severity and a dimension.
    @Test func rulesAreListed() throws {
        let folder = try PackFolder(path: Self.packs)
        for language in folder.languages {
            for definition in folder.pack(for: language)?.definitions ?? [] {
                #expect(folder.metadata[definition.id] != nil, "\(language) \(definition.id)")
                #expect(!definition.message.isEmpty, "\(language) \(definition.id) says nothing")
            }
        }
    }
}
