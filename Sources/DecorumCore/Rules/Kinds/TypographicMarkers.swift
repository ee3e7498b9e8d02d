import DecorumText

/// Weak signs of irony that need no words: (!), drawn-out words, mocking case, eye-rolling emoji.
enum TypographicMarkers {
    private static let eyeRolling: Set<String> = ["🙄", "😏", "🙃", "😒", "🤡", "👏"]

    /// The signs in a sentence, as they may be shown to people.
    static func find(in text: AnnotatedText, sentence: Int) -> [String] {
        var signs: [String] = []
        let range = text.sentenceRange(sentence)
        for mark in ["(!)", "（！）", "(?!)"] where contains(mark, text, range) { signs.append(mark) }
        // The units of a sentence follow one another.
        let first = text.units.firstIndex(ordered: { Int($0.sentence) >= sentence })
        for unit in text.units[first...].prefix(while: { Int($0.sentence) == sentence }) {
            if unit.kind == .emoji, eyeRolling.contains(text.string(unit.range)) {
                signs.append(text.string(unit.range))
            }
            if unit.kind == .word, isDrawnOut(text, unit) { signs.append("“\(text.string(unit.range))”") }
        }
        return signs
    }

    private static func contains(_ mark: String, _ text: AnnotatedText, _ range: Range<Int>) -> Bool {
        let wanted = Array(mark.utf8)
        guard range.count >= wanted.count else { return false }
        return (range.lowerBound...(range.upperBound - wanted.count)).contains { start in
            text.bytes[start] == wanted[0] && text.bytes[start..<start + wanted.count].elementsEqual(wanted)
        }
    }

    /// One letter three times in a row.
    static func isDrawnOut(_ text: AnnotatedText, _ unit: Unit) -> Bool {
        text.folded.withUnsafeBufferPointer { bytes in
            var offset = Int(unit.foldedStart)
            var last: UInt32 = 0
            var run = 0
            while offset < Int(unit.foldedEnd) {
                let (scalar, length) = decodeScalar(bytes, at: offset)
                run = scalar == last ? run + 1 : 1
                last = scalar
                if run == 3, ScalarTable.info(scalar).isLetter, !(scalar == 0x77 && offset - Int(unit.foldedStart) == 2)
                {
                    return true
                }
                offset += length
            }
            return false
        }
    }
}
