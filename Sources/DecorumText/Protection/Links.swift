/// Web addresses, e-mail addresses, @handles, #tags and markup.
enum Links {
    static func span(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> ProtectedSpan? {
        switch bytes[offset] {
        case 0x68, 0x48:  // h
            guard has("http://", bytes, offset) || has("https://", bytes, offset) else { return nil }
            return ProtectedSpan(kind: .url, start: offset, end: addressEnd(bytes, from: offset))
        case 0x77, 0x57:  // w
            guard has("www.", bytes, offset), !continuesWord(bytes, offset) else { return nil }
            return ProtectedSpan(kind: .url, start: offset, end: addressEnd(bytes, from: offset))
        case 0x2E: return bareDomain(bytes, dot: offset)
        case 0x40: return email(bytes, at: offset) ?? name(bytes, at: offset, kind: .handle)
        case 0x23: return name(bytes, at: offset, kind: .hashtag)
        case 0x3C: return markup(bytes, at: offset)
        case 0x60: return code(bytes, at: offset)
        default: return nil
        }
    }

    private static func has(_ prefix: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        guard offset + prefix.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<prefix.utf8CodeUnitCount {
            let byte = bytes[offset + index]
            let small = ByteClass.isASCIILetter(byte) ? byte | 0x20 : byte
            if small != prefix.utf8Start[index] { return false }
        }
        return true
    }

    private static func continuesWord(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        offset > 0 && ByteClass.isWord(bytes[offset - 1])
    }

    /// To the next space; closing punctuation stays outside.
    private static func addressEnd(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
        var end = offset
        while end < bytes.count, isAddressByte(bytes[end]) { end += 1 }
        while end > offset, [0x2E, 0x2C, 0x21, 0x3F, 0x3A, 0x3B, 0x29, 0x27].contains(bytes[end - 1]) { end -= 1 }
        return end
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F && ![0x22, 0x3C, 0x3E, 0x60, 0x7B, 0x7D].contains(byte)
    }

    private static let topLevels: Set<String> = [
        "com", "org", "net", "io", "app", "dev", "az", "tr", "ua", "jp", "uk", "eu", "us", "de", "ai", "info", "biz",
        "shop",
        "store", "example", "test", "gov", "edu", "tv", "gg", "ly", "link", "help", "support", "online", "site", "xyz",
    ]

    /// `acme.example/help` without a scheme: known top level, letters before the dot.
    private static func bareDomain(_ bytes: UnsafeBufferPointer<UInt8>, dot: Int) -> ProtectedSpan? {
        guard dot > 0, dot + 2 < bytes.count, isHostByte(bytes[dot - 1]), isHostByte(bytes[dot + 1]) else { return nil }
        var start = dot
        while start > 0, isHostByte(bytes[start - 1]) || bytes[start - 1] == 0x2E { start -= 1 }
        if start > 0, bytes[start - 1] >= 0x80 || bytes[start - 1] == 0x40 { return nil }
        var end = dot
        while end < bytes.count, isHostByte(bytes[end]) || bytes[end] == 0x2E { end += 1 }
        while end > dot, bytes[end - 1] == 0x2E { end -= 1 }
        let host = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
        guard let last = host.split(separator: ".").last, topLevels.contains(String(last)),
            !ByteClass.isDigit(bytes[start]) || host.contains(where: \.isLetter)
        else { return nil }
        // "done.Link below": a capital after the dot begins a sentence.
        if bytes[dot + 1] &- 0x41 < 26, bytes[start..<dot].contains(where: { $0 &- 0x61 < 26 }) { return nil }
        if end < bytes.count, bytes[end] == 0x40 { return nil }
        if end < bytes.count, bytes[end] == 0x2F || bytes[end] == 0x3A { end = addressEnd(bytes, from: end) }
        return ProtectedSpan(kind: .url, start: start, end: end)
    }

    private static func isHostByte(_ byte: UInt8) -> Bool { ByteClass.isAlphanumeric(byte) || byte == 0x2D }

    private static func email(_ bytes: UnsafeBufferPointer<UInt8>, at sign: Int) -> ProtectedSpan? {
        var start = sign
        while start > 0, isLocalByte(bytes[start - 1]) { start -= 1 }
        while start < sign, bytes[start] == 0x2E || bytes[start] == 0x2D { start += 1 }
        var end = sign + 1
        while end < bytes.count, isHostByte(bytes[end]) || bytes[end] == 0x2E { end += 1 }
        while end > sign, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
        guard start < sign, end > sign + 3, bytes[(sign + 1)..<end].contains(0x2E) else { return nil }
        return ProtectedSpan(kind: .email, start: start, end: end)
    }

    private static func isLocalByte(_ byte: UInt8) -> Bool {
        ByteClass.isAlphanumeric(byte) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(byte)
    }

    private static func name(
        _ bytes: UnsafeBufferPointer<UInt8>, at sign: Int, kind: ProtectedSpan.Kind
    ) -> ProtectedSpan? {
        guard !continuesWord(bytes, sign), sign + 1 < bytes.count else { return nil }
        // A keycap (#️⃣) is no tag.
        let (first, _) = decodeScalar(bytes, at: sign + 1)
        guard ScalarTable.info(first).isLetter || first &- 0x30 < 10 || first == 0x5F else { return nil }
        var end = sign + 1
        while end < bytes.count, ByteClass.isWord(bytes[end]) || (kind == .hashtag && bytes[end] == 0x2D) { end += 1 }
        return end > sign + 1 ? ProtectedSpan(kind: kind, start: sign, end: end) : nil
    }

    /// `<b>`, `</p>`, `<NAME>`: an opening or closing tag on one line.
    private static func markup(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> ProtectedSpan? {
        guard offset + 2 < bytes.count else { return nil }
        let next = bytes[offset + 1]
        guard ByteClass.isASCIILetter(next) || next == 0x2F || next == 0x21 else { return nil }
        var end = offset + 2
        while end < bytes.count, end - offset < 400, bytes[end] != 0x3C, bytes[end] != 0x0A {
            if bytes[end] == 0x3E { return ProtectedSpan(kind: .markup, start: offset, end: end + 1) }
            end += 1
        }
        return nil
    }

    /// Code between one or three back-ticks.
    private static func code(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> ProtectedSpan? {
        var ticks = 0
        while offset + ticks < bytes.count, bytes[offset + ticks] == 0x60 { ticks += 1 }
        guard ticks == 1 || ticks == 3 else { return nil }
        var end = offset + ticks
        while end < bytes.count {
            if bytes[end] == 0x60 {
                var closing = 0
                while end + closing < bytes.count, bytes[end + closing] == 0x60 { closing += 1 }
                if closing == ticks { return ProtectedSpan(kind: .code, start: offset, end: end + closing) }
                end += closing
            } else if ticks == 1, bytes[end] == 0x0A {
                return nil
            } else {
                end += 1
            }
        }
        return nil
    }
}
