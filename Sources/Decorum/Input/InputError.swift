/// Something wrong in a file of messages or a catalog, and where.
public struct InputError: Error, Sendable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// From one; zero where the whole file is meant.
    public var line: Int
    /// From one, in code points.
    public var column: Int
    /// What is wrong.
    public var problem: String
    /// What would be right.
    public var expected: String?

    /// Makes it of its parts.
    public init(path: String, line: Int = 0, column: Int = 0, problem: String, expected: String? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem
        self.expected = expected
    }

    /// An error at a byte of a file.
    public init(
        path: String, bytes: some Collection<UInt8>, offset: Int, line first: Int = 1, problem: String,
        expected: String?
    ) {
        var line = first
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(path: path, line: line, column: column, problem: problem, expected: expected)
    }

    /// The text that people see.
    public var description: String {
        let place = line > 0 ? "\(path):\(line):\(column):" : "\(path):"
        return "\(place) \(problem)" + (expected.map { "; expected \($0)" } ?? "")
    }
}
