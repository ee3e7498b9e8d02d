import Decorum
import DecorumCatalogs
import Foundation
import Synchronization

/// Catalogs of any size, made of the sentences of the retrieval fixtures.
enum Catalogs {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/retrieval")

    private static let kept = Mutex<[Int: [CannedResponse]]>([:])
    private static let searches = Mutex<[Int: ResponseSearch]>([:])

    /// So many responses, made once.
    static func responses(_ count: Int) -> [CannedResponse] {
        kept.withLock { kept in
            if let known = kept[count] { return known }
            let made = CatalogFile.read(file(count), path: "catalog").responses
            kept = [count: made]
            return made
        }
    }

    /// A search among so many responses, made once.
    static func search(_ count: Int) -> ResponseSearch? {
        searches.withLock { searches in
            if let known = searches[count] { return known }
            let made = ResponseIndex(responses(count)).map { ResponseSearch($0) }
            searches[count] = made
            return made
        }
    }

    /// A catalog of so many responses in six languages, as the bytes of a file: each has two sentences of others of its language and a number.
    static func file(_ count: Int) -> [UInt8] {
        let originals = ["en", "tr", "az", "uk", "te", "ja"].map { code in
            let data =
                FileManager.default.contents(atPath: folder.appendingPathComponent("\(code).json").path) ?? Data()
            return CatalogFile.read(Array(data), path: code).responses
        }
        var seed: UInt64 = 1
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % max(1, bound)
        }
        var responses: [[String: Any]] = []
        for number in 0..<count {
            let own = originals[number % originals.count]
            guard !own.isEmpty else { continue }
            let base = own[next(own.count)]
            let parts = (0..<2).map { _ in
                let sentences = own[next(own.count)].text.split(whereSeparator: { ".!?。".contains($0) })
                return sentences.isEmpty ? "" : String(sentences[next(sentences.count)])
            }
            responses.append([
                "id": "r\(number)", "title": "\(base.title) \(number)", "locale": base.locale ?? "en",
                "tags": base.tags,
                "text": "\(base.text) \(parts.joined(separator: ". ")). \(number)",
            ])
        }
        let data = try? JSONSerialization.data(withJSONObject: ["responses": responses])
        return Array(data ?? Data())
    }

    /// Queries in the languages of the catalog.
    static let queries: [(language: String, text: String)] = [
        ("en", "where is my parcle, it was meant to be here on tuesday"),
        ("tr", "siparişim hâlâ gelmedi, kargom nerede"),
        ("az", "sifarisim hele gelmeyib, bağlamam haradadı"), ("uk", "де моя посилка? мала прийти ще у вівторок"),
        ("te", "నా ఆర్డర్ ఇంకా రాలేదు, ఎక్కడ ఉంది"), ("ja", "荷物がまだ届かないのですが、いつ届きますか"),
    ]
}
