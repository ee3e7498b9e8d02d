import Decorum
import Foundation
import Testing

/// Protects the README: its Swift example is this code, word for word, and does what it says.
@Suite struct ReadmeTests {
    @Test func exampleIsThis() throws {
        let guide = try Guide(yaml: "forbidden: [{phrase: calm down, suggest: I understand this is frustrating.}]")
        // README
        let linter = Linter(guide: guide)  // once; Sendable, share it
        let turns = [Turn(role: .customer, text: "My parcel is lost. This is unacceptable!")]
        let review = linter.review(
            Message("Calm down, it's just a small issue.", locale: "en", channel: .chat, turns: turns))
        for finding in review.findings {
            print(finding.rule, finding.severity, finding.text, finding.advice ?? "")
        }
        print(review.verdict, review.score.total)
        for rewrite in linter.rewrites(of: review) { print(rewrite.text, rewrite.openSlots) }
        // END
        #expect(review.verdict == .block)
        #expect(review.findings.map(\.rule).contains("brand/forbidden-phrase"))
        let source = try String(contentsOfFile: #filePath, encoding: .utf8)
        let readme = try String(contentsOfFile: "\(PackExamplesTests.root)/README.md", encoding: .utf8)
        let start = try #require(source.range(of: "// README\n")).upperBound
        let end = try #require(source.range(of: "        // END\n")).lowerBound
        let lines = source[start..<end].split(separator: "\n").map { String($0.dropFirst(8)) }
        #expect(lines.count >= 7)
        for line in lines { #expect(readme.contains(line), "README lacks: \(line)") }
    }
}
