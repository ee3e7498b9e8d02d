import DecorumText

/// Turns byte ranges into places people and editors understand, in one walk over the text.
enum PlaceFinder {
    /// A place of which only the bytes are known yet.
    static func unplaced(_ range: Range<Int>) -> Finding.Place {
        Finding.Place(utf8: range, utf16: 0..<0, line: 0, column: 0)
    }

    /// Fills in the places of findings, whatever their order.
    static func place(_ findings: inout [Finding], in bytes: [UInt8]) {
        if findings.isEmpty { return }
        var wanted: [Int] = []
        for finding in findings { wanted += [finding.place.utf8.lowerBound, finding.place.utf8.upperBound] }
        let found = positions(of: Set(wanted).sorted(), in: bytes)
        for index in findings.indices {
            let range = findings[index].place.utf8
            guard let start = found[range.lowerBound], let end = found[range.upperBound] else { continue }
            findings[index].place = Finding.Place(
                utf8: range, utf16: start.utf16..<end.utf16, line: start.line, column: start.column)
        }
    }

    private struct Position {
        var utf16 = 0
        var line = 1
        var column = 1
    }

    private static func positions(of offsets: [Int], in bytes: [UInt8]) -> [Int: Position] {
        bytes.withUnsafeBufferPointer { buffer in
            var found: [Int: Position] = [:]
            var position = Position()
            var next = 0
            var offset = 0
            while next < offsets.count {
                while next < offsets.count, offsets[next] <= offset {
                    found[offsets[next]] = position
                    next += 1
                }
                guard offset < buffer.count else { break }
                let (scalar, length) = decodeScalar(buffer, at: offset)
                position.utf16 += scalar > 0xFFFF ? 2 : 1
                // CR LF and LF end a line; a lone CR does too.
                if scalar == 0x0A || (scalar == 0x0D && (offset + 1 == buffer.count || buffer[offset + 1] != 0x0A)) {
                    position.line += 1
                    position.column = 1
                } else {
                    position.column += 1
                }
                offset += length
            }
            return found
        }
    }
}
