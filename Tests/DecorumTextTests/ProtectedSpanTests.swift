import Testing

@testable import DecorumText

/// Protects what is not the agent's wording: each row is a text and the spans that must come out, in order.
@Suite struct ProtectedSpanTests {
    @Test(arguments: [
        ("See https://acme.example/help?a=1.", ["https://acme.example/help?a=1"]),
        ("Visit www.acme.com, please", ["www.acme.com"]),
        ("acme.com/returns has it", ["acme.com/returns"]), ("Write to a.b@acme.example.", ["a.b@acme.example"]),
        ("Ask @acme_help now", ["@acme_help"]), ("#iade ile yazın", ["#iade"]),
        ("Hi {{ticket.requester.first_name | default: 'x'}}!", ["{{ticket.requester.first_name | default: 'x'}}"]),
        ("{% if a %}Hi{% endif %}", ["{% if a %}", "{% endif %}"]),
        (
            "Hello %{name}, #{a.b}, {name}, {0}, {!Contact.Name}",
            ["%{name}", "#{a.b}", "{name}", "{0}", "{!Contact.Name}"]
        ),
        ("You get %s and %1$s and %@.", ["%s", "%1$s", "%@"]),
        ("{count, plural, one {# item} other {# items}} left", ["{count, plural, one {# item} other {# items}}"]),
        ("Dear [FIRST NAME], hi", ["[FIRST NAME]"]), ("Hi $customer.name!", ["$customer.name"]),
        ("Order AB-12-CD came", ["AB-12-CD"]),
        ("Order 88-41207 came", ["88-41207"]), ("Use `decorum lint` here", ["`decorum lint`"]), ("Thanks :)", [":)"]),
        ("дякую))", ["))"]), ("Sağ olun :))", [":))"]),
    ])
    func finds(_ text: String, _ expected: [String]) {
        let annotated = Annotator().annotate(text, language: .english)
        #expect(annotated.protectedSpans.map { annotated.string($0.start..<$0.end) } == expected)
    }

    @Test(arguments: [
        "It costs $50.", "Save 50% today", "Sale: 50 % soon", "Pay in 3/4 parts", "Call (see below) now",
        "Open [the link](x y)", "Between 9-11 and 14:30",
        "Wait 20 min.", "done.Then we go", "a {weird one", "It is 5 < 6 and 7 > 3", "(as agreed)", "item (b)",
    ])
    func leavesAlone(_ text: String) {
        let annotated = Annotator().annotate(text, language: .english)
        #expect(annotated.protectedSpans.map { annotated.string($0.start..<$0.end) } == [])
    }

    @Test func hidesThreadsAndSignatures() {
        let text = "Thanks.\n> calm down\nBye\n-- \nAcme Support"
        let annotated = Annotator().annotate(text, language: .english)
        #expect(annotated.protectedSpans.map(\.kind) == [.quotedThread, .signature])
    }

    /// A notice that the legal department wrote; the sentence of an agent that shares a word with it stays the agent's.
    @Test(arguments: [
        ("CONFIDENTIALITY NOTICE: This e-mail and any attachments are for the intended recipient only.", true),
        ("Bu e-posta ve ekleri gizlidir; yalnızca alıcısı içindir, yetkisiz kişilerce kullanılamaz.", true),
        ("Bu elektron məktub məxfidir və yalnız ünvanlandığı şəxs üçündür, əlavələr də daxil olmaqla.", true),
        ("Конфіденційно: цей лист призначений лише для адресата, вказаного вище.", true),
        ("ఈ ఇమెయిల్ గోప్యమైనది; ఉద్దేశించిన గ్రహీత మాత్రమే దీన్ని చదవాలి.", true),
        ("本メールには機密情報が含まれる場合があります。誤って受信された場合は削除してください。", true),
        ("Your data stays confidential with us, as the law asks and as we promise each customer.", false),
        ("The recipient signed for the parcel at noon, so it must be somewhere in your building.", false),
    ])
    func hidesDisclaimers(_ notice: String, _ isDisclaimer: Bool) {
        let annotated = Annotator().annotate("Thanks!\n\n\(notice)\nSecond line of it.\n\nBye", language: .english)
        let found = annotated.protectedSpans.filter { $0.kind == .disclaimer }
        #expect(
            found.map { annotated.string($0.start..<$0.end) } == (isDisclaimer ? ["\(notice)\nSecond line of it."] : [])
        )
    }
}
