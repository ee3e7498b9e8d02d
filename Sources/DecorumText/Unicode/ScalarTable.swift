import CICUShim

/// What the hot path needs to know of a scalar, in one word: its folded form, script, case and class.
///
/// The low 21 bits hold the folded scalar. Taken from ICU block by block for the scalars below `limit` and the half- and full-width
/// forms; the rest is asked of ICU when met.
public struct ScalarInfo: Sendable {
    @usableFromInline let bits: UInt32

    @usableFromInline
    init(bits: UInt32) { self.bits = bits }

    static let complexBit: UInt32 = 1 << 31
    static let ignorableBit: UInt32 = 1 << 30
    static let lowerBit: UInt32 = 1 << 29
    static let upperBit: UInt32 = 1 << 28
    static let letterBit: UInt32 = 1 << 27
    static let scriptShift: UInt32 = 21

    /// The scalar it folds to, where one scalar is enough.
    public var folded: UInt32 { bits & 0x1F_FFFF }
    /// True where folding needs ICU: several scalars come of it, or it composes with what stands before.
    public var isComplex: Bool { bits & Self.complexBit != 0 }
    /// True where folding drops it (joiners, soft hyphens and other invisible characters).
    public var isIgnorable: Bool { bits & Self.ignorableBit != 0 }
    /// True for small letters.
    public var isLowercase: Bool { bits & Self.lowerBit != 0 }
    /// True for capital letters.
    public var isUppercase: Bool { bits & Self.upperBit != 0 }
    /// True for letters of any kind, modifiers and ideographs included.
    public var isLetter: Bool { bits & Self.letterBit != 0 }
    /// The writing system.
    public var script: Script { Script(rawValue: UInt8(bits >> Self.scriptShift & 0x7)) ?? .other }

    /// Asks ICU about one scalar.
    init(askingICU scalar: UInt32) {
        var bits = UInt32(Script(of: scalar).rawValue) << Self.scriptShift
        if decorum_is_lowercase(scalar) { bits |= Self.lowerBit }
        if decorum_is_uppercase(scalar) { bits |= Self.upperBit }
        if (1...5).contains(decorum_category(scalar)) { bits |= Self.letterBit }
        if Self.apostrophes.contains(scalar) {
            self.bits = bits | 0x27
            return
        }
        if decorum_is_default_ignorable(scalar) {
            self.bits = bits | Self.ignorableBit | scalar
            return
        }
        // Half-width voicing marks compose with the kana before them only after compatibility mapping.
        if decorum_may_compose(scalar) || scalar == 0xFF9E || scalar == 0xFF9F {
            self.bits = bits | Self.complexBit | scalar
            return
        }
        var text: [UInt8] = []
        appendScalar(scalar, to: &text)
        let folded = Folder.foldWithICU(text[...], turkic: false)
        self.bits = folded.withUnsafeBufferPointer { buffer in
            guard !buffer.isEmpty else { return bits | Self.complexBit | scalar }
            let (first, length) = decodeScalar(buffer, at: 0)
            return length == buffer.count ? bits | first : bits | Self.complexBit | scalar
        }
    }

    /// Apostrophes of every kind fold to the ASCII one.
    private static let apostrophes: Set<UInt32> = [0x27, 0x2018, 0x2019, 0x02BC, 0x02B9, 0xFF07, 0x201B]
}

/// The table behind `ScalarInfo`.
public enum ScalarTable {
    static let limit: UInt32 = 0x3100
    private static let widthBlock: ClosedRange<UInt32> = 0xFF00...0xFFEF

    // One entry a scalar, in blocks that are filled when a text first holds one of their scalars: ICU takes a microsecond for each, and a
    // text needs two or three blocks.
    private static let latin: [ScalarInfo] = filled(0..<0x250)
    private static let european: [ScalarInfo] = filled(0x250..<0x600)
    private static let asian: [ScalarInfo] = filled(0x600..<0xC00)
    private static let telugu: [ScalarInfo] = filled(0xC00..<0xC80)
    private static let farther: [ScalarInfo] = filled(0xC80..<0x2000)
    private static let signs: [ScalarInfo] = filled(0x2000..<0x2070)
    private static let symbols: [ScalarInfo] = filled(0x2070..<0x3000)
    private static let kana: [ScalarInfo] = filled(0x3000..<limit)
    private static let width: [ScalarInfo] = widthBlock.map { ScalarInfo(askingICU: $0) }

    private static func filled(_ block: Range<UInt32>) -> [ScalarInfo] { block.map { ScalarInfo(askingICU: $0) } }

    private static let ideograph = ScalarInfo(
        bits: UInt32(Script.han.rawValue) << ScalarInfo.scriptShift | ScalarInfo.letterBit)

    /// Information about a scalar.
    public static func info(_ scalar: UInt32) -> ScalarInfo {
        if scalar < 0x250 { return latin[Int(scalar)] }
        if scalar < limit { return inBlock(scalar) }
        if scalar >= 0x4E00, scalar <= 0x9FFF { return ScalarInfo(bits: ideograph.bits | scalar) }
        if widthBlock.contains(scalar) { return width[Int(scalar - widthBlock.lowerBound)] }
        return ScalarInfo(askingICU: scalar)
    }

    private static func inBlock(_ scalar: UInt32) -> ScalarInfo {
        switch scalar {
        case ..<0x600: european[Int(scalar - 0x250)]
        case ..<0xC00: asian[Int(scalar - 0x600)]
        case ..<0xC80: telugu[Int(scalar - 0xC00)]
        case ..<0x2000: farther[Int(scalar - 0xC80)]
        case ..<0x2070: signs[Int(scalar - 0x2000)]
        case ..<0x3000: symbols[Int(scalar - 0x2070)]
        default: kana[Int(scalar - 0x3000)]
        }
    }
}
