import DecorumText

/// Telephone numbers of persons, told from order numbers and from a company's lines by their shape.
enum PhoneNumber {
    /// True for an international number, or a national one with its leading zero, that is no service line.
    ///
    /// - Parameter language: that of the text; in Britain numbers that begin with 03 are a company's.
    static func isPersonal(_ number: DigitRuns.Run, in bytes: [UInt8], language: Language) -> Bool {
        let count = number.digits.count
        let start = number.range.lowerBound
        let hasPlus =
            start > 0
            && (bytes[start - 1] == 0x2B || (start > 1 && bytes[start - 1] == 0x28 && bytes[start - 2] == 0x2B))
        let hasBracket = start > 0 && bytes[start - 1] == 0x28
        if hasPlus { return (10...15).contains(count) && !isServiceLine(Array(number.digits.dropFirst(2))) }
        guard number.digits.first == 0 || hasBracket, (9...12).contains(count) else { return false }
        let isCompanyLine = language == .english && number.digits.starts(with: [0, 3])
        return !isCompanyLine && !isServiceLine(number.digits)
    }

    /// 0800, 0850, 0900, 0120, 0570 and the like.
    private static func isServiceLine(_ digits: [UInt8]) -> Bool {
        let head = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
        let short = digits.prefix(3).reduce(0) { $0 * 10 + Int($1) }
        return [800, 850, 808, 900, 120, 570, 444, 300, 345, 333, 330].contains(head)
            || [800, 850, 888, 877, 866].contains(short)
    }
}
