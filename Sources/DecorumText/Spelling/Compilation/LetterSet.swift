/// A set of letters, for the test that decides for most rules that they are not for a word.
struct LetterSet {
    private var parts: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    /// Every letter.
    static let all: LetterSet = {
        var set = LetterSet()
        set.parts = (.max, .max, .max, .max)
        return set
    }()

    init() {}

    init(_ letters: some Sequence<UInt8>) {
        for letter in letters { insert(letter) }
    }

    mutating func insert(_ letter: UInt8) {
        let bit: UInt64 = 1 << UInt64(letter & 63)
        switch letter >> 6 {
        case 0: parts.0 |= bit
        case 1: parts.1 |= bit
        case 2: parts.2 |= bit
        default: parts.3 |= bit
        }
    }

    /// The letters of both.
    func intersection(_ other: LetterSet) -> LetterSet {
        var set = LetterSet()
        set.parts = (
            parts.0 & other.parts.0, parts.1 & other.parts.1, parts.2 & other.parts.2, parts.3 & other.parts.3
        )
        return set
    }

    /// All other letters.
    var inverted: LetterSet {
        var set = LetterSet()
        set.parts = (~parts.0, ~parts.1, ~parts.2, ~parts.3)
        return set
    }

    @inline(__always)
    func contains(_ letter: UInt8) -> Bool {
        let part: UInt64 =
            switch letter >> 6 {
            case 0: parts.0
            case 1: parts.1
            case 2: parts.2
            default: parts.3
            }
        return part & (1 << UInt64(letter & 63)) != 0
    }
}
