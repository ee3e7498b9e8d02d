import CICUShim

/// Upper and lower case by a language's own rules.
public enum CaseMapping {
    /// Small letters: `lowercased("IŞIK", language: .turkish)` is `ışık`.
    public static func lowercased(_ text: some StringProtocol, language: Language) -> String {
        map(text, language: language, upper: false)
    }

    /// Capital letters: `uppercased("iyi", language: .turkish)` is `İYİ`.
    public static func uppercased(_ text: some StringProtocol, language: Language) -> String {
        map(text, language: language, upper: true)
    }

    private static func map(_ text: some StringProtocol, language: Language, upper: Bool) -> String {
        let input = text.utf8.map { CChar(bitPattern: $0) }
        var capacity = input.count * 3 + 8
        while true {
            var length: Int32 = 0
            let mapped = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                length = buffer.withMemoryRebound(to: CChar.self) {
                    decorum_map_case(
                        input, Int32(input.count), language.code, upper, $0.baseAddress, Int32(capacity))
                }
                count = max(0, min(Int(length), capacity))
            }
            if length < 0 { return String(text) }
            if length <= capacity { return String(decoding: mapped, as: UTF8.self) }
            capacity = Int(length)
        }
    }
}
