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

    /// English.
    public static let english = Language("en")
    /// Turkish.
    public static let turkish = Language("tr")
    /// Azerbaijani.
    public static let azerbaijani = Language("az")
    /// Ukrainian.
    public static let ukrainian = Language("uk")
    /// Telugu.
    public static let telugu = Language("te")
    /// Japanese.
    public static let japanese = Language("ja")
    /// Russian is told from Ukrainian, but has no pack.
    public static let russian = Language("ru")
    /// Not known: only rules that need no language apply.
    public static let undetermined = Language("und")

    /// The text that people see.
    public var description: String { code }
}
