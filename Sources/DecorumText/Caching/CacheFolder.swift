#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Files made once and mapped ever after, in the user's cache folder: compiled dictionaries, indices of catalogs.
///
/// The folder is `DECORUM_CACHE`, else `decorum` in `XDG_CACHE_HOME` or in `~/.cache`; where none of them can be written, a folder of the user's
/// own under `TMPDIR` or `/tmp`. Where nothing can be written the bytes are made for the process alone.
public struct CacheFolder: Sendable {
    /// Folders to try, the first that can be written wins.
    let folders: [String]

    /// The cache of the user who runs the process.
    public static let user = CacheFolder(folders: userFolders())

    /// Keeps nothing: bytes are made for the process alone.
    public static let none = CacheFolder(folders: [])

    /// The bytes of a file, made now where it is not yet kept or no longer right.
    ///
    /// - Parameters:
    ///   - name: the file's name; it must say all that the bytes depend on.
    ///   - isRight: false for bytes that cannot be used.
    ///   - make: makes the bytes; nil where there is nothing to make them of.
    public func bytes(
        _ name: String, isRight: (CachedBytes) -> Bool = { _ in true }, make: () -> [UInt8]?
    ) -> CachedBytes? {
        for folder in folders {
            if let bytes = Self.load("\(folder)/\(name)"), isRight(bytes) { return bytes }
        }
        guard let made = make() else { return nil }
        for folder in folders where Self.save(made, folder: folder, file: name) {
            if let bytes = Self.load("\(folder)/\(name)") { return bytes }
        }
        let memory = OwnedMemory(made)
        return CachedBytes(bytes: memory.bytes, owner: memory)
    }

    private static func load(_ path: String) -> CachedBytes? {
        var status = stat()
        // A file that another user could have put there is not trusted.
        guard lstat(path, &status) == 0, status.st_uid == geteuid() || status.st_uid == 0,
            status.st_mode & S_IFMT == S_IFREG, let file = MappedFile(path: path)
        else { return nil }
        return CachedBytes(bytes: file.bytes, owner: file)
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
}
