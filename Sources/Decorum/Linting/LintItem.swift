import DecorumCore

/// A message to lint, and where it came from.
public struct LintItem: Sendable {
    /// The message.
    public var message: Message
    /// The file that holds it.
    public var path: String
    /// Line of the message in the file, from one.
    public var line: Int
    /// A title that people know it by.
    public var title: String?
    /// Where the parts of the text stand in the file; nil where line and file are enough.
    public var sourceMap: (any SourceMap)?
    /// How changes of the text go back into the file; nil where they cannot.
    public var origin: (any TextOrigin)?

    /// Makes it of its parts.
    public init(
        message: Message, path: String, line: Int, title: String? = nil, sourceMap: (any SourceMap)? = nil,
        origin: (any TextOrigin)? = nil
    ) {
        self.message = message
        self.path = path
        self.line = line
        self.title = title
        self.sourceMap = sourceMap
        self.origin = origin
    }
}

/// Tells where bytes of a text stand in the file that it was read from.
public protocol SourceMap: Sendable {
    /// The places of rising byte offsets.
    func places(of offsets: [Int]) -> [SourcePlace]
}

/// A place in a source file.
public struct SourcePlace: Sendable, Equatable {
    /// Offset in bytes.
    public var utf8: Int
    /// From one.
    public var line: Int
    /// From one, in code points.
    public var column: Int

    /// Makes it of its parts.
    public init(utf8: Int, line: Int, column: Int) {
        self.utf8 = utf8
        self.line = line
        self.column = column
    }
}

/// A message with its review.
public struct LintedItem: Sendable {
    /// The message and its origin.
    public var item: LintItem
    /// What the linter says of it.
    public var review: Review
    /// The guide that reviewed it.
    public var guide: Guide
    /// Better texts; nil where they were not asked for.
    public var rewrites: [Rewrite]?
    /// How canned it sounds; nil where it was not asked for.
    public var sound: Sound?

    /// Makes it of its parts.
    public init(item: LintItem, review: Review, guide: Guide) {
        self.item = item
        self.review = review
        self.guide = guide
    }

    /// The places of the findings in the source file, in their order; nil where the item has no map.
    public func sourcePlaces() -> [(start: SourcePlace, end: SourcePlace)]? {
        guard let map = item.sourceMap else { return nil }
        let offsets = Set(review.findings.flatMap { [$0.place.utf8.lowerBound, $0.place.utf8.upperBound] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(offsets, map.places(of: offsets)))
        let none = SourcePlace(utf8: 0, line: item.line, column: 1)
        return review.findings.map {
            (places[$0.place.utf8.lowerBound] ?? none, places[$0.place.utf8.upperBound] ?? none)
        }
    }
}
