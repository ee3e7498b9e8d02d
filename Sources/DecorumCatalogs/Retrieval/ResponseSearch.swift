import Decorum
import DecorumText

/// Finds the responses that fit what a customer wrote or an agent begins to write.
public struct ResponseSearch: Sendable {
    /// A response with how well it fits.
    public struct Hit: Sendable {
        /// Its number in the index.
        public let number: Int
        /// The sum of the weights of the words that it shares; comparable within one query.
        public let weight: Float
    }

    private let index: ResponseIndex
    /// Words near to one that no response holds.
    private static let near = 6
    /// Words that begin as an unfinished one.
    private static let completions = 24
    /// A concept counts as so many words.
    private static let conceptWeight: Float = 3
    /// Two words are near from this share of common pieces on (Dice's coefficient).
    private static let nearness: Float = 0.4

    /// Makes a search of an index.
    public init(_ index: ResponseIndex) { self.index = index }

    /// The best responses, the best first.
    ///
    /// - Parameters:
    ///   - text: what the customer wrote, or the draft.
    ///   - language: its language; nil to identify it. Responses of other languages are left out.
    ///   - isUnfinished: true where the last word may go on.
    public func responses(for text: String, language: Language? = nil, limit: Int = 5, isUnfinished: Bool = false)
        -> [Hit]
    {
        let read = TermReader.read(text, language: language)
        var weights: [Int: Float] = [:]
        for place in 0..<read.terms.count {
            let term = Array(read.terms.bytes(place))
            let isLast = isUnfinished && place == read.terms.count - 1 && (text.last?.isLetter ?? false)
            for (number, weight) in terms(for: term, isLast: isLast) {
                weights[number] = max(weights[number] ?? 0, weight)
            }
        }
        for concept in read.concepts {
            let place = index.terms.firstIndex(from: concept.bytes)
            if place < index.terms.count, index.terms.bytes(place).elementsEqual(concept.bytes) {
                weights[place] = Self.conceptWeight
            }
        }
        return best(weights, language: read.language, limit: limit)
    }

    /// The index's terms that a word stands for, with how sure that is.
    private func terms(for term: [UInt8], isLast: Bool) -> [(Int, Float)] {
        let place = index.terms.firstIndex(from: term)
        let isKnown = place < index.terms.count && index.terms.bytes(place).elementsEqual(term)
        if isLast {
            var found = isKnown ? [(place, Float(1))] : []
            var next = isKnown ? place + 1 : place
            while next < index.terms.count, found.count < Self.completions, index.terms.bytes(next).starts(with: term) {
                found.append((next, Float(0.7)))
                next += 1
            }
            if !found.isEmpty { return found }
        }
        return isKnown ? [(place, Float(1))] : near(term)
    }

    private func near(_ term: [UInt8]) -> [(Int, Float)] {
        let pieces = TrigramTable.pieces(of: term)
        guard pieces.count > 1 else { return [] }
        var shared: [UInt32: Int] = [:]
        for piece in pieces {
            guard let key = keyIndex(piece) else { continue }
            for place in Int(index.trigramStarts[key])..<Int(index.trigramStarts[key + 1]) {
                shared[index.trigramTerms[place], default: 0] += 1
            }
        }
        let close: [(Int, Float)] = shared.compactMap { number, count in
            guard count > 1 || pieces.count < 4 else { return nil }
            let others = max(1, String(decoding: index.terms.bytes(Int(number)), as: UTF8.self).unicodeScalars.count)
            let nearness = 2 * Float(count) / Float(pieces.count + others)
            return nearness >= Self.nearness ? (Int(number), nearness * Float(0.8)) : nil
        }
        return Array(close.sorted { ($0.1, $1.0) > ($1.1, $0.0) }.prefix(Self.near))
    }

    private func keyIndex(_ key: UInt64) -> Int? {
        var low = 0
        var high = index.trigramKeys.count
        while low < high {
            let middle = (low + high) / 2
            if index.trigramKeys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < index.trigramKeys.count && index.trigramKeys[low] == key ? low : nil
    }

    private func best(_ terms: [Int: Float], language: Language, limit: Int) -> [Hit] {
        var scores = [Float](repeating: 0, count: index.count)
        for (term, sureness) in terms {
            let range = Int(index.starts[term])..<Int(index.starts[term + 1])
            // A word that half of a large catalog holds says nothing.
            if range.count > 2_000, range.count * 3 > index.count { continue }
            for place in range { scores[Int(index.responses[place])] += index.weights[place] * sureness }
        }
        let code = Array(language.code.utf8)
        var best: [Hit] = []
        for (number, weight) in scores.enumerated() where weight > 0 {
            if best.count == limit, let last = best.last, weight <= last.weight { continue }
            let own = index.languages.bytes(number)
            let fits = language == .undetermined || own.elementsEqual(code) || own.elementsEqual("und".utf8)
            guard fits else { continue }
            let slot = best.firstIndex { $0.weight < weight } ?? best.endIndex
            best.insert(Hit(number: number, weight: weight), at: slot)
            if best.count > limit { best.removeLast() }
        }
        return best
    }
}
