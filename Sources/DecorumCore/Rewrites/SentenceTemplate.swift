import DecorumText

/// A sentence to write, with places for captures and slots: `I can't {act} here, but I can {offer}.`
struct SentenceTemplate: Sendable {
    private enum Part: Sendable {
        case text(String)
        case capture(String)
        case slot(String)
    }

    private let parts: [Part]

    /// Text with slots: as people see it, and with specimens in their place, as it is checked.
    struct Rendering {
        var shown = ""
        var filled = ""
        var openSlots: [String] = []

        /// Gives it the capital that begins a sentence.
        mutating func capitalise(_ language: Language) {
            func capital(_ text: String) -> String {
                CaseMapping.uppercased(String(text.prefix(1)), language: language) + text.dropFirst()
            }
            shown = capital(shown)
            filled = capital(filled)
        }
    }

    /// Reads a template.
    ///
    /// - Throws: `GuideError` where a place is neither a capture of the pattern nor a slot.
    init(_ node: DataNode, captures: Set<String>, slots: [String: RewriteSlot]) throws(GuideError) {
        var parts: [Part] = []
        var rest = Substring(try node.string())
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw GuideError("'{' without '}' in '\(try node.string())'", at: node.mark, expected: "{name}")
            }
            let name = String(rest[rest.index(after: open)..<close])
            if captures.contains(name) {
                parts.append(.capture(name))
            } else if slots[name] != nil || RewriteSlot.known.contains(name) {
                parts.append(.slot(name))
            } else {
                throw GuideError(
                    "'{\(name)}' is neither a capture of the pattern nor a slot", at: node.mark,
                    expected: "one of "
                        + (captures.sorted() + slots.keys.sorted() + RewriteSlot.known).joined(separator: ", "),
                    nearest: NearestName.find(name, among: captures.sorted() + slots.keys.sorted()))
            }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    /// True where nothing is written: the sentence is left out.
    var isEmpty: Bool { parts.isEmpty }

    /// Fills it in; nil where a name that it needs is not known.
    ///
    /// - Parameters:
    ///   - capture: the text of a capture, and whether its first letter may become small.
    ///   - slot: what stands in a slot; a fact where it is known.
    func render(
        capture: (String, _ isFirst: Bool) -> String, slot: (String) -> RewriteSlot?
    ) -> Rendering? {
        var rendering = Rendering()
        for part in parts {
            switch part {
            case .text(let text):
                rendering.shown += text
                rendering.filled += text
            case .capture(let name):
                let text = capture(name, rendering.shown.isEmpty)
                rendering.shown += text
                rendering.filled += text
            case .slot(let name):
                guard let value = slot(name) else { return nil }
                rendering.shown += value.shown
                rendering.filled += value.specimen
                if value.shown != value.specimen { rendering.openSlots.append(value.shown) }
            }
        }
        rendering.shown = Self.tidied(rendering.shown)
        rendering.filled = Self.tidied(rendering.filled)
        return rendering
    }

    /// A capture that took nothing leaves no double space and none before a comma.
    private static func tidied(_ text: String) -> String {
        var tidy = ""
        for character in text {
            if character == " ", tidy.isEmpty || tidy.last == " " { continue }
            if ",.!?;:、。".contains(character) {
                while tidy.last == " " { tidy.removeLast() }
                if character == ",", tidy.isEmpty || tidy.last == "," { continue }
            }
            tidy.append(character)
        }
        while tidy.last == " " { tidy.removeLast() }
        return tidy
    }
}

/// A place that only the agent can fill, such as a time.
struct RewriteSlot: Sendable {
    /// How people see it, in brackets, so that nobody sends it as it is.
    var shown: String
    /// A value by which the sentence is checked.
    var specimen: String

    /// Slots that a message itself fills: the customer's name and the agent's.
    static let known = ["customer", "agent"]
}
