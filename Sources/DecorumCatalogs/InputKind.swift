import Decorum
import Foundation

/// What kind of input a file is: messages, plain text, or a catalog of some format.
public enum InputKind {
    /// Names for `--as`.
    public static var names: [String] { ["messages", "text"] + CatalogFormats.all.map { $0.name } }

    /// Reads a file.
    ///
    /// - Parameter kind: the kind where the user has said it; else by extension, then by shape.
    public static func read(path: String, as kind: String?) -> InputBatch {
        guard let data = FileManager.default.contents(atPath: path) else {
            let there = FileManager.default.fileExists(atPath: path)
            return failed(
                InputError(
                    path: path, problem: there ? "cannot be read" : "no such file",
                    expected: "a file of messages or a catalog"))
        }
        return read(Array(data), path: path, as: kind)
    }

    /// Reads the bytes of a file.
    public static func read(_ bytes: [UInt8], path: String, as kind: String?) -> InputBatch {
        switch kind ?? byExtension(path) {
        case "messages": return MessageFile.readLines(bytes, path: path)
        case "text": return MessageFile.readText(bytes, path: path)
        case let name: return readCatalog(bytes, path: path, format: name)
        }
    }

    private static func byExtension(_ path: String) -> String? {
        switch (path as NSString).pathExtension.lowercased() {
        case "jsonl", "ndjson": "messages"
        case "txt": "text"
        default: nil
        }
    }

    private static func readCatalog(_ bytes: [UInt8], path: String, format: String?) -> InputBatch {
        let catalog = CatalogFile.read(bytes, path: path, as: format)
        var batch = InputBatch()
        batch.items = catalog.items(path: path)
        batch.errors = catalog.errors
        batch.notes = catalog.notes
        return batch
    }

    private static func failed(_ error: InputError) -> InputBatch {
        var batch = InputBatch()
        batch.errors = [error]
        return batch
    }
}
