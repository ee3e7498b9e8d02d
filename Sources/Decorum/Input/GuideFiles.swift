import DecorumCore
import DecorumText
import Foundation

/// Collects the files of a guide: those that it extends first.
struct GuideFiles {
    private(set) var sources: [GuideSource] = []
    private(set) var hash = ContentHash()
    /// Files under way, to see a circle.
    private var open: [String] = []

    /// Reads a guide file.
    ///
    /// - Parameter place: where another guide names it; nil where the user did.
    mutating func read(_ path: String, from place: (file: String, mark: DataNode.Mark)?) throws(GuideError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw GuideError(
                place == nil
                    ? "no guide there, or it cannot be read" : "the guide '\(path)' is not there, or cannot be read",
                at: place?.mark ?? DataNode.Mark(), expected: "a YAML file", file: place?.file ?? path)
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw GuideError("the guide is not UTF-8 text", expected: "a YAML file in UTF-8", file: path)
        }
        try add(text, file: path)
    }

    /// Adds a guide's text.
    mutating func add(_ text: String, file: String) throws(GuideError) {
        guard !open.contains(file) else {
            throw GuideError("the guide extends itself", expected: "no circle", file: file)
        }
        open.append(file)
        defer { open.removeLast() }
        let node = try YAMLReader.read(text, file: file)
        for base in node["extends"]?.list() ?? [] {
            guard case .scalar(let name) = base.content, name != "default" else { continue }
            guard name.contains(".") || name.contains("/") else {
                throw GuideError(
                    "'\(name)' is nothing that a guide can extend", at: base.mark,
                    expected: "default, a path to a guide, or a folder of packs",
                    nearest: "default", file: file)
            }
            try extend(name, from: (file, base.mark))
        }
        hash.add(text.utf8)
        sources.append(GuideSource(node: node, file: file))
    }

    private mutating func extend(_ name: String, from place: (file: String, mark: DataNode.Mark)) throws(GuideError) {
        let path =
            name.hasPrefix("/")
            ? name : URL(fileURLWithPath: place.file).deletingLastPathComponent().appendingPathComponent(name).path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return try read(path, from: place)
        }
        let folder = try PackFolder.entries(path: path)
        guard !folder.isEmpty else {
            throw GuideError(
                "no packs in the folder '\(path)'", at: place.mark, expected: "folders such as tr/ with .yml files",
                file: place.file)
        }
        for source in folder {
            hash.add(source.file.utf8)
            sources.append(source)
        }
    }
}
