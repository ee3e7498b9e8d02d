import DecorumText

/// Reads a guide's map into settings and rule entries.
struct GuideReader {
    /// A day, to tell whether a phrase is still banned.
    let today: CalendarDay
    /// Ids of rules that may be set.
    private let knownRules: [String]

    private(set) var settings = GuideSettings()
    var entries: [GuideEntry] = []
    private(set) var vocabulary: [DataNode] = []
    private(set) var sets: [String: DataNode] = [:]
    private(set) var extendsDefault = true
    /// Where the language of messages was chosen.
    private(set) var messagesMark = DataNode.Mark()

    /// A rule entry with the language that it is for; nil for all.
    struct GuideEntry {
        var definition: RuleDefinition
        var language: Language?
    }

    private static let keys = [
        "brand", "languages", "extends", "messages", "english", "formality", "emoji", "vocabulary", "contacts",
        "reply-language",
        "terms",
        "forbidden", "unsuitable-topics", "channels", "locales", "verdict", "rules", "suppress", "custom", "sets",
    ]

    init(today: CalendarDay, knownRules: [String]) {
        self.today = today
        self.knownRules = knownRules
    }

    /// Reads one guide file; what is read later overrides what was read before, and lists of phrases add up.
    mutating func read(_ source: GuideSource) throws(GuideError) {
        do {
            if let language = source.packLanguage {
                for item in source.node.list() {
                    entries.append(
                        GuideEntry(
                            definition: try RuleDefinition(item), language: language == .undetermined ? nil : language))
                }
                return
            }
            // Rules may be set only when the guide's own are known.
            let all = try source.node.entries(allowed: Self.keys, in: "a guide")
            for entry in all where entry.key != "rules" && entry.key != "channels" && entry.key != "locales" {
                try read(entry)
            }
            for entry in all where entry.key == "rules" || entry.key == "channels" || entry.key == "locales" {
                try read(entry)
            }
        } catch {
            throw error.located(in: source.file)
        }
    }

    private mutating func read(_ entry: DataNode.Entry) throws(GuideError) {
        let value = entry.value
        switch entry.key {
        case "brand": settings.brand = try value.string()
        case "languages": settings.languages = try Self.languages(value)
        case "extends": try readExtends(value)
        case "messages":
            settings.messageLanguage = try value.language()
            messagesMark = value.mark
        case "english": settings.english = try value.choice(EnglishStandard.self)
        case "formality": try readFormality(value)
        case "emoji": try readEmoji(value)
        case "vocabulary": try readVocabulary(value)
        case "contacts":
            for item in value.list() { settings.contacts.append(try item.string()) }
        case "reply-language":
            for pair in try value.entries() {
                let customer = try DataNode(.scalar(pair.key), mark: pair.keyMark).language()
                settings.replyLanguages[customer] = try Self.languages(pair.value)
            }
        case "terms": try readTerms(value)
        case "forbidden": try readForbidden(value)
        case "unsuitable-topics": try readTopics(value)
        case "channels":
            for channel in try value.entries() {
                settings.channels[Channel(rawValue: channel.key)] = try readOverride(channel, isChannel: true)
            }
        case "locales":
            for locale in try value.entries() {
                let language = try DataNode(.scalar(locale.key), mark: locale.keyMark).language()
                settings.locales[language] = try readOverride(locale, isChannel: false)
            }
        case "sets":
            for set in try value.entries() { sets[set.key] = set.value }
        case "verdict": try readVerdict(value)
        case "rules":
            settings.rules.merge(try readRules(value)) { _, new in new }
        case "suppress":
            for item in value.list() { settings.suppressions.append(try Self.suppression(item, knownRules)) }
        default:
            for item in value.list() {
                let language = try item["locale"].map { node throws(GuideError) in try node.language() }
                entries.append(GuideEntry(definition: try RuleDefinition(item.removing("locale")), language: language))
            }
        }
    }

    // MARK: Single keys

    private static func languages(_ node: DataNode) throws(GuideError) -> [Language] {
        var languages: [Language] = []
        for item in node.list() { languages.append(try item.language()) }
        return languages
    }

    /// The files were read by whoever made the sources; here it matters whether the built-in rules are among them.
    private mutating func readExtends(_ node: DataNode) throws(GuideError) {
        var names: [String] = []
        for item in node.list() { names.append(try item.string()) }
        extendsDefault =
            names.contains("default") || names.contains { $0.contains(".") || $0.contains("/") } && extendsDefault
    }

    private mutating func readFormality(_ node: DataNode) throws(GuideError) {
        if case .scalar = node.content {
            settings.formality = try node.choice(Formality.self)
            settings.formalityRange = settings.formality...settings.formality
            return
        }
        _ = try node.entries(allowed: ["default", "range"], in: "formality")
        if let level = node["default"] { settings.formality = try level.choice(Formality.self) }
        settings.formalityRange = settings.formality...settings.formality
        guard let range = node["range"] else { return }
        var levels: [Formality] = []
        for level in range.list() { levels.append(try level.choice(Formality.self)) }
        guard let lowest = levels.min(), let highest = levels.max(), (lowest...highest).contains(settings.formality)
        else {
            throw GuideError(
                "the range does not hold the default", at: range.mark,
                expected: "a range such as [neutral, formal] around \(settings.formality.rawValue)")
        }
        settings.formalityRange = lowest...highest
    }

