/// When a rule holds its tongue: the compiled `when` and `unless` of an entry.
struct RuleConditions: Sendable {
    /// One condition.
    enum Condition: Sendable {
        case followedBy(Neighbours)
        case precededBy(Neighbours)
        case inSentence([PatternGroup])
        case inMessage([PatternGroup])
        case inAgentTurn([PatternGroup])
        case inCustomerTurn([PatternGroup])
        case negated([PatternGroup])
        case question
        case mood(Mood)
        case firstReply
        case firstReplyToMood
        case wholeMessage
        case maxWords(Int)
        case numberOver(Int)
        case channel([String])
        case formality([Formality])
    }

    /// Patterns beside a match: right beside it, or with a gap (`…`) between.
    struct Neighbours: Sendable {
        var near: [PatternGroup]
        var far: [PatternGroup]
    }

    /// A condition and whether it must hold or must not.
    struct Clause: Sendable {
        var condition: Condition
        var expected: Bool
    }

    var when: [Clause] = []
    var unless: [Clause] = []

    /// Reads the conditions of an entry.
    init(_ node: DataNode, _ compiler: inout RuleCompiler) throws(GuideError) {
        if let when = node["when"] { self.when = try Self.clauses(when, "when", &compiler) }
        if let unless = node["unless"] { self.unless = try Self.clauses(unless, "unless", &compiler) }
    }

    init() {}

    private static let keys = [
        "followed-by", "preceded-by", "in-sentence", "in-message", "in-agent-turn", "in-customer-turn", "negated",
        "question",
        "customer-mood", "first-reply", "first-reply-to-mood", "whole-message", "max-words", "number-over", "channel",
        "formality",
    ]

    private static func clauses(
        _ node: DataNode, _ place: String, _ compiler: inout RuleCompiler
    ) throws(GuideError) -> [Clause] {
        var clauses: [Clause] = []
        for entry in try node.entries(allowed: keys, in: place) {
            let value = entry.value
            var expected = true
            let condition: Condition
            switch entry.key {
            case "followed-by": condition = .followedBy(try compiler.neighbours(value))
            case "preceded-by": condition = .precededBy(try compiler.neighbours(value))
            case "in-sentence": condition = .inSentence(try compiler.patterns(value))
            case "in-message": condition = .inMessage(try compiler.patterns(value))
            case "in-agent-turn": condition = .inAgentTurn(try compiler.patterns(value))
            case "in-customer-turn": condition = .inCustomerTurn(try compiler.patterns(value))
            case "customer-mood": condition = .mood(try value.choice(Mood.self))
            case "max-words": condition = .maxWords(try value.integer(1...10_000))
            case "number-over": condition = .numberOver(try value.integer(0...1_000_000))
            case "channel":
                var names: [String] = []
                for name in value.list() { names.append(try name.string()) }
                condition = .channel(names)
            case "formality":
                var levels: [Formality] = []
                for level in value.list() { levels.append(try level.choice(Formality.self)) }
                condition = .formality(levels)
            default:
                expected = try value.flag()
                switch entry.key {
                case "negated": condition = .negated([compiler.set("negation")])
                case "question": condition = .question
                case "first-reply": condition = .firstReply
                case "first-reply-to-mood": condition = .firstReplyToMood
                default: condition = .wholeMessage
                }
            }
            clauses.append(Clause(condition: condition, expected: expected))
        }
        return clauses
    }

    /// True where a match at these units may be reported.
    func hold(for units: Range<Int>, _ context: inout LintContext) -> Bool {
        for clause in when where context.holds(clause.condition, for: units) != clause.expected { return false }
        for clause in unless where context.holds(clause.condition, for: units) == clause.expected { return false }
        return true
    }
}
