import Foundation
import Testing

@testable import DecorumText

/// Protects the promise that a compiled dictionary gives Hunspell's answers.
@Suite("Compiled dictionaries")
struct CompiledDictionaryTests {
    static let installed = ["en_US", "en_GB", "tr_TR", "uk_UA", "te_IN"]
    static let folder = "/usr/share/hunspell"
    /// Words a language: more by `DECORUM_EQUIVALENCE_WORDS`, as for the figures in Docs/Accuracy.md.
    static let count = ProcessInfo.processInfo.environment["DECORUM_EQUIVALENCE_WORDS"].flatMap(Int.init) ?? 4_000

    @Test("Stems, inflected forms, slips and capitals are answered as Hunspell does", arguments: installed)
    func equivalence(name: String) throws {
        #if Hunspell
            let profile = try #require(LanguageProfile.all.first { $0.language.code == name.prefix(2) })
            let store = DictionaryStore(folders: [Self.folder])
            let compiled = try #require(store.optional(name, profile: profile)?.automaton)
            let hunspell = try #require(
                HunspellDictionary(affixes: "\(Self.folder)/\(name).aff", words: "\(Self.folder)/\(name).dic"))
            let dictionary = AutomatonDictionary(compiled)
            var differing: [String] = []
            var right = 0
            let words = try Self.words(of: name, profile: profile)
            for word in words {
                let expected = hunspell.contains(word)
                if expected { right += 1 }
                if dictionary.contains(word) != expected { differing.append(word) }
            }
            #expect(right > words.count / 4 && right < words.count, "both answers are asked for")
            #expect(
                differing.count * 2_000 <= words.count,
                "\(differing.count) of \(words.count): \(differing.prefix(20).joined(separator: " "))")
        #endif
    }

    /// Stems, each also with an ending of the affix file, with a slip, and with capitals.
    private static func words(of name: String, profile: LanguageProfile) throws -> [String] {
        let stems = try stems(of: name)
        let endings = try endings(of: name)
        var random = SeededRandom(seed: 7)
        let letters = profile.alphabet
        return try (0..<count).map { index in
            let stem = try #require(stems.randomElement(using: &random))
            switch index % 8 {
            case 0: return stem
            // Words with capitals inside ("McAlpine") are not looked up in capitals: those are names, and not judged.
            case 1 where stem.dropFirst().allSatisfy(\.isLowercase):
                return CaseMapping.uppercased(stem, language: profile.language)
            case 2: return CaseMapping.uppercased(stem.prefix(1), language: profile.language) + stem.dropFirst()
            case 3:
                var slip = Array(stem)
                slip[Int.random(in: 0..<slip.count, using: &random)] = letters.randomElement(using: &random) ?? "a"
                return String(slip)
            default: return inflected(stem, endings, &random)
            }
        }
    }

    private static func stems(of name: String) throws -> [String] {
        let lines = try String(contentsOfFile: "\(folder)/\(name).dic", encoding: .utf8).split(separator: "\n")
        let words = lines.dropFirst().map { $0.split(separator: "/")[0].trimmingCharacters(in: .whitespaces) }
        return words.filter { word in word.count > 1 && word.allSatisfy { $0.isLetter || $0 == "'" } }
    }

    /// What the affix file takes from words' ends and puts there.
    private static func endings(of name: String) throws -> [(String, String)] {
        let lines = try String(contentsOfFile: "\(folder)/\(name).aff", encoding: .utf8).split(separator: "\n")
        var endings: [(String, String)] = []
        for line in lines {
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count > 3, fields[0] == "SFX", fields[3] != "0", Int(fields[3]) == nil else { continue }
            endings.append((fields[2] == "0" ? "" : fields[2], String(fields[3].split(separator: "/")[0])))
        }
        return endings
    }

    private static func inflected(_ stem: String, _ endings: [(String, String)], _ random: inout SeededRandom) -> String
    {
        if endings.isEmpty { return stem }
        // Endings that fit the stem's last letters are right more often than others.
        var chosen = endings[Int.random(in: 0..<endings.count, using: &random)]
        for _ in 0..<60 where chosen.0.isEmpty || !stem.hasSuffix(chosen.0) {
            chosen = endings[Int.random(in: 0..<endings.count, using: &random)]
        }
        return (stem.hasSuffix(chosen.0) ? String(stem.dropLast(chosen.0.count)) : stem) + chosen.1
    }
}

/// The same numbers at each run.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 33
    }
}
