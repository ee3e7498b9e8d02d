/// Mends ICU's sentence ends where plain messages differ from prose: hard-wrapped lines, abbreviations, protected spans.
enum SentenceMending {
    static func mend(
        _ ends: [Int32], _ bytes: UnsafeBufferPointer<UInt8>, _ protected: [ProtectedSpan], abbreviations: Set<String>
    ) -> [Int32] {
        guard ends.count > 1 else { return ends.isEmpty && !bytes.isEmpty ? [Int32(bytes.count)] : ends }
        var kept: [Int32] = []
        kept.reserveCapacity(ends.count)
        var span = protected.startIndex
        for end in ends.dropLast() {
            let offset = Int(end)
            while span < protected.endIndex, protected[span].end <= offset { span += 1 }
            if span < protected.endIndex, protected[span].start < offset, protected[span].kind != .quotedThread {
                continue
            }
            if isPointBetweenCharacters(bytes, at: offset) || isWrappedLine(bytes, at: offset)
                || isAbbreviation(bytes, at: offset, abbreviations)
            {
                continue
            }
            kept.append(end)
        }
        kept.append(ends[ends.count - 1])
        return kept
    }

    /// An ASCII full stop between two kana or kanji ends nothing: Japanese has a stop of its own.
    private static func isPointBetweenCharacters(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset >= 2, offset < bytes.count, bytes[offset - 1] == 0x2E, bytes[offset - 2] >= 0x80 else {
            return false
        }
        let before = decodeScalar(bytes, at: scalarStart(bytes, before: offset - 1)).scalar
        let after = decodeScalar(bytes, at: offset).scalar
        return ScalarTable.info(before).script.isMatchedByCharacter
            && ScalarTable.info(after).script.isMatchedByCharacter
    }

    /// A single line break inside a sentence: no terminator before it, a small letter after it.
    private static func isWrappedLine(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        var index = offset - 1
        guard bytes[index] == 0x0A else { return false }
        index -= 1
        if index >= 0, bytes[index] == 0x0D { index -= 1 }
        guard index >= 0, bytes[index] != 0x0A, ![0x2E, 0x21, 0x3F, 0x3A].contains(bytes[index]) else { return false }
        var after = offset
        while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
        guard after < bytes.count else { return false }
        let (next, _) = decodeScalar(bytes, at: after)
        return ScalarTable.info(next).isLowercase
    }

    private static func isAbbreviation(
        _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, _ abbreviations: Set<String>
    ) -> Bool {
        guard !abbreviations.isEmpty else { return false }
        var index = offset
        while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
        guard index > 1, bytes[index - 1] == 0x2E else { return false }
        let wordEnd = index - 1
        var start = wordEnd
        while start > 0, bytes[start - 1] > 0x20, wordEnd - start < 24 { start -= 1 }
        guard start < wordEnd else { return false }
        return abbreviations.contains(String(decoding: bytes[start..<wordEnd], as: UTF8.self).lowercased())
    }
}