    private mutating func readEmoji(_ node: DataNode) throws(GuideError) {
        settings.emoji.isSet = true
        for entry in try node.entries(allowed: ["allow", "max", "channels"], in: "emoji") {
            switch entry.key {
            case "allow":
                for item in entry.value.list() {
                    let emoji = try item.string()
                    settings.emoji.allowed.insert(emoji)
                    settings.emoji.allowed.insert(EmojiPolicy.plain(emoji))
                }
            case "max": settings.emoji.maximum = try entry.value.integer(0...1000)
            default:
                for channel in try entry.value.entries() {
                    guard try channel.value.string() == "none" else {
                        throw GuideError(
                            "'\(try channel.value.string())' is not right here", at: channel.value.mark,
                            expected: "none")
                    }
                    settings.emoji.silentChannels.insert(channel.key)
                }
            }
        }
    }

    private mutating func readVocabulary(_ node: DataNode) throws(GuideError) {
        for entry in try node.entries(allowed: ["accept"], in: "vocabulary") {
            for item in entry.value.list() {
                let name = try item.string()
                for word in name.split(whereSeparator: \.isWhitespace) {
                    settings.vocabulary.insert(Folder(turkic: false).fold(word))
                    settings.vocabulary.insert(Folder(turkic: true).fold(word))
                }
                // A name is taken by its letters: the signs of the pattern language mean nothing in it.
                let plain = String(name.map { "()[]|<>*#^$\"@…".contains($0) ? " " : $0 })
                if plain.contains(where: { $0.isLetter || $0.isNumber }) {
                    vocabulary.append(DataNode(.scalar(plain), mark: item.mark))
                }
            }
        }
    }

    private func readOverride(_ place: DataNode.Entry, isChannel: Bool) throws(GuideError) -> GuideSettings.Override {
        var override = GuideSettings.Override()
        let keys = isChannel ? ["max-words", "personal-data", "formality", "rules"] : ["formality", "rules"]
        for entry in try place.value.entries(
            allowed: keys, in: "\(isChannel ? "the channel" : "the language") \(place.key)")
        {
            switch entry.key {
            case "max-words": override.maximumWords = try entry.value.integer(1...100_000)
            case "formality": override.formality = try entry.value.choice(Formality.self)
            case "rules": override.rules = try readRules(entry.value)
            default:
                let text = try entry.value.string()
                guard text == "none" || text == "allowed" else {
                    throw GuideError("'\(text)' is not right here", at: entry.value.mark, expected: "none or allowed")
                }
                override.allowsPersonalData = text == "allowed"
            }
        }
        return override
    }

    private mutating func readVerdict(_ node: DataNode) throws(GuideError) {
        for entry in try node.entries(allowed: ["mode", "block-on", "review-on", "review-below"], in: "verdict") {
            switch entry.key {
            case "mode": settings.verdict.mode = try entry.value.choice(VerdictPolicy.Mode.self)
            case "block-on": settings.verdict.blockOn = try entry.value.choice(Severity.self)
            case "review-on": settings.verdict.reviewOn = try entry.value.choice(Severity.self)
            default: settings.verdict.reviewBelow = try entry.value.integer(0...100)
            }
        }
    }

    private func readRules(_ node: DataNode) throws(GuideError) -> [String: GuideSettings.RuleSetting] {
        var settings: [String: GuideSettings.RuleSetting] = [:]
        let families = Set(knownRules.map { String($0.prefix { $0 != "/" }) + "/*" }).sorted()
        for rule in try node.entries(allowed: knownRules + families + entries.map(\.definition.id), in: "rules") {
            var setting = GuideSettings.RuleSetting()
            if case .scalar(let text) = rule.value.content {
                if let severity = Severity(rawValue: text) {
                    setting.severity = severity
                } else {
                    setting.isOff = !(try rule.value.flagOrSeverity())
                }
            } else {
                for entry in try rule.value.entries(allowed: ["severity"], in: "the rule \(rule.key)") {
                    setting.severity = try entry.value.choice(Severity.self)
                }
            }
            settings[rule.key] = setting
        }
        return settings
    }

    static func suppression(_ node: DataNode, _ knownRules: [String]) throws(GuideError) -> Message.Suppression {
        _ = try node.entries(allowed: ["rule", "reason", "response"], in: "a suppression")
        guard let rule = node["rule"], let reason = node["reason"] else {
            throw GuideError(
                "a suppression lacks its rule or its reason", at: node.mark,
                expected: "{rule: family/name, reason: \"…\"}")
        }
        let name = try rule.string()
        let families = Set(knownRules.map { String($0.prefix { $0 != "/" }) + "/*" }).sorted()
        guard knownRules.contains(name) || families.contains(name) else {
            throw GuideError(
                "no rule is named '\(name)'", at: rule.mark, expected: "a rule of 'decorum rules', or family/*",
                nearest: NearestName.find(name, among: knownRules + families))
        }
        return Message.Suppression(
            rule: name, reason: try reason.string(),
            response: try node["response"].map { node throws(GuideError) in try node.string() })
    }
}

extension DataNode {
    /// The map without a key.
    func removing(_ key: String) -> DataNode {
        guard case .map(let entries) = content else { return self }
        return DataNode(.map(entries.filter { $0.key != key }), mark: mark)
    }

    fileprivate func flagOrSeverity() throws(GuideError) -> Bool {
        do { return try flag() } catch {
            throw GuideError(
                "'\(try string())' is not right here", at: mark,
                expected: "off, on, a severity, or {severity: error | warning | suggestion}",
                nearest: NearestName.find(try string(), among: Severity.allCases.map(\.rawValue)))
        }
    }
}
