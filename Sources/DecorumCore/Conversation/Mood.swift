import DecorumText

/// How the customer feels, by what was written before.
public enum Mood: String, Sendable, CaseIterable {
    case upset, neutral, content

    /// Judges one text of a customer.
    static func of(_ text: AnnotatedText, _ matches: MatchTable, _ sets: LanguageRules.NamedSets) -> Mood {
        let strong = matches.of(sets.upset).count
        var weak = matches.of(sets.upsetWeak).count
        // Shouting is a sign of anger, not a proof.
        if text.bytes.count(where: { $0 == 0x21 }) >= 2 { weak += 1 }
        let capitals = text.units.count { $0.flags.contains(.allCapitals) && $0.end - $0.start > 3 }
        if capitals >= 2, capitals * 2 >= text.units.count { weak += 1 }
        if strong > 0 || weak >= 2 { return .upset }
        return matches.of(sets.content).isEmpty ? .neutral : .content
    }
}
