/// A Hunspell `.aff` file, as far as it decides which words are right.
///
/// Read are suffixes in two steps, prefixes, flags of every kind, ignored letters and the flags that keep a stem from standing alone.
/// A file that needs more (compounds of words, circumfixes, another encoding) is refused, and Hunspell itself is asked instead.
struct AffixFile {
    private enum FlagKind { case character, pair, number }

    private(set) var letters: LetterTable
    private(set) var suffixes: [UInt32: [AffixRule]] = [:]
    private(set) var prefixes: [UInt32: [AffixRule]] = [:]
    /// A stem with the flag is no word by itself.
    private(set) var needsAffix: UInt32?
    /// A word with the flag is only a part of compounds.
    private(set) var onlyInCompound: UInt32?
    /// A word with the flag is wrong.
    private(set) var forbidden: UInt32?
    /// The letters that rules add.
    private(set) var pool: [UInt8] = []
    /// The letters that rules see at each place.
    private(set) var sets: [LetterSet] = []
    /// The lists of flags that rules give to their words.
    private(set) var flagLists: [[UInt32]] = [[]]
    /// How many rules there are.
    private(set) var ruleCount = 0
    private var crossing: [UInt32: Bool] = [:]
    private var kind = FlagKind.character

    /// Directives that do not change which words of letters alone are right: suggestions, compounds of digits, names.
    private static let harmless: Set<String> = [
        "SET", "TRY", "WORDCHARS", "REP", "MAP", "OCONV", "BREAK", "NOSUGGEST", "KEY", "LANG", "COMPOUNDMIN",
        "COMPOUNDRULE", "HOME", "NAME", "VERSION", "MAXDIFF", "ONLYMAXDIFF", "NOSPLITSUGS", "PHONE", "WARN",
        "MAXNGRAMSUGS", "MAXCPDSUGS", "SUBSTANDARD", "ICONV",
    ]

