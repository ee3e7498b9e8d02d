import Decorum
import DecorumText

/// A run of responses read into terms, numbered among themselves.
struct ResponseTerms: Sendable {
    /// A word of the title or of a tag counts as so many of the text.
    private static let headWeight: UInt8 = 3

    /// The number of the first response of the run.
    let first: Int
    /// The terms by their numbers here.
    private(set) var terms: [(hash: UInt64, bytes: [UInt8])] = []
    /// Which response holds which term how often.
    private(set) var postings: [(term: UInt32, response: UInt32, count: UInt8)] = []
    /// By response, how many words it has.
    private(set) var lengths: [Float] = []
    private(set) var languages: [Language] = []

    private var numbers = TermNumbers()
    private var readers: [Language: TermReader] = [:]
    /// The terms of one response, used again for the next.
    private var counts: [(term: UInt32, count: UInt8)] = []

    /// Reads the responses of a range.
    init(of responses: [CannedResponse], _ range: Range<Int>) {
        first = range.lowerBound
        for number in range { add(responses[number], UInt32(number)) }
        // What only reading needed.
        numbers = TermNumbers()
        readers = [:]
    }

    private mutating func add(_ response: CannedResponse, _ number: UInt32) {
        let language = response.locale.map { Language(locale: $0) } ?? TermReader.language(of: response.text)
        // Taken out while it is used, so that its buffers are not copied.
        var reader = readers.removeValue(forKey: language) ?? TermReader(language)
        counts.removeAll(keepingCapacity: true)
        count(response.text, 1, &reader)
        count(response.title, Self.headWeight, &reader)
        for tag in response.tags { count(tag, Self.headWeight, &reader) }
        readers[language] = reader
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
        languages.append(language)
    }

    private mutating func count(_ text: String, _ weight: UInt8, _ reader: inout TermReader) {
        let concepts = reader.read(text)
        for index in 0..<reader.terms.count {
            let (number, isNew) = numbers.number(reader.terms.hashes[index])
            if isNew { terms.append((reader.terms.hashes[index], Array(reader.terms.bytes(index)))) }
            counts.append((number, weight))
        }
        for concept in concepts {
            let (number, isNew) = numbers.number(concept.hash)
            if isNew { terms.append((concept.hash, concept.bytes)) }
            counts.append((number, weight))
        }
    }
}
