/// The commented guide that `decorum init` writes.
public enum GuideTemplate {
    /// Its text.
    public static func text(brand: String) -> String {
        """
        # yaml-language-server: $schema=https://decorum.example/decorum.schema.json
        # How we write to our customers. `decorum test` runs the examples of your own rules, `decorum rules` lists all rules.
        brand: \(brand)

        # The languages you answer in: en, tr, az, uk, te, ja.
        languages: [en]

        # The built-in base; also a path to another guide (./company.yml) or to a folder of packs (./packs/).
        extends: [default]

        # One English for all messages; without it British and American are both right.
        # english: british

        # casual, neutral or formal; and how far an agent may go from it.
        formality: {default: neutral, range: [neutral, formal]}

        # Which emoji and emoticons may be used, how many in a message, and where none may.
        # emoji: {allow: ["🙂", "👋", ":)"], max: 1, channels: {email: none}}

        # Your own names: never misspelt, never flagged.
        # vocabulary: {accept: [SuperPay, "iPhone 15"]}

        # Your own addresses and numbers: never personal data.
        # contacts: [support@example.com, "0850 123 45 67"]

        # A reply in uk is right for customers who write uk or ru.
        # reply-language: {uk: [uk, ru]}

        # One thing, one name.
        # terms:
        #   - {use: sign in, not: [log in, login], locale: en}

        # What you never say, what to say instead, and until when.
        # forbidden:
        #   - {phrase: "calm down", suggest: "I understand this is frustrating.", locale: en}

        # Topics that you keep out of chat.
        # unsuitable-topics:
        #   - {match: ["(tax|legal) advice"], suggest: "Hand over to the legal team.", locale: en}

        # Length and personal data by channel; formality and rules too.
        # channels:
        #   email: {max-words: 180}
        #   social-public: {personal-data: none}

        # What differs in one language.
        # locales:
        #   tr: {formality: formal}

        # observe (all is sent), advise (nothing is blocked) or enforce.
        verdict: {mode: enforce, block-on: error, review-on: warning}

        # Switch rules off, or set their severity: error, warning, suggestion.
        # rules: {clarity/abbreviation: off, promise/overpromise: {severity: error}}

        # Rules of your own, in the form of Docs/Packs.md.
        # custom:
        #   - id: brand/no-exclamation-sale
        #     kind: phrase
        #     locale: en
        #     match: ["(hurry|act now)"]
        #     message: We do not push.
        #     examples: {flag: ["Hurry, only today."], pass: ["Only today."]}

        """
    }
}
