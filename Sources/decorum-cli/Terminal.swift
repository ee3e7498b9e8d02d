import Foundation

/// Standard output and error.
enum Terminal {
    /// True where colours may be used on standard output.
    static var hasColours: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
            && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    static func write(_ text: String) {
        if !text.isEmpty { FileHandle.standardOutput.write(Data(text.utf8)) }
    }

    /// Everything that is no result.
    static func complain(_ text: String) { FileHandle.standardError.write(Data("decorum: \(text)\n".utf8)) }

    static func readInput() -> [UInt8] { Array(FileHandle.standardInput.readDataToEndOfFile()) }
}
