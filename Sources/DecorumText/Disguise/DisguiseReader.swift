/// Reads disguised words: letters of other scripts, digits and signs for letters, hidden, spaced, dotted and drawn-out letters.
///
/// It gives a second reading of a text in which suspicious stretches are replaced by the words they stand for, if those are among the
/// words that some rule looks for. Ordinary text holds nothing suspicious and is not read twice.
public struct DisguiseReader {
    /// A text read again, and which units of the first reading each of its units covers.
    public struct Reading {
        /// The text, its revealed stretches in place of the disguised ones.
        public let text: AnnotatedText
        /// The units of the first reading that each unit covers.
        public let sources: [Range<Int>]
        /// True for units that were read differently.
        public let isRevealed: [Bool]
    }

    private let text: AnnotatedText
    private let isWanted: (ArraySlice<UInt8>) -> Bool
    private let folder: Folder
    private let isCyrillic: Bool

    /// Reads a text again.
    ///
    /// - Parameter isWanted: true for folded words that some rule looks for.
    /// - Returns: nil where nothing suspicious is found.
    public static func read(_ text: AnnotatedText, isWanted: @escaping (ArraySlice<UInt8>) -> Bool) -> Reading? {
        guard isSuspicious(text) else { return nil }
        return DisguiseReader(text: text, isWanted: isWanted).reading()
    }

    private init(text: AnnotatedText, isWanted: @escaping (ArraySlice<UInt8>) -> Bool) {
        self.text = text
        self.isWanted = isWanted
        let profile = LanguageProfile.of(text.language)
        folder = Folder(turkic: profile?.turkic ?? false)
        isCyrillic = profile?.scripts.contains(.cyrillic) ?? false
    }

    // MARK: What is suspicious

    private static func isSuspicious(_ text: AnnotatedText) -> Bool {
        var singles = 0
        for (index, unit) in text.units.enumerated() {
            if unit.kind == .protected, unit.end - unit.start < 40 { return true }
            guard unit.kind == .word || unit.kind == .number else {
                singles = 0
                continue
            }
            if unit.flags.contains(.mixedScript) || isLetteredCode(text, unit) { return true }
            if index > 0, isClose(text, index - 1, index) { return true }
            singles = isSingleLetter(text, unit) ? singles + 1 : 0
            if singles >= 3 || hasRun(text, unit) { return true }
            if touchesSign(text, unit) { return true }
        }
        return false
    }

    /// Letters with digits or points among them.
    private static func isLetteredCode(_ text: AnnotatedText, _ unit: Unit) -> Bool {
        if unit.kind == .word, unit.flags.contains(.hasDigit) { return true }
        guard unit.kind == .number || unit.end - unit.start > 3 else { return false }
        let folded = text.folded[unit.foldedRange]
        return unit.kind == .number ? folded.contains { $0 &- 0x61 < 26 } : folded.contains { $0 == 0x2E || $0 == 0x5F }
    }

    /// Two units with one sign between them and no space.
    private static func isClose(_ text: AnnotatedText, _ left: Int, _ right: Int) -> Bool {
        let gap = Int(text.units[left].end)..<Int(text.units[right].start)
        guard gap.count <= 3 else { return false }
        return !text.bytes[gap].contains { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x27 }
            && text.units[right].kind != .number
    }

    private static func touchesSign(_ text: AnnotatedText, _ unit: Unit) -> Bool {
        let isSign = { (byte: UInt8) in byte == 0x24 || byte == 0x40 || byte == 0x2A || byte == 0x7C || byte == 0x23 }
        let before = Int(unit.start) - 1
        let after = Int(unit.end)
        return (before >= 0 && isSign(text.bytes[before])) || (after < text.bytes.count && isSign(text.bytes[after]))
    }

    private static func hasRun(_ text: AnnotatedText, _ unit: Unit) -> Bool {
        let range = unit.foldedRange
        guard range.count >= 3 else { return false }
        var offset = range.lowerBound
        while offset + 2 < range.upperBound {
            let byte = text.folded[offset]
            if byte == text.folded[offset + 1], byte == text.folded[offset + 2] { return true }
            // A two-byte letter three times.
            if byte >= 0xC0, offset + 5 < range.upperBound, byte == text.folded[offset + 2],
                byte == text.folded[offset + 4],
                text.folded[offset + 1] == text.folded[offset + 3], text.folded[offset + 1] == text.folded[offset + 5]
            {
                return true
            }
            offset += 1
        }
        return false
    }

    /// One letter with its marks.
    private static func isSingleLetter(_ text: AnnotatedText, _ unit: Unit) -> Bool {
        guard unit.kind == .word, unit.end - unit.start <= 15 else { return false }
        return text.bytes.withUnsafeBufferPointer { bytes in
            var offset = Int(unit.start)
            var letters = 0
            var joins = false
            while offset < Int(unit.end) {
                let (scalar, length) = decodeScalar(bytes, at: offset)
                // A Telugu conjunct is one letter to the reader.
                if scalar == 0xC4D {
                    joins = true
                } else if ScalarTable.info(scalar).isLetter {
                    if !joins { letters += 1 }
                    joins = false
                }
                offset += length
            }
            return letters == 1
        }
    }

    // MARK: The second reading

