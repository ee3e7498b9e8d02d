import Decorum
import Foundation
import Testing

@testable import DecorumCatalogs

/// Protects catalogs: responses come out as people read them, and each finding points at its bytes in the file.
@Suite struct CatalogTests {
    static let fixtures =
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/Fixtures"

    @Test func readsZendesk() throws {
        let batch = InputKind.read(path: "\(Self.fixtures)/catalogs/zendesk-macros.json", as: nil)
        #expect(batch.errors.isEmpty)
        #expect(batch.items.count >= 30)
        #expect(
            batch.items.allSatisfy {
                $0.message.isTemplate && !$0.message.text.contains("<p>") && !$0.message.text.contains("&nbsp;")
            })
        #expect(Set(batch.items.compactMap(\.message.id)).count == batch.items.count)
    }

    @Test func readsChatwoot() {
        let batch = InputKind.read(path: "\(Self.fixtures)/catalogs/chatwoot-canned.json", as: nil)
        #expect(batch.errors.isEmpty)
        #expect(batch.items.count == 14)
    }

    /// What stands at a finding's place in the file is what it quotes, through HTML and JSON escapes.
    @Test func pointsIntoTheFile() throws {
        let json =
            #"{"macros":[{"id":1,"title":"T","active":true,"actions":[{"field":"comment_value_html","value":"<p>Tamam &amp; \u0130yi \ud83d\ude42<br>Wait <b>now</b>!!!</p>"}]}]}"#
        let batch = InputKind.read(Array(json.utf8), path: "c.json", as: nil)
        let item = try #require(batch.items.first)
        #expect(item.message.text == "Tamam & İyi 🙂\nWait now!!!")
        let linted = LintedItem(item: item, review: Linter(guide: .builtIn).review(item.message), guide: .builtIn)
        let index = try #require(linted.review.findings.firstIndex { $0.rule == "shouting/punctuation" })
        let place = try #require(linted.sourcePlaces())[index]
        #expect(String(decoding: Array(json.utf8)[place.start.utf8..<place.end.utf8], as: UTF8.self).hasPrefix("!!!"))
    }

    @Test(arguments: [
        ("{\"macros\": [", "not JSON"), ("{\"a\": 1}", "no catalog known"), ("[1]", "no catalog known"),
        ("{\"macros\":[{\"id\":1}]}", "without id or title"),
    ])
    func refuses(_ json: String, _ problem: String) {
        let batch = InputKind.read(Array(json.utf8), path: "c.json", as: nil)
        #expect(batch.errors.first?.description.contains(problem) ?? false, "\(batch.errors)")
        #expect(batch.errors.first?.line == 1)
    }

    @Test func everyFormatFileIsRegistered() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../Sources/DecorumCatalogs/Formats")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(files.count == CatalogFormats.all.count)
    }
}
