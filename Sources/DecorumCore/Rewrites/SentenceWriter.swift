import DecorumText

/// Writes the sentences of rewrite entries into one text.
struct SentenceWriter {
    private let linter: Linter
    private let message: Message
    private let reading: Linter.Reading
    private let slots: [String: RewriteSlot]
    private var text: AnnotatedText { reading.text }

    init(_ linter: Linter, _ message: Message, _ reading: Linter.Reading, slots: [String: RewriteSlot]) {
        self.linter = linter
        self.message = message
        self.reading = reading
        self.slots = slots
    }

    /// The changes that an entry offers for a flawed sentence, in the order of its templates.
    func edits(_ entry: RewriteRules.Entry, sentence: Int, finding: Range<Int>) -> [RewriteEdits.Edit] {
        guard sentence < text.sentenceCount else { return [] }
        switch entry.place {
        case .sentence: return rewordings(entry, sentence)
        case .start: return insertions(entry, at: startOfBody(), before: true)
        case .after: return insertions(entry, at: content(of: sentence).upperBound, before: false)
        case .end: return insertions(entry, at: content(of: text.sentenceCount - 1).upperBound, before: false)
        case .part:
            // The first of overlapping parts is the one meant: "as soon as possible", not its "soon".
            var edits = RewriteEdits()
            for (part, template) in entry.swaps {
                if let edit = swap(part, template, sentence, finding) { _ = edits.add(edit) }
            }
            return edits.edits
        }
    }

    // MARK: In place of a sentence

    private func rewordings(_ entry: RewriteRules.Entry, _ sentence: Int) -> [RewriteEdits.Edit] {
        var units = self.units(of: sentence)
        while let last = units.last, text.units[last].kind == .emoji { units = units.lowerBound..<last }
        guard !units.isEmpty, units.count <= 120 else { return [] }
        let start = signed(units).lowerBound
        let range = start..<max(start, Int(text.units[units.upperBound - 1].end), content(of: sentence).upperBound)
        let mark = text.string(Int(text.units[units.upperBound - 1].end)..<range.upperBound)
        for pattern in entry.patterns {
            guard let captures = pattern.match(text, units) else { continue }
            return entry.templates.compactMap { template in
                if template.isEmpty { return deletion(of: sentence) }
                guard
                    var rendering = template.render(
                        capture: { self.capture(captures[$0] ?? 0..<0, isFirst: $1) }, slot: self.slot)
                else { return nil }
                finish(&rendering, mark: mark, isCapital: text.units[units.lowerBound].flags.contains(.capitalised))
                return RewriteEdits.Edit(
                    range: range, shown: rendering.shown, filled: rendering.filled, openSlots: rendering.openSlots)
            }
        }
        return []
    }

    /// Leaves a sentence out, with the space before it, unless it is all there is.
    private func deletion(of sentence: Int) -> RewriteEdits.Edit? {
        guard text.sentenceCount > 1 else { return nil }
        var range = text.sentenceRange(sentence)
        if sentence == text.sentenceCount - 1 { range = content(of: sentence - 1).upperBound..<range.upperBound }
        return RewriteEdits.Edit(range: range, shown: "", filled: "")
    }

    /// What a capture took, as it was written; a capital that only began the sentence becomes small.
    private func capture(_ units: Range<Int>, isFirst: Bool) -> String {
        guard let first = units.first, let last = units.last else { return "" }
        let written = text.string(signed(first..<last + 1))
        let unit = text.units[first]
        guard unit.flags.contains(.startsSentence), unit.flags.contains(.capitalised), !isFirst,
            !unit.flags.contains(.allCapitals), unit.kind == .word
        else { return written }
        let word = text.string(unit.range)
        let small = CaseMapping.lowercased(word, language: text.language)
        // A name keeps its capital.
        guard linter.isKnown(small, language: text.language), !word.hasPrefix("I'"), word != "I" else { return written }
        return written.hasPrefix(word) ? small + written.dropFirst(word.count) : written
    }

