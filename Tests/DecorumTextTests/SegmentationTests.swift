import Foundation
import Testing

@testable import DecorumText

/// Protects segmentation by Unicode's own test files, as far as ICU's tailoring goes.
@Suite struct SegmentationTests {
    private static let folder = "/usr/share/unicode"

    /// Lines of a break test: "÷ 0020 × 0308 ÷ # …".
    private static func cases(_ file: String) throws -> [(text: String, breaks: [Int32])] {
        let text = try String(contentsOfFile: "\(folder)/auxiliary/\(file)", encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let data = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
            guard !data.isEmpty else { return nil }
            var built = ""
            var breaks: [Int32] = []
            for part in data {
                if part == "÷" {
                    if !built.isEmpty { breaks.append(Int32(built.utf8.count)) }
                } else if part != "×" {
                    guard let number = UInt32(part, radix: 16), let scalar = Unicode.Scalar(number) else { return nil }
                    built.unicodeScalars.append(scalar)
                }
            }
            return (built, breaks)
        }
    }

    /// ICU's root rules (CLDR) do not let a colon join letters, as Unicode's default does: "AA:A" are two words.
    @Test(arguments: [
        ("GraphemeBreakTest.txt", Segmenter.Kind.grapheme), ("WordBreakTest.txt", .word),
        ("SentenceBreakTest.txt", .sentence),
    ])
    func followsUnicode(_ file: String, _ kind: Segmenter.Kind) throws {
        let cases = try Self.cases(file)
        #expect(cases.count > 400)
        let wrong = cases.filter { Segmenter.root.boundaries(kind, of: $0.text).ends != $0.breaks }
        let untailored = wrong.filter { !$0.text.unicodeScalars.contains { $0.value == 0x3A } }
        #expect(
            untailored.isEmpty,
            "\(untailored.prefix(10).map { $0.text.unicodeScalars.map { String($0.value, radix: 16) } })")
        #expect(wrong.count <= 15)
    }

    /// Every emoji that Unicode lists is one emoji, and is qualified as Unicode says.
    @Test func findsEveryEmoji() throws {
        let text = try String(contentsOfFile: "\(Self.folder)/emoji/emoji-test.txt", encoding: .utf8)
        var count = 0
        var wrong: [String] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: ";")
            guard parts.count == 2, let status = parts[1].split(separator: "#").first else { continue }
            var emoji = ""
            for code in parts[0].split(separator: " ") {
                if let number = UInt32(code, radix: 16), let scalar = Unicode.Scalar(number) {
                    emoji.unicodeScalars.append(scalar)
                }
            }
            count += 1
            let annotated = Annotator().annotate("Done \(emoji) now", language: .english)
            let isQualified = status.contains("fully-qualified") || status.contains("component")
            // Signs such as ™ and → are emoji only where a selector says so.
            let isPlainSign = status.contains(" unqualified") && emoji.unicodeScalars.count == 1
            let found = annotated.emoji.map { annotated.string($0.range) }
            if found.isEmpty && isPlainSign { continue }
            let qualification = annotated.emoji.first?.qualification
            if found != [emoji] || (qualification == .fullyQualified) != isQualified {
                wrong.append("\(emoji) \(status) \(found)")
            }
        }
        #expect(count > 4000)
        #expect(wrong.isEmpty, "\(wrong.count): \(wrong.prefix(12))")
    }

    @Test func keepsSentencesTogether() {
        func sentences(_ text: String, _ language: Language) -> [String] {
            let annotated = Annotator().annotate(text, language: language)
            return (0..<annotated.sentenceCount).map {
                annotated.string(annotated.sentenceRange($0)).trimmingCharacters(in: .whitespacesAndNewlines)
            }
        }
        #expect(sentences("Dear Mr. Smith, thanks. We will write soon.", .english).count == 2)
        #expect(sentences("your parcel is\non its way. It comes soon.", .english).count == 2)
        #expect(sentences("Ücret 120 TL. Yarın gelir.", .turkish).count == 2)
        #expect(sentences("お待たせしました。明日届きます。", .japanese).count == 2)
    }
}
