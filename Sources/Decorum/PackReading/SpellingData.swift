import DecorumCore
import DecorumText
import Foundation

/// What the library brings to a language's spelling, from `Dictionaries/<language>/`: a dictionary or rules of our own, and frequent words.
///
/// - `common.txt`: frequent words, the most frequent first, one a line; `#` begins a comment.
/// - `<language>.aff` and `<language>.dic` in Hunspell's form: for a language that has no installed dictionary the whole of it, compiled here; else
///   rules and stems that are added to the installed list, every word of which has rule 1.
struct SpellingData: Sendable {
    var common: [String] = []
    var affixes: [UInt8] = []
    var words: [UInt8] = []
    /// The compiled dictionary, where the language has no other.
    var compiled: [UInt8] = []

    /// Reads a language's folder; what is not there stays empty.
    init(folder: String, language: Language) {
        func bytes(_ name: String) -> [UInt8] {
            FileManager.default.contents(atPath: "\(folder)/\(name)").map { Array($0) } ?? []
        }
        common = Self.lines(String(decoding: bytes("common.txt"), as: UTF8.self))
        affixes = bytes("\(language.code).aff")
        words = bytes("\(language.code).dic")
    }

    /// Compiles the dictionary of a language that has no installed one.
    mutating func compile(_ profile: LanguageProfile) {
        guard profile.dictionary == nil, !words.isEmpty else { return }
        compiled = CompiledDictionary(affixes: affixes, words: words, profile: profile)?.encoded() ?? []
        (affixes, words) = ([], [])
    }

    /// The parts as one array.
    func encoded() -> [UInt8] {
        var writer = TableWriter()
        writer.append(CommonWords.table(of: common))
        for part in [affixes, words, compiled] { writer.append(part) }
        return writer.bytes
    }

    /// The supplement that encoded parts make; they must stay where they are.
    static func supplement(_ encoded: UnsafeRawBufferPointer) -> DictionarySupplement? {
        var reader = TableReader(encoded)
        guard (try? reader.buffer()) != nil, let affixes = try? reader.array(UInt8.self),
            let words = try? reader.array(UInt8.self), let compiled = try? reader.buffer()
        else { return nil }
        return DictionarySupplement(
            compiled: CompiledDictionary.open(compiled, owner: nil), affixes: affixes.isEmpty ? nil : affixes,
            words: words.isEmpty ? nil : words)
    }

    /// The frequent words of encoded parts, read in place.
    static func commonWords(_ encoded: UnsafeRawBufferPointer) -> CommonWords? {
        var reader = TableReader(encoded)
        return (try? reader.buffer()).flatMap { CommonWords(table: $0) }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.map(String.init)
    }
}
