#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Finds and opens dictionaries, each once for the process and only when first asked for.
public final class DictionaryStore: Sendable {
    /// The dictionaries of this machine: `DICPATH` first, then the usual folders.
    public static let system = DictionaryStore(folders: systemFolders())

    /// What was found under a name, so that a missing dictionary is looked for once.
    private struct Entry {
        let dictionary: (any SpellingDictionary)?
    }

    private let folders: [String]
    private let entries = Guarded<[String: Entry]>([:])

    /// Makes a store that looks in the folders given.
    public init(folders: [String]) { self.folders = folders }

    /// The dictionary of a language.
    ///
    /// - Returns: nil where the language has none.
    /// - Throws: `MissingDictionary` where it has one that is not installed.
    public func dictionary(for profile: LanguageProfile) throws(MissingDictionary) -> (any SpellingDictionary)? {
        guard let name = profile.dictionary else { return nil }
        guard let dictionary = optional(name) else {
            throw MissingDictionary(name: name, package: profile.dictionaryPackage)
        }
        return dictionary
    }

    /// A dictionary that is welcome and may be missing.
    public func optional(_ name: String) -> (any SpellingDictionary)? {
        entries.withLock { entries in
            if let entry = entries[name] { return entry.dictionary }
            let entry = Entry(dictionary: Self.open(name, in: folders))
            entries[name] = entry
            return entry.dictionary
        }
    }

    private static func open(_ name: String, in folders: [String]) -> (any SpellingDictionary)? {
        #if Hunspell
            for folder in folders {
                let affixes = "\(folder)/\(name).aff"
                let words = "\(folder)/\(name).dic"
                guard access(affixes, R_OK) == 0, access(words, R_OK) == 0 else { continue }
                if let dictionary = HunspellDictionary(affixes: affixes, words: words) { return dictionary }
            }
        #endif
        return nil
    }

    private static func systemFolders() -> [String] {
        var folders: [String] = []
        if let path = getenv("DICPATH") {
            folders += String(cString: path).split(separator: ":").map(String.init)
        }
        return folders + ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell"]
    }
}
