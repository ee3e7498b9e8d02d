/// Compiles a Hunspell dictionary into an automaton that accepts the same words.
///
/// Stems are cut before the letters that their suffixes take away; what follows the cut is a class of endings, shared by all stems with the same
/// letters there and the same suffixes.
struct DictionaryCompiler {
    /// What the flags of a stem mean, worked out once for all stems that have the same.
    private struct FlagSet {
        var suffixes: [AffixRule] = []
        /// Of many suffixes those that may follow or replace a letter, worked out when a stem first ends in it.
        var fitting: [UInt8: [AffixRule]] = [:]
        var prefixes: [AffixRule] = []
        var standsAlone = true
        var isWord = true
        var isForbidden = false
        /// How many of a stem's last letters decide which suffixes it takes and what follows them.
        var reach = 0
    }

    /// All that the endings of a stem depend on.
    private struct TailKey: Hashable {
        var flags: Int
        var letters: ArraySlice<UInt8>
        var crossing: Bool
        var alone: Bool
    }

    /// A stem's endings, and how many of its letters they replace.
    private struct Tail {
        var strips: Int
        var endings: UInt32
    }

    /// What stands behind the cut of a stem.
    private struct ClassKey: Hashable {
        /// The stem's letters behind the cut.
        var tail: ArraySlice<UInt8>
        /// The endings: by how many letters the stem is shortened, and the states of what follows.
        var forms: [Form]
        var standsAlone: Bool
    }

    private struct Form: Hashable {
        var strips: Int
        var endings: UInt32
    }

    /// A suffix, and the letters of the stem before it that second suffixes can see.
    private struct SuffixKey: Hashable {
        var rule: Int
        var context: [UInt8]
        var crossing: Bool
    }

    private var affixes: AffixFile
    private var flagSets: [FlagSet] = []
    private var flagSetIndex: [[UInt8]: Int] = [:]
    private var tails: [TailKey: Tail] = [:]
    private var classes: [ClassKey: UInt32] = [:]
    /// How many letters the second suffixes of a list of flags can see.
    private var reaches: [Int]
    /// Of rules whose second suffixes see nothing of the stem, the forms by the rule's number, for words with a prefix apart.
    private var blind: [[Form]]
    private var suffixForms: [SuffixKey: [Form]] = [:]
    private var builder = WordAutomatonBuilder()
    private var entries: [WordAutomatonBuilder.Entry] = []
    private var bases: [UInt8] = []
    private var forbidden: [[UInt8]] = []

    private init(_ affixes: AffixFile) {
        self.affixes = affixes
        blind = [[Form]](repeating: [], count: 2 * affixes.ruleCount)
        reaches = [Int](repeating: -1, count: affixes.flagLists.count)
    }

    /// Compiles a dictionary.
    ///
    /// - Parameters:
    ///   - affixes: the `.aff` file.
    ///   - words: the `.dic` files, the first line of each with the number of words.
    ///   - flagOfAll: a flag that every stem of the first `.dic` file has beside its own; for flat lists with suffix rules of our own.
    ///   - alphabet: letters that have a number though no word may hold them, so that slips to them are understood.
    ///   - turkic: true where I is the capital of ı.
    /// - Returns: nil where the dictionary is written in a way that is left to Hunspell.
    static func compile(
        affixes: UnsafeBufferPointer<UInt8>, words: [UnsafeBufferPointer<UInt8>], flagOfAll: UInt32? = nil,
        alphabet: [UInt32] = [], turkic: Bool
    ) -> CompiledDictionary? {
        guard var affixes = AffixFile(affixes, turkic: turkic) else { return nil }
        affixes.number(alphabet)
        var compiler = DictionaryCompiler(affixes)
        for (index, list) in words.enumerated() {
            guard compiler.read(list, flagOfAll: index == 0 ? flagOfAll : nil) else { return nil }
        }
        return compiler.finish()
    }

