import Decorum

/// Chatwoot: the answer of `GET /api/v1/accounts/{id}/canned_responses`.
enum ChatwootCannedResponses: CatalogFormat {
    static let name = "chatwoot"
    static let summary = "Chatwoot canned responses (API list)"

    static func matches(_ document: JSONValue) -> Bool {
        guard let first = document.array?.first else { return false }
        return first["short_code"] != nil && first["content"] != nil
    }

    static func read(_ document: JSONValue, file: SourceFile) -> Catalog {
        var catalog = Catalog(format: name)
        guard let items = document.array else {
            catalog.errors.append(
                file.error(
                    at: document.offset, "no list of canned responses", expected: "[{\"short_code\", \"content\"}]"))
            return catalog
        }
        for item in items {
            guard let title = item["short_code"]?.string, let body = item["content"], let text = body.string else {
                catalog.errors.append(
                    file.error(
                        at: item.offset, "a canned response without short_code or content",
                        expected: "{\"short_code\", \"content\"}"))
                continue
            }
            catalog.responses.append(
                file.response(
                    id: item["id"]?.scalarText ?? title, title: title, locale: item["locale"]?.string, body: body,
                    text: text,
                    isHTML: false))
        }
        return catalog
    }
}
