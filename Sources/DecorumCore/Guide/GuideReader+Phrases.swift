/// The phrases of a guide, each made a rule entry: terms, forbidden phrases and topics that the brand keeps out.
extension GuideReader {
    mutating func readTerms(_ node: DataNode) throws(GuideError) {
        for item in node.list() {
            _ = try item.entries(allowed: ["use", "not", "locale", "safe"], in: "a term")
            guard let use = item["use"] else {
                throw GuideError("a term without 'use'", at: item.mark, expected: "{use: right, not: [wrong]}")
            }
            try add(
                "brand/preferred-term", kind: "substitution", message: "The brand says “\(try use.string())”.",
                of: item,
                keys: [
                    "terms": DataNode(.list([item.removing("locale").removing("safe")]), mark: item.mark),
                    "safe": item["safe"] ?? DataNode(.scalar("false")),
                ])
        }
    }

    mutating func readForbidden(_ node: DataNode) throws(GuideError) {
        for item in node.list() {
            var phrase = item
            if case .map = item.content {
                _ = try item.entries(
                    allowed: ["phrase", "suggest", "until", "locale", "severity"], in: "a forbidden phrase")
                guard let text = item["phrase"] else {
                    throw GuideError("a forbidden phrase without 'phrase'", at: item.mark, expected: "{phrase: \"…\"}")
                }
                phrase = text
            }
            if let until = item["until"] {
                guard let day = CalendarDay(try until.string()) else {
                    throw GuideError(
                        "'\(try until.string())' is no date", at: until.mark, expected: "a day such as 2027-01-31")
                }
                if day < today { continue }
            }
            try add(
                "brand/forbidden-phrase", kind: "phrase", message: "The brand does not say “\(try phrase.string())”.",
                of: item,
                keys: [
                    "severity": item["severity"] ?? DataNode(.scalar("error"), mark: item.mark),
                    "match": DataNode(.list([phrase]), mark: phrase.mark), "disguise": DataNode(.scalar("true")),
                ])
        }
    }

    mutating func readTopics(_ node: DataNode) throws(GuideError) {
        for item in node.list() {
            _ = try item.entries(allowed: ["match", "suggest", "locale"], in: "an unsuitable topic")
            guard let match = item["match"] else {
                throw GuideError("a topic without 'match'", at: item.mark, expected: "{match: [phrases], suggest: …}")
            }
            try add(
                "brand/unsuitable-topic", kind: "phrase", message: "The brand keeps this topic out of chat.", of: item,
                keys: ["match": match])
        }
    }

    /// Adds the entry that an item of the guide stands for, with its advice and its language.
    private mutating func add(
        _ rule: String, kind: String, message: String, of item: DataNode, keys: KeyValuePairs<String, DataNode>
    ) throws(GuideError) {
        var entries: [DataNode.Entry] = [
            .init(key: "id", value: DataNode(.scalar(rule), mark: item.mark)),
            .init(key: "kind", value: DataNode(.scalar(kind), mark: item.mark)),
            .init(key: "message", value: DataNode(.scalar(message), mark: item.mark)),
        ]
        entries += keys.map { DataNode.Entry(key: $0.key, value: $0.value) }
        if let advice = item["suggest"] { entries.append(.init(key: "suggest", value: advice)) }
        let language = try item["locale"].map { node throws(GuideError) in try node.language() }
        var definition = try RuleDefinition(DataNode(.map(entries), mark: item.mark))
        definition.isStock = true
        self.entries.append(GuideEntry(definition: definition, language: language))
    }
}