    /// The place of units with the signs that touch them: $5, 10%, «Оплатити».
    private func signed(_ units: Range<Int>) -> Range<Int> {
        let floor = units.lowerBound > 0 ? Int(text.units[units.lowerBound - 1].end) : 0
        let ceiling = units.upperBound < text.units.count ? Int(text.units[units.upperBound].start) : text.bytes.count
        let before = text.string(floor..<Int(text.units[units.lowerBound].start))
        let after = text.string(Int(text.units[units.upperBound - 1].end)..<ceiling)
        func isSign(_ character: Character, but others: String) -> Bool {
            !character.isWhitespace && !",.;:!?…、。！？—–-".contains(character) && !others.contains(character)
        }
        let head = before.reversed().prefix { isSign($0, but: ")]}）」』»”") }.reduce(0) { $0 + $1.utf8.count }
        let tail = after.prefix { isSign($0, but: "([{（「『«“") }.utf8.count
        return (Int(text.units[units.lowerBound].start) - head)..<(Int(text.units[units.upperBound - 1].end) + tail)
    }

    private func finish(_ rendering: inout SentenceTemplate.Rendering, mark: String, isCapital: Bool) {
        func finished(_ text: String) -> String {
            var text = text
            if let last = text.last, !".!?…。！？".contains(last), let sign = mark.first(where: { ".!?…。！？".contains($0) })
            {
                text.append(sign == "!" || sign == "！" ? (sign == "!" ? "." : "。") : sign)
            }
            return text
        }
        rendering.shown = finished(rendering.shown)
        rendering.filled = finished(rendering.filled)
        if isCapital { rendering.capitalise(text.language) }
    }

    // MARK: In place of a part

    private func swap(
        _ part: SentencePattern, _ template: SentenceTemplate, _ sentence: Int, _ finding: Range<Int>
    ) -> RewriteEdits.Edit? {
        let whole = units(of: sentence)
        guard let found = part.firstPart(text, whole, touching: finding) else { return nil }
        var range = Int(text.units[found.units.lowerBound].start)..<Int(text.units[found.units.upperBound - 1].end)
        let first = text.units[found.units.lowerBound]
        let isCapital = first.flags.contains(.capitalised)
        guard !template.isEmpty else {
            guard found.units != whole else { return deletion(of: sentence) }
            return omission(of: &range, beginsSentence: isCapital && found.units.lowerBound == whole.lowerBound)
        }
        guard
            var rendering = template.render(
                capture: { name, _ in
                    let units = found.captures[name] ?? 0..<0
                    return units.isEmpty ? "" : text.string(signed(units))
                }, slot: slot)
        else { return nil }
        let startsSentence = isCapital && found.units.lowerBound == whole.lowerBound
        if startsSentence { rendering.capitalise(text.language) }
        return RewriteEdits.Edit(
            range: range, shown: rendering.shown, filled: rendering.filled, openSlots: rendering.openSlots)
    }

    /// Leaves a part out, with the comma and the space that held it; what follows at the beginning of a sentence gets the capital.
    private func omission(of range: inout Range<Int>, beginsSentence: Bool) -> RewriteEdits.Edit {
        let bytes = text.bytes
        var lower = range.lowerBound
        var upper = range.upperBound
        func isSpace(_ place: Int) -> Bool { place >= 0 && place < bytes.count && bytes[place] == 0x20 }
        func isComma(_ place: Int) -> Bool { place >= 0 && place < bytes.count && bytes[place] == 0x2C }
        if beginsSentence || lower == 0 {
            while isSpace(upper) || isComma(upper) { upper += 1 }
            // 、 follows a part that begins a Japanese sentence.
            if bytes[upper...].starts(with: "、".utf8) { upper += 3 }
            guard let next = text.units.first(where: { Int($0.start) >= upper }), Int(next.start) == upper else {
                return RewriteEdits.Edit(range: lower..<upper, shown: "", filled: "")
            }
            let word = text.string(next.range)
            let capital = CaseMapping.uppercased(String(word.prefix(1)), language: text.language) + word.dropFirst()
            return RewriteEdits.Edit(range: lower..<Int(next.end), shown: capital, filled: capital)
        }
        if isComma(upper) {
            // "Sorry mate, it" keeps its comma, "Sorry, mate, it" one of two.
            while isSpace(lower - 1) { lower -= 1 }
            if isComma(lower - 1) { lower -= 1 }
        } else if upper == bytes.count || ".!?".utf8.contains(bytes[upper]) {
            while isSpace(lower - 1) || isComma(lower - 1) { lower -= 1 }
        } else if isSpace(upper) {
            upper += 1
        }
        return RewriteEdits.Edit(range: lower..<upper, shown: "", filled: "")
    }

