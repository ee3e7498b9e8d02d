/// A value from a guide or a pack with its place: what rules are compiled from, whatever it was written in.
public struct DataNode: Sendable {
    /// A place in a source file; line and column count from one, zero where it is not known.
    public struct Mark: Sendable, Equatable {
        /// From one.
        public var line: Int
        /// From one, in code points.
        public var column: Int

        /// Makes it of its parts.
        public init(line: Int = 0, column: Int = 0) {
            self.line = line
            self.column = column
        }
    }

    /// What the value is.
    public indirect enum Content: Sendable {
        case scalar(String)
        case list([DataNode])
        case map([Entry])
    }

    /// A key with its value.
    public struct Entry: Sendable {
        /// The key.
        public var key: String
        /// Where the key stands.
        public var keyMark: Mark
        /// The value.
        public var value: DataNode

        /// Makes it of its parts.
        public init(key: String, keyMark: Mark = Mark(), value: DataNode) {
            self.key = key
            self.keyMark = keyMark
            self.value = value
        }
    }

    /// What it holds.
    public var content: Content
    /// Where it stands.
    public var mark: Mark

    /// Makes it of its parts.
    public init(_ content: Content, mark: Mark = Mark()) {
        self.content = content
        self.mark = mark
    }

    /// The value of a key; nil where there is none or this is no map.
    public subscript(key: String) -> DataNode? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// What it is, for messages.
    var shape: String {
        switch content {
        case .scalar: "a single value"
        case .list: "a list"
        case .map: "a map"
        }
    }
}
