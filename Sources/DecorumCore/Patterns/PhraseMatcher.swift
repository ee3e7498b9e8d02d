import DecorumText

extension PhraseAutomaton {
    /// A phrase under way: the state it is in, where it began, where it goes on, and what its gap may still skip.
    private struct Thread {
        var state: UInt32
        /// The state's `edges`.
        var edges: UInt64
        var start: Int32
        var position: Int32
        var gapLeft: Int32
    }

    /// Finds all phrases in a text.
    ///
    /// - Parameter morphemes: the text's morphemes, for languages whose lemmas an analyser finds.
    func matches(in text: AnnotatedText, morphemes: [Morpheme] = []) -> MatchTable {
        if states.count <= 3 { return .empty }
        var matches: [PhraseMatch] = []
        var threads: [Thread] = []
        var symbols: [UInt32] = []
        var later: [Thread] = []
        let lemmas = LemmaSpans(morphemes, text, self.morphemes)
        var quoteEnd = -1
        text.folded.withUnsafeBufferPointer { folded in
            for index in text.units.indices {
                let unit = text.units[index]
                if unit.flags.contains(.hardBreakBefore) { threads.removeAll(keepingCapacity: true) }
                symbols.removeAll(keepingCapacity: true)
                if unit.kind != .protected {
                    let word = UnsafeBufferPointer(rebasing: folded[unit.foldedRange])
                    if unit.flags.contains(.opensQuote) { quoteEnd = Self.shortQuote(from: index, text) }
                    collectSymbols(word, unit, isNamed: index <= quoteEnd, into: &symbols)
                } else if isNumberLike(unit, text) {
                    symbols.append(Self.numberSymbol)
                }
                later.removeAll(keepingCapacity: true)
                let place = Int32(index)
                for thread in threads {
                    if thread.position > place {
                        later.append(thread)
                        continue
                    }
                    for symbol in symbols where thread.edges & Self.symbolBit(symbol) != 0 {
                        step(thread.state, symbol, from: thread.start, to: place + 1, text, &later, &matches)
                    }
                    for lemma in lemmas.starting(at: index) {
                        step(thread.state, lemma.symbol, from: thread.start, to: lemma.end, text, &later, &matches)
                    }
                    if thread.gapLeft > 0 {
                        later.append(
                            Thread(
                                state: thread.state, edges: thread.edges, start: thread.start, position: place + 1,
                                gapLeft: thread.gapLeft - 1))
                    }
                }
                for symbol in symbols {
                    let target =
                        symbol & Self.quotedBit == 0
                        ? rootTargets[Int(symbol)] : transitions.next(Self.root, symbol)
                    if target != 0 { reach(target, from: place, to: place + 1, text, &later, &matches) }
                    if unit.flags.contains(.startsSentence) {
                        step(Self.sentenceRoot, symbol, from: place, to: place + 1, text, &later, &matches)
                    }
                }
                for lemma in lemmas.starting(at: index) {
                    step(Self.root, lemma.symbol, from: place, to: lemma.end, text, &later, &matches)
                }
                swap(&threads, &later)
            }
        }
        return matches.isEmpty ? .empty : MatchTable(matches, groupCount: groupCount)
    }

    /// True where a word stands in some phrase, by itself, by its beginning or as an inflection.
    func isWord(_ word: ArraySlice<UInt8>) -> Bool {
        word.withUnsafeBufferPointer { word in
            var hash = WordHash.seed
            for index in 0..<word.count {
                hash = WordHash.hash(hash, adding: word[index])
                guard index + 1 < prefixLengths.count, prefixLengths[index + 1] else { continue }
                for found in prefixes.lookup(UnsafeBufferPointer(rebasing: word[...index]), hash: hash) {
                    let stem = stemSymbols[Int(prefixes.symbols[found])]
                    if stem.endings >= 0 ? endingMatches(word, from: index + 1, stem.endings) : index >= 3 {
                        return true
                    }
                }
            }
            return !words.lookup(word, hash: hash).isEmpty
        }
    }

    @inline(__always)
    private func step(
        _ state: UInt32, _ symbol: UInt32, from start: Int32, to end: Int32, _ text: AnnotatedText,
        _ threads: inout [Thread],
        _ matches: inout [PhraseMatch]
    ) {
        let target = transitions.next(state, symbol)
        if target == 0 { return }
        reach(target, from: start, to: end, text, &threads, &matches)
    }

