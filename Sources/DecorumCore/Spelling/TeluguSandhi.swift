/// Tells whether a Telugu word is a known form run together with a clitic or with "anu" (say, think) behind it.
///
/// The dictionary's own rules join one clitic to a finished form; speech stacks them and joins verbs of saying: వస్తాయి and అనుకుంటున్నారు are
/// వస్తాయనుకుంటున్నారు, with a question వస్తాయనుకుంటున్నారా. The final u or i of the first part is lost (Krishnamurti and Gwynn, A Grammar of
/// Modern Telugu, 1985, chapter 4).
enum TeluguSandhi {
    /// A clitic as it is written behind the consonant that a lost vowel leaves.
    private static let clitics = ["ా", "ే", "ో", "ేమో", "ని", "నీ", "ల్లా", "ట", "ంట"].map { Array($0.unicodeScalars) }
    /// How the forms of "anu" begin behind such a consonant; the rest is the verb's own.
    private static let saying = ["నుకు", "నుకో", "నుకొ", "నుకున్న", "న్న", "నే", "ంటు", "ంటా", "ండి"].map { Array($0.unicodeScalars) }
    private static let lost: [Unicode.Scalar?] = ["ు", "ి", nil]
    private static let vowel: Unicode.Scalar = "అ"

    /// True for a joined word whose parts are known.
    static func isRight(_ word: String, isKnown: (String) -> Bool) -> Bool {
        let scalars = word.unicodeScalars.filter { $0.value != 0x200C && $0.value != 0x200D }
        return isRight(Array(scalars), isKnown, joins: 2)
    }

    private static func isRight(_ word: [Unicode.Scalar], _ isKnown: (String) -> Bool, joins: Int) -> Bool {
        guard joins > 0, word.count >= 6 else { return false }
        func holds(_ scalars: [Unicode.Scalar]) -> Bool {
            isKnown(text(scalars)) || isRight(scalars, isKnown, joins: joins - 1)
        }
        for clitic in clitics where word.suffix(clitic.count).elementsEqual(clitic) {
            let stem = word.dropLast(clitic.count)
            guard stem.count >= 3, let last = stem.last, isConsonant(last) else { continue }
            if lost.contains(where: { holds(stem + [$0].compactMap { $0 }) }) { return true }
        }
        for place in 3..<max(3, word.count - 3) where isConsonant(word[place - 1]) {
            let rest = word[place...]
            guard saying.contains(where: { rest.starts(with: $0) }) else { continue }
            let said = [vowel] + rest
            guard holds(Array(said)) else { continue }
            if lost.contains(where: { isKnown(text(word[..<place] + [$0].compactMap { $0 })) }) { return true }
        }
        return false
    }

    private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool { (0xC15...0xC39).contains(scalar.value) }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
