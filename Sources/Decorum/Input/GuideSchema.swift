import DecorumCore
import DecorumText
import Foundation

/// The JSON Schema of a guide, by which editors complete and check `decorum.yml`; written to `Docs/decorum.schema.json`.
public enum GuideSchema {
    /// The schema as JSON, its keys in order.
    public static func json(rules: [String]) throws -> Data {
        try JSONSerialization.data(
            withJSONObject: schema(rules: rules), options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }

    private static func schema(rules: [String]) -> [String: Any] {
        let languages = (LanguageProfile.all + LanguageProfile.recognisedOnly).map(\.language.code)
        let language: [String: Any] = ["enum": languages]
        let severity: [String: Any] = ["enum": Severity.allCases.map(\.rawValue)]
        let formality: [String: Any] = ["enum": Formality.allCases.map(\.rawValue)]
        let text: [String: Any] = ["type": "string"]
        let texts = list(text)
        let setting: [String: Any] = [
            "oneOf": [
                ["enum": ["off", "on"] + Severity.allCases.map(\.rawValue)], ["type": "boolean"],
                object(["severity": severity]),
            ]
        ]
        let settingReference: [String: Any] = ["$ref": "#/$defs/setting"]
        let rulesReference: [String: Any] = ["$ref": "#/$defs/rules"]
        let families = Set(rules.map { String($0.prefix { $0 != "/" }) + "/*" }).sorted()
        let settings = object(
            Dictionary(uniqueKeysWithValues: (rules + families).map { ($0, settingReference as Any) }), isOpen: true)
        return object([
            "brand": text, "languages": list(language), "extends": texts, "messages": language,
            "english": ["enum": EnglishStandard.allCases.map(\.rawValue)],
            "formality": ["oneOf": [formality, object(["default": formality, "range": list(formality)])]],
            "emoji": object([
                "allow": texts, "max": ["type": "integer", "minimum": 0],
                "channels": ["type": "object", "additionalProperties": ["enum": ["none"]]],
            ]),
            "vocabulary": object(["accept": texts]), "contacts": texts,
            "reply-language": ["type": "object", "additionalProperties": list(language)],
            "terms": list(
                object(
                    ["use": text, "not": texts, "locale": language, "safe": ["type": "boolean"]],
                    required: ["use", "not"])),
            "forbidden": list([
                "oneOf": [
                    text,
                    object(
                        ["phrase": text, "suggest": text, "until": text, "locale": language, "severity": severity],
                        required: ["phrase"]),
                ]
            ]),
            "unsuitable-topics": list(
                object(["match": texts, "suggest": text, "locale": language], required: ["match"])),
            "channels": [
                "type": "object",
                "additionalProperties": object([
                    "max-words": ["type": "integer", "minimum": 1], "personal-data": ["enum": ["none", "allowed"]],
                    "formality": formality,
                    "rules": rulesReference,
                ]),
            ],
            "locales": [
                "type": "object", "additionalProperties": object(["formality": formality, "rules": rulesReference]),
            ],
            "verdict": object([
                "mode": ["enum": VerdictPolicy.Mode.allCases.map(\.rawValue)], "block-on": severity,
                "review-on": severity,
                "review-below": ["type": "integer", "minimum": 0, "maximum": 100],
            ]),
            "rules": rulesReference,
            "suppress": list(object(["rule": text, "reason": text], required: ["rule", "reason"])),
            "custom": list(["type": "object", "required": ["id", "kind", "message"]]),
            "sets": ["type": "object", "additionalProperties": texts],
        ]).merging([
            "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A Decorum guide (decorum.yml)",
            "$defs": ["setting": setting, "rules": settings],
        ]) { old, _ in old }
    }

    private static func list(_ items: [String: Any]) -> [String: Any] { ["type": "array", "items": items] }

    private static func object(_ properties: [String: Any], required: [String] = [], isOpen: Bool = false) -> [String:
        Any]
    {
        var object: [String: Any] = ["type": "object", "properties": properties, "additionalProperties": isOpen]
        if !required.isEmpty { object["required"] = required }
        return object
    }
}
