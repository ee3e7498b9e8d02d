import Decorum
import Testing

/// Protects authors of guides: what is wrong is refused with its place and what was expected; what is right does what it says.
@Suite struct GuideTests {
    @Test(
        arguments: [
            ("vocabluary: {}", 1, 1, "vocabulary"), ("brand: A\nemojis: {max: 1}", 2, 1, "emoji"),
            ("languages: [en, tt]", 1, 17, "tr"),
            ("formality: formel", 1, 12, "formal"), ("rules: {empathy/blam: off}", 1, 9, "empathy/blame"),
            ("rules:\n  empathy/blame: {severity: fatal}", 2, 29, nil),
            ("emoji: {max: lots}", 1, 14, nil), ("forbidden: [{phrase: \"(a\"}]", 1, 22, nil),
            ("forbidden: [{phrase: a, until: soon}]", 1, 32, nil),
            ("verdict: {mode: enforced}", 1, 17, "enforce"), ("terms: [{not: [a]}]", 1, 9, nil), ("a: [", 1, 5, nil),
            ("brand: [a", 1, 10, nil), ("brand: A\nbrand: B", 1, 1, nil),
            ("channels: {chat: {max-words: 0}}", 1, 30, nil),
            ("formality: {default: casual, range: [neutral, formal]}", 1, 37, nil),
        ] as [(String, Int, Int, String?)])
    func refuses(_ yaml: String, _ line: Int, _ column: Int, _ nearest: String?) {
        let error = #expect(throws: GuideError.self) { _ = try Guide(yaml: yaml, file: "g.yml") }
        #expect(error?.file == "g.yml")
        #expect(error?.expected != nil)
        if nearest != nil { #expect(error?.nearest == nearest) }
        #expect(error.map { abs($0.mark.line - line) <= 1 } ?? false, "\(String(describing: error))")
        if error?.problem.hasPrefix("not YAML") == false, error?.problem.contains("twice") == false {
            #expect(error?.mark == DataNode.Mark(line: line, column: column), "\(String(describing: error))")
        }
    }

    private func rules(_ yaml: String, _ message: Message) throws -> [String] {
        Linter(guide: try Guide(yaml: yaml)).review(message).findings.map(\.rule)
    }

    @Test func bansPhrasesUntilTheirDay() throws {
        let banned = "forbidden: [{phrase: \"lifetime warranty\", until: 2999-01-01, locale: en}]"
        #expect(
            try rules(banned, Message("It has a LIFETIME  warranty.", locale: "en")).contains("brand/forbidden-phrase"))
        #expect(
            try !rules(banned.replacing("2999", with: "2001"), Message("It has a lifetime warranty.", locale: "en"))
                .contains("brand/forbidden-phrase"))
        #expect(
            try !rules(banned, Message("Ömürlük: lifetime warranty", locale: "tr")).contains("brand/forbidden-phrase"))
    }

    @Test func prefersTerms() throws {
        let guide = try Guide(yaml: "terms: [{use: sign in, not: [log in, login], locale: en}]")
        let finding = try #require(
            Linter(guide: guide).review(Message("Log in again.", locale: "en")).findings.first {
                $0.rule == "brand/preferred-term"
            })
        #expect(finding.corrections.map(\.replacement) == ["Sign in"])
        #expect(finding.severity == .warning)
    }

    @Test func protectsVocabulary() throws {
        let message = Message("Try Calm Down today.", locale: "en")
        #expect(try rules("forbidden: [calm down]", message).contains("brand/forbidden-phrase"))
        #expect(
            try !rules("forbidden: [calm down]\nvocabulary: {accept: [Calm Down]}", message).contains(
                "brand/forbidden-phrase"))
    }

    @Test func switchesRules() throws {
        let message = Message("Please calm down!!!", locale: "en")
        #expect(try rules("brand: A", message).contains("shouting/punctuation"))
        #expect(try !rules("rules: {shouting/punctuation: off}", message).contains("shouting/punctuation"))
        #expect(try !rules("rules: {shouting/*: off}", message).contains("shouting/punctuation"))
        let guide = try Guide(yaml: "rules: {shouting/punctuation: {severity: error}}")
        #expect(Linter(guide: guide).review(message).verdict == .block)
    }

    @Test func hasAnEmojiPolicy() throws {
        let guide = "emoji: {allow: [\"🙂\", \":)\"], max: 1, channels: {email: none}}"
        #expect(try rules(guide, Message("Done 🙂", locale: "en")).isEmpty)
        #expect(try rules(guide, Message("Done 🎉", locale: "en")) == ["emoji/not-allowed"])
        #expect(try rules(guide, Message("Done 🙂", locale: "en", channel: .email)) == ["emoji/not-allowed"])
        #expect(try rules(guide, Message("Done 🙂 now :)", locale: "en")) == ["emoji/too-many"])
        #expect(try rules("brand: A", Message("Done 🎉", locale: "en")).isEmpty)
    }

    @Test func suppressesWithAReason() throws {
        let linter = Linter(guide: .builtIn)
        let used = Message(
            "Wait!!!", locale: "en", suppressions: [.init(rule: "shouting/punctuation", reason: "campaign name")])
        #expect(linter.review(used).findings.allSatisfy { $0.rule != "shouting/punctuation" })
        let unused = Message(
            "Wait.", locale: "en", suppressions: [.init(rule: "shouting/punctuation", reason: "campaign name")])
        #expect(linter.review(unused).notes == ["the suppression of shouting/punctuation was not needed"])
    }
}
