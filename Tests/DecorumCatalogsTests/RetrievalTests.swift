import Decorum
import Foundation
import Testing

@testable import DecorumCatalogs

/// A customer's words must lead to the right canned response, mistyped or not, among those of all languages.
@Suite struct RetrievalTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/retrieval")

    struct Query: Decodable {
        let text: String
        let response: String
    }

    private struct Fixture: Decodable {
        let queries: [Query]
    }

    private static func fixtures() throws -> (responses: [CannedResponse], queries: [Query]) {
        var responses: [CannedResponse] = []
        var queries: [Query] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        where name.hasSuffix(".json") {
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            let catalog = CatalogFile.read(Array(data), path: name)
            #expect(catalog.errors.isEmpty)
            responses += catalog.responses
            queries += try JSONDecoder().decode(Fixture.self, from: data).queries
        }
        return (responses, queries)
    }

    /// The floor lies a little below what was measured (Docs/Retrieval.md), so that a loss is seen.
    @Test func findsTheRightResponse() throws {
        let (responses, queries) = try Self.fixtures()
        let index = try #require(ResponseIndex(responses))
        let search = ResponseSearch(index)
        var found: [String: [Int]] = [:]
        for query in queries {
            let language = Language(locale: query.response.prefix(2))
            let hits = search.responses(for: query.text, language: language, limit: 5).map {
                index.response($0.number).id
            }
            let place = hits.firstIndex(of: query.response) ?? 99
            let code = String(query.response.prefix(2))
            for (slot, limit) in [1, 3, 5].enumerated() {
                found[code, default: [0, 0, 0, 0]][slot] += place < limit ? 1 : 0
            }
            found[code, default: [0, 0, 0, 0]][3] += 1
        }
        for (language, counts) in found.sorted(by: { $0.key < $1.key }) {
            print(language, counts[..<3].map { Double($0 * 1000 / counts[3]) / 1000 }, counts[3])
            #expect(counts[2] * 100 >= counts[3] * 62, "\(language)")
        }
    }

    /// A large catalog is read in parts on several threads: each response must keep its own words and number.
    @Test func eachResponseOfALargeCatalogIsItself() throws {
        var responses: [CannedResponse] = []
        let originals = try Self.fixtures().responses.filter { $0.locale == "en" }
        for number in 0..<5_000 {
            var response = originals[number % originals.count]
            response.id = "r\(number)"
            response.text += " Keyword \(Self.word(number))."
            responses.append(response)
        }
        let index = try #require(ResponseIndex(responses))
        let search = ResponseSearch(index)
        for number in stride(from: 0, to: 5_000, by: 311) {
            let hit = try #require(search.responses(for: Self.word(number), language: .english, limit: 1).first)
            #expect(index.response(hit.number).id == "r\(number)")
        }
    }

    /// A word of six letters for a number, like no other's.
    private static func word(_ number: Int) -> String {
        var rest = number
        return (0..<3).map { _ in
            defer { rest /= 20 }
            return [
                "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "w", "x", "z",
            ][rest % 20] + "o"
        }.joined()
    }
}
