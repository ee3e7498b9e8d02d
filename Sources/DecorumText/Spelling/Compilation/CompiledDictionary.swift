/// A compiled dictionary in memory, and the form in which it is kept in a file or in the program.
///
/// The form, in the machine's byte order: the words "DCRM" and a version, 1 for Turkic case, the numbers of letters and of edges, the root, all
/// as 32 bits; the scalars of the letters; the states that the edges lead to; the letters of the edges.
public struct CompiledDictionary: Sendable {
    private static let mark: UInt32 = 0x4D52_4344
    /// Changed with the form, so that a file of another version is made anew.
    static let version: UInt32 = 1
    private static let headerCount = 6

    let letters: LetterTable
    let root: UInt32
    let labels: [UInt8]
    let targets: [UInt32]

    /// Compiles a dictionary in Hunspell's form.
    ///
    /// - Parameters:
    ///   - affixes: the `.aff` file.
    ///   - words: the `.dic` file.
    ///   - profile: the language.
    /// - Returns: nil where it is written in a way that is left to Hunspell.
    public init?(affixes: [UInt8], words: [UInt8], profile: LanguageProfile) {
        let compiled = affixes.withUnsafeBufferPointer { affixes in
            words.withUnsafeBufferPointer {
                DictionaryCompiler.compile(
                    affixes: affixes, words: [$0], alphabet: profile.letters, turkic: profile.turkic)
            }
        }
        guard let compiled else { return nil }
        self = compiled
    }

    init(letters: LetterTable, root: UInt32, labels: [UInt8], targets: [UInt32]) {
        self.letters = letters
        self.root = root
        self.labels = labels
        self.targets = targets
    }

    /// The form that is kept.
    public func encoded() -> [UInt8] {
        let header = [
            Self.mark, Self.version, letters.isTurkic ? 1 : 0, UInt32(letters.scalars.count - 1), UInt32(labels.count),
            root,
        ]
        var bytes: [UInt8] = []
        for words in [header, Array(letters.scalars.dropFirst()), targets] {
            words.withUnsafeBytes { bytes.append(contentsOf: $0) }
        }
        return bytes + labels
    }

    /// Reads the kept form in place.
    ///
    /// - Parameters:
    ///   - bytes: the form, at an address that is a multiple of four; it must outlive the automaton.
    ///   - owner: what keeps the bytes.
    /// - Returns: nil where the bytes are no such form.
    public static func open(_ bytes: UnsafeRawBufferPointer, owner: (any Sendable)?) -> WordAutomaton? {
        guard let base = bytes.baseAddress, bytes.count >= 4 * headerCount, Int(bitPattern: base) % 4 == 0 else {
            return nil
        }
        let words = base.assumingMemoryBound(to: UInt32.self)
        guard words[0] == mark, words[1] == version else { return nil }
        let (letterCount, edgeCount) = (Int(words[3]), Int(words[4]))
        let root = words[5]
        guard letterCount < 256, edgeCount < 1 << 30, root & WordAutomaton.edgeMask < edgeCount,
            bytes.count == 4 * (headerCount + letterCount + edgeCount) + edgeCount
        else { return nil }
        let scalars = UnsafeBufferPointer(start: words + headerCount, count: letterCount)
        let targets = words + headerCount + letterCount
        return WordAutomaton(
            letters: LetterTable(scalars: Array(scalars), turkic: words[2] == 1),
            root: root, labels: UnsafeRawPointer(targets + edgeCount).assumingMemoryBound(to: UInt8.self),
            targets: targets, edgeCount: edgeCount, owner: owner)
    }
}
