import Testing

@testable import DecorumText

/// Protects `<lemma>`: the forms that agents write belong to the lemma, and other words do not.
@Suite struct MorphologyTests {
    private func matches(_ lemma: String, _ form: String, _ language: Language) -> Bool {
        guard let paradigm = Inflectors.of(language)?.paradigm(of: lemma) else { return false }
        return paradigm.forms.contains(form)
            || paradigm.stems.contains { stem in
                form.hasPrefix(stem.text)
                    && (stem.endings?.endings.contains(String(form.dropFirst(stem.text.count))) ?? true)
            }
    }

    @Test(arguments: [
        ("wait", "en", ["wait", "waits", "waited", "waiting"], ["waiter s", "await"]),
        ("apologise", "en", ["apologise", "apologised", "apologising"], ["apology"]),
        ("stop", "en", ["stopped", "stopping"], ["stoop"]),
        (
            "beklemek", "tr",
            ["bekleyin", "bekleyiniz", "bekliyoruz", "beklediğiniz", "bekler", "beklemeyin", "bekleyeceksiniz"],
            ["bekçi", "beklenti"]
        ),
        ("gitmek", "tr", ["gidin", "gitti", "gidiyor", "gitmeyin"], ["git gel"]),
        ("sipariş", "tr", ["siparişiniz", "siparişinizi", "siparişler"], ["siparişsel"]),
        ("gözləmək", "az", ["gözləyin", "gözləyirik", "gözlədiyiniz", "gözləyəcəyik", "gözləməyin"], ["gözlük"]),
        ("чекати", "uk", ["чекаю", "чекайте", "чекали", "чекаємо"], ["чекіст"]),
        ("просити", "uk", ["прошу", "просимо", "просить"], ["простір"]),
    ])
    func inflects(_ lemma: String, _ code: String, _ forms: [String], _ others: [String]) {
        let language = Language(locale: code)
        for form in forms { #expect(matches(lemma, form, language), "\(form) is a form of \(lemma)") }
        for other in others { #expect(!matches(lemma, other, language), "\(other) is no form of \(lemma)") }
    }

    #if MeCab
        @Test func readsJapanese() throws {
            let analyser = try #require(Morphology.analyser(for: .japanese))
            let morphemes = analyser.morphemes(of: "商品が届きました。")
            #expect(morphemes.map(\.lemma).contains("届く"))
            #expect(morphemes.map(\.range).last?.upperBound == "商品が届きました。".utf8.count)
        }
    #endif
}
