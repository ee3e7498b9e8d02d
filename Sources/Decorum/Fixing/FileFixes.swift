import DecorumCore

/// The safe corrections of one file, applied until none is left.
public struct FileFixes: Sendable {
    /// The file's bytes after the corrections.
    public let fixed: [UInt8]
    /// How many corrections were made.
    public let count: Int

    /// One correction may make room for another; more rounds than this never came.
    private static let rounds = 5

    /// Finds the safe corrections of a file.
    ///
    /// Each message's corrections pass the check of all rewrites (`RewriteGuard`), and two that overlap are never both made. A second
    /// run finds nothing left to do.
    /// - Parameters:
    ///   - bytes: the file.
    ///   - read: reads it into messages; called again after each round.
    ///   - linter: the linter of its guide.
    public init(_ bytes: [UInt8], with linter: Linter, read: ([UInt8]) -> [LintItem]) {
        var current = bytes
        var count = 0
        for _ in 0..<Self.rounds {
            var edits: [FileEdit] = []
            for item in read(current) {
                guard let origin = item.origin else { continue }
                let review = linter.review(item.message)
                for correction in linter.safeCorrections(of: review) {
                    if let edit = origin.edit(correction.range, correction.replacement) { edits.append(edit) }
                }
            }
            if edits.isEmpty { break }
            count += edits.count
            current = Self.apply(edits, to: current)
        }
        fixed = current
        self.count = count
    }

    /// Applies changes from the first to the last; of two that overlap the first is made.
    static func apply(_ edits: [FileEdit], to bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var place = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= place
        {
            output += bytes[place..<edit.range.lowerBound] + edit.bytes
            place = edit.range.upperBound
        }
        return output + bytes[place...]
    }
}
