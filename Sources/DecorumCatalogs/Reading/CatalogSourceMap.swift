import Decorum

/// From the text of a response through its HTML, where it has any, and its JSON string to the file.
struct CatalogSourceMap: SourceMap {
    let file: SourceFile
    /// Offset of the string's opening quotation mark.
    let string: Int
    let html: HTMLText?

    func places(of offsets: [Int]) -> [SourcePlace] {
        let decoded = html.map { html in offsets.map(html.source(of:)) } ?? offsets
        return JSONStringMap(bytes: file.bytes, start: string).sources(of: decoded).map(file.lines.place(of:))
    }
}

extension CatalogSourceMap: TextOrigin {
    func edit(_ range: Range<Int>, _ replacement: String) -> FileEdit? {
        let map = JSONStringMap(bytes: file.bytes, start: string)
        guard let html else { return JSONStringOrigin(map).edit(range, replacement) }
        // The end is that of the last byte: a tag that follows it is not part of it.
        let end = range.isEmpty ? html.source(of: range.lowerBound) : html.source(of: range.upperBound - 1) + 1
        let places = map.sources(of: [html.source(of: range.lowerBound), end])
        // What stands there must read as the text does: a tag or an entity inside is not ours to take.
        let wanted = Array(html.text.utf8)[range]
        guard places[0] <= places[1], file.bytes[places[0]..<places[1]].elementsEqual(wanted) else { return nil }
        let escaped = replacement.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
            ">", with: "&gt;")
        return FileEdit(range: places[0]..<places[1], bytes: JSONStringOrigin.escaped(escaped))
    }
}