    // MARK: Beside a sentence

    private func insertions(_ entry: RewriteRules.Entry, at place: Int, before: Bool) -> [RewriteEdits.Edit] {
        let gap = text.language == .japanese ? "" : " "
        let greeted = before ? wordAfterGreeting() : nil
        return entry.templates.compactMap { template in
            guard let rendering = template.render(capture: { _, _ in "" }, slot: slot) else { return nil }
            if let greeted {
                // "Hi Jo, please send it": the sentence comes between, and what followed the comma begins a sentence.
                let word = text.string(greeted.range)
                let rest =
                    gap + CaseMapping.uppercased(String(word.prefix(1)), language: text.language) + word.dropFirst()
                return RewriteEdits.Edit(
                    range: greeted.range, shown: rendering.shown + rest, filled: rendering.filled + rest,
                    openSlots: rendering.openSlots)
            }
            let head = place > 0 && !before ? gap : ""
            let tail = before ? gap : ""
            return RewriteEdits.Edit(
                range: place..<place, shown: head + rendering.shown + tail, filled: head + rendering.filled + tail,
                openSlots: rendering.openSlots)
        }
    }

    /// The word after the comma of a greeting that shares its sentence with what follows.
    private func wordAfterGreeting() -> Unit? {
        guard text.language != .japanese, let greeting = reading.greetings.first, greeting.lowerBound == 0 else {
            return nil
        }
        let first = units(of: 0)
        for index in greeting.upperBound..<max(greeting.upperBound, min(first.upperBound, greeting.upperBound + 4)) {
            let gap = text.bytes[Int(text.units[index - 1].end)..<Int(text.units[index].start)]
            if gap.contains(0x2C), text.units[index].kind == .word { return text.units[index] }
        }
        return nil
    }

    /// Where the first sentence begins that is no greeting.
    private func startOfBody() -> Int {
        guard text.sentenceCount > 1, let greeting = reading.greetings.first, greeting.lowerBound <= 1,
            units(of: 0).count <= 5
        else { return text.units.first.map { Int($0.start) } ?? 0 }
        return units(of: 1).first.map { Int(text.units[$0].start) } ?? text.sentenceRange(0).upperBound
    }

    private func units(of sentence: Int) -> Range<Int> {
        let first = text.units.firstIndex { Int($0.sentence) == sentence } ?? 0
        let last = text.units.lastIndex { Int($0.sentence) == sentence } ?? -1
        return first..<max(first, last + 1)
    }

    /// The place of a sentence without the space around it.
    private func content(of sentence: Int) -> Range<Int> {
        let range = text.sentenceRange(sentence)
        let written = text.string(range)
        let lead = written.prefix { $0.isWhitespace }.utf8.count
        let trail = written.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + $1.utf8.count }
        return lead + trail >= range.count ? range : (range.lowerBound + lead)..<(range.upperBound - trail)
    }

    private func slot(_ name: String) -> RewriteSlot? {
        switch name {
        case "customer": message.customer.name.map { RewriteSlot(shown: $0, specimen: $0) }
        case "agent": message.agent.name.map { RewriteSlot(shown: $0, specimen: $0) }
        default: slots[name]
        }
    }
}
