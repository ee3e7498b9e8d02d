/// A language, named by its ISO 639-1 code.
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The two-letter code, or `und` where the language is not known.
    public let code: String

    /// Takes the language of a locale: `tr`, `tr-TR` and `tr_TR` are all Turkish.
    public init(locale: some StringProtocol) {
        let code = locale.prefix { $0 != "-" && $0 != "_" }.lowercased()
        self.code = code.isEmpty ? "und" : code
    }

    private init(_ code: StaticString) { self.code = "\(code)" }

    public static let english = Language("en")
    public static let turkish = Language("tr")
    public static let azerbaijani = Language("az")
    public static let ukrainian = Language("uk")
    public static let telugu = Language("te")
    public static let japanese = Language("ja")
    /// Russian is told from Ukrainian, but has no pack.
    public static let russian = Language("ru")
    /// Not known: only rules that need no language apply.
    public static let undetermined = Language("und")

    public var description: String { code }
}
