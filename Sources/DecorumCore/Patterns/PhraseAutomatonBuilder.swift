import DecorumText

/// Collects phrases under groups and compiles them into a `PhraseAutomaton`.
struct PhraseAutomatonBuilder {
    private let language: Language
    private let parser: PatternParser
    private let inflector: (any Inflector)?

    private var symbols: [PhraseElement: UInt32] = [:]
    private var nextSymbol: UInt32 = 8
    private var words: [[UInt8]: [UInt32]] = [:]
    private var prefixes: [[UInt8]: [UInt32]] = [:]
    private var suffixes: [[UInt8]: [UInt32]] = [:]
    private var stemSymbols: [PhraseAutomaton.StemSymbol] = []
    private var endings: Set<UInt64> = []
    private var endingIndices: [String: Int32] = [:]
    private var morphemes: [String: UInt32] = [:]

    private var transitions: [UInt64: UInt32] = [:]
    private var states = Array(repeating: PhraseAutomaton.State(), count: 3)
    private var accepted: [UInt32: [PhraseAutomaton.Acceptance]] = [:]
    private(set) var groupCount = 0

    init(language: Language) {
        self.language = language
        parser = PatternParser(language: language)
        inflector = Inflectors.of(language)
    }

    /// Adds patterns under a group of their own.
    mutating func addGroup(_ patterns: [DataNode]) throws(GuideError) -> PatternGroup {
        let group = PatternGroup(index: UInt32(groupCount))
        groupCount += 1
        for pattern in patterns {
            for phrase in try parser.phrases(of: pattern) { add(phrase, to: group) }
        }
        return group
    }

    private mutating func add(_ phrase: Phrase, to group: PatternGroup) {
        var state = phrase.startsSentence ? PhraseAutomaton.sentenceRoot : PhraseAutomaton.root
        for element in phrase.elements {
            let symbol = symbol(for: element)
            let key = TransitionTable.key(state, symbol)
            if let next = transitions[key] {
                state = next
            } else {
                let next = UInt32(states.count)
                states.append(PhraseAutomaton.State())
                transitions[key] = next
                if element == .gap { states[Int(state)].gap = next }
                state = next
            }
        }
        let acceptance = PhraseAutomaton.Acceptance(group: group.index, endsSentence: phrase.endsSentence)
        if !(accepted[state]?.contains { $0.group == acceptance.group && $0.endsSentence == acceptance.endsSentence }
            ?? false)
        {
            accepted[state, default: []].append(acceptance)
        }
    }

    private mutating func symbol(for element: PhraseElement) -> UInt32 {
        switch element {
        case .number: return PhraseAutomaton.numberSymbol
        case .gap: return PhraseAutomaton.gapSymbol
        case .word(let bytes, quoted: true):
            return symbol(for: .word(bytes, quoted: false)) | PhraseAutomaton.quotedBit
        default: break
        }
        if let known = symbols[element] { return known }
        let symbol = nextSymbol
        nextSymbol += 1
        symbols[element] = symbol
        switch element {
        case .word(let bytes, _): words[bytes, default: []].append(symbol)
        case .prefix(let bytes): addStem(bytes, endings: -1, symbol)
        case .suffix(let bytes): suffixes[bytes.reversed(), default: []].append(symbol)
        case .lemma(let lemma): addLemma(lemma, symbol)
        case .number, .gap: break
        }
        return symbol
    }

    private mutating func addStem(_ bytes: [UInt8], endings: Int32, _ symbol: UInt32) {
        prefixes[bytes, default: []].append(UInt32(stemSymbols.count))
        stemSymbols.append(PhraseAutomaton.StemSymbol(symbol: symbol, endings: endings))
    }

    private mutating func addLemma(_ lemma: String, _ symbol: UInt32) {
        guard let inflector else {
            morphemes[lemma] = symbol
            return
        }
        let paradigm = inflector.paradigm(of: lemma)
        for form in paradigm.forms where !form.isEmpty { words[Array(form.utf8), default: []].append(symbol) }
        for stem in paradigm.stems where !stem.text.isEmpty {
            addStem(Array(stem.text.utf8), endings: stem.endings.map { index(of: $0) } ?? -1, symbol)
        }
    }

    private mutating func index(of set: EndingSet) -> Int32 {
        if let known = endingIndices[set.name] { return known }
        let index = Int32(endingIndices.count)
        for ending in set.endings { endings.insert(EndingTable.key(ending, in: index)) }
        endingIndices[set.name] = index
        return index
    }

    /// Compiles what was added.
    func build() -> PhraseAutomaton {
        let (states, transitions, acceptances) = PhraseTrieMinimiser.minimise(
            states: states, transitions: transitions, accepted: accepted)
        let spaced = !(LanguageProfile.of(language)?.scripts.contains(where: \.isMatchedByCharacter) ?? false)
        return PhraseAutomaton(
            words: WordTable(words), prefixes: WordTable(prefixes), prefixLengths: Self.lengths(prefixes),
            stemSymbols: stemSymbols, endings: EndingTable(endings), suffixes: WordTable(suffixes),
            suffixLengths: Self.lengths(suffixes),
            morphemes: morphemes, transitions: TransitionTable(transitions), rootTargets: rootTargets(transitions),
            states: states, acceptances: acceptances, gapLength: spaced ? 3 : 10, groupCount: groupCount)
    }

    private func rootTargets(_ transitions: [UInt64: UInt32]) -> [UInt32] {
        (0..<nextSymbol).map { transitions[TransitionTable.key(PhraseAutomaton.root, $0)] ?? 0 }
    }

    private static func lengths(_ words: [[UInt8]: [UInt32]]) -> [Bool] {
        guard let longest = words.keys.map(\.count).max() else { return [] }
        var lengths = Array(repeating: false, count: longest + 1)
        for word in words.keys { lengths[word.count] = true }
        return lengths
    }
}

/// Names the patterns that were added together: matches say which group they belong to.
struct PatternGroup: Hashable, Sendable {
    let index: UInt32
}
