import Decorum

/// Zendesk: the answer of `GET /api/v2/macros.json`, one response for each macro with a comment.
enum ZendeskMacros: CatalogFormat {
    static let name = "zendesk"
    static let summary = "Zendesk macros (API list or export)"

    static func matches(_ document: JSONValue) -> Bool { document["macros"]?.array != nil }

    static func read(_ document: JSONValue, file: SourceFile) -> Catalog {
        var catalog = Catalog(format: name)
        guard let macros = document["macros"]?.array else {
            catalog.errors.append(file.error(at: document.offset, "no list of macros", expected: "{\"macros\": […]}"))
            return catalog
        }
        for macro in macros {
            guard let id = macro["id"]?.scalarText, let title = macro["title"]?.string else {
                catalog.errors.append(
                    file.error(
                        at: macro.offset, "a macro without id or title", expected: "{\"id\", \"title\", \"actions\"}"))
                continue
            }
            // A macro that is switched off is not sent.
            if macro["active"]?.bool == false { continue }
            for action in macro["actions"]?.array ?? [] {
                guard let field = action["field"]?.string, let (body, text) = comment(action["value"]) else { continue }
                guard field == "comment_value" || field == "comment_value_html" else { continue }
                catalog.responses.append(
                    file.response(
                        id: id, title: title, locale: nil, body: body, text: text, isHTML: field == "comment_value_html"
                    ))
            }
        }
        if macros.count > 0, let next = document["next_page"]?.string {
            catalog.notes.append("\(file.path): the export is one page of several; the next is \(next)")
        }
        return catalog
    }

    /// The comment's text: a string, or a channel and a string.
    private static func comment(_ value: JSONValue?) -> (body: JSONValue, text: String)? {
        if let text = value?.string, let value { return (value, text) }
        guard let items = value?.array, items.count == 2, let text = items[1].string else { return nil }
        return (items[1], text)
    }
}
