import DecorumText

/// Typed reading of guide values: each reader throws an error that names the place and the expected form.
extension DataNode {
    /// A single value as text.
    public func string() throws(GuideError) -> String {
        guard case .scalar(let text) = content else {
            throw GuideError("\(shape) where text belongs", at: mark, expected: "text")
        }
        return text
    }

    /// A list; a single value counts as a list of one.
    public func list() -> [DataNode] {
        if case .list(let items) = content { return items }
        return [self]
    }

    /// A map's entries.
    public func entries() throws(GuideError) -> [Entry] {
        guard case .map(let entries) = content else {
            throw GuideError("\(shape) where a map belongs", at: mark, expected: "key: value")
        }
        return entries
    }

    /// The map's entries, each key one of `allowed`.
    public func entries(allowed: [String], in place: String) throws(GuideError) -> [Entry] {
        let entries = try entries()
        for entry in entries where !allowed.contains(entry.key) {
            throw GuideError(
                "unknown key '\(entry.key)' in \(place)", at: entry.keyMark,
                expected: "one of " + allowed.joined(separator: ", "),
                nearest: NearestName.find(entry.key, among: allowed))
        }
        return entries
    }

    /// A whole number in a range.
    public func integer(_ range: ClosedRange<Int>) throws(GuideError) -> Int {
        let text = try string()
        guard let number = Int(text), range.contains(number) else {
            throw GuideError(
                "'\(text)' is not right here", at: mark,
                expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// True or false, in any of YAML's spellings.
    public func flag() throws(GuideError) -> Bool {
        switch try string().lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        case let text: throw GuideError("'\(text)' is not right here", at: mark, expected: "true or false")
        }
    }

    /// One of an enumeration's values.
    public func choice<Value: CaseIterable & RawRepresentable>(_ type: Value.Type) throws(GuideError) -> Value
    where Value.RawValue == String {
        let text = try string()
        if let value = Value(rawValue: text) { return value }
        let names = Value.allCases.map(\.rawValue)
        throw GuideError(
            "'\(text)' is not right here", at: mark, expected: "one of " + names.joined(separator: ", "),
            nearest: NearestName.find(text, among: names))
    }

    /// A language that has a profile.
    public func language() throws(GuideError) -> Language {
        let code = try string()
        let language = Language(locale: code)
        guard LanguageProfile.of(language) != nil else {
            let known = (LanguageProfile.all + LanguageProfile.recognisedOnly).map(\.language.code)
            throw GuideError(
                "'\(code)' is no language known here", at: mark, expected: "one of " + known.joined(separator: ", "),
                nearest: NearestName.find(code, among: known))
        }
        return language
    }
}