    private mutating func read(_ list: UnsafeBufferPointer<UInt8>, flagOfAll: UInt32?) -> Bool {
        var reader = LineReader(list)
        _ = reader.next()
        var stem: [UInt8] = []
        while let line = reader.next() {
            // What stands behind white space are data that this does not use.
            let end = line.firstIndex { $0 == 0x09 || $0 == 0x20 } ?? line.count
            let slash = line[..<end].firstIndex(of: 0x2F) ?? end
            let flags = slash < end ? UnsafeBufferPointer(rebasing: line[(slash + 1)..<end]) : nil
            guard slash > 0, slash <= WordReader.longest else { continue }
            // A word with a letter that can have no number cannot be asked for either.
            guard affixes.number(UnsafeBufferPointer(rebasing: line[..<slash]), into: &stem), !stem.isEmpty else {
                continue
            }
            guard let index = flagSet(flags, flagOfAll) else { return false }
            add(stem, index)
        }
        return true
    }

    private mutating func flagSet(_ bytes: UnsafeBufferPointer<UInt8>?, _ flagOfAll: UInt32?) -> Int? {
        var key = bytes.map { Array($0) } ?? []
        if flagOfAll != nil { key.append(0) }
        if let known = flagSetIndex[key] { return known }
        var set = FlagSet()
        let flags = (bytes.map { affixes.flags($0) } ?? []) + (flagOfAll.map { [$0] } ?? [])
        for flag in Set(flags).sorted() {
            set.suffixes += affixes.suffixes[flag] ?? []
            set.prefixes += affixes.prefixes[flag] ?? []
            if flag == affixes.needsAffix { set.standsAlone = false }
            if flag == affixes.forbidden { set.isForbidden = true }
            if flag == affixes.onlyInCompound { set.isWord = false }
        }
        for rule in set.suffixes where affixes.flagLists[rule.flags].contains(where: { affixes.prefixes[$0] != nil }) {
            return nil
        }
        for rule in set.suffixes {
            set.reach = max(set.reach, rule.sees.count, rule.strips + max(0, reach(of: rule.flags) - rule.adds.count))
        }
        flagSets.append(set)
        flagSetIndex[key] = flagSets.count - 1
        return flagSets.count - 1
    }

    private mutating func add(_ stem: [UInt8], _ index: Int) {
        let set = flagSets[index]
        if set.isForbidden { forbidden.append(stem) }
        guard set.isWord, !set.isForbidden else { return }
        append(stem, index, crossing: false)
        for rule in set.prefixes {
            guard let word = affixes.prefixed(stem, by: rule) else { continue }
            append(word, index, crossing: true, alone: !rule.crosses)
        }
    }

    private mutating func append(_ word: [UInt8], _ index: Int, crossing: Bool, alone: Bool = false) {
        // A letter more: a suffix must leave something of the word.
        let key = TailKey(
            flags: index, letters: word.suffix(flagSets[index].reach + 1), crossing: crossing, alone: alone)
        let tail: Tail
        if let known = tails[key] {
            tail = known
        } else {
            tail = self.tail(word, index, crossing: crossing, alone: alone)
            tails[key] = tail
        }
        entries.append(.init(start: bases.count, count: word.count - tail.strips, endings: tail.endings))
        bases.append(contentsOf: word[..<(word.count - tail.strips)])
    }

    private mutating func tail(_ word: [UInt8], _ index: Int, crossing: Bool, alone: Bool) -> Tail {
        var forms: [Form] = []
        if !alone, let last = word.last {
            for rule in suffixes(of: index, behind: last) where !crossing || rule.crosses {
                guard affixes.isFor(word, rule) else { continue }
                addForms(of: word, rule, crossing: crossing, to: &forms)
            }
        }
        let strips = min(word.count, forms.reduce(0) { max($0, $1.strips) })
        let key = ClassKey(
            tail: word.suffix(strips), forms: forms, standsAlone: flagSets[index].standsAlone || crossing)
        return Tail(strips: strips, endings: endings(key))
    }

    /// The suffixes of a set of flags that may stand behind a letter.
    private mutating func suffixes(of index: Int, behind letter: UInt8) -> [AffixRule] {
        if flagSets[index].suffixes.count < 32 { return flagSets[index].suffixes }
        if let known = flagSets[index].fitting[letter] { return known }
        let fitting = flagSets[index].suffixes.filter {
            $0.sees.isEmpty || affixes.sets[$0.sees.upperBound - 1].contains(letter)
        }
        flagSets[index].fitting[letter] = fitting
        return fitting
    }

