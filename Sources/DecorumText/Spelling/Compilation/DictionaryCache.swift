/// Compiled dictionaries in the user's cache folder, each under the hash of what it was compiled from.
struct DictionaryCache: Sendable {
    private let folder: CacheFolder

    /// The cache of the user who runs the process.
    static let user = DictionaryCache(folder: .user)

    /// - Parameter folders: folders to try, the first that can be written wins.
    init(folders: [String]) { folder = CacheFolder(folders: folders) }

    private init(folder: CacheFolder) { self.folder = folder }

    /// The compiled form of sources, compiled now where it is not yet kept.
    ///
    /// - Parameters:
    ///   - name: begins the name of the file.
    ///   - sources: what the dictionary is compiled from; their bytes are hashed.
    ///   - compile: makes the dictionary; nil where its sources are left to Hunspell.
    func automaton(_ name: String, sources: [UnsafeRawBufferPointer], compile: () -> CompiledDictionary?)
        -> WordAutomaton?
    {
        let hash = BytesHash.hash(sources, version: Int(CompiledDictionary.version))
        func open(_ cached: CachedBytes) -> WordAutomaton? {
            CompiledDictionary.open(cached.bytes, owner: cached.owner)
        }
        return folder.bytes("\(name)-\(hash).words", isRight: { open($0) != nil }, make: { compile()?.encoded() })
            .flatMap(open)
    }
}
