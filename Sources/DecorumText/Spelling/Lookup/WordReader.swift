/// A word of a text as the numbers of its letters, in a buffer that is used again and again.
public struct WordReader: ~Copyable {
    /// Words longer than this are in no dictionary.
    public static let longest = 100

    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// Makes a reader.
    public init() { buffer = .allocate(capacity: Self.longest) }

    deinit { buffer.deallocate() }

    /// Judges a word of a text.
    ///
    /// Letters written as letter and accent are for the caller to compose first; here they are letters that the dictionary has not.
    /// - Parameters:
    ///   - bytes: the word, in UTF-8.
    ///   - automaton: the dictionary.
    /// - Returns: true where it is a word as written, in small letters, or (all in capitals) with a first capital.
    public mutating func isWord(_ bytes: UnsafeBufferPointer<UInt8>, in automaton: WordAutomaton) -> Bool {
        count = 0
        var place = 0
        var capitals = 0
        var firstIsCapital = false
        while place < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: place)
            place += length
            let number = automaton.letters.number(of: scalar)
            if number == LetterTable.ignored { continue }
            if number == LetterTable.foreign || count == Self.longest { return false }
            if automaton.letters.small[Int(number)] != number {
                capitals += 1
                if count == 0 { firstIsCapital = true }
            }
            buffer[count] = number
            count += 1
        }
        guard count > 0 else { return false }
        if isKnown(automaton) { return true }
        guard firstIsCapital else { return false }
        if capitals == 1 {
            lower(0, automaton)
            return isKnown(automaton)
        }
        guard capitals == count || buffer[0..<count].allSatisfy({ !isSmallLetter($0, automaton) }) else { return false }
        for index in 1..<count { lower(index, automaton) }
        if isKnown(automaton) { return true }
        lower(0, automaton)
        return isKnown(automaton)
    }

    private func isKnown(_ automaton: WordAutomaton) -> Bool {
        automaton.contains(UnsafeBufferPointer(rebasing: buffer[0..<count]))
    }

    private mutating func lower(_ index: Int, _ automaton: WordAutomaton) {
        buffer[index] = automaton.letters.small[Int(buffer[index])]
    }

    private func isSmallLetter(_ number: UInt8, _ automaton: WordAutomaton) -> Bool {
        automaton.letters.capital(of: number) != number
    }
}
