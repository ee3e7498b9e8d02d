/// Letters of other scripts, digits and signs that stand in for letters.
public enum LookAlikes {
    /// Latin letters by what looks like them in Cyrillic, Greek and elsewhere.
    static let toLatin: [UInt32: UInt32] = table(
        "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs ԁd ԛq ԝw ɡg αa βb εe ηn ιi κk νv οo ρp τt υu χx ѵv һh ӏl ցg օo սu ʟl ɪi ʀr ᴀa ᴇe ᴏo ꜱs ᴛt"
    )
    /// Cyrillic letters by what looks like them in Latin.
    static let toCyrillic: [UInt32: UInt32] = table("aа bв cс eе hн iі jј kк mм oо pр tт uи xх yу")
    /// Letters by the digits and signs that are read as them; some have two readings.
    static let signs: [UInt32: [UInt32]] = [
        0x30: [0x6F], 0x31: [0x69, 0x6C], 0x33: [0x65], 0x34: [0x61], 0x35: [0x73], 0x37: [0x74], 0x38: [0x62],
        0x39: [0x67], 0x40: [0x61],
        0x24: [0x73], 0x21: [0x69], 0x7C: [0x6C, 0x69], 0x20AC: [0x65], 0x2B: [0x74], 0xA3: [0x6C],
    ]
    /// The same for Cyrillic words.
    static let cyrillicSigns: [UInt32: [UInt32]] = [
        0x30: [0x43E], 0x33: [0x437], 0x34: [0x447], 0x36: [0x431], 0x40: [0x430], 0x31: [0x456], 0x21: [0x456],
        0x24: [0x441],
    ]
    /// Signs that hide one letter each.
    static let masks: Set<UInt32> = [0x2A, 0x23, 0x2022]

    /// The word with every letter taken from one script, by what its letters look like; nil where that cannot be.
    public static func unified(_ word: String, to script: Script) -> String? {
        let table = script == .cyrillic ? toCyrillic : toLatin
        var scalars = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            let info = ScalarTable.info(scalar.value)
            guard info.isLetter, info.script != script, info.script != .common else {
                scalars.append(scalar)
                continue
            }
            guard let other = table[info.folded].flatMap(Unicode.Scalar.init) else { return nil }
            scalars.append(
                contentsOf: info.isUppercase ? String(other).uppercased().unicodeScalars : String(other).unicodeScalars)
        }
        return String(scalars)
    }

    private static func table(_ pairs: String) -> [UInt32: UInt32] {
        var table: [UInt32: UInt32] = [:]
        for pair in pairs.split(separator: " ") where pair.unicodeScalars.count == 2 {
            let scalars = Array(pair.unicodeScalars)
            table[scalars[0].value] = scalars[1].value
        }
        return table
    }
}
