import Decorum

/// A canned response of a catalog.
public struct CannedResponse: Sendable {
    /// Its identifier in the product that it comes from.
    public var id: String
    /// The name or shortcut by which agents find it.
    public var title: String
    /// Topics, intents or shortcuts by which it is found, where the catalog has them.
    public var tags: [String] = []
    /// Its language, where the catalog says.
    public var locale: String?
    /// Its text, without markup.
    public var text: String
    /// Where the text stands in the file.
    public var sourceMap: any SourceMap & TextOrigin
    /// Line on which its text begins, from one.
    public var line: Int
}

/// A catalog that was read, and what could not be.
public struct Catalog: Sendable {
    /// Name of its format.
    public var format: String
    /// The responses.
    public var responses: [CannedResponse] = []
    /// What is wrong, and where.
    public var errors: [InputError] = []
    /// What the reader should know besides.
    public var notes: [String] = []

    /// The responses as messages to lint: templates, whose placeholders are yet to be filled.
    public func items(path: String) -> [LintItem] {
        responses.map { response in
            LintItem(
                message: Message(response.text, id: response.id, locale: response.locale, isTemplate: true), path: path,
                line: response.line, title: response.title, sourceMap: response.sourceMap,
                origin: response.sourceMap)
        }
    }
}
