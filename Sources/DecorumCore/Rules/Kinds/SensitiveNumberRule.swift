import DecorumText

/// `personal-data`: flags e-mail addresses, telephone numbers, bank accounts, identity numbers and card numbers.
///
/// `judge: contact` (e-mail, telephone, IBAN) speaks on channels where personal data may not be written, `judge: identity` and
/// `judge: card` on all. The brand's own contacts, role mailboxes, toll-free and short numbers, and masked values pass.
struct SensitiveNumberRule: RuleKind {
    static let name = "personal-data"
    static let keys = ["judge", "roles"]

    private enum Judge: String, CaseIterable {
        case contact, identity, card
    }

    private let judge: Judge
    /// Names of mailboxes that belong to a team, not to a person.
    private let roles: Set<String>

    init(_ definition: RuleDefinition, _ compiler: inout RuleCompiler) throws(GuideError) {
        guard let node = definition.node["judge"] else {
            throw GuideError(
                "the rule \(definition.id) does not say what to judge", at: definition.node.mark,
                expected: "judge: contact, identity or card")
        }
        judge = try node.choice(Judge.self)
        var roles: Set<String> = []
        for role in definition.node["roles"]?.list() ?? [] { roles.insert(try role.string()) }
        self.roles = roles
    }

    func check(_ rule: Rule, _ context: inout LintContext) {
        switch judge {
        case .contact: checkContacts(rule, &context)
        case .identity, .card:
            guard context.text.bytes.contains(where: { $0 &- 0x30 < 10 }) else { return }
            for number in DigitRuns.find(in: context.text.bytes) where matches(number, context) {
                context.report(rule, bytes: number.range)
            }
            if judge == .identity { checkLetteredIdentities(rule, &context) }
        }
    }

    private func matches(_ number: DigitRuns.Run, _ context: LintContext) -> Bool {
        if judge == .card { return (13...19).contains(number.digits.count) && CheckDigits.isCard(number.digits) }
        return CheckDigits.isIdentityNumber(number.digits, grouping: number.groups)
    }

    // MARK: Contacts

    private func checkContacts(_ rule: Rule, _ context: inout LintContext) {
        let setting = context.settings.channels[context.message.channel]
        let isPublic = context.message.channel == .socialPublic && setting == nil
        guard isPublic || setting?.allowsPersonalData == false else { return }
        let own = context.settings.contacts.map { $0.lowercased() }
        let text = context.text
        for span in text.protectedSpans where span.kind == .email {
            let address = text.string(span.start..<span.end).lowercased()
            let mailbox = String(address.prefix { $0 != "@" })
            let isRole =
                roles.contains(mailbox) || roles.contains { mailbox.hasPrefix($0 + ".") || mailbox.hasPrefix($0 + "-") }
            if !isRole, !own.contains(address) { context.report(rule, bytes: span.start..<span.end) }
        }
        let ownDigits = own.map { $0.filter(\.isNumber) }.filter { !$0.isEmpty }
        for number in DigitRuns.find(in: text.bytes)
        where PhoneNumber.isPersonal(number, in: text.bytes, language: text.language) {
            let digits = String(decoding: number.digits.map { $0 + 0x30 }, as: UTF8.self)
            if !ownDigits.contains(where: { digits.hasSuffix($0.drop { $0 == "0" }) }) {
                context.report(rule, bytes: number.range)
            }
        }
        for range in BankAccount.find(in: text.bytes) {
            let account = text.string(range).filter { !$0.isWhitespace }.lowercased()
            if !own.contains(where: { $0.filter { !$0.isWhitespace } == account }) {
                context.report(rule, bytes: range)
            }
        }
    }

    /// Identity numbers with letters: the Indian PAN.
    private func checkLetteredIdentities(_ rule: Rule, _ context: inout LintContext) {
        for unit in context.text.units where unit.end - unit.start == 10 {
            let bytes = context.text.bytes[unit.range]
            let shape = bytes.enumerated().allSatisfy { index, byte in
                (5..<9).contains(index) ? byte &- 0x30 < 10 : byte &- 0x41 < 26
            }
            // The fourth letter of a PAN says whose it is; P is a person.
            if shape, bytes[bytes.startIndex + 3] == 0x50 { context.report(rule, bytes: unit.range) }
        }
    }
}
