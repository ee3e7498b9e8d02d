import ArgumentParser
import Decorum
import Foundation

/// Which guide applies to a file: `--guide`, else the nearest `decorum.yml` upwards, else the built-in one.
struct GuideChoice {
    private let explicit: String?
    private let packs: String?
    private var guides: [String: Guide] = [:]

    init(explicit: String?, packs: String?) {
        self.explicit = explicit
        self.packs = packs
    }

    /// The guide for a file.
    ///
    /// - Throws: `GuideError`.
    mutating func guide(for path: String) throws(GuideError) -> Guide {
        let found = explicit ?? nearest(to: path) ?? ""
        if let known = guides[found] { return known }
        let library: any PackLibrary = if let packs { try PackFolder(path: packs) } else { BuiltInPacks.library }
        let guide = found.isEmpty ? Guide(library: library) : try Guide(contentsOf: found, library: library)
        guides[found] = guide
        return guide
    }

    private func nearest(to path: String) -> String? {
        var folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent()
        while true {
            let candidate = folder.appendingPathComponent("decorum.yml").path
            if FileManager.default.fileExists(atPath: candidate) { return candidate }
            let parent = folder.deletingLastPathComponent()
            if parent.path == folder.path { return nil }
            folder = parent
        }
    }
}
