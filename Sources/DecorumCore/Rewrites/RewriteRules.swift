import DecorumText

/// The rewrites of one language, compiled: for each rule the sentences that may be written instead.
///
/// They come from `rewrites.yml` of a pack.
final class RewriteRules: Sendable {
    /// Where a sentence goes.
    enum Place: String, CaseIterable {
        /// In place of the sentence that was flagged.
        case sentence
        /// Before the message, after its greeting.
        case start
        /// After the sentence that was flagged.
        case after
        /// After the message.
        case end
        /// In place of a part of the sentence; said by `swap`.
        case part
    }

    /// One entry.
    struct Entry: Sendable {
        var place: Place
        var patterns: [SentencePattern]
        var templates: [SentenceTemplate]
        /// Parts of a sentence, and what to write in their place.
        var swaps: [(part: SentencePattern, template: SentenceTemplate)] = []
    }

    private let entries: [String: [Entry]]
    let slots: [String: RewriteSlot]

    /// Compiles rewrites.
    ///
    /// - Throws: `GuideError` with the place of the first thing that is wrong.
    init(_ node: DataNode, language: Language) throws(GuideError) {
        var slots: [String: RewriteSlot] = [:]
        var entries: [String: [Entry]] = [:]
        let parser = SentencePatternParser(language: language)
        _ = try node.entries(allowed: ["slots", "rewrites"], in: "rewrites")
        for slot in try node["slots"]?.entries() ?? [] { slots[slot.key] = try Self.slot(slot) }
        for entry in node["rewrites"]?.list() ?? [] {
            let read = try Self.entry(entry, parser, slots)
            for rule in entry["for"]?.list() ?? [] { entries[try rule.string(), default: []].append(read) }
        }
        self.entries = entries
        self.slots = slots
    }

    /// The entries for a rule.
    func entries(for rule: String) -> [Entry] { entries[rule] ?? [] }

    private static func slot(_ entry: DataNode.Entry) throws(GuideError) -> RewriteSlot {
        _ = try entry.value.entries(allowed: ["show", "example"], in: "a slot")
        guard let shown = entry.value["show"], let example = entry.value["example"] else {
            throw GuideError(
                "a slot lacks a key", at: entry.keyMark, expected: "{show: \"[time]\", example: \"5 minutes\"}")
        }
        return RewriteSlot(shown: try shown.string(), specimen: try example.string())
    }

    private static func entry(
        _ node: DataNode, _ parser: SentencePatternParser, _ slots: [String: RewriteSlot]
    ) throws(GuideError) -> Entry {
        _ = try node.entries(allowed: ["for", "match", "insert", "swap", "write", "examples"], in: "a rewrite")
        let forms = [node["match"], node["insert"], node["swap"]].count { $0 != nil }
        guard node["for"] != nil, forms == 1, (node["write"] == nil) == (node["swap"] != nil) else {
            throw GuideError(
                "a rewrite lacks a key, or has one too many", at: node.mark,
                expected: "for, and either match or insert with write, or swap")
        }
        if let swap = node["swap"] { return try swaps(swap, parser, slots) }
        var patterns: [SentencePattern] = []
        for pattern in node["match"]?.list() ?? [] { patterns.append(try parser.pattern(pattern)) }
        // A template may use what each of the patterns captures.
        let names = patterns.dropFirst().reduce(patterns.first?.names ?? []) { $0.intersection($1.names) }
        var templates: [SentenceTemplate] = []
        for text in node["write"]?.list() ?? [] {
            templates.append(try SentenceTemplate(text, captures: names, slots: slots))
        }
        return Entry(
            place: try node["insert"].map { node throws(GuideError) in try node.choice(Place.self) } ?? .sentence,
            patterns: patterns, templates: templates)
    }

    private static func swaps(
        _ node: DataNode, _ parser: SentencePatternParser, _ slots: [String: RewriteSlot]
    ) throws(GuideError) -> Entry {
        var entry = Entry(place: .part, patterns: [], templates: [])
        for swap in try node.entries() {
            let part = try parser.pattern(DataNode(.scalar(swap.key), mark: swap.keyMark))
            let template = try SentenceTemplate(swap.value, captures: part.names, slots: slots)
            entry.swaps.append((part, template))
        }
        return entry
    }
}
