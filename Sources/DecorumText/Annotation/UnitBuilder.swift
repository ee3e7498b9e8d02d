/// Builds the units of a text from word boundaries, sentence ends and protected spans, in one walk.
struct UnitBuilder {
    let bytes: UnsafeBufferPointer<UInt8>
    let folder: Folder
    let sentences: [Int32]
    let protected: [ProtectedSpan]

    private(set) var units: [Unit] = []
    private(set) var folded: [UInt8] = []
    private(set) var emoji: [EmojiOccurrence] = []

    private var pending: Unit.Flags = [.hardBreakBefore, .adjoins]
    private var sentence = 0
    private var quotes = QuotationTracker()
    private var lastEnd = 0

    init(bytes: UnsafeBufferPointer<UInt8>, folder: Folder, sentences: [Int32], protected: [ProtectedSpan]) {
        self.bytes = bytes
        self.folder = folder
        self.sentences = sentences
        self.protected = protected
    }

    mutating func build(_ words: Segmenter.Boundaries) {
        units.reserveCapacity(words.ends.count / 2 + 4)
        folded.reserveCapacity(bytes.count + bytes.count / 4 + 8)
        quotes.pair(bytes)
        var next = 0
        var start = 0
        for (index, rawEnd) in words.ends.enumerated() {
            let end = Int(rawEnd)
            // Protected spans that begin in this segment come out whole; the rest of the segment is read around them.
            while next < protected.count, protected[next].start < end {
                let span = protected[next]
                if span.start > start { segment(start..<span.start, status: 0, partial: true) }
                if span.end > start { opaque(span) }
                start = max(start, span.end)
                next += 1
            }
            if start < end {
                let partial = index > 0 ? Int(words.ends[index - 1]) != start : start != 0
                segment(start..<end, status: words.statuses[index], partial: partial)
                start = end
            }
        }
        if let last = units.indices.last { units[last].flags.insert(.endsSentence) }
    }

    // MARK: Segments

    private mutating func segment(_ range: Range<Int>, status: Int32, partial: Bool) {
        let (scalar, length) = decodeScalar(bytes, at: range.lowerBound)
        if scalar < 0x80, !ByteClass.isAlphanumeric(UInt8(scalar)) || partial && status == 0 {
            if partial, ByteClass.isAlphanumeric(UInt8(scalar)) {
                return word(range, .latin)
            }
            if range.count == 1 || !isKeycap(range) { return punctuation(range) }
        }
        if scalar >= 0x80 || isKeycap(range), let qualification = EmojiQualification.of(bytes, range) {
            return emojiUnit(range, qualification)
        }
        let info = ScalarTable.info(scalar)
        if info.script.isMatchedByCharacter { return characters(range) }
        if status >= 100 || partial && info.isLetter {
            // An apostrophe and letters after a number are its suffix (tr "21.30'a", en "90's").
            return word(range, firstScript(range, start: info.script))
        }
        if length == range.count || !info.isLetter { return punctuation(range) }
        word(range, info.script)
    }

    private func isKeycap(_ range: Range<Int>) -> Bool {
        range.count >= 4 && bytes[range.upperBound - 1] == 0xA3 && bytes[range.upperBound - 2] == 0x83
    }

