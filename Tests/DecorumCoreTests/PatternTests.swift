import Testing

@testable import DecorumCore
@testable import DecorumText

/// Protects the phrase patterns: what each construct matches, and that wrong ones are refused with their place.
@Suite struct PatternTests {
    private func found(_ pattern: String, in text: String, _ language: Language = .english) throws -> [String] {
        var builder = PhraseAutomatonBuilder(language: language)
        _ = try builder.addGroup([DataNode(.scalar(pattern))])
        let annotated = Annotator().annotate(text, language: language)
        let morphemes = Morphology.analyser(for: language)?.morphemes(of: text) ?? []
        return builder.build().matches(in: annotated, morphemes: morphemes).all.map { match in
            annotated.string(
                Int(annotated.units[Int(match.start)].start)..<Int(annotated.units[Int(match.end) - 1].end))
        }
    }

    @Test(arguments: [
        ("calm down", "Please CALM\n down now", ["CALM\n down"]), ("calm down", "calm, down", ["calm, down"]),
        ("calm down", "Be calm. Down we go", []),
        ("thanks (so much|a lot)? for", "Thanks for it, thanks so much for it", ["Thanks for", "thanks so much for"]),
        ("log[ ]in", "log in or login", ["log in", "login"]),
        ("apolog(y|ies)", "Apologies", ["Apologies"]), ("care", "careful care", ["care"]),
        ("care*", "careful care", ["careful", "care"]),
        ("*ful", "careful full", ["careful"]), ("sorry … wait", "sorry that you had to wait", []),
        ("sorry … wait", "sorry you must wait", ["sorry you must wait"]),
        ("a … … z", "a b c d e f z", ["a b c d e f z"]), ("a … … z", "a b c d e f g h z", []),
        ("^so", "So what? It is so.", ["So"]), ("so $", "So what? It is so.", ["so"]),
        ("in # days", "in 3-5 days", ["in 3-5 days"]),
        ("in # days", "in 14 days", ["in 14 days"]),
        ("your \"problem\"", "your \"problem\" and your problem", ["your \"problem"]),
        ("problem", "your \"problem\" is a problem", ["problem"]), ("<wait> for", "We waited for it", ["waited for"]),
        ("🙄", "Well 🙄", ["🙄"]),
    ])
    func matches(_ pattern: String, _ text: String, _ expected: [String]) throws {
        #expect(try found(pattern, in: text) == expected)
    }

    @Test func foldsByLanguage() throws {
        #expect(try found("sakin ol*", in: "SAKİN OLUN", .turkish) == ["SAKİN OLUN"])
        #expect(try found("ışık", in: "IŞIK", .turkish) == ["IŞIK"])
        #expect(try found("<beklemek>", in: "Lütfen bekleyiniz", .turkish) == ["bekleyiniz"])
        #expect(try found("お客さん", in: "このお客さんは", .japanese) == ["お客さん"])
        #expect(try found("<届く>", in: "明日届きます", .japanese) == ["届き"])
    }

    @Test(arguments: ["(a|b", "a)", "[a", "a ^ b", "a $ b", "<", "<>", "\"a", "*", "(a|)", "…"])
    func refuses(_ pattern: String) {
        var builder = PhraseAutomatonBuilder(language: .english)
        let node = DataNode(.scalar(pattern), mark: DataNode.Mark(line: 7, column: 3))
        let error = #expect(throws: GuideError.self) { _ = try builder.addGroup([node]) }
        #expect(error?.mark == DataNode.Mark(line: 7, column: 3))
        #expect(error?.expected != nil)
    }

    /// The automaton finds what a plain search finds, over random texts and phrases of a small alphabet.
    @Test func agreesWithPlainSearch() throws {
        var random = SplitMix(state: 42)
        for _ in 0..<200 {
            let phrases = (0..<8).map { _ in
                (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    "abc".randomElement(using: &random).map(String.init) ?? "a"
                }
            }
            let text = (0..<40).map { _ in "abc".randomElement(using: &random).map(String.init) ?? "a" }
            var builder = PhraseAutomatonBuilder(language: .english)
            for phrase in phrases { _ = try builder.addGroup([DataNode(.scalar(phrase.joined(separator: " ")))]) }
            let matches = builder.build().matches(
                in: Annotator().annotate(text.joined(separator: " "), language: .english)
            ).all.sorted { ($0.group, $0.start) < ($1.group, $1.start) }
            var expected: [PhraseMatch] = []
            for (group, phrase) in phrases.enumerated() {
                for start in 0...(text.count - phrase.count) where Array(text[start..<start + phrase.count]) == phrase {
                    expected.append(
                        PhraseMatch(group: UInt32(group), start: Int32(start), end: Int32(start + phrase.count)))
                }
            }
            #expect(matches == expected)
        }
    }

    @Test func keepsItsTablesWhenEncoded() throws {
        var builder = PhraseAutomatonBuilder(language: .turkish)
        _ = try builder.addGroup([DataNode(.scalar("<beklemek> (mi|mı)? … #")), DataNode(.scalar("*siniz $"))])
        var writer = TableWriter()
        builder.build().encode(into: &writer)
        let text = Annotator().annotate("Bekleyin bir 5 dakika. Gelirsiniz", language: .turkish)
        try writer.bytes.withUnsafeBytes { bytes in
            var reader = TableReader(bytes)
            let read = try PhraseAutomaton(from: &reader)
            #expect(read.matches(in: text).all == builder.build().matches(in: text).all)
            #expect(read.matches(in: text).all.count == 2)
        }
    }
}

/// A small generator with a fixed seed, so that a failure can be seen again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
