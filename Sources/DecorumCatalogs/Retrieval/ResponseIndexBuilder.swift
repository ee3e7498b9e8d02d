import Decorum
import DecorumText
import Dispatch

/// Builds the index of a catalog's responses.
struct ResponseIndexBuilder {
    /// Okapi BM25's usual constants (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.75
    /// Responses that one thread reads at a time.
    private static let chunk = 1024

    private var numbers = TermNumbers()
    private var terms: [[UInt8]] = []
    private let parts: [ResponseTerms]
    /// For each part, the number that each of its terms has in `terms`.
    private var termsOfParts: [[UInt32]] = []

    /// The index of responses, as `ResponseIndex` reads it.
    static func index(_ responses: [CannedResponse]) -> [UInt8] {
        ResponseIndexBuilder(read(responses)).encoded(responses)
    }

    /// Reads the responses on all cores; the parts are in the order of the responses.
    private static func read(_ responses: [CannedResponse]) -> [ResponseTerms] {
        let chunks = (responses.count + chunk - 1) / chunk
        let done = Guarded<[Int: ResponseTerms]>([:])
        DispatchQueue.concurrentPerform(iterations: chunks) { index in
            let part = ResponseTerms(of: responses, index * chunk..<min(responses.count, (index + 1) * chunk))
            done.withLock { $0[index] = part }
        }
        return done.withLock { parts in (0..<chunks).compactMap { parts[$0] } }
    }

    private init(_ parts: [ResponseTerms]) {
        self.parts = parts
        for part in parts {
            termsOfParts.append(
                part.terms.map { term in
                    let (number, isNew) = numbers.number(term.hash)
                    if isNew { terms.append(term.bytes) }
                    return number
                })
        }
    }

    // MARK: Writing

    private func encoded(_ responses: [CannedResponse]) -> [UInt8] {
        // Terms are numbered anew in the order of their bytes, so that a beginning finds its range.
        let order = terms.indices.sorted { terms[$0].lexicographicallyPrecedes(terms[$1]) }
        var rank = [UInt32](repeating: 0, count: terms.count)
        for (place, term) in order.enumerated() { rank[term] = UInt32(place) }
        let ranks = termsOfParts.map { numbers in numbers.map { rank[Int($0)] } }

        var starts = [UInt32](repeating: 0, count: terms.count + 1)
        for (part, rank) in zip(parts, ranks) {
            for posting in part.postings { starts[Int(rank[Int(posting.term)]) + 1] += 1 }
        }
        for place in 1..<max(1, starts.count) { starts[place] += starts[place - 1] }
        var next = starts
        let postings = Int(starts[terms.count])
        var numbers = [UInt32](repeating: 0, count: postings)
        var weights = [Float](repeating: 0, count: postings)
        let length = parts.reduce(0) { $0 + $1.lengths.reduce(0, +) }
        let mean = max(1, length / Float(max(1, responses.count)))
        let total = Float(responses.count)
        let rarities = terms.indices.map { term in
            let held = Float(starts[term + 1] - starts[term])
            return Self.logarithm(1 + (total - held + 0.5) / (held + 0.5))
        }
        for (part, rank) in zip(parts, ranks) {
            for posting in part.postings {
                let term = Int(rank[Int(posting.term)])
                let place = Int(next[term])
                next[term] += 1
                numbers[place] = posting.response
                let count = Float(posting.count)
                let own = part.lengths[Int(posting.response) - part.first]
                let norm = 1 - Self.lengthShare + Self.lengthShare * own / mean
                weights[place] = rarities[term] * count * (Self.saturation + 1) / (count + Self.saturation * norm)
            }
        }
        var writer = TableWriter()
        writer.append([ResponseIndex.version, UInt64(responses.count)])
        Self.append(order.lazy.map { terms[$0] }, to: &writer)
        writer.append(starts)
        writer.append(numbers)
        writer.append(weights)
        let trigrams = TrigramTable(order.map { terms[$0] })
        writer.append(trigrams.keys)
        writer.append(trigrams.starts)
        writer.append(trigrams.terms)
        Self.append(parts.lazy.flatMap(\.languages).map(\.code.utf8), to: &writer)
        Self.append(responses.lazy.map(\.id.utf8), to: &writer)
        Self.append(responses.lazy.map(\.title.utf8), to: &writer)
        Self.append(responses.lazy.map(\.text.utf8), to: &writer)
        return writer.bytes
    }

    private static func append(_ strings: some Sequence<some Sequence<UInt8>>, to writer: inout TableWriter) {
        var starts: [UInt32] = [0]
        var pool: [UInt8] = []
        for string in strings {
            pool.append(contentsOf: string)
            starts.append(UInt32(pool.count))
        }
        writer.append(starts)
        writer.append(pool)
    }

    /// The natural logarithm of a number from one on, by its exponent and the series of the rest: no C library is needed for it.
    private static func logarithm(_ number: Float) -> Float {
        let share = (number.significand - 1) / (number.significand + 1)
        let square = share * share
        let series = 2 * share * (1 + square / 3 + square * square / 5 + square * square * square / 7)
        return Float(number.exponent) * 0.693_147_2 + series
    }
}
