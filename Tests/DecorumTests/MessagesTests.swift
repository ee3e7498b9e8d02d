import Decorum
import Foundation
import Testing

@testable import DecorumCore

/// A support lead in Kyiv reads findings in Ukrainian: no rule and no sentence of a pack may be left untranslated.
@Suite struct MessagesTests {
    private static let folder = PackExamplesTests.packs
    private static let languages = ["tr", "az", "uk", "te", "ja"]

    @Test(arguments: languages) func eachRuleAndSentenceIsTranslated(_ code: String) throws {
        let packs = try PackFolder(path: Self.folder)
        let book = try #require(packs.phrasebook(for: Language(locale: code)))
        #expect(Set(packs.metadata.keys).subtracting(book.ruleIdentifiers).isEmpty)
        var sentences = FindingDetail.sentences
        for language in [Language(locale: code), .undetermined] {
            for definition in try packs.pack(for: language)?.definitions ?? [] {
                sentences += [definition.message, definition.advice].compactMap(\.self).filter { !$0.isEmpty }
            }
        }
        let missing = Set(sentences).filter { !book.has($0) }
        #expect(missing.isEmpty, "add to Sources/Decorum/Messages/\(code).yml")
    }

    /// A value that a translation drops would leave the agent without the number.
    @Test(arguments: languages) func detailsKeepTheirValues(_ code: String) throws {
        let book = try #require(try PackFolder(path: Self.folder).phrasebook(for: Language(locale: code)))
        for sentence in FindingDetail.sentences {
            for place in ["{1}", "{2}"] {
                #expect(book.sentence(sentence).contains(place) == sentence.contains(place), "\(sentence)")
            }
        }
    }

    @Test(arguments: languages)
    func findingsSpeakTheGuidesLanguage(_ code: String) throws {
        let english = Linter(guide: .builtIn).review(Message("Calm down, please.", locale: "en")).findings
        let linter = Linter(guide: try Guide(yaml: "messages: \(code)"))
        let findings = linter.review(Message("Calm down, please.", locale: "en")).findings
        #expect(findings.map(\.rule) == english.map(\.rule))
        #expect(findings.first?.message != english.first?.message)
        #expect(findings.first?.advice != english.first?.advice)
    }

    /// What a brand wrote for its own rule is not ours to replace.
    @Test func aBrandsOwnMessageStays() throws {
        let guide = """
            messages: uk
            custom:
              - {id: empathy/calm-down, kind: phrase, match: ["chill out"], message: Own words., examples: {flag: ["Chill out."], pass: ["Hello."]}}
            """
        let linter = Linter(guide: try Guide(yaml: guide))
        #expect(linter.review(Message("Chill out.", locale: "en")).findings.contains { $0.message == "Own words." })
    }

    @Test func anUntranslatedLanguageIsRefused() {
        #expect(throws: GuideError.self) { try Guide(yaml: "messages: de") }
    }
}
