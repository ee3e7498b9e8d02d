#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Compiled dictionaries in the user's cache folder, each under the hash of what it was compiled from.
///
/// The folder is `DECORUM_CACHE`, else `decorum` in `XDG_CACHE_HOME` or in `~/.cache`; where none of them can be written, a folder of the user's
/// own under `TMPDIR` or `/tmp`. Where nothing can be written the dictionary is compiled for the process alone.
struct DictionaryCache: Sendable {
    /// Folders to try, the first that can be written wins.
    let folders: [String]

    /// The cache of the user who runs the process.
    static let user = DictionaryCache(folders: userFolders())

    /// The compiled form of sources, compiled now where it is not yet kept.
    ///
    /// - Parameters:
    ///   - name: begins the name of the file.
    ///   - sources: what the dictionary is compiled from; their bytes are hashed.
    ///   - compile: makes the dictionary; nil where its sources are left to Hunspell.
    func automaton(_ name: String, sources: [UnsafeRawBufferPointer], compile: () -> CompiledDictionary?)
        -> WordAutomaton?
    {
        let file = "\(name)-\(Self.hash(sources)).words"
        for folder in folders {
            if let automaton = Self.load("\(folder)/\(file)") { return automaton }
        }
        guard let bytes = compile()?.encoded() else { return nil }
        for folder in folders {
            if Self.save(bytes, folder: folder, file: file), let automaton = Self.load("\(folder)/\(file)") {
                return automaton
            }
        }
        let memory = OwnedMemory(bytes)
        return CompiledDictionary.open(memory.bytes, owner: memory)
    }

    private static func load(_ path: String) -> WordAutomaton? {
        var status = stat()
        // A file that another user could have put there is not trusted.
        guard lstat(path, &status) == 0, status.st_uid == geteuid() || status.st_uid == 0,
            status.st_mode & S_IFMT == S_IFREG, let file = MappedFile(path: path)
        else { return nil }
        return CompiledDictionary.open(file.bytes, owner: file)
    }

    /// Writes beside the place and renames, so that no process sees half a file.
    private static func save(_ bytes: [UInt8], folder: String, file: String) -> Bool {
        guard makeFolder(folder) else { return false }
        let draft = "\(folder)/.\(file).\(getpid())"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        var written = 0
        bytes.withUnsafeBytes { buffer in
            while written < buffer.count {
                let count = write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count <= 0 { break }
                written += count
            }
        }
        let isWhole = close(descriptor) == 0 && written == bytes.count
        guard isWhole, rename(draft, "\(folder)/\(file)") == 0 else {
            unlink(draft)
            return false
        }
        return true
    }

    private static func makeFolder(_ path: String) -> Bool {
        var place = path.startIndex
        while let slash = path[place...].dropFirst().firstIndex(of: "/") {
            mkdir(String(path[..<slash]), 0o755)
            place = slash
        }
        mkdir(path, 0o700)
        return access(path, W_OK) == 0
    }

    private static func userFolders() -> [String] {
        func variable(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        let first =
            variable("DECORUM_CACHE") ?? variable("XDG_CACHE_HOME").map { "\($0)/decorum" }
            ?? variable("HOME").map { "\($0)/.cache/decorum" }
        return [first, "\(variable("TMPDIR") ?? "/tmp")/decorum-\(geteuid())"].compactMap(\.self)
    }

    /// A hash of bytes in four streams, eight at a time: 9 MB take about a millisecond.
    static func hash(_ sources: [UnsafeRawBufferPointer]) -> String {
        let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
        var lanes: [4 of UInt64] = [1, 2, 3, UInt64(CompiledDictionary.version)]
        for source in sources {
            lanes[0] = (lanes[0] ^ UInt64(source.count)) &* prime
            var place = 0
            while place + 32 <= source.count {
                for lane in 0..<4 {
                    let word = source.loadUnaligned(fromByteOffset: place + 8 * lane, as: UInt64.self)
                    let mixed = (lanes[lane] ^ word) &* prime
                    lanes[lane] = mixed ^ mixed >> 29
                }
                place += 32
            }
            while place < source.count {
                lanes[0] = (lanes[0] ^ UInt64(source[place])) &* prime
                place += 1
            }
        }
        var hash: UInt64 = 0
        for lane in 0..<4 { hash = (hash ^ lanes[lane] ^ lanes[lane] >> 32) &* prime }
        return String(hash, radix: 16)
    }
}

/// Bytes at an address that does not change.
private final class OwnedMemory: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init(_ source: [UInt8]) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 8)
        memory.copyBytes(from: source)
        bytes = UnsafeRawBufferPointer(memory)
    }

    deinit { bytes.deallocate() }
}
