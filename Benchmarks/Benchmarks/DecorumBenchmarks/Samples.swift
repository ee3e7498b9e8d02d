/// Texts that the benchmarks lint.
enum Samples {
    /// One ordinary chat message of about 120 bytes in each language.
    static let messages: [(language: String, text: String)] = [
        (
            "en",
            "Thanks for waiting, Priya. Your replacement left our warehouse at noon and should reach you on Thursday before 6 pm."
        ),
        (
            "tr",
            "Beklediğiniz için teşekkürler Ayşe Hanım. Yeni ürününüz bugün kargoya verildi, perşembe günü elinizde olur."
        ),
        ("az", "Gözlədiyiniz üçün sağ olun, Leyla xanım. Yeni məhsulunuz bu gün yola düşdü, cümə axşamı sizə çatacaq."),
        ("uk", "Дякую за очікування, пане Андрію. Нову посилку відправили сьогодні, чекайте на неї в четвер."),
        ("te", "వేచి ఉన్నందుకు ధన్యవాదాలు సరళ గారు. కొత్త ఫోన్ ఈరోజు పంపాం."),
        ("ja", "お待たせいたしました。新しい商品は本日発送しましたので、木曜日の夕方までに届く予定です。"),
    ]

    /// A guide with so many forbidden phrases.
    static func guide(phrases count: Int) -> String {
        "forbidden:\n"
            + (0..<count).map { "  - {phrase: \"\(word($0)) \(word($0 / 7 + 13)) \(word($0 / 3 + 5))\", locale: en}\n" }
            .joined()
    }

    /// A made-up word for a number.
    private static func word(_ number: Int) -> String {
        let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu"]
        return String(number + 100).map { syllables[Int(String($0)) ?? 0] }.joined()
    }
}
