import Decorum
import Testing

/// A form letter must be heard as one and lose warmth and clarity for it, and the sentence that costs most be named; a plain reply must not.
@Suite struct SoundTests {
    private static let linter = Linter(guide: .builtIn)

    private func heard(_ text: String, _ locale: String, turns: [Turn] = []) -> (sound: Sound, review: Review) {
        let review = Self.linter.review(Message(text, locale: locale, turns: turns))
        return (Self.linter.sound(of: review), review)
    }

    @Test func namesTheSentenceThatSoundsMostCanned() throws {
        let text = "Hello. We apologise for any inconvenience caused. Your refund of €20 left today."
        let (sound, review) = heard(text, "en")
        #expect(sound.reasons.contains(.stockPhrase))
        let place = try #require(sound.sentence)
        #expect(String(decoding: Array(text.utf8)[place], as: UTF8.self).contains("inconvenience"))
        // What it costs is what the score lost.
        #expect(sound.canned > 0)
        #expect(sound.canned == review.findings.filter { $0.rule == "robot/canned-phrase" }.map(\.cost).reduce(0, +))
    }

    @Test(arguments: [
        ("en", "I've sent the new lid, Olena; it should be with you on Friday."),
        ("tr", "Yeni kapağı bugün gönderdim, cuma günü elinizde olur."),
        ("uk", "Нову кришку відправила сьогодні, у п'ятницю буде у вас."), ("ja", "新しいふたを本日お送りしました。金曜日に届きます。"),
    ])
    func aPlainReplySoundsNatural(_ locale: String, _ text: String) { #expect(heard(text, locale).sound.canned == 0) }

    @Test func nominalStyleCostsClarity() {
        let text =
            "The verification of the documentation and the confirmation of the transaction require authorisation."
        let (sound, review) = heard(text, "en")
        #expect(sound.reasons.contains(.nominalStyle))
        #expect((review.score.dimensions[.clarity] ?? 0) < 100)
    }

    @Test func repliesWithoutADetailOfTheCustomerCostWarmth() {
        let turns = [
            Turn(role: .customer, text: "My espresso machine leaks"),
            Turn(role: .agent, text: "Thank you for reaching out."),
            Turn(role: .customer, text: "it leaks from the bottom"),
            Turn(role: .agent, text: "We understand your concern."),
            Turn(role: .customer, text: "so what now"),
        ]
        #expect(heard("We are looking into it today.", "en", turns: turns).sound.reasons.contains(.noPersonalDetail))
        let personal = heard("A leaking machine is no fun, a new one leaves today.", "en", turns: turns).sound
        #expect(!personal.reasons.contains(.noPersonalDetail))
    }
}
