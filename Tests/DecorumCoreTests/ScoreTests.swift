import Testing

@testable import DecorumCore

/// Protects the laws of the score: over any set of findings, one more never raises it and order does not matter.
@Suite struct ScoreTests {
    private func finding(_ random: inout SplitMix) -> Finding {
        // A rule takes from one dimension, always the same.
        let number = Int.random(in: 0..<9, using: &random)
        return Finding(
            rule: "family/rule-\(number)", severity: Severity.allCases.randomElement(using: &random) ?? .error,
            dimension: Dimension.allCases[number % Dimension.allCases.count], cost: 0, message: "", text: "",
            place: PlaceFinder.unplaced(0..<1),
            corrections: [])
    }

    @Test func obeysItsLaws() {
        var random = SplitMix(state: 7)
        for _ in 0..<500 {
            var findings = (0..<Int.random(in: 0..<8, using: &random)).map { _ in finding(&random) }
            let score = Score.settle(&findings)
            #expect(score.total == max(0, 100 - findings.reduce(0) { $0 + $1.cost }))
            for dimension in Dimension.allCases {
                #expect(
                    score.dimensions[dimension]
                        == max(0, 100 - findings.filter { $0.dimension == dimension }.reduce(0) { $0 + $1.cost }))
            }
            var shuffled = findings.shuffled(using: &random)
            #expect(Score.settle(&shuffled) == score)
            var more = findings + [finding(&random)]
            #expect(Score.settle(&more).total <= score.total)
        }
    }

    @Test func judgesByTheGuide() {
        var findings = [
            Finding(
                rule: "a/b", severity: .error, dimension: .safety, cost: 0, message: "", text: "",
                place: PlaceFinder.unplaced(0..<1), corrections: [])
        ]
        let score = Score.settle(&findings)
        #expect(VerdictPolicy().verdict(findings, score: score) == .block)
        #expect(VerdictPolicy(mode: .advise).verdict(findings, score: score) == .review)
        #expect(VerdictPolicy(mode: .observe).verdict(findings, score: score) == .send)
        findings[0].severity = .suggestion
        #expect(
            VerdictPolicy(reviewOn: .suggestion).verdict(findings, score: score) == .send,
            "suggestions alone never hold a message")
        #expect(VerdictPolicy(reviewBelow: 70).verdict(findings, score: score) == .review)
    }
}
