import DecorumCore

/// What came of reading a file: messages, and what could not be read.
public struct InputBatch: Sendable {
    /// What could be read.
    public var items: [LintItem] = []
    /// What is wrong, and where.
    public var errors: [InputError] = []
    /// What the reader should know besides.
    public var notes: [String] = []

    /// Makes an empty one.
    public init() {}

    /// Sets the language of messages that do not say theirs, and the channel of all, where they are given.
    public mutating func set(locale: String?, channel: String?) {
        for index in items.indices {
            if let locale, items[index].message.locale == nil { items[index].message.locale = locale }
            if let channel { items[index].message.channel = Channel(rawValue: channel) }
        }
    }
}

/// Reads files of messages: `.jsonl` by the contract, `.txt` one message a line.
public enum MessageFile {
    /// Reads JSON lines; a malformed line is an error, the rest is read.
    public static func readLines(_ bytes: [UInt8], path: String) -> InputBatch {
        var batch = InputBatch()
        var reader = MessageReader()
        forEachLine(bytes) { line, range in
            bytes.withUnsafeBufferPointer { buffer in
                let part = UnsafeBufferPointer(rebasing: buffer[range])
                do throws(MessageReader.Malformed) {
                    let (message, text) = try reader.readPlaced(part, defaultID: String(line))
                    let map = JSONStringMap(bytes: bytes, start: range.lowerBound + text)
                    batch.items.append(
                        LintItem(message: message, path: path, line: line, origin: JSONStringOrigin(map)))
                } catch {
                    batch.errors.append(
                        InputError(
                            path: path, bytes: part, offset: error.offset, line: line, problem: error.problem,
                            expected: error.expected))
                }
            }
        }
        batch.notes = reader.unknownKeys.sorted().map {
            "\(path): the key \"\($0)\" is not of the message contract and was left aside"
        }
        return batch
    }

    /// Reads plain text, one message a line.
    public static func readText(_ bytes: [UInt8], path: String) -> InputBatch {
        var batch = InputBatch()
        forEachLine(bytes) { line, range in
            guard let text = String(validating: bytes[range], as: UTF8.self) else {
                batch.errors.append(
                    InputError(path: path, line: line, column: 1, problem: "not UTF-8", expected: "text in UTF-8"))
                return
            }
            batch.items.append(
                LintItem(
                    message: Message(text, id: String(line)), path: path, line: line,
                    origin: LineOrigin(start: range.lowerBound)))
        }
        return batch
    }

    /// Calls back for each line that holds more than white space, without its line break.
    private static func forEachLine(_ bytes: [UInt8], _ body: (Int, Range<Int>) -> Void) {
        var line = 1
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            var last = end
            while last > start, bytes[last - 1] == 0x0D || bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 {
                last -= 1
            }
            if last > start { body(line, start..<last) }
            start = end + 1
            line += 1
        }
    }
}
