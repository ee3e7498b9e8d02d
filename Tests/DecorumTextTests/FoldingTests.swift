import Testing

@testable import DecorumText

/// Protects comparison: what people type differently and mean alike must fold alike, by each language's own rules.
@Suite struct FoldingTests {
    @Test(arguments: [
        ("HELLO", "hello", false), ("ΑΒΓ", "αβγ", false), ("Straße", "strasse", false), ("ＡＢＣ１２", "abc12", false),
        ("ｶﾞｷﾞ", "ガギ", false), ("e\u{301}", "é", false), ("don’t", "don't", false), ("пам’ять", "пам'ять", false),
        ("ISTANBUL", "ıstanbul", true), ("İSTANBUL", "istanbul", true), ("I\u{307}yi", "iyi", true),
        ("İyi", "iyi", false),
        ("IŞIK", "ışık", true), ("co\u{AD}operate", "cooperate", false), ("ప్ర\u{200C}", "ప్ర", false),
    ])
    func folds(_ text: String, _ expected: String, _ turkic: Bool) {
        #expect(String(decoding: Folder(turkic: turkic).fold(text), as: UTF8.self) == expected)
    }

    @Test func mapsCaseByLanguage() {
        #expect(CaseMapping.uppercased("iyi", language: .turkish) == "İYİ")
        #expect(CaseMapping.lowercased("IŞIK", language: .turkish) == "ışık")
        #expect(CaseMapping.lowercased("IT", language: .english) == "it")
    }

    /// The table is a short cut: it must say what ICU says, for every scalar below its limit.
    @Test func tableAgreesWithICU() {
        var wrong: [UInt32] = []
        for scalar in UInt32(0x21)..<ScalarTable.limit {
            guard let valid = Unicode.Scalar(scalar), scalar != 0x130, scalar < 0x300 || scalar > 0x36F else {
                continue
            }
            let text = String(Character(valid))
            if Folder(turkic: false).fold(text) != Folder.foldWithICU(Array(text.utf8)[...], turkic: false) {
                wrong.append(scalar)
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(20))")
    }
}
