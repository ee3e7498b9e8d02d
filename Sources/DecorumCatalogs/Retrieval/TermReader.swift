import Decorum
import DecorumText

/// Reads a text into the terms by which responses are found, in one pass over its bytes.
///
/// A term is the beginning of a word without its accents, since inflection changes the end, and customers leave accents out; in Japanese
/// two neighbouring characters, and each kanji. Numbers and placeholders are passed over. No sentence is looked for, which is what takes
/// time in reading a message; a hundred thousand responses are read when an index is built.
struct TermReader {
    private let language: Language
    private let words: LanguageWords
    private let length: Int
    private(set) var terms = TermList()
    /// The hashes of all words, those too common to be terms included, as the concept lexicon asks for them.
    private(set) var wordHashes: [UInt64] = []

    private var term: [UInt8] = []
    private var fullHash = WordHash.seed
    private var letters = 0
    private var last: UInt32 = 0
    private var character: (start: Int, end: Int)?
    private var characters: [UInt8] = []

    /// Makes a reader of texts of one language.
    init(_ language: Language) { self.init(language, LanguageWords.of(language)) }

    /// Reads one more text in place of the one before, and the concepts that its words stand for.
    mutating func read(_ text: String) -> [ConceptLexicon.Concept] {
        var text = text
        terms.removeAll()
        wordHashes.removeAll(keepingCapacity: true)
        characters.removeAll(keepingCapacity: true)
        character = nil
        text.withUTF8 { run($0) }
        return words.concepts?.concepts(in: wordHashes, gap: language == .japanese ? 0 : 1) ?? []
    }

    /// Reads a text, and the concepts that its words stand for.
    ///
    /// - Parameter language: its language; nil to identify it.
    static func read(_ text: String, language: Language?) -> (
        terms: TermList, concepts: [ConceptLexicon.Concept], language: Language
    ) {
        let language = language ?? self.language(of: text)
        var reader = TermReader(language)
        let concepts = reader.read(text)
        return (reader.terms, concepts, language)
    }

    /// The language of a text.
    static func language(of text: String) -> Language {
        var text = text
        return text.withUTF8 { LanguageIdentifier.identify($0) }
    }

    /// The hashes of the words of an expression of the concept lexicon.
    static func hashes(of expression: some StringProtocol, language: Language, _ words: LanguageWords) -> [UInt64] {
        var text = String(expression)
        return text.withUTF8 { bytes in
            var reader = TermReader(language, words)
            reader.run(bytes)
            return reader.wordHashes
        }
    }

    private init(_ language: Language, _ words: LanguageWords) {
        self.language = language
        self.words = words
        // Letters of a word that are kept: the languages that inflect by suffix change what follows.
        length = language == .english || language == .telugu ? 6 : 5
    }

    private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        var offset = 0
        while offset < bytes.count {
            let (scalar, width) = decodeScalar(bytes, at: offset)
            let info = ScalarTable.info(scalar)
            offset += width
            if scalar == 0x7B {
                endWord()
                // {{customer.name}}, %{name}: their words are not the response's.
                while offset < bytes.count, bytes[offset] != 0x7D { offset += 1 }
            } else if info.script.isMatchedByCharacter {
                endWord()
                add(character: info.isComplex ? scalar : info.folded, isHan: info.script == .han)
            } else if info.isLetter || info.script == .telugu {
                character = nil
                add(letter: info.isComplex ? scalar : info.folded)
            } else if !Self.joins(scalar) {
                character = nil
                endWord()
            }
        }
        endWord()
    }

    /// Apostrophes and joiners stand inside words.
    private static func joins(_ scalar: UInt32) -> Bool {
        scalar == 0x27 || scalar == 0x2019 || scalar == 0x301 || scalar == 0x200C || scalar == 0x200D
    }

    private mutating func add(letter scalar: UInt32) {
        forEachByte(of: scalar) { fullHash = WordHash.hash(fullHash, adding: $0) }
        let plain = Self.plain(scalar)
        // A letter drawn out or doubled by mistake is one.
        guard letters < length, plain != last else { return }
        last = plain
        letters += 1
        appendScalar(plain, to: &term)
    }

    private mutating func endWord() {
        defer {
            term.removeAll(keepingCapacity: true)
            fullHash = WordHash.seed
            letters = 0
            last = 0
        }
        guard letters > 1 else { return }
        let hash = WordHash.hash(of: term)
        wordHashes.append(hash)
        if !words.isCommon(fullHash) { terms.append(term[...], hash) }
    }

    private mutating func add(character scalar: UInt32, isHan: Bool) {
        let start = characters.count
        appendScalar(scalar, to: &characters)
        let own = characters[start...]
        let hash = WordHash.hash(of: own)
        wordHashes.append(hash)
        if isHan { terms.append(own, hash) }
        if let character {
            let pair = characters[character.start...]
            terms.append(pair, WordHash.hash(of: pair))
        }
        character = (start, characters.count)
    }

    /// A letter without its accent.
    private static func plain(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0...0x7F: scalar
        case 0xE7: 0x63  // ç
        case 0x15F: 0x73  // ş
        case 0x11F: 0x67  // ğ
        case 0x131, 0xEE: 0x69  // ı, î
        case 0xF6: 0x6F  // ö
        case 0xFC, 0xFB: 0x75  // ü, û
        case 0x259: 0x65  // ə
        case 0xE2: 0x61  // â
        case 0x456, 0x457: 0x438  // і, ї as и
        case 0x491: 0x433  // ґ as г
        case 0x454: 0x435  // є as е
        default: scalar
        }
    }
}

/// Terms one behind the other, with their hashes.
struct TermList {
    private var pool: [UInt8] = []
    private(set) var hashes: [UInt64] = []
    private var ends: [Int] = []

    mutating func append(_ term: ArraySlice<UInt8>, _ hash: UInt64) {
        pool += term
        hashes.append(hash)
        ends.append(pool.count)
    }

    mutating func removeAll() {
        pool.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    var count: Int { ends.count }
    func bytes(_ index: Int) -> ArraySlice<UInt8> { pool[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
}
