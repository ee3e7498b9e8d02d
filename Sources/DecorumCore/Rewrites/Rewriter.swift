import DecorumText

/// Makes rewrites of one draft from the corrections of its findings and the sentences of the packs.
struct Rewriter {
    private let linter: Linter
    private let draft: Review
    private let check: RewriteGuard
    private let rules: RewriteRules?

    /// Sentences of a message that are reworded at the most.
    private static let limit = 12

    init(_ linter: Linter, _ draft: Review) {
        self.linter = linter
        self.draft = draft
        check = RewriteGuard(linter, draft)
        rules = linter.guide.rewriteRules(for: draft.language)
    }

    /// The best rewrites, the one with least left to say first.
    ///
    /// One that would itself be found fault with is not offered.
    func rewrites(limit: Int) -> [Rewrite] {
        guard !draft.findings.isEmpty, limit > 0 else { return [] }
        let corrected = corrections()
        var found: [Rewrite] = []
        for first in 0..<limit {
            guard let rewrite = reworded(corrected?.text ?? draft.message.text, choosing: first) ?? corrected else {
                break
            }
            if found.contains(where: { $0.text == rewrite.text }) { break }
            found.append(rewrite)
        }
        if let corrected, !found.contains(where: { $0.text == corrected.text }) { found.append(corrected) }
        return Array(
            found.filter(\.remaining.isEmpty).enumerated().sorted {
                (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset)
            }
            .map(\.element).prefix(limit))
    }

    private static func rank(_ rewrite: Rewrite) -> Int { rewrite.remaining.reduce(0) { $0 + $1.cost } }

    // MARK: Corrections

    /// The draft with the likeliest correction of each finding that passes.
    private func corrections() -> Rewrite? { applied(onlySafe: false)?.rewrite }

    /// The corrections that pass together, and the draft with them.
    ///
    /// - Parameter onlySafe: true for those alone that need no person's look.
    func applied(onlySafe: Bool) -> (rewrite: Rewrite, edits: RewriteEdits)? {
        let bytes = Array(draft.message.text.utf8)
        var edits = RewriteEdits()
        var isSpelling = true
        var best: Rewrite?
        for finding in draft.findings {
            // A doubtful word is no slip to correct unasked.
            guard let correction = finding.corrections.first, correction.isSafe || !onlySafe,
                correction.isSafe || finding.severity > .suggestion || !finding.rule.hasPrefix("spelling/")
            else { continue }
            var trial = edits
            guard
                trial.add(
                    .init(
                        range: finding.place(of: correction, in: bytes),
                        shown: correction.replacement, filled: correction.replacement))
            else { continue }
            var candidate = trial.candidate(of: draft.message.text)
            let spells = isSpelling && finding.rule.hasPrefix("spelling/")
            candidate.isSpelling = spells
            guard let rewrite = check.rewrite(candidate, from: .rules),
                best.map({ Self.rank($0) > Self.rank(rewrite) }) ?? true
            else { continue }
            (edits, isSpelling, best) = (trial, spells, rewrite)
        }
        return best.map { ($0, edits) }
    }

    // MARK: Reworded sentences

    /// The text with its flawed sentences reworded, the dearest first; nil where no sentence could be.
    ///
    /// - Parameter first: which of the possible wordings of the first sentence is taken.
    private func reworded(_ text: String, choosing first: Int) -> Rewrite? {
        var message = draft.message
        message.text = text
        message.locale = message.locale ?? (draft.language == .undetermined ? nil : draft.language.code)
        let review = linter.review(message)
        let reading = linter.reading(of: text, language: draft.language)
        var edits = RewriteEdits()
        var best: Rewrite?
        var skip = first
        let dearest = review.findings.sorted {
            ($0.cost, $1.place.utf8.lowerBound) > ($1.cost, $0.place.utf8.lowerBound)
        }
        for finding in dearest.prefix(Self.limit) {
            if let best, !best.remaining.contains(where: { $0.rule == finding.rule }) { continue }
            var options: [(rewrite: Rewrite, edits: RewriteEdits)] = []
            for edit in self.edits(for: finding, reading) {
                var trial = edits
                guard trial.add(edit) else { continue }
                let candidate = Self.rebased(trial.candidate(of: text), from: text, to: draft.message.text)
                guard let rewrite = check.rewrite(candidate, from: .rules),
                    best.map({ Self.rank($0) > Self.rank(rewrite) }) ?? true
                else { continue }
                options.append((rewrite, trial))
            }
            options = options.enumerated().sorted {
                (Self.rank($0.element.rewrite), $0.offset) < (Self.rank($1.element.rewrite), $1.offset)
            }.map(\.element)
            guard skip < options.count else {
                skip -= options.count
                continue
            }
            (best, edits) = (options[skip].rewrite, options[skip].edits)
            skip = 0
        }
        return best
    }

    /// Places of changes in the corrected text, told in the draft: where the two differ, the whole draft.
    private static func rebased(_ candidate: RewriteCandidate, from text: String, to draft: String) -> RewriteCandidate
    {
        guard text != draft else { return candidate }
        var rebased = candidate
        rebased.changes = [(0..<draft.utf8.count, 0..<candidate.filled.utf8.count)]
        return rebased
    }

    private func edits(for finding: Finding, _ reading: Linter.Reading) -> [RewriteEdits.Edit] {
        let sentence = sentence(of: finding, reading.text)
        guard let rules else { return [] }
        let writer = SentenceWriter(linter, draft.message, reading, slots: rules.slots)
        return rules.entries(for: finding.rule).flatMap {
            writer.edits($0, sentence: sentence, finding: finding.place.utf8)
        }
    }

    private func sentence(of finding: Finding, _ text: AnnotatedText) -> Int {
        let place = finding.place.utf8.lowerBound
        return (0..<text.sentenceCount).first { text.sentenceRange($0).upperBound > place }
            ?? max(0, text.sentenceCount - 1)
    }
}

extension Linter {
    /// Better texts for a message, each checked: it costs less, brings no new finding, keeps every fact, and a refusal stays one.
    ///
    /// - Parameter limit: how many at the most.
    public func rewrites(of review: Review, limit: Int = 3) -> [Rewrite] {
        Rewriter(self, review).rewrites(limit: limit)
    }

    /// The corrections of a message that may be made without a person's look; they do not overlap.
    ///
    /// - Returns: places in the text, in order, and what to write there.
    public func safeCorrections(of review: Review) -> [(range: Range<Int>, replacement: String)] {
        guard review.findings.contains(where: { $0.corrections.first?.isSafe ?? false }) else { return [] }
        let applied = Rewriter(self, review).applied(onlySafe: true)
        return applied?.edits.edits.map { ($0.range, $0.shown) } ?? []
    }

    /// A whole reply in place of a draft, if it passes the check of all rewrites.
    ///
    /// - Parameters:
    ///   - shown: the text with open slots in brackets.
    ///   - filled: the text with likely values in them.
    public func rewrite(
        of review: Review, byResponse id: String, shown: String, filled: String, openSlots: [String]
    ) -> Rewrite? {
        let candidate = RewriteCandidate(
            shown: shown, filled: filled, openSlots: openSlots,
            changes: [(0..<review.message.text.utf8.count, 0..<filled.utf8.count)])
        return RewriteGuard(self, review).rewrite(candidate, from: .response(id))
    }
}
