import Decorum

/// Our own: `{"responses": [{"id", "title", "locale", "tags": […], "text"}]}`, for catalogs that come from nowhere else.
enum DecorumResponses: CatalogFormat {
    static let name = "responses"
    static let summary = "Decorum's own list of responses"

    static func matches(_ document: JSONValue) -> Bool { document["responses"]?.array != nil }

    static func read(_ document: JSONValue, file: SourceFile) -> Catalog {
        var catalog = Catalog(format: name)
        guard let items = document["responses"]?.array else {
            catalog.errors.append(
                file.error(at: document.offset, "no list of responses", expected: "{\"responses\": […]}"))
            return catalog
        }
        for item in items {
            guard let id = item["id"]?.scalarText, let body = item["text"], let text = body.string else {
                catalog.errors.append(
                    file.error(at: item.offset, "a response without id or text", expected: "{\"id\", \"text\"}"))
                continue
            }
            var response = file.response(
                id: id, title: item["title"]?.string ?? id, locale: item["locale"]?.string, body: body, text: text,
                isHTML: false)
            response.tags = item["tags"]?.array?.compactMap(\.string) ?? []
            catalog.responses.append(response)
        }
        return catalog
    }
}
