import DecorumText

/// `ambiguous-date`: flags dates of numbers alone that read as two days, such as 03/04/2026.
struct AmbiguousDateRule: RuleKind {
    static let name = "ambiguous-date"
    static let keys = ["languages"]

    /// Languages whose readers are not at one about the order of day and month.
    private let languages: Set<Language>

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        var languages: Set<Language> = []
        for node in definition.node["languages"]?.list() ?? [] { languages.insert(try node.language()) }
        self.languages = languages
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let text = context.text
        // Where the brand writes in one of those languages too, its people share their habits.
        guard languages.contains(text.language) || text.language == .undetermined else { return }
        for range in text.bytes.withUnsafeBufferPointer({ Self.find(in: $0) }) where !context.isInsideLink(range) {
            context.report(rule, bytes: range)
        }
    }

    /// Two numbers up to twelve with a slash between, and a year behind or a zero before.
    static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] == 0x2F, offset > 0 else {
                offset += 1
                continue
            }
            let first = digits(bytes, endingAt: offset)
            let second = digits(bytes, from: offset + 1)
            offset += 1
            guard (1...2).contains(first.count), (1...2).contains(second.count) else { continue }
            if first.lowerBound > 0, isPart(bytes[first.lowerBound - 1]) { continue }
            var end = second.upperBound
            var hasYear = false
            if end < bytes.count, bytes[end] == 0x2F {
                let year = digits(bytes, from: end + 1)
                guard year.count == 2 || year.count == 4 else { continue }
                end = year.upperBound
                hasYear = true
            }
            if end < bytes.count, isPart(bytes[end]) { continue }
            let (left, right) = (value(bytes, first), value(bytes, second))
            let isPadded = bytes[first.lowerBound] == 0x30 && second.count == 2
            guard hasYear || isPadded, (1...12).contains(left), (1...12).contains(right), left != right else {
                continue
            }
            found.append(first.lowerBound..<end)
            offset = end
        }
        return found
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte == 0x2F || byte == 0x2D || byte == 0x5F || byte == 0x25 || ByteClass.isASCIILetter(byte)
            || byte &- 0x30 < 10
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int> {
        var end = start
        while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
        return start..<end
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Range<Int> {
        var start = end
        while start > 0, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
        return start..<end
    }

    private static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
        range.reduce(0) { $0 * 10 + Int(bytes[$1] &- 0x30) }
    }
}
