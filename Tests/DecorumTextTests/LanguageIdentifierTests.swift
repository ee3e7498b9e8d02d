import Testing

@testable import DecorumText

/// Protects the choice of rules: a message is read in its own language, and a guess is not made where it cannot be right.
@Suite struct LanguageIdentifierTests {
    @Test(arguments: [
        ("Your order is on its way, thank you for waiting.", "en"),
        ("Siparişiniz yolda, beklediğiniz için teşekkürler.", "tr"),
        ("Siparisiniz bugun kargoya verildi, lutfen bekleyin", "tr"),
        ("Sifarişiniz yoldadır, gözlədiyiniz üçün təşəkkür edirik.", "az"),
        ("Salam, sifarisiniz bu gun gonderildi, zehmet olmasa gozleyin", "az"),
        ("Bağlamam haradadır, qaçıncı gündür gəlmir?", "az"), ("Hamınız axmaqsınız, bağlamam haradadır?", "az"),
        ("Netflix üyeliğiniz yenilendi, beklediğiniz için teşekkürler.", "tr"),
        ("Дякуємо, ваше замовлення вже в дорозі.", "uk"),
        ("Спасибо, ваш заказ уже едет, ждите.", "ru"), ("మీ order ship అయింది, రేపు వస్తుంది.", "te"), ("ご注文の商品は明日届きます。", "ja"),
        ("OK", "und"), ("12345", "und"), ("👍", "und"), ("", "und"),
    ])
    func identifies(_ text: String, _ code: String) {
        #expect(Annotator().annotate(text).language.code == code)
    }
}
