import Decorum
import DecorumText

/// Builds the index of a catalog's responses.
struct ResponseIndexBuilder {
    /// Okapi BM25's usual constants (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009).
    private static let saturation: Float = 1.2
    private static let lengthShare: Float = 0.75
    /// A word of the title or of a tag counts as so many of the text.
    private static let headWeight: UInt8 = 3

    private var termNumbers: [UInt64: UInt32] = [:]
    private var terms: [[UInt8]] = []
    private var postings: [(term: UInt32, response: UInt32, count: UInt8)] = []
    private var lengths: [Float] = []

    /// The index of responses, as `ResponseIndex` reads it.
    static func index(_ responses: [CannedResponse]) -> [UInt8] {
        var builder = ResponseIndexBuilder()
        builder.postings.reserveCapacity(responses.count * 24)
        var languages: [String] = []
        for (number, response) in responses.enumerated() {
            languages.append(builder.add(response, UInt32(number)).code)
        }
        return builder.encoded(responses, languages)
    }

    private mutating func add(_ response: CannedResponse, _ number: UInt32) -> Language {
        let given = response.locale.map { Language(locale: $0) }
        let language = given ?? TermReader.read(response.text, language: nil).language
        var counts: [(term: UInt32, count: UInt8)] = []
        for (text, weight) in [
            (response.text, 1), (([response.title] + response.tags).joined(separator: "\n"), Self.headWeight),
        ] {
            let read = TermReader.read(text, language: language)
            for index in 0..<read.terms.count {
                counts.append((self.number(read.terms.hashes[index], read.terms.bytes(index)), weight))
            }
            for concept in read.concepts { counts.append((self.number(concept.hash, concept.bytes[...]), weight)) }
        }
        counts.sort { $0.term < $1.term }
        var length: Float = 0
        var place = 0
        while place < counts.count {
            var total = 0
            let term = counts[place].term
            while place < counts.count, counts[place].term == term {
                total += Int(counts[place].count)
                place += 1
            }
            length += Float(total)
            postings.append((term, number, UInt8(min(255, total))))
        }
        lengths.append(length)
        return language
    }

    private mutating func number(_ hash: UInt64, _ term: ArraySlice<UInt8>) -> UInt32 {
        if let known = termNumbers[hash] { return known }
        let number = UInt32(terms.count)
        termNumbers[hash] = number
        terms.append(Array(term))
        return number
    }

    // MARK: Writing

    private func encoded(_ responses: [CannedResponse], _ languages: [String]) -> [UInt8] {
        // Terms are numbered anew in the order of their bytes, so that a beginning finds its range.
        let order = terms.indices.sorted { terms[$0].lexicographicallyPrecedes(terms[$1]) }
        var rank = [UInt32](repeating: 0, count: terms.count)
        for (place, term) in order.enumerated() { rank[term] = UInt32(place) }

        var starts = [UInt32](repeating: 0, count: terms.count + 1)
        for posting in postings { starts[Int(rank[Int(posting.term)]) + 1] += 1 }
        for place in 1..<max(1, starts.count) { starts[place] += starts[place - 1] }
        var next = starts
        var numbers = [UInt32](repeating: 0, count: postings.count)
        var weights = [Float](repeating: 0, count: postings.count)
        let mean = max(1, lengths.reduce(0, +) / Float(max(1, lengths.count)))
        let total = Float(responses.count)
        for posting in postings {
            let term = Int(rank[Int(posting.term)])
            let place = Int(next[term])
            next[term] += 1
            numbers[place] = posting.response
            let held = Float(starts[term + 1] - starts[term])
            let rarity = Self.logarithm(1 + (total - held + 0.5) / (held + 0.5))
            let count = Float(posting.count)
            let norm = 1 - Self.lengthShare + Self.lengthShare * lengths[Int(posting.response)] / mean
            weights[place] = rarity * count * (Self.saturation + 1) / (count + Self.saturation * norm)
        }
        var writer = TableWriter()
        writer.append([ResponseIndex.version, UInt64(responses.count)])
        Self.append(order.map { terms[$0] }, to: &writer)
        writer.append(starts)
        writer.append(numbers)
        writer.append(weights)
        let trigrams = TrigramTable(order.map { terms[$0] })
        writer.append(trigrams.keys)
        writer.append(trigrams.starts)
        writer.append(trigrams.terms)
        Self.append(languages.map { Array($0.utf8) }, to: &writer)
        Self.append(responses.map { Array($0.id.utf8) }, to: &writer)
        Self.append(responses.map { Array($0.title.utf8) }, to: &writer)
        Self.append(responses.map { Array($0.text.utf8) }, to: &writer)
        return writer.bytes
    }

    private static func append(_ strings: [[UInt8]], to writer: inout TableWriter) {
        var starts: [UInt32] = [0]
        var pool: [UInt8] = []
        for string in strings {
            pool += string
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

/// Terms by the three-letter pieces that they hold: a mistyped word is found by those that are left.
struct TrigramTable {
    private(set) var keys: [UInt64] = []
    private(set) var starts: [UInt32] = [0]
    private(set) var terms: [UInt32] = []

    init(_ words: [[UInt8]]) {
        var pairs: [(key: UInt64, term: UInt32)] = []
        for (number, word) in words.enumerated() {
            for key in Self.pieces(of: word) { pairs.append((key, UInt32(number))) }
        }
        pairs.sort { ($0.key, $0.term) < ($1.key, $1.term) }
        for pair in pairs {
            if keys.last != pair.key {
                if !keys.isEmpty { starts.append(UInt32(terms.count)) }
                keys.append(pair.key)
            }
            terms.append(pair.term)
        }
        starts.append(UInt32(terms.count))
    }

    /// The pieces of a word, a space before and after it taken as letters.
    static func pieces(of word: [UInt8]) -> Set<UInt64> {
        let scalars = [0x20] + String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value) + [0x20]
        guard scalars.count >= 3 else { return [] }
        return Set(
            (0...(scalars.count - 3)).map { place in
                scalars[place..<(place + 3)].reduce(0) { $0 << 21 | UInt64($1) }
            })
    }
}