    private func reach(
        _ target: UInt32, from start: Int32, to end: Int32, _ text: AnnotatedText, _ threads: inout [Thread],
        _ matches: inout [PhraseMatch]
    ) {
        let state = states[Int(target)]
        for index in Int(state.acceptStart)..<Int(state.acceptStart + state.acceptCount) {
            let acceptance = acceptances[index]
            if acceptance.endsSentence, !text.units[Int(end) - 1].flags.contains(.endsSentence) { continue }
            matches.append(PhraseMatch(group: acceptance.group, start: start, end: end))
        }
        if state.edges != 0 {
            threads.append(Thread(state: target, edges: state.edges, start: start, position: end, gapLeft: 0))
        }
        // Gaps in a row are one longer gap.
        var gap = state.gap
        var reach = Int32(gapLength)
        while gap != 0 {
            // A phrase may end in a gap: then the gap is as if it were not there.
            let entered = states[Int(gap)]
            for index in Int(entered.acceptStart)..<Int(entered.acceptStart + entered.acceptCount) {
                matches.append(PhraseMatch(group: acceptances[index].group, start: start, end: end))
            }
            threads.append(
                Thread(state: gap, edges: entered.edges, start: start, position: end, gapLeft: reach))
            gap = entered.gap
            reach += Int32(gapLength)
        }
    }

    @inline(__always)
    private func collectSymbols(
        _ word: UnsafeBufferPointer<UInt8>, _ unit: Unit, isNamed: Bool, into symbols: inout [UInt32]
    ) {
        var hash = WordHash.seed
        for index in 0..<word.count {
            hash = WordHash.hash(hash, adding: word[index])
            if index + 1 < prefixLengths.count, prefixLengths[index + 1] {
                let prefix = UnsafeBufferPointer(rebasing: word[...index])
                for found in prefixes.lookup(prefix, hash: hash) {
                    let stem = stemSymbols[Int(prefixes.symbols[found])]
                    if stem.endings < 0 || endingMatches(word, from: index + 1, stem.endings) {
                        symbols.append(stem.symbol)
                    }
                }
            }
        }
        for found in words.lookup(word, hash: hash) { symbols.append(words.symbols[found]) }
        if unit.kind == .number { symbols.append(Self.numberSymbol) }
        if !suffixLengths.isEmpty { collectSuffixes(word, into: &symbols) }
        if unit.flags.contains(.quoted) {
            // Quoted words are somebody's own: only patterns that ask for quotation marks see them.
            if isNamed {
                for index in symbols.indices { symbols[index] |= Self.quotedBit }
            } else {
                symbols.removeAll()
            }
        }
    }

    /// The last unit of a quotation of three words at the most, which may be words held up for scorn; -1 for a longer one, somebody's own words.
    private static func shortQuote(from first: Int, _ text: AnnotatedText) -> Int {
        for index in first..<min(first + 3, text.units.count) where text.units[index].flags.contains(.closesQuote) {
            return index
        }
        return -1
    }

    private func endingMatches(_ word: UnsafeBufferPointer<UInt8>, from start: Int, _ set: Int32) -> Bool {
        var hash = WordHash.seed
        for index in start..<word.count {
            // An apostrophe before a suffix of a name is not part of the ending.
            if word[index] == 0x27, index == start { continue }
            hash = WordHash.hash(hash, adding: word[index])
        }
        return endings.contains(hash, in: set)
    }

    private func collectSuffixes(_ word: UnsafeBufferPointer<UInt8>, into symbols: inout [UInt32]) {
        var hash = WordHash.seed
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: word.count) { reversed in
            for count in 1...max(1, word.count) where count <= word.count && count < suffixLengths.count {
                let byte = word[word.count - count]
                reversed[count - 1] = byte
                hash = WordHash.hash(hash, adding: byte)
                guard suffixLengths[count] else { continue }
                let ending = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(reversed)[..<count])
                for found in suffixes.lookup(ending, hash: hash) { symbols.append(suffixes.symbols[found]) }
            }
        }
    }

    private func isNumberLike(_ unit: Unit, _ text: AnnotatedText) -> Bool {
        let first = text.bytes[Int(unit.start)]
        return first &- 0x30 < 10
    }
}

/// Lemmas of a text that some pattern asks for, by the unit at which they begin.
private struct LemmaSpans {
    private var spans: [Int: [(symbol: UInt32, end: Int32)]] = [:]

    init(_ morphemes: [Morpheme], _ text: AnnotatedText, _ symbols: [String: UInt32]) {
        guard !morphemes.isEmpty, !symbols.isEmpty else { return }
        var unit = 0
        for morpheme in morphemes {
            guard let symbol = symbols[morpheme.lemma] else { continue }
            while unit < text.units.count, Int(text.units[unit].start) < morpheme.range.lowerBound { unit += 1 }
            guard unit < text.units.count, Int(text.units[unit].start) == morpheme.range.lowerBound else { continue }
            var end = unit
            while end < text.units.count, Int(text.units[end].end) <= morpheme.range.upperBound { end += 1 }
            if end > unit { spans[unit, default: []].append((symbol, Int32(end))) }
        }
    }

    @inline(__always)
    func starting(at unit: Int) -> [(symbol: UInt32, end: Int32)] {
        spans.isEmpty ? [] : spans[unit] ?? []
    }
}