    /// Reads the file.
    ///
    /// - Returns: nil where it is written in a way that is left to Hunspell.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, turkic: Bool) {
        guard Self.isReadable(bytes) else { return nil }
        letters = LetterTable(turkic: turkic)
        var reader = LineReader(bytes)
        while let line = reader.next() {
            let fields = LineReader.fields(line)
            guard let first = fields.first, first[0] != 0x23 else { continue }
            let name = LineReader.text(first)
            switch name {
            case "FLAG":
                guard fields.count > 1 else { return nil }
                switch LineReader.text(fields[1]) {
                case "num": kind = .number
                case "long": kind = .pair
                case "UTF-8": kind = .character
                default: return nil
                }
            case "SFX", "PFX":
                guard read(affix: fields, isPrefix: name == "PFX") else { return nil }
            case "NEEDAFFIX", "PSEUDOROOT": needsAffix = fields.count > 1 ? flags(fields[1]).first : nil
            case "ONLYINCOMPOUND": onlyInCompound = fields.count > 1 ? flags(fields[1]).first : nil
            case "FORBIDDENWORD": forbidden = fields.count > 1 ? flags(fields[1]).first : nil
            case "IGNORE": continue
            default: guard Self.harmless.contains(name) else { return nil }
            }
        }
    }

    /// True for UTF-8 that ignores no letters but those which are passed over anyway.
    private static func isReadable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var reader = LineReader(bytes)
        var isUTF8 = false
        while let line = reader.next() {
            let fields = LineReader.fields(line).map(LineReader.text)
            guard fields.count > 1 else { continue }
            if fields[0] == "SET" { isUTF8 = fields[1] == "UTF-8" }
            if fields[0] == "IGNORE",
                !fields[1].unicodeScalars.allSatisfy({ LetterTable.passedOver.contains($0.value) })
            {
                return false
            }
        }
        return isUTF8
    }

    /// Numbers the letters of a word; nil where one can have no number.
    mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, into word: inout [UInt8]) -> Bool {
        word.removeAll(keepingCapacity: true)
        var place = 0
        while place < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: place)
            place += length
            guard let number = letters.add(scalar) else { return false }
            if number != LetterTable.ignored { word.append(number) }
        }
        return true
    }

    /// The flags behind a stem.
    func flags(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
        switch kind {
        case .number:
            return bytes.split(separator: 0x2C).map { $0.reduce(0) { $0 &* 10 &+ UInt32($1 &- 0x30) } }
        case .pair:
            return stride(from: 0, to: bytes.count - 1, by: 2).map { UInt32(bytes[$0]) << 8 | UInt32(bytes[$0 + 1]) }
        case .character:
            return LineReader.text(bytes).unicodeScalars.map(\.value)
        }
    }

    private mutating func read(affix fields: [UnsafeBufferPointer<UInt8>], isPrefix: Bool) -> Bool {
        guard fields.count >= 4, let flag = flags(fields[1]).first else { return false }
        guard (isPrefix ? prefixes[flag] : suffixes[flag]) != nil else {
            // The header: SFX flag Y count.
            crossing[flag] = LineReader.text(fields[2]) == "Y"
            if isPrefix { prefixes[flag] = [] } else { suffixes[flag] = [] }
            return true
        }
        var strip: [UInt8] = []
        var add: [UInt8] = []
        var condition: [LetterSet] = []
        if LineReader.text(fields[2]) != "0" { guard number(fields[2], into: &strip) else { return false } }
        let slash = fields[3].firstIndex(of: 0x2F)
        let added = UnsafeBufferPointer(rebasing: fields[3][..<(slash ?? fields[3].count)])
        if LineReader.text(added) != "0" { guard number(added, into: &add) else { return false } }
        let next = slash.map { flags(UnsafeBufferPointer(rebasing: fields[3][($0 + 1)...])) } ?? []
        if fields.count > 4 {
            guard let read = self.condition(LineReader.text(fields[4])) else { return false }
            condition = read
        }
        let sees = Self.sees(strip, condition, isPrefix: isPrefix)
        let rule = AffixRule(
            number: ruleCount, sees: sets.count..<sets.count + sees.count, strips: strip.count,
            adds: pool.count..<pool.count + add.count,
            flags: next.isEmpty ? 0 : flagLists.count, crosses: crossing[flag] ?? false)
        ruleCount += 1
        if !next.isEmpty { flagLists.append(next) }
        sets += sees
        pool += add
        if isPrefix { prefixes[flag]?.append(rule) } else { suffixes[flag]?.append(rule) }
        return true
    }

    /// The letters that may stand at each place: those of the condition, and what is stripped.
    private static func sees(_ strip: [UInt8], _ condition: [LetterSet], isPrefix: Bool) -> [LetterSet] {
        let count = max(strip.count, condition.count)
        let spare = [LetterSet](repeating: .all, count: count - condition.count)
        let open = [LetterSet](repeating: .all, count: count - strip.count)
        let stripped = strip.map { LetterSet([$0]) }
        let (first, second) = isPrefix ? (condition + spare, stripped + open) : (spare + condition, open + stripped)
        return zip(first, second).map { $0.intersection($1) }
    }

    /// True where a suffix is for a word.
    func isFor(_ word: [UInt8], _ rule: AffixRule) -> Bool {
        word.count > rule.strips && isSeen(word, from: word.count - rule.sees.count, by: rule)
    }

    /// The word with the prefix; nil where the rule is not for it.
    func prefixed(_ word: [UInt8], by rule: AffixRule) -> [UInt8]? {
        guard word.count > rule.strips, isSeen(word, from: 0, by: rule) else { return nil }
        return Array(pool[rule.adds]) + word[rule.strips...]
    }

    @inline(__always)
    private func isSeen(_ word: [UInt8], from start: Int, by rule: AffixRule) -> Bool {
        guard start >= 0, start + rule.sees.count <= word.count else { return false }
        for place in 0..<rule.sees.count where !sets[rule.sees.lowerBound + place].contains(word[start + place]) {
            return false
        }
        return true
    }

    /// `[^aeiou]y` and the like; `.` alone holds for all.
    private mutating func condition(_ text: String) -> [LetterSet]? {
        if text == "." { return [] }
        var parts: [LetterSet] = []
        var set: LetterSet?
        var isEmpty = true
        var excluded = false
        for scalar in text.unicodeScalars {
            switch (scalar, set) {
            case ("[", nil):
                set = LetterSet()
                isEmpty = true
                excluded = false
            case ("^", .some) where isEmpty: excluded = true
            case ("]", let open?):
                parts.append(excluded ? open.inverted : open)
                set = nil
            case (".", nil): parts.append(.all)
            default:
                guard let number = letters.add(scalar.value) else { return nil }
                if number == LetterTable.ignored { continue }
                isEmpty = false
                if set != nil { set?.insert(number) } else { parts.append(LetterSet([number])) }
            }
        }
        return set == nil ? parts : nil
    }

    /// Numbers letters beforehand.
    mutating func number(_ alphabet: [UInt32]) {
        for scalar in alphabet { _ = letters.add(scalar) }
    }

    /// Gives capitals their numbers; called when all words are read.
    mutating func finishLetters() { letters.pairCases() }
}
