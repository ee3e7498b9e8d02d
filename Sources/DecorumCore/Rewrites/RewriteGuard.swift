import DecorumText

/// The one check that every rewrite must pass, whatever made it.
///
/// It must cost less than the draft and bring no finding that the draft did not have; keep every number, date, amount, currency,
/// name, link, code and placeholder; and leave a refusal a refusal.
struct RewriteGuard {
    private let linter: Linter
    private let draft: Review
    private let text: AnnotatedText
    private let facts: KeptFacts
    private let refusals: [Range<Int>]
    private let negations: Int
    private let cost: Int
    private let counts: [String: Int]

    init(_ linter: Linter, _ draft: Review) {
        self.linter = linter
        self.draft = draft
        let reading = linter.reading(of: draft.message.text, language: draft.language)
        text = reading.text
        facts = Self.facts(reading, draft, linter, faulty: draft.findings)
        refusals = reading.sentences(of: reading.refusals)
        negations = reading.negations
        cost = draft.findings.reduce(0) { $0 + $1.cost }
        counts = Self.counts(draft.findings)
    }

    /// The rewrite that a candidate is; nil where it fails.
    func rewrite(_ candidate: RewriteCandidate, from source: Rewrite.Source) -> Rewrite? {
        guard candidate.filled != draft.message.text, !candidate.filled.allSatisfy(\.isWhitespace) else { return nil }
        var message = draft.message
        message.text = candidate.filled
        // What is open in a canned response is for the agent to fill in.
        if source != .rules, !candidate.openSlots.isEmpty { message.isTemplate = true }
        // Its language is that of the draft, however little of it is left.
        message.locale = draft.message.locale ?? (draft.language == .undetermined ? nil : draft.language.code)
        let review = linter.review(message)
        var uncovered: [Finding] = []
        var counts: [String: Int] = [:]
        for finding in review.findings {
            counts[finding.rule, default: 0] += 1
            if counts[finding.rule, default: 0] <= self.counts[finding.rule, default: 0] { continue }
            // A word that could not be read hid it; it was there before.
            let isUncovered =
                candidate.isSpelling && candidate.changes.contains { $0.after.overlaps(finding.place.utf8) }
            guard isUncovered else { return nil }
            uncovered.append(finding)
        }
        let hidden = uncovered.reduce(0) { $0 + $1.cost }
        guard review.findings.reduce(0, { $0 + $1.cost }) - hidden < cost else { return nil }
        let filled = linter.reading(of: candidate.filled, language: draft.language)
        // Without an open slot people see the very text that is linted.
        let shown =
            candidate.shown == candidate.filled
            ? filled : linter.reading(of: candidate.shown, language: draft.language)
        guard keepsFacts(shown, source), keepsRefusals(candidate, filled) else { return nil }
        return Rewrite(
            text: candidate.shown, source: source, score: review.score, remaining: review.findings,
            openSlots: candidate.openSlots, uncovered: uncovered)
    }

    private func keepsFacts(_ shown: Linter.Reading, _ source: Rewrite.Source) -> Bool {
        let kept = Self.facts(shown, draft, linter, faulty: [Finding]())
        return facts.areKept(in: kept, shown.text, mayAdd: source != .rules)
    }

    /// "I can't X" may become "X isn't possible here, but…", never "I can X".
    private func keepsRefusals(_ candidate: RewriteCandidate, _ after: Linter.Reading) -> Bool {
        let refusalsAfter = after.sentences(of: after.refusals + after.negationMatches)
        if candidate.isSpelling { return after.negations == negations }
        for refusal in refusals {
            for change in candidate.changes where Self.touch(change.before, refusal) {
                guard refusalsAfter.contains(where: { Self.touch($0, change.after) }) else { return false }
            }
        }
        return true
    }

    /// What is left out has an empty place, at the end of one sentence or the start of the next.
    private static func touch(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.overlaps(other) || one.lowerBound == other.upperBound || one.upperBound == other.lowerBound
            || (other.isEmpty && one.contains(other.lowerBound)) || (one.isEmpty && other.contains(one.lowerBound))
    }

    private static func isWording(_ finding: Finding) -> Bool {
        let families = ["spelling/", "clarity/", "brand/", "sarcasm/", "shouting/", "safety/insult", "robot/canned"]
        return finding.place.utf8.count < 60 && families.contains(where: finding.rule.hasPrefix)
    }

    private static func facts(_ reading: Linter.Reading, _ draft: Review, _ linter: Linter, faulty: [Finding])
        -> KeptFacts
    {
        KeptFacts(
            reading.text, draft.message, common: linter.guide.library.commonWords(for: draft.language),
            vocabulary: linter.guide.settings.vocabulary,
            faulty: faulty.filter(isWording).map(\.place.utf8),
            promised: faulty.filter { $0.rule == "promise/overpromise" }.map(\.place.utf8), times: reading.times)
    }

    private static func counts(_ findings: [Finding]) -> [String: Int] {
        findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 }
    }
}