    private func reading() -> Reading? {
        var units: [Unit] = []
        var folded: [UInt8] = []
        var sources: [Range<Int>] = []
        var isRevealed: [Bool] = []
        var index = 0
        while index < text.units.count {
            let stretch = stretch(from: index)
            if let words = reveal(stretch) {
                for (place, word) in words.enumerated() {
                    var unit = text.units[stretch.lowerBound]
                    unit.kind = .word
                    if place > 0 { unit.flags = [] }
                    unit.flags.remove(.quoted)
                    unit.end = text.units[stretch.upperBound - 1].end
                    unit.foldedStart = Int32(folded.count)
                    folded += word
                    unit.foldedEnd = Int32(folded.count)
                    units.append(unit)
                    sources.append(stretch)
                    isRevealed.append(true)
                }
                index = stretch.upperBound
                continue
            }
            var unit = text.units[index]
            let start = Int32(folded.count)
            folded += text.folded[unit.foldedRange]
            unit.foldedStart = start
            unit.foldedEnd = Int32(folded.count)
            units.append(unit)
            sources.append(index..<index + 1)
            isRevealed.append(false)
            index += 1
        }
        guard isRevealed.contains(true) else { return nil }
        let read = AnnotatedText(
            text: text.text, bytes: text.bytes, language: text.language, units: units, folded: folded,
            sentenceEnds: text.sentenceEnds,
            protectedSpans: text.protectedSpans, emoji: text.emoji)
        return Reading(text: read, sources: sources, isRevealed: isRevealed)
    }

    /// The units from one on that may be one disguised stretch: written without spaces, or single letters with one space each.
    private func stretch(from start: Int) -> Range<Int> {
        var end = start + 1
        let isSpaced = Self.isSingleLetter(text, text.units[start])
        while end < text.units.count, end - start < 24 {
            let gap = Int(text.units[end - 1].end)..<Int(text.units[end].start)
            let isTight =
                gap.count <= 3 && !text.bytes[gap].contains { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
            let isLetter =
                isSpaced && gap.count == 1 && text.bytes[gap.lowerBound] == 0x20
                && Self.isSingleLetter(text, text.units[end])
            guard isTight || isLetter else { break }
            end += 1
        }
        return start..<end
    }

    /// The words that a stretch stands for; nil where it is what it is.
    private func reveal(_ stretch: Range<Int>) -> [[UInt8]]? {
        let range = sourceRange(stretch)
        let first = text.units[stretch.lowerBound]
        if stretch.count == 1, range == first.range, !first.flags.contains(.mixedScript),
            !Self.isLetteredCode(text, first),
            !Self.hasRun(text, first)
        {
            return nil
        }
        guard range.count <= 120 else { return nil }
        let scalars = scalars(in: range)
        guard let shape = Shape(scalars, isCyrillic: isCyrillic) else { return nil }
        let isPlain = !folder.turkic
        for candidate in shape.candidates() {
            // The letters are folded already, those of a Turkic i and of several scalars apart.
            let word =
                isPlain && candidate.allSatisfy { $0 < 0x80 }
                ? candidate : folder.fold(String(decoding: candidate, as: UTF8.self))
            if stretch.count == 1, word.elementsEqual(text.folded[text.units[stretch.lowerBound].foldedRange]) {
                continue
            }
            if isWanted(word[...]) { return [word] }
            if let parts = split(word) { return parts }
        }
        return nil
    }

    /// The bytes of a stretch with the signs that cling to it.
    private func sourceRange(_ stretch: Range<Int>) -> Range<Int> {
        var lower = Int(text.units[stretch.lowerBound].start)
        var upper = Int(text.units[stretch.upperBound - 1].end)
        let clings = { (byte: UInt8) in
            byte == 0x24 || byte == 0x40 || byte == 0x2A || byte == 0x21 || byte == 0x7C || byte == 0x2B
        }
        while lower > 0, clings(text.bytes[lower - 1]), text.bytes[lower - 1] != 0x21 { lower -= 1 }
        while upper < text.bytes.count, clings(text.bytes[upper]), text.bytes[upper] != 0x21 { upper += 1 }
        return lower..<upper
    }

    private func scalars(in range: Range<Int>) -> [UInt32] {
        let written = Self.decode(text.bytes[range])
        // Letters written in parts are put together first: ş is no padded s.
        guard written.contains(where: { (0x300...0x36F).contains($0) }) else { return written }
        return Self.decode(folder.fold(text.string(range))[...])
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
        bytes.withUnsafeBufferPointer { bytes in
            var scalars: [UInt32] = []
            var offset = 0
            while offset < bytes.count {
                let (scalar, length) = decodeScalar(bytes, at: offset)
                scalars.append(scalar)
                offset += length
            }
            return scalars
        }
    }

    /// Two or three wanted words written as one run of letters.
    private func split(_ word: [UInt8]) -> [[UInt8]]? {
        guard word.count >= 5, word.count <= 40 else { return nil }
        for middle in 2..<(word.count - 1) where isWanted(word[..<middle]) {
            if isWanted(word[middle...]) { return [Array(word[..<middle]), Array(word[middle...])] }
            for second in (middle + 2)..<max(middle + 2, word.count - 1)
            where isWanted(word[middle..<second]) && isWanted(word[second...]) {
                return [Array(word[..<middle]), Array(word[middle..<second]), Array(word[second...])]
            }
        }
        return nil
    }
}
