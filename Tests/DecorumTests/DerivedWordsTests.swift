import Decorum
import Testing

/// Protects words that dictionaries lack although they are right (long Turkish and Telugu forms, romanised Telugu, other languages, sign-offs),
/// and the slips beside them that must still be found.
@Suite("Words made of known parts")
struct DerivedWordsTests {
    private static let linter = Linter(guide: Guide(library: BuiltInPacks.library))

    private func flagged(_ text: String, _ locale: String) -> [String] {
        Self.linter.review(Message(text, locale: locale)).findings
            .filter { $0.rule.hasPrefix("spelling/") && $0.severity != .suggestion }.map(\.text)
    }

    @Test(arguments: [
        "paylaşmayacaktınız", "değişikliklerinizle", "uğraştırdığınız", "güzelleşirseniz", "kompresörünki",
        "kaydınızdaki",
        "gelmemişsinizdir", "getirtebilirim", "okumalıydınız", "parolanı", "saatlerinizden", "gideceğimizden",
    ])
    func turkishFormsAreRight(_ word: String) { #expect(flagged("Bugün \(word) dediler.", "tr").isEmpty) }

    @Test(arguments: [
        "siparişniz", "gönderldi", "olacakdır", "hesabınza", "listeyebilirim", "benimde", "geldimi", "yapdım",
        "gelicem",
    ])
    func turkishSlipsAreFound(_ word: String) { #expect(flagged("Bugün \(word) dediler.", "tr") == [word]) }

    @Test(arguments: ["వస్తాయనుకుంటున్నారా", "లేదంటున్నారా", "ఉదయానికల్లా"])
    func teluguFormsAreRight(_ word: String) { #expect(flagged("మీకు \(word) చెప్పాము.", "te").isEmpty) }

    @Test(arguments: ["సిద్దంగా", "సందెశం", "ధరఖాస్తులో"])
    func teluguSlipsAreFound(_ word: String) { #expect(flagged("మీకు \(word) చెప్పాము.", "te") == [word]) }

    @Test func romanisedTeluguIsLeftAloneAndItsEnglishIsChecked() {
        #expect(flagged("Mee order ship ayyindi, repu vastundi. Meeku sahayam kavala?", "te").isEmpty)
        #expect(flagged("మీ order delevery అయింది, kastha wait cheyandi.", "te") == ["delevery"])
    }

    @Test(arguments: [
        "Lamentamos el inconveniente. Por favor siguenos en Twitter para brindarte asistencia por mensajes directos.",
        "Olá. Sinto muito em saber disso. Por favor entre em contato com o nosso SAC no seguinte link.",
    ])
    func anotherLanguageIsNotMisspelt(_ text: String) { #expect(flagged(text, "en").isEmpty) }

    @Test func aMessageTypedCarelesslyIsNotAnotherLanguage() {
        #expect(flagged("We recieved yuor adress and will sned the pakcage tommorow.", "en").count >= 5)
    }

    @Test(arguments: [
        "Have a great time. Maclaine", "We are on it -Maclaine", "Thanks! ^Maclaine", "Sooo glad it works!",
    ])
    func signOffsAndDrawnOutWordsAreNoSlips(_ text: String) { #expect(flagged(text, "en").isEmpty) }
}
