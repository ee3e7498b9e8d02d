import Foundation
import Testing

@testable import DecorumText

/// Protects what the cache promises: a compiled dictionary is made once, a damaged file is made anew, and a folder that cannot be written
/// costs time and nothing else.
@Suite("Dictionary cache")
struct DictionaryCacheTests {
    static let affixes = "SET UTF-8\nSFX S Y 2\nSFX S 0 s [^y]\nSFX S y ies y\nPFX U Y 1\nPFX U 0 un .\n"
    static let words = "4\ncart/S\nparty/S\nlock/SU\nBaku\n"

    private func folder() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("decorum-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try Self.affixes.write(to: url.appendingPathComponent("xx.aff"), atomically: true, encoding: .utf8)
        try Self.words.write(to: url.appendingPathComponent("xx.dic"), atomically: true, encoding: .utf8)
        return url
    }

    private func dictionary(_ folder: URL, cache: String) throws -> any SpellingDictionary {
        let profile = try #require(LanguageProfile.of(.english))
        let store = DictionaryStore(folders: [folder.path], cache: cache)
        return try #require(store.optional("xx", profile: profile))
    }

    private func files(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    @Test func writtenOnceAndReadAgain() throws {
        let source = try folder()
        let cache = source.appendingPathComponent("deep/cache").path
        for _ in 0..<2 {
            let dictionary = try dictionary(source, cache: cache)
            for word in ["cart", "carts", "parties", "unlock", "unlocks", "Baku", "CARTS", "Cart"] {
                #expect(dictionary.contains(word), "\(word)")
            }
            for word in ["partys", "uncart", "baku", "cARt", "cartz", "", "un"] {
                #expect(!dictionary.contains(word), "\(word)")
            }
        }
        #expect(files(cache).count == 1)
        #expect(files(cache)[0].hasPrefix("xx-"))
    }

    @Test func damagedFileIsMadeAnew() throws {
        let source = try folder()
        let cache = source.appendingPathComponent("cache").path
        _ = try dictionary(source, cache: cache)
        let file = "\(cache)/\(try #require(files(cache).first))"
        for damage in [Data(), Data("DCRM".utf8), Data(repeating: 0xFF, count: 4096)] {
            try damage.write(to: URL(fileURLWithPath: file))
            #expect(try dictionary(source, cache: cache).contains("parties"))
        }
    }

    @Test func changedSourceIsCompiledAgain() throws {
        let source = try folder()
        let cache = source.appendingPathComponent("cache").path
        #expect(try !dictionary(source, cache: cache).contains("refund"))
        try "1\nrefund/S\n".write(to: source.appendingPathComponent("xx.dic"), atomically: true, encoding: .utf8)
        #expect(try dictionary(source, cache: cache).contains("refunds"))
        #expect(files(cache).count == 2)
    }

    @Test func folderThatCannotBeWritten() throws {
        let source = try folder()
        #expect(try dictionary(source, cache: "/proc/decorum/cache").contains("carts"))
    }
}
