import DecorumText

/// Carries the capitals of what was written over to what replaces it.
enum LetterCase {
    /// `transfer(from: "Log in", to: "sign in")` is "Sign in"; all capitals stay all capitals.
    static func transfer(from written: String, to replacement: String, language: Language) -> String {
        guard let first = written.first, first.isUppercase else { return replacement }
        let letters = written.filter(\.isLetter)
        if letters.count > 1, letters.allSatisfy(\.isUppercase) {
            return CaseMapping.uppercased(replacement, language: language)
        }
        guard let start = replacement.first else { return replacement }
        return CaseMapping.uppercased(String(start), language: language) + replacement.dropFirst()
    }
}
