import Decorum
import Dispatch
import Synchronization
import Testing

/// Protects sharing: one compiled guide on many threads at once gives each the answers that one thread gets. Run under the thread sanitizer
/// by `make sanitize`.
@Suite struct ThreadsTests {
    @Test func oneLinterServesManyThreads() throws {
        let texts = [
            ("en", "Calm down, it's just a smal issue!!!"), ("tr", "Lütfen sakin olun, siparisiniz yolda."),
            ("az", "Sakit olun, sifarişiniz yoldadır."),
            ("uk", "Заспокойтеся, замволення вже їде."), ("te", "మీ order ship అయింది, ధన్యవాదాలు."),
            ("ja", "了解しました。少々お待ちください。"), ("", "Thank you, it is on its way."),
        ]
        let messages = texts.map {
            Message(
                $0.1, locale: $0.0.isEmpty ? nil : $0.0, turns: [Turn(role: .customer, text: "This is unacceptable!")])
        }
        let guide = try Guide(yaml: "forbidden: [calm down]\nvocabulary: {accept: [Acme]}")
        let expected = messages.map { Linter(guide: guide).review($0).findings }
        // A new linter, so that languages and dictionaries are opened while threads race.
        let linter = Linter(guide: try Guide(yaml: "forbidden: [calm down]\nvocabulary: {accept: [Acme]}"))
        let wrong = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 64) { index in
            for offset in messages.indices {
                let place = (index + offset) % messages.count
                if linter.review(messages[place]).findings != expected[place] { wrong.withLock { $0 += 1 } }
            }
        }
        #expect(wrong.withLock { $0 } == 0)
    }
}
