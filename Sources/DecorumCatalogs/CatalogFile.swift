import Decorum

/// Reads a catalog of any format from its bytes.
public enum CatalogFile {
    /// Reads a catalog; what is wrong stands in its errors.
    ///
    /// - Parameter format: the name of its format; nil to tell it by its shape.
    public static func read(_ bytes: [UInt8], path: String, as format: String? = nil) -> Catalog {
        let file = SourceFile(path: path, bytes: bytes)
        let document: JSONValue
        do {
            document = try bytes.withUnsafeBufferPointer { buffer throws(JSONError) in try JSONParser.parse(buffer) }
        } catch {
            return failed(file.error(at: error.offset, "not JSON: \(error.problem)", expected: error.expected))
        }
        let matching = CatalogFormats.all.filter { $0.matches(document) }
        if let chosen = format.flatMap(CatalogFormats.named) ?? (matching.count == 1 ? matching.first : nil) {
            return chosen.read(document, file: file)
        }
        let choices = (matching.isEmpty ? InputKind.names : matching.map { $0.name }).joined(separator: ", ")
        let problem =
            matching.isEmpty
            ? "the shape of this JSON is that of no catalog known here" : "this JSON may be one of several catalogs"
        return failed(file.error(at: document.offset, problem, expected: "--as with one of \(choices)"))
    }

    private static func failed(_ error: InputError) -> Catalog {
        var catalog = Catalog(format: "")
        catalog.errors = [error]
        return catalog
    }
}
