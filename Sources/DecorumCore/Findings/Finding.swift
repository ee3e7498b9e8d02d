/// One thing that a rule found in a message.
public struct Finding: Sendable, Equatable {
    /// A place in the linted text: half-open, zero-based ranges; line and column count from one, columns in code points.
    public struct Place: Sendable, Equatable {
        /// UTF-8 bytes.
        public var utf8: Range<Int>
        /// UTF-16 code units.
        public var utf16: Range<Int>
        /// From one.
        public var line: Int
        /// From one, in code points.
        public var column: Int
    }

    /// A correction of the place that a finding names.
    public struct Correction: Sendable, Equatable {
        /// What to write instead.
        public var replacement: String
        /// True where it may be applied without a person's look.
        public var isSafe: Bool
    }

    /// Rule id, `family/name`.
    public var rule: String
    /// How much it matters, by the rule and the guide.
    public var severity: Severity
    /// What it takes from.
    public var dimension: Dimension
    /// What it costs its dimension, in points.
    public var cost: Int
    /// What the customer may hear.
    public var message: String
    /// What to write instead, in words.
    public var advice: String?
    /// The text at its place.
    public var text: String
    /// Where it is.
    public var place: Place
    /// Corrections, the likeliest first.
    public var corrections: [Correction]
}
