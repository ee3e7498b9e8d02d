import Decorum
import Testing

/// Protects what the source articles teach: what they recommend to agents passes, and the two faults in their own examples are seen.
@Suite("The articles' own sentences")
struct ArticlesTests {
    private static let linter = Linter(guide: Guide(library: BuiltInPacks.library))

    private func rules(_ text: String, _ locale: String, customer: String? = nil) -> Set<String> {
        let turns = customer.map { [Turn(role: .customer, text: $0)] } ?? []
        let review = Self.linter.review(Message(text, locale: locale, turns: turns))
        return Set(review.findings.filter { $0.severity != .suggestion }.map(\.rule))
    }

    @Test(
        "What they recommend passes",
        arguments: [
            ("uk", "Привіт, Андрію! Я Анна! Буду рада допомогти!", nil),
            (
                "uk",
                "Мені дуже шкода, що так сталося. Я розумію ваше розчарування. Я постараюся зробити все від мене залежне, щоб допомогти вам.",
                "Це жахливо, ваш товар зламався в перший день!"
            ),
            ("uk", "Ви все ще тут?", nil),
            // An answer that is short and ends in a smile is no rude one (the Turkish article).
            ("tr", "Tabii, bakıyorum :)", nil),
            // The greeting of the Telugu article with its one fault mended.
            ("te", "హలో, శ్రీమతి స్మిత్. మీరు ఈ రోజు ఎలా ఉన్నారు? నేను మీకు ఏవిధంగా సహాయపడగలను?", nil),
        ] as [(String, String, String?)])
    func recommended(locale: String, text: String, customer: String?) {
        #expect(rules(text, locale, customer: customer) == [])
    }

    @Test("The notice that promises to be back at once promises too much")
    func overpromise() {
        let notice =
            "Через дві хвилини я покину чат. Якщо вам буде потрібна подальша допомога, будь ласка, зв'яжіться з нами знову, і ми моментально повернемося до вашого запитання. Спасибі, що звернулися до нас. Вдалого дня. До побачення!"
        #expect(rules(notice, "uk") == ["promise/overpromise"])
    }

    @Test("The Telugu greeting mixes నువ్వు and మీకు")
    func register() {
        let greeting = "హలో, శ్రీమతి స్మిత్. నువ్వు ఈ రోజు ఎలా ఉన్నావు? నేను మీకు ఏవిధంగా సహాయపడగలను?"
        #expect(rules(greeting, "te") == ["brand/formality"])
    }
}
