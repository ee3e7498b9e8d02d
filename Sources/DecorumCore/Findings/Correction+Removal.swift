import DecorumText

extension Finding.Correction {
    /// Leaves an emoji out; where it alone parted two sentences, a full stop takes its place.
    static func removal(of range: Range<Int>, from text: AnnotatedText) -> Finding.Correction {
        let before = neighbour(text, range.lowerBound, isBefore: true)
        let after = neighbour(text, range.upperBound, isBefore: false)
        let isParting: Bool
        if text.language == .japanese {
            isParting = (before.map(\.isLetter) ?? false) && (after.map(\.isLetter) ?? false)
        } else {
            isParting = (before.map { $0.isLetter || $0.isNumber } ?? false) && (after.map(\.isUppercase) ?? false)
        }
        return Finding.Correction(
            replacement: isParting ? (text.language == .japanese ? "。" : ".") : "", isSafe: false)
    }

    /// The nearest character before or after a place that is no white space, read from the place on: texts may hold a million emoji.
    private static func neighbour(_ text: AnnotatedText, _ place: Int, isBefore: Bool) -> Character? {
        let characters = text.text
        let index = characters.utf8.index(characters.startIndex, offsetBy: place)
        return isBefore
            ? characters[..<index].last { !$0.isWhitespace } : characters[index...].first { !$0.isWhitespace }
    }
}

extension Finding {
    /// The place that a correction takes, with the space before what is left out.
    func place(of correction: Correction, in bytes: [UInt8]) -> Range<Int> {
        let range = place.utf8
        guard correction.replacement.isEmpty || correction.replacement == "." || correction.replacement == "。" else {
            return range
        }
        let next = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
        var lower = range.lowerBound
        // "so 😊 now" keeps one of its two spaces, "now 😊." none.
        if !(ByteClass.isASCIILetter(next) || next >= 0x80) {
            while lower > 0, bytes[lower - 1] == 0x20 { lower -= 1 }
        }
        if lower == 0, next == 0x20, range.upperBound < bytes.count { return lower..<range.upperBound + 1 }
        return lower..<range.upperBound
    }
}
