/// Something wrong in a guide or a pack: where it is, what was expected, and what may have been meant.
public struct GuideError: Error, Sendable, CustomStringConvertible {
    /// The file, where it is known.
    public var file: String?
    /// The place in the file.
    public var mark: DataNode.Mark
    /// What is wrong.
    public var problem: String
    /// What would be right.
    public var expected: String?
    /// The nearest valid name.
    public var nearest: String?

    /// Makes it of its parts.
    public init(
        _ problem: String, at mark: DataNode.Mark = DataNode.Mark(), expected: String? = nil, nearest: String? = nil,
        file: String? = nil
    ) {
        self.problem = problem
        self.mark = mark
        self.expected = expected
        self.nearest = nearest
        self.file = file
    }

    /// The same error in a file.
    public func located(in file: String) -> GuideError {
        var error = self
        error.file = error.file ?? file
        return error
    }

    /// The text that people see.
    public var description: String {
        var text = ""
        if let file { text += "\(file):" }
        if mark.line > 0 { text += "\(mark.line):\(mark.column):" }
        if !text.isEmpty { text += " " }
        text += problem
        if let expected { text += "; expected \(expected)" }
        if let nearest { text += "; did you mean '\(nearest)'?" }
        return text
    }
}
