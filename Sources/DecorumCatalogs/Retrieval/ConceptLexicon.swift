import Decorum
import DecorumText

/// What words of service talk stand for: "money back" and "reimburse" are both `refund`, in queries and in responses.
///
/// The data is `Sources/Decorum/Concepts/`, one file a language: `name: expression, "several words", …`.
struct ConceptLexicon: Sendable {
    /// By the first word of an expression: the words that follow it, and the concept.
    private var expressions: [[UInt8]: [(rest: [[UInt8]], concept: [UInt8])]] = [:]

    /// Reads a file's lines.
    ///
    /// - Parameter words: the words of an expression as texts are read.
    init(_ text: String, words: (String) -> [[UInt8]]) {
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            // A byte that no text holds tells concepts from words.
            let concept = [0x01] + Array(line[..<colon].utf8)
            for part in line[line.index(after: colon)...].split(separator: ",") {
                let found = words(part.filter { $0 != "\"" })
                guard let first = found.first else { continue }
                expressions[first, default: []].append((Array(found.dropFirst()), concept))
            }
        }
    }

    /// The concepts of a text, each as often as it is met.
    ///
    /// - Parameter words: the text's words; one that is none of an expression's may stand between two of them.
    func concepts(in words: [[UInt8]], gap: Int) -> [[UInt8]] {
        var concepts: [[UInt8]] = []
        for (place, word) in words.enumerated() {
            for (rest, concept) in expressions[word] ?? [] where Self.follows(rest, words, place + 1, gap) {
                concepts.append(concept)
            }
        }
        return concepts
    }

    private static func follows(_ rest: [[UInt8]], _ words: [[UInt8]], _ start: Int, _ gap: Int) -> Bool {
        var place = start
        for wanted in rest {
            let end = min(words.count, place + gap + 1)
            guard place < end, let found = words[place..<end].firstIndex(of: wanted) else { return false }
            place = found + 1
        }
        return true
    }
}
