/// The smallest part of a text that phrase patterns see: a word, a number, one character of a script written without
/// spaces, an emoji, or a protected span taken as a whole.
public struct Unit: Sendable {
    /// What a unit is.
    public enum Kind: UInt8, Sendable {
        case word, number, character, emoji, protected
    }

    /// What is known of a unit and of what stands around it.
    public struct Flags: OptionSet, Sendable {
        /// The name or number behind it.
        public let rawValue: UInt16
        /// Takes the raw value.
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// A phrase may not run across the place before this unit: a sentence, a colon, a bracket begins here.
        public static let hardBreakBefore = Flags(rawValue: 1 << 0)
        /// A comma, a dash or a quote stands before this unit.
        public static let softBreakBefore = Flags(rawValue: 1 << 1)
        /// Between quotation marks.
        public static let quoted = Flags(rawValue: 1 << 2)
        /// The opening quotation mark stands right before.
        public static let opensQuote = Flags(rawValue: 1 << 3)
        /// The closing quotation mark stands right after.
        public static let closesQuote = Flags(rawValue: 1 << 4)
        /// First of its sentence.
        public static let startsSentence = Flags(rawValue: 1 << 5)
        /// Last of its sentence.
        public static let endsSentence = Flags(rawValue: 1 << 6)
        /// No white space stands between the unit before and this one.
        public static let adjoins = Flags(rawValue: 1 << 7)
        /// Begins with a capital letter.
        public static let capitalised = Flags(rawValue: 1 << 8)
        /// All letters are capitals, two of them at least.
        public static let allCapitals = Flags(rawValue: 1 << 9)
        /// Holds small letters and, after the first letter, capitals.
        public static let mixedCase = Flags(rawValue: 1 << 10)
        /// Letters of two scripts meet in it.
        public static let mixedScript = Flags(rawValue: 1 << 12)
        /// Holds a digit.
        public static let hasDigit = Flags(rawValue: 1 << 11)
    }

    /// First byte of the unit in the text (UTF-8).
    public var start: Int32
    /// End of the unit, exclusive.
    public var end: Int32
    /// Where its folded form begins in `AnnotatedText.folded`.
    public var foldedStart: Int32
    /// Where its folded form ends.
    public var foldedEnd: Int32
    /// Index of its sentence.
    public var sentence: Int32
    /// What it is.
    public var kind: Kind
    /// Script of its first letter.
    public var script: Script
    /// What stands around it.
    public var flags: Flags

    /// Its place in the text.
    @inlinable
    public var range: Range<Int> { Int(start)..<Int(end) }
    /// The place of its folded form.
    @inlinable
    public var foldedRange: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
}
