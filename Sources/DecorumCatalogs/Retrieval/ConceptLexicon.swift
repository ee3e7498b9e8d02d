import Decorum
import DecorumText

/// What words of service talk stand for: "money back" and "reimburse" are both `refund`, in queries and in responses.
///
/// The data is `Sources/Decorum/Concepts/`, one file a language: `name: expression, "several words", …`.
struct ConceptLexicon: Sendable {
    /// A concept as a term of the index: a byte that no text holds tells it from words.
    struct Concept: Sendable {
        let bytes: [UInt8]
        let hash: UInt64

        init(_ name: some StringProtocol) {
            bytes = [0x01] + Array(name.utf8)
            hash = ResponseIndex.hash(bytes)
        }
    }

    /// By the hash of an expression's first word: those of the words that follow it, and the concept.
    private var expressions: [UInt64: [(rest: [UInt64], concept: Concept)]] = [:]

    /// Reads a file's lines.
    ///
    /// - Parameter words: the hashes of an expression's words, as texts are read.
    init(_ text: String, words: (Substring) -> [UInt64]) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let concept = Concept(line[..<colon])
            for part in line[line.index(after: colon)...].split(separator: ",") {
                let found = words(part)
                guard let first = found.first else { continue }
                expressions[first, default: []].append((Array(found.dropFirst()), concept))
            }
        }
    }

    /// The concepts of a text, each as often as it is met.
    ///
    /// - Parameters:
    ///   - words: the hashes of the text's words.
    ///   - gap: how many words that are none of an expression's may stand between two of them.
    func concepts(in words: [UInt64], gap: Int) -> [Concept] {
        var concepts: [Concept] = []
        for (place, word) in words.enumerated() {
            guard let found = expressions[word] else { continue }
            for (rest, concept) in found where rest.isEmpty || Self.follows(rest, words, place + 1, gap) {
                concepts.append(concept)
            }
        }
        return concepts
    }

    private static func follows(_ rest: [UInt64], _ words: [UInt64], _ start: Int, _ gap: Int) -> Bool {
        var place = start
        for wanted in rest {
            let end = min(words.count, place + gap + 1)
            guard place < end, let found = words[place..<end].firstIndex(of: wanted) else { return false }
            place = found + 1
        }
        return true
    }
}
