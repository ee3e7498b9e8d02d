/// An outgoing message, with what is known of its conversation.
public struct Message: Sendable, Equatable {
    /// A person who takes part.
    public struct Person: Sendable, Equatable {
        /// The name, as it is used in address.
        public var name: String?
        /// `f`, `m` or nil: needed by languages whose verbs agree.
        public var gender: String?

        /// Makes a person.
        public init(name: String? = nil, gender: String? = nil) {
            self.name = name
            self.gender = gender
        }
    }

    /// A finding that is not wanted for this message, and why.
    public struct Suppression: Sendable, Equatable {
        /// Rule id, or a family followed by `/*`.
        public var rule: String
        /// Why it is right to be silent.
        public var reason: String
        /// The canned response that it is for; nil for all messages.
        public var response: String?

        /// Makes a suppression.
        public init(rule: String, reason: String, response: String? = nil) {
            self.rule = rule
            self.reason = reason
            self.response = response
        }

        /// True where it speaks of a rule.
        func covers(_ id: String) -> Bool { rule == id || (rule.hasSuffix("/*") && id.hasPrefix(rule.dropLast())) }
    }

    /// The text to be sent.
    public var text: String
    /// What the caller calls it.
    public var id: String?
    /// BCP 47 tag of its language; nil to identify it.
    public var locale: String?
    /// Where it is sent.
    public var channel: Channel
    /// The agent who writes.
    public var agent: Person
    /// The customer who reads.
    public var customer: Person
    /// The conversation before it, in order.
    public var turns: [Turn]
    /// True where another message of the same turn follows: what is still missing is not yet missed.
    public var more: Bool
    /// What is known already, such as `order_number`.
    public var facts: [String: String]
    /// The canned response that it came from.
    public var response: String?
    /// How many chats the agent has open.
    public var openChats: Int?
    /// Findings that are not wanted.
    public var suppressions: [Suppression]
    /// True for a canned response, whose placeholders are yet to be filled.
    public var isTemplate: Bool

    /// Makes a message; only the text is needed.
    public init(
        _ text: String, id: String? = nil, locale: String? = nil, channel: Channel = .chat, agent: Person = Person(),
        customer: Person = Person(), turns: [Turn] = [], more: Bool = false, facts: [String: String] = [:],
        response: String? = nil, openChats: Int? = nil, suppressions: [Suppression] = [], isTemplate: Bool = false
    ) {
        self.text = text
        self.id = id
        self.locale = locale
        self.channel = channel
        self.agent = agent
        self.customer = customer
        self.turns = turns
        self.more = more
        self.facts = facts
        self.response = response
        self.openChats = openChats
        self.suppressions = suppressions
        self.isTemplate = isTemplate
    }
}
