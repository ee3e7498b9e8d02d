import Decorum
import DecorumText

/// Fills the placeholders of a canned response from names, facts and the draft; what is not known stays open, never guessed.
struct SlotFiller {
    private let message: Message
    private let annotator = Annotator()

    init(_ message: Message) { self.message = message }

    /// The text with what is known in its placeholders, and the placeholders that stay.
    func fill(_ text: String, language: Language) -> (text: String, open: [String]) {
        let annotated = annotator.annotate(text, language: language)
        var filled = ""
        var open: [String] = []
        var place = 0
        for span in annotated.protectedSpans where span.kind == .placeholder || span.kind == .bracketed {
            filled += annotated.string(place..<span.start)
            place = span.end
            let written = annotated.string(span.start..<span.end)
            guard let (value, isName) = value(of: written) else {
                filled += written
                open.append(written)
                continue
            }
            let rest = annotated.string(place..<annotated.bytes.count)
            filled +=
                isName && language == .ukrainian && isAddress(before: filled, after: rest)
                ? NameForms.vocative(value) : value
            // A case ending that was written for some other name.
            if let (ending, length) = ending(rest, value, language) {
                filled += ending
                place += length
            }
        }
        return (filled + annotated.string(place..<annotated.bytes.count), open)
    }

    // MARK: What is known

    private func value(of placeholder: String) -> (String, isName: Bool)? {
        let words = Self.words(placeholder)
        guard !words.isEmpty else { return nil }
        let joined = words.joined()
        for (key, value) in message.facts.sorted(by: { $0.key < $1.key }) {
            let name = Self.words(key).joined()
            if !name.isEmpty, joined == name || joined.hasSuffix(name) && name.count > 4 { return (value, false) }
        }
        func has(_ names: Set<String>) -> Bool { !names.isDisjoint(with: words) }
        if has(Self.nameWords), !has(Self.otherNames) {
            if has(Self.agents) { return message.agent.name.map { ($0, true) } }
            return message.customer.name.map { ($0, true) }
        }
        if has(Self.orders), !has(Self.times) { return single(codes).map { ($0, false) } }
        if has(Self.mails) {
            return single { $0.protectedSpans.filter { $0.kind == .email }.map { $0.start..<$0.end } }.map {
                ($0, false)
            }
        }
        return nil
    }

    private static let nameWords: Set<String> = [
        "name", "firstname", "first", "fullname", "ad", "adı", "isim", "soyad", "ім", "імя", "имя", "పేరు", "名前", "お名前",
        "氏名", "お客様名",
        "müştəri", "müşteri", "клієнт", "клієнта", "కస్టమర్", "顧客名",
    ]
    private static let otherNames: Set<String> = [
        "product", "company", "brand", "store", "ürün", "firma", "shop", "account", "file", "order",
    ]
    private static let agents: Set<String> = [
        "agent", "assignee", "operator", "admin", "user", "temsilci", "оператор", "担当者", "ఏజెంట్", "signature",
    ]
    private static let orders: Set<String> = [
        "order", "ordernumber", "orderid", "booking", "reservation", "sipariş", "sifariş", "замовлення", "注文番号", "注文",
        "ఆర్డర్", "tracking",
    ]
    private static let times: Set<String> = [
        "date", "time", "status", "total", "amount", "tarih", "tarix", "дата", "link", "url", "day",
    ]
    private static let mails: Set<String> = ["email", "mail", "eposta", "пошта"]

    /// The words of a placeholder, small: `{{ticket.requester.first_name}}` has four.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var wasSmall = false
        // Filters and default values tell nothing of the slot.
        for character in text.split(separator: "|").first ?? "" {
            if character.isLetter || character.isNumber {
                if character.isUppercase, wasSmall, !word.isEmpty {
                    words.append(word.lowercased())
                    word = ""
                }
                word.append(character)
                wasSmall = character.isLowercase
            } else if !word.isEmpty {
                words.append(word.lowercased())
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word.lowercased()]
    }

    /// The one value of its kind in the draft, else in what the customer wrote last; two are none.
    private func single(_ find: (AnnotatedText) -> [Range<Int>]) -> String? {
        for text in [message.text, message.turns.last { $0.role == .customer }?.text ?? ""] where !text.isEmpty {
            let annotated = annotator.annotate(text)
            let values = Set(find(annotated).map(annotated.string))
            if values.count > 1 { return nil }
            if let value = values.first { return value }
        }
        return nil
    }

    /// Codes, and numbers too long for an amount or a time.
    private func codes(_ text: AnnotatedText) -> [Range<Int>] {
        text.protectedSpans.filter { $0.kind == .reference }.map { $0.start..<$0.end }
            + text.units.filter { unit in
                unit.kind == .number && (4...12).contains(unit.end - unit.start)
                    && text.bytes[unit.range].allSatisfy { $0 &- 0x30 < 10 }
            }.map(\.range)
    }

    // MARK: Grammar

    /// A name alone between a beginning or a comma and a mark is spoken to.
    private func isAddress(before: String, after: String) -> Bool {
        let next = after.first
        let closes = next == "!" || next == ","
        let opening = before.last { !$0.isWhitespace }
        let greets = before.split(whereSeparator: \.isWhitespace).count <= 4
        return closes && (opening == nil || opening == "," || greets)
    }

    private func ending(_ rest: String, _ value: String, _ language: Language) -> (String, length: Int)? {
        guard let mark = rest.first, mark == "'" || mark == "’" else { return nil }
        let written = rest.dropFirst().prefix(while: \.isLetter)
        guard let ending = NameForms.ending(String(written), after: value, language: language) else { return nil }
        return ("\(mark)\(ending)", mark.utf8.count + written.utf8.count)
    }
}
