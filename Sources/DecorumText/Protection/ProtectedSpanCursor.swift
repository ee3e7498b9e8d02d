/// Follows a scan through a text and says which protected span each place lies in.
public struct ProtectedSpanCursor {
    private let spans: [ProtectedSpan]
    private var next = 0

    /// Takes the spans of a text, in order.
    public init(_ spans: [ProtectedSpan]) { self.spans = spans }

    /// The end of the span that a place lies in; nil where it lies in none. Places are asked for in order.
    public mutating func end(at place: Int) -> Int? {
        while next < spans.count, spans[next].end <= place { next += 1 }
        return next < spans.count && spans[next].start <= place ? spans[next].end : nil
    }
}
