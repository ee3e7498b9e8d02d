import Decorum
import Testing

/// A form letter must be heard as one, and the sentence that makes it so be named; a plain reply must not.
@Suite struct SoundTests {
    private static let linter = Linter(guide: .builtIn)

    private func sound(_ text: String, _ locale: String, asked: String? = nil) -> Sound {
        let turns = asked.map { [Turn(role: .customer, text: $0)] } ?? []
        return Self.linter.sound(of: Self.linter.review(Message(text, locale: locale, turns: turns)))
    }

    @Test func namesTheSentenceThatSoundsMostCanned() throws {
        let text = "Hello. We apologise for any inconvenience caused. Your refund of €20 left today."
        let heard = sound(text, "en")
        #expect(heard.canned >= 40)
        #expect(heard.reasons.contains(.stockPhrase))
        let place = try #require(heard.sentence)
        #expect(String(decoding: Array(text.utf8)[place], as: UTF8.self).contains("inconvenience"))
    }

    @Test(arguments: [
        ("en", "I've sent the new lid, Olena; it should be with you on Friday."),
        ("tr", "Yeni kapağı bugün gönderdim, cuma günü elinizde olur."),
        ("uk", "Нову кришку відправила сьогодні, у п'ятницю буде у вас."), ("ja", "新しいふたを本日お送りしました。金曜日に届きます。"),
    ])
    func aPlainReplySoundsNatural(_ locale: String, _ text: String) { #expect(sound(text, locale).canned == 0) }

    @Test func nominalStyleIsHeard() {
        let text =
            "The verification of the documentation and the confirmation of the transaction require authorisation."
        #expect(sound(text, "en").reasons.contains(.nominalStyle))
    }

    @Test func aDetailOfTheCustomerMakesItPersonal() {
        let asked = "My espresso machine leaks from the bottom"
        #expect(sound("We are looking into it.", "en", asked: asked).reasons == [.noPersonalDetail])
        #expect(sound("A leaking machine is no fun, we are looking into it.", "en", asked: asked).reasons.isEmpty)
    }
}
