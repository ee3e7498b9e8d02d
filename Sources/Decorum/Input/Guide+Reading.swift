import DecorumCore
import DecorumText
import Foundation

extension Guide {
    /// The built-in guide.
    public static let builtIn = Guide(library: BuiltInPacks.library)

    /// Reads and compiles a guide file.
    ///
    /// - Throws: `GuideError` with file, line and column, what was expected, and the nearest valid name.
    public init(contentsOf path: String, library: any PackLibrary = BuiltInPacks.library) throws(GuideError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw GuideError("no guide there, or it cannot be read", expected: "a YAML file", file: path)
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw GuideError("the guide is not UTF-8 text", expected: "a YAML file in UTF-8", file: path)
        }
        try self.init(yaml: text, file: path, library: library)
    }

    /// Compiles a guide from its text.
    ///
    /// - Parameter file: the name that errors give.
    /// - Throws: `GuideError`.
    public init(yaml text: String, file: String = "guide", library: any PackLibrary = BuiltInPacks.library)
        throws(GuideError)
    {
        let node = try YAMLReader.read(text, file: file)
        var hash = ContentHash()
        hash.add(text.utf8)
        do {
            try self.init(
                node, identifier: hash.text, library: library, today: CalendarDay(secondsSince1970: Int(time(nil))))
        } catch {
            throw error.located(in: file)
        }
    }
}
