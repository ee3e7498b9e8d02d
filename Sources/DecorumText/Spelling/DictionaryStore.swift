#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds and opens dictionaries, each once for the process and only when first asked for.
///
/// An installed Hunspell dictionary is compiled into an automaton on first use and mapped from the user's cache folder from then on; one that is
/// written in a way which is not compiled is asked through Hunspell itself.
public final class DictionaryStore: Sendable {
    /// The dictionaries of this machine: `DICPATH` first, then the usual folders.
    public static let system = DictionaryStore(folders: systemFolders())

    /// What was found under a name, so that a missing dictionary is looked for once.
    private struct Entry {
        let dictionary: (any SpellingDictionary)?
    }

    private let folders: [String]
    private let cache: DictionaryCache
    private let entries = Guarded<[String: Entry]>([:])
    /// The suffix rule of a supplement that every installed word has.
    private static let flagOfAll: UInt32 = 1

    /// Makes a store.
    ///
    /// - Parameters:
    ///   - folders: where `.aff` and `.dic` files are looked for, the first folder first.
    ///   - cache: folder of compiled dictionaries; the user's own by default.
    public init(folders: [String], cache: String? = nil) {
        self.folders = folders
        self.cache = cache.map { DictionaryCache(folders: [$0]) } ?? .user
    }

    /// A store that looks in these folders before the system's.
    public static func preferring(_ folders: [String]) -> DictionaryStore {
        folders.isEmpty ? system : DictionaryStore(folders: folders + systemFolders())
    }

    /// The dictionary of a language.
    ///
    /// - Parameter supplement: what the library brings.
    /// - Returns: nil where the language has none.
    /// - Throws: `MissingDictionary` where it has one that is not installed.
    public func dictionary(for profile: LanguageProfile, supplement: DictionarySupplement? = nil)
        throws(MissingDictionary) -> (any SpellingDictionary)?
    {
        if let compiled = supplement?.compiled { return AutomatonDictionary(compiled) }
        guard let name = profile.dictionary else { return nil }
        guard let dictionary = optional(name, profile: profile, supplement: supplement) else {
            throw MissingDictionary(name: name, package: profile.dictionaryPackage)
        }
        return dictionary
    }

    /// A dictionary that is welcome and may be missing.
    ///
    /// - Parameters:
    ///   - name: of the files, without ending.
    ///   - profile: the language of its words.
    ///   - supplement: what the library brings.
    public func optional(_ name: String, profile: LanguageProfile, supplement: DictionarySupplement? = nil)
        -> (any SpellingDictionary)?
    {
        entries.withLock { entries in
            if let entry = entries[name] { return entry.dictionary }
            let entry = Entry(dictionary: open(name, profile, supplement))
            entries[name] = entry
            return entry.dictionary
        }
    }

    private func open(_ name: String, _ profile: LanguageProfile, _ supplement: DictionarySupplement?) -> (
        any SpellingDictionary
    )? {
        for folder in folders {
            let paths = ("\(folder)/\(name).aff", "\(folder)/\(name).dic")
            guard let affixes = MappedFile(path: paths.0), let words = MappedFile(path: paths.1) else { continue }
            if let automaton = compile(name, affixes, words, profile, supplement) {
                return AutomatonDictionary(automaton)
            }
            #if Hunspell
                if let dictionary = HunspellDictionary(affixes: paths.0, words: paths.1) { return dictionary }
            #endif
        }
        return nil
    }

    private func compile(
        _ name: String, _ affixes: MappedFile, _ words: MappedFile, _ profile: LanguageProfile,
        _ supplement: DictionarySupplement?
    ) -> WordAutomaton? {
        let ownAffixes = supplement?.affixes ?? []
        let ownWords = supplement?.words ?? []
        return ownAffixes.withUnsafeBufferPointer { ownAffixes in
            ownWords.withUnsafeBufferPointer { ownWords in
                let rules = ownAffixes.isEmpty ? affixes.letters : ownAffixes
                let lists = [words.letters] + (ownWords.isEmpty ? [] : [ownWords])
                let letters = profile.letters.flatMap {
                    [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
                }
                return letters.withUnsafeBufferPointer { alphabet in
                    cache.automaton(
                        name, sources: ([alphabet, rules] + lists).map { UnsafeRawBufferPointer($0) }
                    ) {
                        DictionaryCompiler.compile(
                            affixes: rules, words: lists, flagOfAll: ownAffixes.isEmpty ? nil : Self.flagOfAll,
                            alphabet: profile.letters, turkic: profile.turkic)
                    }
                }
            }
        }
    }

    private static func systemFolders() -> [String] {
        var folders: [String] = []
        if let path = getenv("DICPATH") {
            folders += String(cString: path).split(separator: ":").map(String.init)
        }
        return folders + ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell"]
    }
}
