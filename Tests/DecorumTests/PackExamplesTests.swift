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
        let pack = try #require(try folder.pack(for: Language(locale: code)))
        let examples = PackExamples(linter: Linter(guide: .builtIn))
        let (count, failures) = try examples.run(pack.definitions, language: pack.language)
        #expect(count > 50)
        #expect(
            failures.isEmpty,
            "\(failures.count) of \(count): \(failures.prefix(20).map(\.description).joined(separator: "\n"))")
    }

    /// `make check` compares the whole archive; here the hash of the sources in it is enough.
    @Test func compiledFormIsCurrent() throws {
        #expect(
            BuiltInPacks.library.sourceHash == (try PackFolder(path: Self.packs).sourceHash()), "run 'make generate'")
        let schema = try Data(contentsOf: URL(fileURLWithPath: "\(Self.root)/Docs/decorum.schema.json"))
        #expect(
            schema == (try GuideSchema.json(rules: BuiltInPacks.library.metadata.keys.sorted())), "run 'make generate'")
    }

    /// Compiled and embedded, each language has rules that work.
    @Test func everyLanguageIsEmbedded() {
        #expect(BuiltInPacks.library.languages.map(\.code) == ["az", "en", "ja", "te", "tr", "uk", "und"])
        for language in BuiltInPacks.library.languages {
            #expect(Linter(guide: .builtIn).review(Message("!!!", locale: language.code)).notes.isEmpty, "\(language)")
        }
    }

    /// Each rule of a pack is listed in rules.yml, so that it has a severity and a dimension.
    @Test func rulesAreListed() throws {
        let folder = try PackFolder(path: Self.packs)
        for language in folder.languages {
            for definition in try folder.pack(for: language)?.definitions ?? [] {
                #expect(folder.metadata[definition.id] != nil, "\(language) \(definition.id)")
                #expect(!definition.message.isEmpty, "\(language) \(definition.id) says nothing")
            }
        }
    }
}
