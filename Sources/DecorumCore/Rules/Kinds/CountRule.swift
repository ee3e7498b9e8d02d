import DecorumText

/// `count`: flags what is said too often: more than `most` times in a message, or in each of so many turns before it.
struct CountRule: RuleKind {
    static let name = "count"
    static let keys = ["match", "most", "turns"]

    private let groups: [PatternGroup]
    private let most: Int
    /// Earlier replies that each say it too; zero where only the message counts.
    private let turns: Int
    var triggers: [PatternGroup] { groups }

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        groups = try compiler.patterns("match", of: definition)
        most = try definition.node["most"].map { node throws(GuideError) in try node.integer(0...1_000) } ?? 1
        turns = try definition.node["turns"].map { node throws(GuideError) in try node.integer(1...100) } ?? 0
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        let said = places(in: context.matches)
        guard let first = said.first else { return }
        if said.count > most {
            context.report(rule, units: said[most], detail: FindingDetail("{1} times", said.count))
            return
        }
        guard turns > 0, context.message.turns.count > turns else { return }
        let replies = context.earlierReplies(turns)
        guard replies.count == turns, replies.allSatisfy({ !places(in: $0).isEmpty }) else { return }
        context.report(rule, units: first, detail: FindingDetail("on {1} earlier replies", turns))
    }

    /// Matches that do not overlap: "I'm so sorry" is one apology, however many patterns it fits.
    private func places(in matches: MatchTable) -> [Range<Int>] {
        var places: [Range<Int>] = []
        let all = groups.flatMap { group in matches.of(group).map { Int($0.start)..<Int($0.end) } }
        for place in all.sorted(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
        where places.last.map({ $0.upperBound <= place.lowerBound }) ?? true {
            places.append(place)
        }
        return places
    }
}
