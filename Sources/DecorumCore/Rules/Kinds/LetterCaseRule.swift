import DecorumText

/// `letter-case`: flags words in capitals for emphasis, by each language's own rules, or mockingly alternating capitals.
struct LetterCaseRule: RuleKind {
    static let name = "letter-case"
    static let keys = ["acronyms", "emphasis", "judge"]

    private enum Judge: String, CaseIterable {
        case shouting, alternating
    }

    private let judge: Judge
    private let acronyms: Set<[UInt8]>
    /// Words of three letters that shout by themselves ("NOT"); others are names and keys to press.
    private let emphasis: Set<[UInt8]>

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        func folded(_ key: String) throws(GuideError) -> Set<[UInt8]> {
            var words: Set<[UInt8]> = []
            for word in definition.node[key]?.list() ?? [] {
                words.insert(Folder(turkic: false).fold(try word.string()))
            }
            return words
        }
        acronyms = try folded("acronyms")
        emphasis = try folded("emphasis")
        judge = try definition.node["judge"].map { node throws(GuideError) in try node.choice(Judge.self) } ?? .shouting
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        if judge == .alternating { return checkAlternating(rule, &context) }
        let units = context.text.units
        var index = 0
        while index < units.count {
            guard units[index].flags.contains(.allCapitals) else {
                index += 1
                continue
            }
            var end = index
            var shouted = 0
            // Numbers and short words inside a shouted run belong to it.
            var next = index
            while next < units.count, isRunPart(units[next]),
                next == index || units[next].sentence == units[index].sentence
            {
                if units[next].flags.contains(.allCapitals) {
                    end = next + 1
                    if isShouted(units[next], context) { shouted += 1 }
                }
                next += 1
            }
            // One word of three letters is more often a name or a key to press; two words in capitals are no names.
            let words = units[index..<end].count { $0.flags.contains(.allCapitals) && !isAcronym($0, context.text) }
            let run = words > 1 ? index..<end : trimmed(index..<end, context)
            let isLong =
                words > 1
                || run.contains {
                    let word = context.text.string(units[$0].range)
                    return word.count >= 4 || emphasis.contains(Folder(turkic: false).fold(word))
                }
            if shouted > 0, isLong { context.report(rule, units: run, corrections: [quietly(run, context)]) }
            index = max(next, index + 1)
        }
    }

    /// Words whose case changes from letter to letter, taken together where they follow one another.
    private func checkAlternating(_ rule: Rule, _ context: inout LintContext) {
        let units = context.text.units
        var index = 0
        while index < units.count {
            var end = index
            var changes = 0
            var longest = 0
            var mixed = 0
            while end < units.count, units[end].kind == .word,
                end == index || units[end].sentence == units[index].sentence
            {
                let (count, isStrict) = risesInside(units[end], context.text)
                if count == 0, units[end].end - units[end].start > 3 { break }
                changes += count
                longest = max(longest, count)
                // "PayPal, TikTok": names have whole syllables in small letters.
                mixed += isStrict ? 1 : 0
                end += 1
            }
            if longest >= 2 || mixed >= 3, changes >= 3 {
                context.report(rule, units: index..<end, corrections: [quietly(index..<end, context)])
            }
            index = max(end, index + 1)
        }
    }

    /// How often a capital follows a small letter inside a word of short runs; in YouTube and getUserName small letters run on.
    ///
    /// - Returns: how often, and whether each letter differs in case from the one before.
    private func risesInside(_ unit: Unit, _ text: AnnotatedText) -> (count: Int, isStrict: Bool) {
        text.bytes.withUnsafeBufferPointer { bytes in
            var changes = 0
            var longest = 0
            var wasSmall = false
            var run = 0
            var offset = Int(unit.start)
            while offset < Int(unit.end) {
                let (scalar, length) = decodeScalar(bytes, at: offset)
                let info = ScalarTable.info(scalar)
                if info.isUppercase || info.isLowercase {
                    run = info.isLowercase == wasSmall ? run + 1 : 1
                    longest = max(longest, run)
                    if wasSmall, info.isUppercase { changes += 1 }
                    wasSmall = info.isLowercase
                }
                offset += length
            }
            return longest > 2 ? (0, false) : (changes, changes > 0 && longest == 1)
        }
    }

    /// The words in small letters, acronyms and what the dictionary does not know as they are.
    private func quietly(_ run: Range<Int>, _ context: LintContext) -> Finding.Correction {
        let text = context.text
        var written = ""
        var place = Int(text.units[run.lowerBound].start)
        for unit in text.units[run] {
            written += text.string(place..<Int(unit.start))
            let word = text.string(unit.range)
            let small = CaseMapping.lowercased(word, language: text.language(of: unit))
            let isWord = judge == .alternating || isShouted(unit, context) || word.count <= 2 && !isAcronym(unit, text)
            if !isWord || unit.kind != .word {
                written += word
            } else if unit.flags.contains(.startsSentence) || small == "i" && text.language(of: unit) == .english {
                written +=
                    CaseMapping.uppercased(String(small.prefix(1)), language: text.language(of: unit))
                    + small.dropFirst()
            } else {
                written += small
            }
            place = Int(unit.end)
        }
        return Finding.Correction(replacement: written, isSafe: false)
    }

    private func isRunPart(_ unit: Unit) -> Bool {
        unit.flags.contains(.allCapitals) || unit.kind == .number
            || (unit.kind == .word && unit.end - unit.start == 1 && unit.flags.contains(.capitalised))
    }

    private func isAcronym(_ unit: Unit, _ text: AnnotatedText) -> Bool {
        unit.flags.contains(.hasDigit) || acronyms.contains(Folder(turkic: false).fold(text.string(unit.range)))
    }

    /// An ordinary word in capitals: known to the dictionary in small letters, and no acronym.
    private func isShouted(_ unit: Unit, _ context: LintContext) -> Bool {
        if unit.flags.contains(.quoted) || isAcronym(unit, context.text) { return false }
        let word = context.text.string(unit.range)
        let letters = word.count { $0.isLetter }
        guard letters >= 3 else { return false }
        let language = context.text.language(of: unit)
        let small = CaseMapping.lowercased(word, language: language)
        guard let isWord = context.corrector.isInDictionary(small, language: language) else { return letters >= 4 }
        // The packs' own words are full of acronyms written small (rsvp, hvac).
        return isWord || letters >= 6 && context.corrector.isKnown(small, language: language) ?? false
    }

    /// Acronyms at the ends of a run are not part of the shouting.
    private func trimmed(_ run: Range<Int>, _ context: LintContext) -> Range<Int> {
        var lower = run.lowerBound
        var upper = run.upperBound
        while lower < upper, !isShouted(context.text.units[lower], context) { lower += 1 }
        while upper > lower, !isShouted(context.text.units[upper - 1], context) { upper -= 1 }
        return lower..<upper
    }
}
