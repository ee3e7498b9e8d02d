import Decorum
import Testing

/// Protects the message contract: what is read, and that what is wrong is named with its place.
@Suite struct MessageReaderTests {
    private func read(_ json: String) throws -> (Message, Set<String>) {
        var reader = MessageReader()
        var bytes = Array(json.utf8)
        let message = try bytes.withUnsafeMutableBufferPointer {
            try reader.read(UnsafeBufferPointer($0), defaultID: "9")
        }
        return (message, reader.unknownKeys)
    }

    @Test func readsAll() throws {
        let (message, unknown) = try read(
            """
            {"id":"m1","text":"Merhaba \\u0130\\ud83d\\ude42","locale":"tr","channel":"email","agent":{"name":"Anna","gender":"f"},"customer":{"name":"A"},
             "turns":[{"role":"customer","text":"x","at":"2026-01-05T10:00:00Z"}],"more":true,"facts":{"order_number":"A-1","n":3},"response":"r",
             "open_chats":2,"suppress":[{"rule":"a/b","reason":"c"}],"extra":null}
            """)
        #expect(message.text == "Merhaba İ🙂")
        #expect(
            message.id == "m1" && message.locale == "tr" && message.channel == .email && message.agent.gender == "f"
                && message.customer.name == "A")
        #expect(
            message.turns == [Turn(role: .customer, text: "x", at: "2026-01-05T10:00:00Z")] && message.more
                && message.facts == ["order_number": "A-1", "n": "3"])
        #expect(
            message.response == "r" && message.openChats == 2
                && message.suppressions == [.init(rule: "a/b", reason: "c")])
        #expect(unknown == ["extra"])
        #expect(try read("{\"text\":\"x\",\"locale\":null}").0 == Message("x", id: "9"))
    }

    @Test(arguments: [
        ("{\"text\":1}", 8), ("{}", 0), ("[]", 0), ("{\"text\":\"a", 10), ("{\"text\":\"a\",}", 12),
        ("{\"text\":\"\\q\"}", 9), ("{\"text\":\"\\ud800\"}", 9),
        ("{\"text\":\"a\",\"turns\":[{\"role\":\"boss\",\"text\":\"b\"}]}", 29), ("{\"text\":\"a\"} x", 13),
        ("{\"text\":\"a\",\"n\":01}", 18), ("nul", 0), ("", 0),
        ("{\"text\":\"a\",\"open_chats\":1.5}", 25), ("{\"text\":\"a\u{1}\"}", 10),
    ])
    func refuses(_ json: String, _ offset: Int) {
        let error = #expect(throws: MessageReader.Malformed.self) { _ = try read(json) }
        #expect(error?.offset == offset, "\(json): \(String(describing: error))")
    }

    @Test func boundsNesting() {
        #expect(throws: MessageReader.Malformed.self) { _ = try read(String(repeating: "[", count: 100_000)) }
    }

    @Test func lintsWhatCanBeRead() {
        let batch = MessageFile.readLines(
            Array("{\"text\":\"a\"}\n\n{oops\n{\"text\":\"ü\", \"text2\":1}\r\n".utf8), path: "f.jsonl")
        #expect(batch.items.map(\.message.text) == ["a", "ü"])
        #expect(batch.items.map(\.line) == [1, 4])
        #expect(batch.errors.map(\.line) == [3] && batch.errors.map(\.column) == [2])
        #expect(batch.notes.count == 1)
    }
}