    private func firstScript(_ range: Range<Int>, start: Script) -> Script {
        guard start == .common else { return start }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            let script = ScalarTable.info(scalar).script
            if script != .common { return script }
            offset += length
        }
        return .common
    }

    private mutating func word(_ range: Range<Int>, _ script: Script) {
        let startsWithDigit = ByteClass.isDigit(bytes[range.lowerBound]) || isFullWidthDigit(range.lowerBound)
        if startsWithDigit, extendNumber(range) { return }
        if let last = units.indices.last, units[last].kind == .number, Int(units[last].end) == range.lowerBound - 1,
            bytes[range.lowerBound - 1] == 0x27
        {
            units[last].end = Int32(range.upperBound)
            lastEnd = range.upperBound
            return pending = []
        }
        if let last = units.indices.last, units[last].kind == .number, lastEnd == range.lowerBound - 3,
            Int(units[last].end) == lastEnd, bytes[lastEnd] == 0xE2, bytes[lastEnd + 1] == 0x80,
            bytes[lastEnd + 2] == 0x99
        {
            units[last].end = Int32(range.upperBound)
            lastEnd = range.upperBound
            return pending = []
        }
        append(range, startsWithDigit ? .number : .word, script, caseFlags(range))
    }

    private func isFullWidthDigit(_ offset: Int) -> Bool {
        bytes[offset] == 0xEF && decodeScalar(bytes, at: offset).scalar &- 0xFF10 < 10
    }

    /// "9-11", "14:30", "3/4", "1 000": digits joined by one sign are one number.
    private mutating func extendNumber(_ range: Range<Int>) -> Bool {
        guard let last = units.indices.last, units[last].kind == .number else { return false }
        let gap = Int(units[last].end)..<range.lowerBound
        guard gap.count == 1 || gap.count == 3, !gap.isEmpty, ByteClass.isDigit(bytes[Int(units[last].end) - 1]) else {
            return false
        }
        let (scalar, length) = decodeScalar(bytes, at: gap.lowerBound)
        guard length == gap.count, [0x2D, 0x3A, 0x2F, 0x2E, 0x2C, 0x2013, 0x2014, 0x301C, 0xFF5E].contains(scalar)
        else {
            return false
        }
        units[last].end = Int32(range.upperBound)
        lastEnd = range.upperBound
        pending = []
        return true
    }

    private mutating func characters(_ range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            let info = ScalarTable.info(scalar)
            var end = offset + length
            // Invisible characters and signs between characters are padding, no units.
            if info.isIgnorable || !info.isLetter && !info.script.isMatchedByCharacter {
                if !info.isIgnorable { punctuation(offset..<end) }
                offset = end
                continue
            }
            // A voicing mark belongs to its kana.
            while end < range.upperBound {
                let (mark, markLength) = decodeScalar(bytes, at: end)
                guard
                    mark == 0x3099 || mark == 0x309A || mark == 0xFF9E || mark == 0xFF9F
                        || (0xFE00...0xFE0F).contains(mark)
                else { break }
                end += markLength
            }
            append(offset..<end, .character, ScalarTable.info(scalar).script, [])
            offset = end
        }
    }

    private mutating func emojiUnit(_ range: Range<Int>, _ qualification: EmojiQualification) {
        emoji.append(EmojiOccurrence(range: range, isEmoticon: false, qualification: qualification, unit: units.count))
        append(range, .emoji, .common, [])
    }

    private mutating func opaque(_ span: ProtectedSpan) {
        if span.kind == .emoticon {
            emoji.append(
                EmojiOccurrence(range: span.start..<span.end, isEmoticon: true, qualification: nil, unit: units.count))
        }
        let range = span.start..<span.end
        switch span.kind {
        case .emoticon: append(range, .emoji, .common, [])
        // A code is a word that phrases may name ("L2", "24/7"), though no rule of spelling or case sees it.
        case .reference: append(range, ByteClass.isDigit(bytes[span.start]) ? .number : .word, .latin, .hasDigit)
        default: append(range, .protected, .common, [])
        }
    }

    private mutating func append(_ range: Range<Int>, _ kind: Unit.Kind, _ script: Script, _ extra: Unit.Flags) {
        var flags = pending.union(extra)
        if range.lowerBound == lastEnd { flags.insert(.adjoins) } else { flags.remove(.adjoins) }
        // Emoji and protected spans between sentences do not open one of their own.
        while sentence + 1 < sentences.count, Int(sentences[sentence]) <= range.lowerBound { sentence += 1 }
        let opens = units.last.map { Int($0.sentence) != sentence } ?? true
        if opens {
            flags.formUnion([.startsSentence, .hardBreakBefore])
            if let last = units.indices.last { units[last].flags.insert(.endsSentence) }
        }
        quotes.flags(for: range, adding: &flags)
        let foldedStart = folded.count
        if kind != .protected { folder.fold(bytes, range, into: &folded) }
        units.append(
            Unit(
                start: Int32(range.lowerBound), end: Int32(range.upperBound), foldedStart: Int32(foldedStart),
                foldedEnd: Int32(folded.count), sentence: Int32(sentence), kind: kind, script: script, flags: flags))
        lastEnd = range.upperBound
        pending = []
    }

    // MARK: Between words

    private mutating func punctuation(_ range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            // A skin tone alone clings to the space before it, and is an emoji all the same.
            if (0x1F3FB...0x1F3FF).contains(scalar) {
                emojiUnit(offset..<offset + length, .fullyQualified)
            }
            // A wave after kana draws the sound out (です〜): a character of the word before it.
            if scalar == 0x301C || scalar == 0xFF5E, let last = units.last, last.kind == .character,
                Int(last.end) == range.lowerBound
            {
                append(offset..<offset + length, .character, .katakana, [])
            }
            switch scalar {
            case 0x3A, 0x3B, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0xFF1A, 0xFF1B, 0xFF08, 0xFF09, 0x3010, 0x3011, 0x2022,
                0x21, 0x3F, 0xFF01, 0xFF1F, 0x3002, 0x0964, 0x2026:
                pending.insert(.hardBreakBefore)
            case 0x2C, 0x22, 0x27, 0x2013, 0x2014, 0x2D, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x2018, 0x2019, 0x3001,
                0xFF0C,
                0x300C, 0x300D, 0x2F:
                pending.insert(.softBreakBefore)
            default: break
            }
            offset += length
        }
    }

    private func caseFlags(_ range: Range<Int>) -> Unit.Flags {
        var flags: Unit.Flags = []
        var capitals = 0
        var small = 0
        var laterCapitals = 0
        var letters = 0
        var scripts: UInt8 = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if byte < 0x80 {
                if (byte | 0x20) &- 0x61 < 26 { scripts |= 1 << Script.latin.rawValue }
                if byte &- 0x61 < 26 {
                    small += 1
                    letters += 1
                } else if byte &- 0x41 < 26 {
                    if letters == 0 { flags.insert(.capitalised) } else { laterCapitals += 1 }
                    capitals += 1
                    letters += 1
                } else if byte &- 0x30 < 10 {
                    flags.insert(.hasDigit)
                }
                offset += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at: offset)
            offset += length
            let info = ScalarTable.info(scalar)
            // Combining marks are common to all scripts, and pad letters in none of ours.
            if info.isLetter {
                scripts |= 1 << info.script.rawValue
            } else if (0x300...0x36F).contains(scalar) {
                scripts = 0xFF
            }
            if info.isLowercase {
                small += 1
                letters += 1
            } else if info.isUppercase {
                if letters == 0 { flags.insert(.capitalised) } else { laterCapitals += 1 }
                capitals += 1
                letters += 1
            } else if info.isLetter {
                letters += 1
            }
        }
        scripts &= ~(1 << Script.common.rawValue)
        if scripts & (scripts &- 1) != 0 { flags.insert(.mixedScript) }
        if capitals >= 2, small == 0 { flags.insert(.allCapitals) }
        if laterCapitals > 0, small > 0 { flags.insert(.mixedCase) }
        return flags
    }
}
