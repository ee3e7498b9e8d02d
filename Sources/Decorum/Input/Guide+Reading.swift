import DecorumCore
import DecorumText
import Foundation

extension Guide {
    /// The built-in guide.
    public static let builtIn = Guide(library: BuiltInPacks.library)

    /// Reads and compiles a guide file, and the files that it extends.
    ///
    /// - Throws: `GuideError` with file, line and column, what was expected, and the nearest valid name.
    public init(contentsOf path: String, library: any PackLibrary = BuiltInPacks.library) throws(GuideError) {
        var files = GuideFiles()
        try files.read(path, from: nil)
        try self.init(files.sources, identifier: files.hash.text, library: library, today: .now)
    }

    /// Compiles a guide from its text.
    ///
    /// - Parameter file: the name that errors give; files that it extends are looked for beside it.
    /// - Throws: `GuideError`.
    public init(yaml text: String, file: String = "guide", library: any PackLibrary = BuiltInPacks.library)
        throws(GuideError)
    {
        var files = GuideFiles()
        try files.add(text, file: file)
        try self.init(files.sources, identifier: files.hash.text, library: library, today: .now)
    }
}

extension CalendarDay {
    /// Today, in UTC.
    fileprivate static var now: CalendarDay { CalendarDay(secondsSince1970: Int(time(nil))) }
}
