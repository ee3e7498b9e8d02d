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

    /// So many responses in six languages, made once: each is the text of a fixture, a sentence of another of its language and a number,
    /// some 400 bytes.
    static func responses(_ count: Int) -> [CannedResponse] {
        kept.withLock { kept in
            if let known = kept[count] { return known }
            let made = make(count)
            kept = [count: made]
            return made
        }
    }

    private static func make(_ count: Int) -> [CannedResponse] {
        let originals = ["en", "tr", "az", "uk", "te", "ja"].map { code in
            let path = folder.appendingPathComponent("\(code).json").path
            return CatalogFile.read(Array(FileManager.default.contents(atPath: path) ?? Data()), path: code).responses
        }
        let sentences = originals.map { own in
            own.flatMap { $0.text.split(whereSeparator: { ".!?。".contains($0) }).map(String.init) }
        }
        var seed: UInt64 = 1
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % max(1, bound)
        }
        return (0..<count).compactMap { number in
            let language = number % originals.count
            guard !originals[language].isEmpty, !sentences[language].isEmpty else { return nil }
            var response = originals[language][next(originals[language].count)]
            response.id = "r\(number)"
            response.title += " \(number)"
            response.text += " \(sentences[language][next(sentences[language].count)]). \(number)"
            return response
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

    /// Queries in the languages of the catalog.
    static let queries: [(language: String, text: String)] = [
        ("en", "where is my parcle, it was meant to be here on tuesday"),
        ("tr", "siparişim hâlâ gelmedi, kargom nerede"),
        ("az", "sifarisim hele gelmeyib, bağlamam haradadı"), ("uk", "де моя посилка? мала прийти ще у вівторок"),
        ("te", "నా ఆర్డర్ ఇంకా రాలేదు, ఎక్కడ ఉంది"), ("ja", "荷物がまだ届かないのですが、いつ届きますか"),
    ]
}
