import Decorum

/// A format in which reviews are shown: one file in Formats/ each, and one line in `ReportFormats.all`.
public protocol ReportFormat: Sendable {
    /// The name for `--format`.
    static var name: String { get }
    init(_ options: ReportOptions)
    /// Text for one reviewed message.
    mutating func entry(_ linted: LintedItem) -> String
    /// Text after the last one.
    mutating func summary() -> String
}

/// How a report is written.
public struct ReportOptions: Sendable {
    /// True where colours may be used.
    public var colours = false
    /// True for messages that are shown even where nothing was found.
    public var showsClean = false

    /// Makes it of its parts.
    public init(colours: Bool = false, showsClean: Bool = false) {
        self.colours = colours
        self.showsClean = showsClean
    }
}

/// The registry of report formats.
public enum ReportFormats {
    /// Every one of them, in the order in which they are listed to people.
    public static let all: [any ReportFormat.Type] = [
        HumanReport.self,
        JSONLinesReport.self,
    ]

    /// Their names.
    public static var names: [String] { all.map { $0.name } }

    /// The format of a name.
    public static func named(_ name: String) -> (any ReportFormat.Type)? { all.first { $0.name == name } }
}
