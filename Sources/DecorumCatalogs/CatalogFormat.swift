import Decorum

/// A format of canned responses: one file in Formats/ each, and one line in `CatalogFormats.all`.
public protocol CatalogFormat: Sendable {
    /// The name for `--as`.
    static var name: String { get }
    /// What it is, in a few words.
    static var summary: String { get }
    /// True where a JSON document has its shape.
    static func matches(_ document: JSONValue) -> Bool
    /// Reads a document.
    static func read(_ document: JSONValue, file: SourceFile) -> Catalog
}

/// The registry of catalog formats.
public enum CatalogFormats {
    /// Every one of them, in the order in which they are listed to people.
    public static let all: [any CatalogFormat.Type] = [
        ZendeskMacros.self,
        ChatwootCannedResponses.self,
        DecorumResponses.self,
    ]

    /// The format of a name.
    public static func named(_ name: String) -> (any CatalogFormat.Type)? { all.first { $0.name == name } }
}

/// A file whose bytes are at hand while it is read.
public struct SourceFile: Sendable {
    /// The file.
    public let path: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// Its lines.
    public let lines: LineIndex

    /// Makes it of its parts.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lines = LineIndex(bytes)
    }

    /// An error at a byte of the file.
    func error(at offset: Int, _ problem: String, expected: String) -> InputError {
        let place = lines.place(of: offset)
        return InputError(path: path, line: place.line, column: place.column, problem: problem, expected: expected)
    }

    /// A response whose text is a string of this file.
    func response(id: String, title: String, locale: String?, body: JSONValue, text: String, isHTML: Bool)
        -> CannedResponse
    {
        let plain = isHTML ? HTMLText(text) : nil
        return CannedResponse(
            id: id, title: title, locale: locale, text: plain?.text ?? text,
            sourceMap: CatalogSourceMap(file: self, string: body.offset, html: plain),
            line: lines.place(of: body.offset).line)
    }
}
