import DecorumCore

/// Reads messages in the JSON contract, one object a line.
public struct MessageReader {
    /// Keys that the contract does not know, each once.
    public private(set) var unknownKeys: Set<String> = []

    private static let keys: Set<String> = [
        "id", "text", "locale", "channel", "agent", "customer", "turns", "more", "facts", "response", "open_chats",
        "suppress",
    ]

    /// Makes an empty one.
    public init() {}

    /// A line that is no message: what is wrong, and where in the line.
    public struct Malformed: Error {
        /// Offset in bytes.
        public let offset: Int
        /// What is wrong.
        public let problem: String
        /// What would be right.
        public let expected: String
    }

    /// Reads one object.
    ///
    /// - Parameter defaultID: the id of a message that has none.
    public mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, defaultID: String) throws(Malformed) -> Message {
        try readPlaced(bytes, defaultID: defaultID).message
    }

    /// Reads one object, and tells where the string of its text begins.
    mutating func readPlaced(
        _ bytes: UnsafeBufferPointer<UInt8>, defaultID: String
    ) throws(Malformed) -> (message: Message, textOffset: Int) {
        let value: JSONValue
        do { value = try JSONParser.parse(bytes) } catch {
            throw Malformed(offset: error.offset, problem: "not JSON: \(error.problem)", expected: error.expected)
        }
        return (try read(value, defaultID: defaultID), value["text"]?.offset ?? 0)
    }

    /// Reads a parsed object.
    public mutating func read(_ value: JSONValue, defaultID: String) throws(Malformed) -> Message {
        guard let members = value.members else {
            throw Malformed(
                offset: value.offset, problem: "\(value.shape) where a message belongs",
                expected: "an object with \"text\"")
        }
        for member in members where !Self.keys.contains(member.key) { unknownKeys.insert(member.key) }
        guard let text = value["text"] else {
            throw Malformed(offset: value.offset, problem: "a message without \"text\"", expected: "{\"text\": \"…\"}")
        }
        var message = Message(try Self.string(text, "text"), id: defaultID)
        for member in members {
            // A null is as good as no value.
            if case .null = member.value.content { continue }
            try Self.take(member.key, member.value, into: &message)
        }
        return message
    }

    private static func take(_ key: String, _ value: JSONValue, into message: inout Message) throws(Malformed) {
        switch key {
        case "id":
            guard let id = value.scalarText else { throw wrong(value, key, "a string or a number") }
            message.id = id
        case "locale": message.locale = try string(value, key)
        case "channel": message.channel = Channel(rawValue: try string(value, key))
        case "agent": message.agent = try person(value, key)
        case "customer": message.customer = try person(value, key)
        case "turns":
            guard let items = value.array else { throw wrong(value, key, "an array of turns") }
            for item in items { message.turns.append(try turn(item)) }
        case "more":
            guard let flag = value.bool else { throw wrong(value, key, "true or false") }
            message.more = flag
        case "facts":
            guard let members = value.members else { throw wrong(value, key, "an object of facts") }
            for fact in members {
                guard let text = fact.value.scalarText else {
                    throw wrong(fact.value, "facts.\(fact.key)", "a string or a number")
                }
                message.facts[fact.key] = text
            }
        case "response": message.response = try string(value, key)
        case "open_chats":
            guard let text = value.scalarText, let count = Int(text) else { throw wrong(value, key, "a whole number") }
            message.openChats = count
        case "suppress":
            guard let items = value.array else { throw wrong(value, key, "an array of {\"rule\", \"reason\"}") }
            for item in items {
                guard let rule = item["rule"]?.string, let reason = item["reason"]?.string else {
                    throw wrong(item, key, "{\"rule\": \"family/name\", \"reason\": \"…\"}")
                }
                message.suppressions.append(Message.Suppression(rule: rule, reason: reason))
            }
        default: break
        }
    }

    private static func turn(_ value: JSONValue) throws(Malformed) -> Turn {
        guard let text = value["text"], let roleValue = value["role"] else {
            throw wrong(value, "turns", "{\"role\", \"text\"}")
        }
        let role = try string(roleValue, "role")
        guard let known = Turn.Role(rawValue: role) else {
            throw wrong(
                roleValue, "role '\(role)'", "one of " + Turn.Role.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return Turn(role: known, text: try string(text, "turns.text"), at: value["at"]?.string)
    }

    private static func person(_ value: JSONValue, _ key: String) throws(Malformed) -> Message.Person {
        guard value.members != nil else { throw wrong(value, key, "{\"name\": \"…\"}") }
        return Message.Person(name: value["name"]?.string, gender: value["gender"]?.string)
    }

    private static func string(_ value: JSONValue, _ key: String) throws(Malformed) -> String {
        guard let text = value.string else { throw wrong(value, key, "a string") }
        return text
    }

    private static func wrong(_ value: JSONValue, _ key: String, _ expected: String) -> Malformed {
        Malformed(offset: value.offset, problem: "\(value.shape) is not right for \(key)", expected: expected)
    }
}
