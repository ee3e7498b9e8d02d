import Decorum
import Foundation
import Testing

/// Protects spelling end to end: slips that people make are found and the right word is offered first; right words are left alone.
@Suite("Corrections")
struct CorrectionTests {
    private static let linter = Linter(guide: Guide(library: BuiltInPacks.library))

    private func spelling(_ text: String, _ locale: String) -> [Finding] {
        Self.linter.review(Message(text, locale: locale), corrections: true).findings.filter {
            $0.rule.hasPrefix("spelling/")
        }
    }

    @Test(
        "The right word comes first",
        arguments: [
            ("en", "We have recieved your parcel.", "recieved", "received"),
            ("en", "Your adress is changed.", "adress", "address"),
            ("en", "It is definately on its way.", "definately", "definitely"),
            ("en", "The accomodation was booked.", "accomodation", "accommodation"),
            ("en", "We will notify you tommorow.", "tommorow", "tomorrow"),
            ("en", "The pakcage has left.", "pakcage", "package"),
            ("en", "It doesnt fit, then.", "doesnt", "doesn't"),
            ("tr", "Siparisiniz bugün yola çıktı.", "Siparisiniz", "Siparişiniz"),
            ("tr", "Ödemeniz onaylanmiştır.", "onaylanmiştır", "onaylanmıştır"),
            ("tr", "Müşteri temsilcimiz sizi aracak, teşekkürlerr.", "teşekkürlerr", "teşekkürler"),
            ("az", "Sifarisiniz bu gün yola çıxdı.", "Sifarisiniz", "Sifarişiniz"),
            ("az", "Odenisiniz qəbul edildi.", "Odenisiniz", "Ödənişiniz"),
            ("az", "Müraciətiniz qeydə alındi.", "alındi", "alındı"),
            ("uk", "Ваше замовленя вже в дорозі.", "замовленя", "замовлення"),
            ("uk", "Дякуємо за звернення, вібачте за затримку.", "вібачте", "вибачте"),
            ("uk", "Це наша спільна зв\"язка.", "зв\"язка", "зв'язка"),
            ("te", "మీ ఆర్డరు బయలుదెరింది.", "బయలుదెరింది", "బయలుదేరింది"),
        ])
    func first(locale: String, text: String, wrong: String, right: String) throws {
        let finding = try #require(
            spelling(text, locale).first { $0.text == wrong }, "\(wrong): \(spelling(text, locale).map(\.text))")
        #expect(finding.corrections.first?.replacement == right, "\(finding.corrections.map(\.replacement))")
    }

    @Test(
        "Right words are left alone",
        arguments: [
            ("en", "Your colour scheme and your color scheme are saved, organised and organized."),
            ("en", "Hello Oleksandr, Şebnem here from AcmePay; order AB-1029X ships on 5kg pallets."),
            ("en", "See #newphone by @acme or https://acme.example/hlep for details."),
            ("tr", "Ankara'ya gönderdiğimiz kargonuz yarın teslim edilecek, lütfen telefonunuzu açık tutun."),
            ("tr", "İyi günler, faturanızı uygulamamızdan görüntüleyebilirsiniz."),
            ("az", "Salam, sifarişinizi ünvanınıza çatdırdıq, zəhmət olmasa yoxlayın."),
            ("az", "Kartınızdan çıxılan məbləğ hesabınıza qaytarılacaq, narahat olmayın."),
            ("uk", "Доброго дня, пані Олено! Кур'єр привезе посилку завтра, об'єм перевірено."),
            ("uk", "Переказ надійде на вашу картку впродовж трьох робочих днів."),
            ("te", "మీ order ship అయింది, రేపు మీకు అందుతుంది. ధన్యవాదాలు."),
            ("ja", "ご注文の商品は本日発送いたしました。"),
        ])
    func untouched(locale: String, text: String) {
        let found = spelling(text, locale).filter { $0.severity != .suggestion }
        #expect(found.isEmpty, "\(found.map(\.text))")
    }

    @Test("Words typed with a combining accent are the words that they look like")
    func composed() {
        #expect(spelling("Lu\u{308}tfen bekleyin, siparis\u{327}iniz yolda.", "tr").isEmpty)
    }

    @Test("Of 380 misspelt Telugu words five in six are known to be wrong, and the right ones are right")
    func telugu() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Fixtures/spelling/te-misspellings.tsv").path
        let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == 2 }
        #expect(rows.count > 300)
        let wrong = rows.count { !spelling($0[0], "te").isEmpty }
        let right = rows.count { spelling($0[1], "te").isEmpty }
        #expect(wrong * 6 >= rows.count * 5, "\(wrong) of \(rows.count)")
        #expect(right * 100 >= rows.count * 97, "\(right) of \(rows.count)")
    }
}

/// A brand that writes one English must not see the other pass, nor its own flagged.
@Suite struct EnglishStandardTests {
    @Test(arguments: [
        ("british", "What colour is the travelling case?", 0), ("british", "What color is the traveling case?", 2),
        ("american", "What color is the traveling case?", 0), ("american", "What colour is the travelling case?", 2),
    ])
    func holdsTheBrandToIt(_ standard: String, _ text: String, _ count: Int) throws {
        let linter = Linter(guide: try Guide(yaml: "english: \(standard)"))
        let found = linter.review(Message(text, locale: "en")).findings.filter { $0.rule == "spelling/unknown-word" }
        #expect(found.count == count, "\(found.map(\.text))")
    }

    @Test func bothAreRightWithoutAChoice() {
        let linter = Linter(guide: .builtIn)
        #expect(
            linter.review(Message("What colour is the travelling case, what color the traveling one?", locale: "en"))
                .findings.isEmpty)
    }
}
