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
            hash = WordHash.hash(of: bytes)
        }
    }

    /// An expression behind its first word: where the hashes of its other words stand in `rests`, and its concept.
    private struct Expression {
        var start: Int32
        var end: Int32
        var concept: Int32
    }

    private var concepts: [Concept] = []
    private var rests: [UInt64] = []
    /// Those of one first word lie together.
    private var expressions: [Expression] = []
    private var heads: [UInt64: Range<Int>] = [:]
    /// A bit for each first word: most words of a text are none.
    private var firstWords = [UInt64](repeating: 0, count: 512)

    /// Reads a file's lines.
    ///
    /// - Parameter words: the hashes of an expression's words, as texts are read.
    init(_ text: String, words: (Substring) -> [UInt64]) {
        var byHead: [(head: UInt64, expression: Expression)] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            concepts.append(Concept(line[..<colon]))
            for part in line[line.index(after: colon)...].split(separator: ",") {
                let found = words(part)
                guard let first = found.first else { continue }
                firstWords[Int(first >> 40) & 511] |= 1 << (first >> 58)
                let start = Int32(rests.count)
                rests += found.dropFirst()
                let expression = Expression(start: start, end: Int32(rests.count), concept: Int32(concepts.count - 1))
                byHead.append((first, expression))
            }
        }
        byHead.sort { ($0.head, $0.expression.start) < ($1.head, $1.expression.start) }
        for (place, entry) in byHead.enumerated() {
            expressions.append(entry.expression)
            heads[entry.head] = (heads[entry.head]?.lowerBound ?? place)..<(place + 1)
        }
    }

    /// The concepts of a text, each as often as it is met.
    ///
    /// - Parameters:
    ///   - words: the hashes of the text's words.
    ///   - gap: how many words that are none of an expression's may stand between two of them.
    func concepts(in words: [UInt64], gap: Int) -> [Concept] {
        var found: [Concept] = []
        for (place, word) in words.enumerated() where firstWords[Int(word >> 40) & 511] & 1 << (word >> 58) != 0 {
            guard let own = heads[word] else { continue }
            for index in own where follows(expressions[index], words, place + 1, gap) {
                found.append(concepts[Int(expressions[index].concept)])
            }
        }
        return found
    }

    @inline(__always)
    private func follows(_ expression: Expression, _ words: [UInt64], _ start: Int, _ gap: Int) -> Bool {
        var place = start
        for wanted in expression.start..<expression.end {
            let end = min(words.count, place + gap + 1)
            while place < end, words[place] != rests[Int(wanted)] { place += 1 }
            if place >= end { return false }
            place += 1
        }
        return true
    }
}
