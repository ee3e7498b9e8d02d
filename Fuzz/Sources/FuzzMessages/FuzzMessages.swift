import Decorum
import FuzzDriver

private let linter = Linter(guide: .builtIn)
private let languages = ["en", "tr", "az", "uk", "te", "ja", "und", ""]

/// Any bytes as the text of a message, in any language, and as a line of JSON: no crash, and each finding inside the text.
private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let language = languages[Int(bytes[0]) % languages.count]
    var reader = MessageReader()
    let line = UnsafeBufferPointer(rebasing: bytes[1...])
    var message = (try? reader.read(line, defaultID: "1")) ?? Message(String(decoding: line, as: UTF8.self))
    if message.locale == nil, !language.isEmpty { message.locale = language }
    let review = linter.review(message)
    // Rewriting walks the same text with captures and edits.
    for rewrite in linter.rewrites(of: review, limit: 1) { precondition(rewrite.remaining.isEmpty) }
    for finding in review.findings {
        precondition(finding.place.utf8.upperBound <= message.text.utf8.count, "a finding outside the text")
        precondition(finding.place.utf16.upperBound <= message.text.utf16.count, "a finding outside the text")
    }
    return 0
}

/// The executable's entry.
@_cdecl("FuzzMessages_main")
public func start(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
    fuzz(count, arguments) { test($0, $1) }
}
