import Decorum
import Testing

/// Protects the promise that no input hangs, crashes or floods memory: big ones are linted, absurd ones refused with a place.
@Suite("Hostile input")
struct HostileInputTests {
    private static let linter = Linter(guide: Guide(library: BuiltInPacks.library))

    @Test(
        "Each is answered",
        arguments: [
            ("a long text", String(repeating: "Your order is on its way. ", count: 8_000)),
            ("a word without end", String(repeating: "a", count: 300_000)),
            ("many emoji", String(repeating: "😀", count: 20_000)),
            ("emoji with hidden characters", String(repeating: "😀\u{200B}", count: 5_000)),
            ("many placeholders", String(repeating: "{{name}} ", count: 10_000)),
            ("many findings", String(repeating: "calm down ", count: 8_000)),
            ("unclosed placeholders", String(repeating: "{{", count: 50_000)),
            ("unclosed quotes", String(repeating: "\"“«「", count: 20_000)),
            ("combining marks", "e" + String(repeating: "\u{301}", count: 100_000)),
            ("lone surrogates' replacement", String(repeating: "\u{FFFD}", count: 50_000)),
            ("right-to-left marks", String(repeating: "\u{202E}a", count: 20_000)),
            ("single letters", String(repeating: "s t u p i d ", count: 4_000)),
            ("look-alikes", String(repeating: "ѕtuріd ", count: 4_000)),
            ("numbers", String(repeating: "4111 1111 1111 1111 ", count: 3_000)),
            ("slashes", String(repeating: "01/02", count: 20_000)),
            ("commas", String(repeating: " ,", count: 50_000)),
        ])
    func answered(name: String, text: String) {
        let review = Self.linter.review(Message(text, locale: "en"))
        #expect(review.score.total <= 100)
        for finding in review.findings {
            #expect(finding.place.utf8.upperBound <= text.utf8.count, "\(name): \(finding.rule)")
        }
    }

    @Test("A regular expression that backtracks without end is given up, and a note says so")
    func catastrophicExpression() throws {
        let guide = try Guide(
            yaml: """
                custom:
                  - id: acme/loop
                    kind: pattern
                    regex: ["(a+)+$"]
                    message: Never.
                    examples: {flag: ["a"], pass: ["b"]}
                """)
        let review = Linter(guide: guide).review(Message(String(repeating: "a", count: 60) + "!", locale: "en"))
        #expect(review.notes.contains { $0.contains("acme/loop") }, "\(review.notes)")
    }

    @Test("Nesting without end is refused with a place", arguments: ["[", "{a: ", "- "])
    func deepNesting(opening: String) {
        let text: String = "terms: " + String(repeating: opening, count: 20_000)
        #expect(throws: GuideError.self) { _ = try Guide(yaml: text) }
    }

    @Test("Twenty thousand phrases of a guide compile and match")
    func manyPhrases() throws {
        let phrases = (0..<20_000).map { "  - {phrase: \"never say number \($0) again\"}" }.joined(separator: "\n")
        let linter = Linter(guide: try Guide(yaml: "forbidden:\n" + phrases))
        let review = linter.review(Message("Please never say number 19999 again.", locale: "en"))
        #expect(review.findings.contains { $0.rule == "brand/forbidden-phrase" })
    }
}
