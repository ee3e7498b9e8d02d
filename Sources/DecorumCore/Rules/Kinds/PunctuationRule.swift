import DecorumText

/// `punctuation`: flags signs that stand too often in a row, and whole marks such as (!).
struct PunctuationRule: RuleKind {
    static let name = "punctuation"
    static let keys = ["runs", "marks"]

    /// Signs, and the length from which a run of them is flagged.
    private struct Run: Sendable {
        let signs: Set<UInt32>
        let length: Int
        let replacement: String
    }

    private let runs: [Run]
    private let marks: [[UInt8]]
    private let firstBytes: [Bool]

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        var runs: [Run] = []
        for run in definition.node["runs"]?.list() ?? [] {
            _ = try run.entries(allowed: ["signs", "from", "use"], in: "a run")
            guard let signs = run["signs"], let from = run["from"] else {
                throw GuideError(
                    "a run lacks its signs or its length", at: run.mark, expected: "{signs: \"!?\", from: 3}")
            }
            runs.append(
                Run(
                    signs: Set(try signs.string().unicodeScalars.map(\.value)), length: try from.integer(2...100),
                    replacement: try run["use"].map { node throws(GuideError) in try node.string() } ?? ""))
        }
        self.runs = runs
        var marks: [[UInt8]] = []
        for mark in definition.node["marks"]?.list() ?? [] { marks.append(Array(try mark.string().utf8)) }
        self.marks = marks
        var firstBytes = Array(repeating: false, count: 256)
        for mark in marks { if let first = mark.first { firstBytes[Int(first)] = true } }
        for run in runs {
            for sign in run.signs {
                var bytes: [UInt8] = []
                appendScalar(sign, to: &bytes)
                firstBytes[Int(bytes[0])] = true
            }
        }
        self.firstBytes = firstBytes
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let found = context.text.bytes.withUnsafeBufferPointer { find(in: $0, context.text.protectedSpans) }
        for (range, replacement) in found {
            // Without a sign to write instead the mark is left out.
            context.report(
                rule, bytes: range, corrections: [Finding.Correction(replacement: replacement, isSafe: false)])
        }
    }

    private func find(
        in bytes: UnsafeBufferPointer<UInt8>, _ spans: [ProtectedSpan]
    ) -> [(range: Range<Int>, replacement: String)] {
        var found: [(Range<Int>, String)] = []
        var protected = ProtectedSpanCursor(spans)
        var offset = 0
        while offset < bytes.count {
            guard firstBytes[Int(bytes[offset])] else {
                offset += 1
                continue
            }
            if let end = protected.end(at: offset) {
                offset = end
                continue
            }
            if let match = match(bytes, at: offset) {
                found.append(match)
                offset = match.range.upperBound
            } else {
                offset += decodeScalar(bytes, at: offset).length
            }
        }
        return found
    }

    /// One mark for many: a question stays one.
    private func single(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        let signs = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
        return String(signs.first { "?？".contains($0) } ?? signs.first ?? "!")
    }

    private func match(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (range: Range<Int>, replacement: String)?
    {
        for mark in marks where bytes[offset...].starts(with: mark) {
            let end = offset + mark.count
            // "/s" is a mark of its own only where it stands alone.
            if mark.last.map(ByteClass.isASCIILetter) ?? false {
                let alone = (offset == 0 || bytes[offset - 1] == 0x20) && (end == bytes.count || bytes[end] <= 0x20)
                guard alone else { continue }
            }
            return (offset..<end, "")
        }
        for run in runs {
            var end = offset
            var count = 0
            while end < bytes.count {
                let (scalar, length) = decodeScalar(bytes, at: end)
                guard run.signs.contains(scalar) else { break }
                count += 1
                end += length
            }
            if count >= run.length {
                return (offset..<end, run.replacement.isEmpty ? single(bytes, offset..<end) : run.replacement)
            }
        }
        return nil
    }
}