    /// What a suffix, and a second one behind it, make of a word.
    private mutating func addForms(of word: [UInt8], _ rule: AffixRule, crossing: Bool, to forms: inout [Form]) {
        let visible = rule.flags == 0 ? 0 : max(0, reach(of: rule.flags) - rule.adds.count)
        if visible == 0 {
            let number = 2 * rule.number + (crossing ? 1 : 0)
            if blind[number].isEmpty { blind[number] = self.forms([], rule, crossing: crossing) }
            for form in blind[number] { forms.append(form) }
            return
        }
        let context = Array(word[..<(word.count - rule.strips)].suffix(visible))
        let key = SuffixKey(rule: rule.number, context: context, crossing: crossing)
        let known: [Form]
        if let forms = suffixForms[key] {
            known = forms
        } else {
            known = self.forms(context, rule, crossing: crossing)
            suffixForms[key] = known
        }
        for form in known { forms.append(form) }
    }

    private mutating func reach(of flags: Int) -> Int {
        if reaches[flags] >= 0 { return reaches[flags] }
        var reach = 0
        for flag in affixes.flagLists[flags] {
            for rule in affixes.suffixes[flag] ?? [] { reach = max(reach, rule.sees.count) }
        }
        reaches[flags] = reach
        return reach
    }

    /// The forms behind the last letters of a shortened stem.
    private mutating func forms(_ context: [UInt8], _ rule: AffixRule, crossing: Bool) -> [Form] {
        let added = Array(affixes.pool[rule.adds])
        let flags = affixes.flagLists[rule.flags]
        var endings: [[UInt8]] = flags.contains(where: { $0 == affixes.needsAffix }) ? [] : [added]
        var deeper: [Int: [[UInt8]]] = [:]
        let first = context + added
        for flag in flags {
            for second in affixes.suffixes[flag] ?? [] where !crossing || second.crosses {
                guard affixes.isFor(first, second) else { continue }
                let taken = max(0, second.strips - added.count)
                let ending = Array(added.dropLast(second.strips)) + affixes.pool[second.adds]
                if taken == 0 { endings.append(ending) } else { deeper[taken, default: []].append(ending) }
            }
        }
        return [Form(strips: rule.strips, endings: builder.state(of: endings))]
            + deeper.sorted { $0.key < $1.key }.map {
                Form(strips: rule.strips + $0.key, endings: builder.state(of: $0.value))
            }
    }

    /// The state of all endings of a class.
    private mutating func endings(_ key: ClassKey) -> UInt32 {
        if let known = classes[key] { return known }
        var letters: [UInt8] = []
        var parts: [WordAutomatonBuilder.Entry] = []
        for form in key.forms {
            let path = key.tail.dropLast(form.strips)
            parts.append(.init(start: letters.count, count: path.count, endings: form.endings))
            letters += path
        }
        if key.standsAlone {
            parts.append(.init(start: letters.count, count: key.tail.count, endings: WordAutomaton.ending))
            letters += key.tail
        }
        let state = builder.root(of: Self.sorted(parts, letters), letters: letters)
        classes[key] = state
        return state
    }

    private static func sorted(_ entries: [WordAutomatonBuilder.Entry], _ letters: [UInt8])
        -> [WordAutomatonBuilder.Entry]
    {
        letters.withUnsafeBufferPointer { letters in
            entries.sorted { left, right in
                for index in 0..<min(left.count, right.count) {
                    let (a, b) = (letters[left.start + index], letters[right.start + index])
                    if a != b { return a < b }
                }
                return left.count < right.count
            }
        }
    }

    private mutating func finish() -> CompiledDictionary {
        affixes.finishLetters()
        var root = builder.root(of: Self.sorted(entries, bases), letters: bases)
        for word in forbidden { root = builder.without(word[...], from: root) }
        return CompiledDictionary(
            letters: affixes.letters, root: root, labels: builder.labels, targets: builder.targets)
    }
}
