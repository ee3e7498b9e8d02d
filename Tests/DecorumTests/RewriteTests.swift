import Decorum
import Foundation
import Testing

/// A rewrite that loses a number or turns a refusal into a promise would do more harm than the flaw it mends.
@Suite("Rewrites") struct RewriteTests {
    private static let languages = ["en", "tr", "az", "uk", "te", "ja"]
    private static let linter = Linter(guide: .builtIn)

    /// Every example of every rule, flagged or not: about ten thousand messages, each held against the guarantee by other means than
    /// the engine's own.
    @Test(arguments: languages) func keepTheGuarantee(_ code: String) throws {
        let folder = try PackFolder(path: PackExamplesTests.packs)
        let pack = try #require(try folder.pack(for: Language(locale: code)))
        var offered = 0
        for definition in pack.definitions {
            for node in definition.examples.flag + definition.examples.pass {
                let message = try PackExamples.message(node, language: pack.language)
                let review = Self.linter.review(message)
                if review.findings.isEmpty { continue }
                for rewrite in Self.linter.rewrites(of: review, limit: 2) {
                    offered += 1
                    hold(rewrite, review)
                }
            }
        }
        #expect(offered > 300)
    }

    private func hold(_ rewrite: Rewrite, _ review: Review) {
        let draft = review.message.text
        let comment = Comment(rawValue: "\(draft) → \(rewrite.text)")
        // Linted as it stands, its open slots protected as those of a template.
        var message = review.message
        message.text = rewrite.text
        message.locale = review.language.code
        message.isTemplate = true
        let again = Self.linter.review(message)
        let before = Dictionary(grouping: review.findings, by: \.rule).mapValues(\.count)
        let after = Dictionary(grouping: again.findings, by: \.rule).mapValues(\.count)
        // What waits for a time is judged with the time in its slot.
        let slotted: Set = ["answer/hold-without-time", "promise/vague-time", "answer/hold-without-choice"]
        if rewrite.uncovered.isEmpty {
            for (rule, count) in after where !(slotted.contains(rule) && !rewrite.openSlots.isEmpty) {
                #expect(count <= before[rule, default: 0], "\(rule): \(comment)")
            }
        }
        #expect(rewrite.score.total >= review.score.total, comment)
        for piece in Self.facts(of: draft) where piece != "100" {
            #expect(rewrite.text.contains(piece), "\(piece): \(comment)")
        }
    }

    /// Runs of digits, links, addresses and placeholders, found by plain expressions.
    private static func facts(of text: String) -> [String] {
        let kinds = [#/\b[0-9]+(?:[.,:\/-][0-9]+)*/#, #/https?:\/\/[^\s)]+/#, #/[\w.]+@[\w.]+\w/#, #/\{\{[^}]*\}\}/#]
            .map { Regex($0) }
        return kinds.flatMap { kind in text.matches(of: kind).map { String(text[$0.range]) } }
    }

    /// Pairs that must never come about, whatever the packs say.
    @Test(arguments: [
        ("en", "We can't refund order 4471.", ["we can refund", "we will refund", "you can have"]),
        ("tr", "Siparişinizi iptal edemeyiz.", ["iptal edebiliriz", "iptal ederiz"]),
        ("az", "Sifarişinizi ləğv edə bilmərik.", ["ləğv edə bilərik", "ləğv edərik"]),
        ("uk", "Ми не можемо скасувати замовлення.", [" можемо скасувати замовлення", "скасуємо"]),
        ("te", "మీ ఆర్డర్‌ను రద్దు చేయలేము.", ["రద్దు చేయగలం", "రద్దు చేస్తాం"]),
        ("ja", "ご注文はキャンセルできません。", ["キャンセルできます", "キャンセルいたします"]),
    ])
    func aRefusalStaysOne(_ code: String, _ text: String, _ never: [String]) {
        let rewrites = Self.linter.rewrites(of: Self.linter.review(Message(text, locale: code)), limit: 9)
        #expect(!rewrites.isEmpty)
        for rewrite in rewrites {
            for promise in never {
                let said = rewrite.text.lowercased()
                // "не можемо" holds "можемо".
                let isNegated = said.contains("не" + promise) || said.contains("can't" + promise)
                #expect(!said.contains(promise) || isNegated, "\(rewrite.text)")
            }
        }
    }

    @Test(arguments: languages) func examplesOfRewritesHold(_ code: String) throws {
        let folder = try PackFolder(path: PackExamplesTests.packs)
        let pack = try #require(try folder.pack(for: Language(locale: code)))
        let rewrites = try #require(pack.rewrites)
        let (count, failures) = try PackExamples(linter: Self.linter).run(rewrites: rewrites, language: pack.language)
        #expect(count > 50)
        #expect(failures.isEmpty, "\(failures.map(\.description))")
    }

    /// A slot that nobody filled is found when the rewrite is sent as it is.
    @Test(arguments: languages) func anOpenSlotIsNotSentUnseen(_ code: String) throws {
        let pack = try #require(try PackFolder(path: PackExamplesTests.packs).pack(for: Language(locale: code)))
        for slot in try #require(pack.rewrites?["slots"]).entries() {
            let shown = try #require(slot.value["show"]).string()
            let sent = Self.linter.review(Message(shown, locale: code))
            #expect(sent.findings.contains { $0.rule == "robot/unfilled-placeholder" }, "\(shown): add it to blanks")
        }
    }

    @Test func aCleanMessageHasNone() {
        #expect(
            Self.linter.rewrites(of: Self.linter.review(Message("Your refund of €20 left today.", locale: "en")))
                .isEmpty)
    }

    @Test(arguments: ["", "   ", "{{name}}", "[NAME] {{order}}", "😊"]) func emptyAndAllPlaceholderMessagesAreHandled(
        _ text: String
    ) {
        for isTemplate in [false, true] {
            let review = Self.linter.review(Message(text, locale: "en", isTemplate: isTemplate))
            #expect((0...100).contains(review.score.total))
            _ = Self.linter.rewrites(of: review)
        }
    }
}
