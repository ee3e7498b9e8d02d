/// Check digits of card and identity numbers. Digits are numbers 0 to 9.
enum CheckDigits {
    /// A card number of a known scheme with a right Luhn sum (ISO/IEC 7812-1).
    static func isCard(_ digits: [UInt8]) -> Bool {
        guard let first = digits.first, (2...6).contains(first), Set(digits).count > 1 else { return false }
        return luhn(digits)
    }

    /// Doubles every second digit from the right; the sum ends in zero.
    static func luhn(_ digits: [UInt8]) -> Bool {
        var sum = 0
        for (index, digit) in digits.reversed().enumerated() {
            let value = index % 2 == 1 ? Int(digit) * 2 : Int(digit)
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    /// An identity number of Turkey, India, Japan, Ukraine or the United States.
    static func isIdentityNumber(_ digits: [UInt8], grouping: [Int]) -> Bool {
        switch digits.count {
        case 11: grouping.count == 1 && isTurkish(digits)
        case 12: isWholeOrFours(grouping) && (isIndian(digits) || isJapanese(digits))
        // A Ukrainian tax number has one check digit in ten, as any ten digits may: only in its usual unbroken form, with a birth date.
        case 10: grouping.count == 1 && isUkrainian(digits)
        case 9: grouping == [3, 2, 4] && isAmerican(digits)
        default: false
        }
    }

    private static func isWholeOrFours(_ groups: [Int]) -> Bool { groups.count == 1 || groups == [4, 4, 4] }

    /// T.C. kimlik numarası: tenth digit from odd and even places, eleventh from the sum (Nüfus ve Vatandaşlık İşleri's rule).
    static func isTurkish(_ digits: [UInt8]) -> Bool {
        guard digits.count == 11, digits[0] != 0 else { return false }
        let numbers = digits.map(Int.init)
        let odd = stride(from: 0, to: 9, by: 2).reduce(0) { $0 + numbers[$1] }
        let even = stride(from: 1, to: 8, by: 2).reduce(0) { $0 + numbers[$1] }
        let tenth = ((odd * 7 - even) % 10 + 10) % 10
        return tenth == numbers[9] && numbers[..<10].reduce(0, +) % 10 == numbers[10]
    }

    /// Aadhaar: Verhoeff's dihedral check; the first digit is neither 0 nor 1.
    static func isIndian(_ digits: [UInt8]) -> Bool {
        guard digits.count == 12, digits[0] > 1 else { return false }
        var check = 0
        for (index, digit) in digits.reversed().enumerated() {
            check = dihedral(check, permuted(Int(digit), index % 8))
        }
        return check == 0
    }

    /// Product in the dihedral group of the pentagon.
    private static func dihedral(_ left: Int, _ right: Int) -> Int {
        if left < 5 { return right < 5 ? (left + right) % 5 : (left + right - 5) % 5 + 5 }
        return right < 5 ? (left - 5 - right + 5) % 5 + 5 : (left - right + 5) % 5
    }

    /// Verhoeff's permutation, applied so many times.
    private static func permuted(_ digit: Int, _ times: Int) -> Int {
        let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
        return (0..<times).reduce(digit) { value, _ in permutation[value] }
    }

    /// My Number: weights 2 to 7 from the right, eleven less the remainder (Ordinance 85 of 2014, article 5).
    static func isJapanese(_ digits: [UInt8]) -> Bool {
        guard digits.count == 12, Set(digits).count > 3 else { return false }
        var sum = 0
        for place in 1...11 {
            let weight = place <= 6 ? place + 1 : place - 5
            sum += Int(digits[11 - place]) * weight
        }
        let rest = sum % 11
        return Int(digits[11]) == (rest <= 1 ? 0 : 11 - rest)
    }

    /// RNOKPP: days since 1899-12-31 first, weights −1 5 7 9 4 6 10 5 7, modulo 11 and 10.
    static func isUkrainian(_ digits: [UInt8]) -> Bool {
        guard digits.count == 10 else { return false }
        let numbers = digits.map(Int.init)
        let days = numbers[..<5].reduce(0) { $0 * 10 + $1 }
        // Born between 1920 and 2010.
        guard (7306...40543).contains(days) else { return false }
        let weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7]
        let sum = zip(weights, numbers).reduce(0) { $0 + $1.0 * $1.1 }
        return ((sum % 11) + 11) % 11 % 10 == numbers[9]
    }

    /// Social security number: no area 000, 666 or 900–999, no group 00, no serial 0000.
    static func isAmerican(_ digits: [UInt8]) -> Bool {
        let numbers = digits.map(Int.init)
        let area = numbers[0] * 100 + numbers[1] * 10 + numbers[2]
        let group = numbers[3] * 10 + numbers[4]
        let serial = numbers[5...].reduce(0) { $0 * 10 + $1 }
        return area > 0 && area != 666 && area < 900 && group > 0 && serial > 0
    }
}
