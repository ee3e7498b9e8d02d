import Decorum
import Foundation
import Testing

/// Protects places: the same text found behind an emoji, a combining letter, a line break, or decomposed, is found there.
@Suite struct OffsetTests {
    @Test(arguments: ["en", "tr", "az", "uk", "te", "ja"])
    func findingsMoveWithTheText(_ code: String) throws {
        let folder = try PackFolder(path: PackExamplesTests.packs)
        let pack = try #require(try folder.pack(for: Language(locale: code)))
        let linter = Linter(guide: .builtIn)
        var wrong: [String] = []
        var count = 0
        for definition in pack.definitions {
            for node in definition.examples.flag.prefix(3) {
                var message = try PackExamples.message(node, language: pack.language)
                let plain = Self.found(definition.id, linter.review(message))
                guard !plain.isEmpty else { continue }
                count += 1
                let text = message.text
                for prefix in ["👍🏽\n\n", "e\u{301}. ", "\r\n\r\n"] {
                    message.text = prefix + text
                    let moved = Self.found(definition.id, linter.review(message))
                    // What counts from the start of the message may be lost behind something else, and what is missing from the
                    // whole message names its first sentence; nothing else may be misplaced.
                    let first = prefix.trimmingCharacters(in: CharacterSet(charactersIn: "\r\n. "))
                    let expected = Set(plain + [first])
                    if !moved.isEmpty,
                        !moved.contains(where: { found in expected.contains { $0.contains(found) || found.contains($0) }
                        })
                    {
                        wrong.append("\(definition.id): \(text) \(moved)")
                    }
                }
                message.text = text.decomposedStringWithCanonicalMapping
                let decomposed = Self.found(definition.id, linter.review(message)).map(
                    \.precomposedStringWithCanonicalMapping)
                // Which of two overlapping matches is the longer may change with the bytes; that both ranges are right may not.
                if decomposed.isEmpty || decomposed.contains("?") {
                    wrong.append("\(definition.id), decomposed: \(text) \(decomposed)")
                }
            }
        }
        #expect(count > 20)
        #expect(wrong.isEmpty, "\(wrong.count) of \(count): \(wrong.prefix(10).joined(separator: "\n"))")
    }

    private static func found(_ rule: String, _ review: Review) -> [String] {
        review.findings.filter { $0.rule == rule }.map { finding in
            let bytes = Array(review.message.text.utf8)[finding.place.utf8]
            let units = Array(review.message.text.utf16)[finding.place.utf16]
            // Both ranges must name the text that the finding quotes.
            guard String(decoding: bytes, as: UTF8.self) == finding.text,
                String(decoding: units, as: UTF16.self) == finding.text
            else { return "?" }
            return finding.text
        }
    }

    @Test func countsLinesAndColumns() throws {
        let review = Linter(guide: .builtIn).review(Message("👍🏽 İyi\r\nWait é!!!", locale: "en"))
        let place = try #require(review.findings.first { $0.rule == "shouting/punctuation" }).place
        #expect(place.line == 2)
        #expect(place.column == 7)
        #expect(place.utf16 == 16..<19)
    }
}
