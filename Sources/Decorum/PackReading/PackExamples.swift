import DecorumCore
import DecorumText

/// Runs the examples that stand beside rules: those under `flag` must be flagged by the rule, those under `pass` must not.
public struct PackExamples {
    /// An example that did not go as it should.
    public struct Failure: Sendable, CustomStringConvertible {
        /// Rule id.
        public let rule: String
        /// Its language.
        public let language: Language
        /// Its text.
        public let text: String
        /// True where the rule should have found something.
        public let shouldFlag: Bool
        /// Where it stands.
        public let mark: DataNode.Mark
        /// What was written instead, where a rewrite was expected and did not come.
        public var instead: String?

        /// The text that people see.
        public var description: String {
            let problem = instead.map { "rewritten as \($0)" } ?? (shouldFlag ? "not flagged" : "flagged")
            return "\(language) \(rule) (line \(mark.line)): \(problem): \(text)"
        }
    }

    private let linter: Linter

    /// Makes a runner for a linter.
    public init(linter: Linter) { self.linter = linter }

    /// Runs the examples of rules.
    ///
    /// - Parameter language: their language; `und` to identify each text's own.
    /// - Returns: how many examples there are, and those that failed.
    /// - Throws: `GuideError` where an example cannot be read.
    public func run(_ definitions: [RuleDefinition], language: Language) throws(GuideError) -> (
        count: Int, failures: [Failure]
    ) {
        var count = 0
        var failures: [Failure] = []
        for definition in definitions {
            for (examples, shouldFlag) in [(definition.examples.flag, true), (definition.examples.pass, false)] {
                for node in examples {
                    let message = try Self.message(node, language: language)
                    count += 1
                    let found = linter.review(message).findings.contains { $0.rule == definition.id }
                    if found != shouldFlag {
                        failures.append(
                            Failure(
                                rule: definition.id, language: language, text: message.text, shouldFlag: shouldFlag,
                                mark: node.mark))
                    }
                }
            }
        }
        return (count, failures)
    }

    /// Runs the examples of rewrites: each `from` must be offered its `to`.
    ///
    /// - Throws: `GuideError` where an example cannot be read.
    public func run(rewrites node: DataNode, language: Language) throws(GuideError) -> (
        count: Int, failures: [Failure]
    ) {
        var count = 0
        var failures: [Failure] = []
        for entry in node["rewrites"]?.list() ?? [] {
            for example in entry["examples"]?.list() ?? [] {
                guard let from = example["from"], let to = example["to"] else {
                    throw GuideError(
                        "an example of a rewrite lacks a key", at: example.mark, expected: "{from: \"…\", to: \"…\"}")
                }
                var fields = try example.entries().filter { $0.key != "from" && $0.key != "to" }
                fields.append(.init(key: "text", value: from))
                let message = try Self.message(DataNode(.map(fields), mark: example.mark), language: language)
                let wanted = try to.string()
                count += 1
                let offered = linter.rewrites(of: linter.review(message), limit: 12).map(\.text)
                if offered.contains(wanted) { continue }
                failures.append(
                    Failure(
                        rule: try (entry["for"]?.list().first?.string()) ?? "", language: language, text: message.text,
                        shouldFlag: true, mark: example.mark,
                        instead: offered.isEmpty ? "nothing" : offered.joined(separator: " | ")))
            }
        }
        return (count, failures)
    }

    /// The message of an example: a text, or a map with its circumstances.
    public static func message(_ node: DataNode, language: Language) throws(GuideError) -> Message {
        let locale = language == .undetermined ? nil : language.code
        if case .scalar(let text) = node.content { return Message(text, locale: locale) }
        let keys = ["text", "channel", "turns", "customer", "agent", "facts", "more", "locale", "template"]
        _ = try node.entries(allowed: keys, in: "an example")
        guard let text = node["text"] else {
            throw GuideError("an example without text", at: node.mark, expected: "{text: \"…\"}")
        }
        var message = Message(try text.string(), locale: locale)
        if let channel = node["channel"] { message.channel = Channel(rawValue: try channel.string()) }
        if let customer = node["customer"] { message.customer.name = try customer.string() }
        if let agent = node["agent"] { message.agent.name = try agent.string() }
        if let more = node["more"] { message.more = try more.flag() }
        if let template = node["template"] { message.isTemplate = try template.flag() }
        if let own = node["locale"] { message.locale = try own.string() }
        if let facts = node["facts"] {
            for fact in try facts.entries() { message.facts[fact.key] = try fact.value.string() }
        }
        for turn in node["turns"]?.list() ?? [] { message.turns.append(try Self.turn(turn)) }
        return message
    }

    /// `customer: …` or `agent: …`, as text or as a map of one key.
    private static func turn(_ node: DataNode) throws(GuideError) -> Turn {
        if case .map(let entries) = node.content, let entry = entries.first, let role = Turn.Role(rawValue: entry.key) {
            return Turn(role: role, text: try entry.value.string())
        }
        let text = try node.string()
        guard let colon = text.firstIndex(of: ":"), let role = Turn.Role(rawValue: String(text[..<colon])) else {
            throw GuideError(
                "a turn that does not say who wrote it", at: node.mark, expected: "\"customer: …\" or \"agent: …\"")
        }
        return Turn(role: role, text: text[text.index(after: colon)...].trimmingSpaces())
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String { String(drop { $0 == " " }) }
}
