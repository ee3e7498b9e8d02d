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
