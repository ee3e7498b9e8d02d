import Decorum

/// Any bytes as a guide: compiled or refused, never a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let guide = try? Guide(yaml: text) else { return 0 }
    _ = Linter(guide: guide).review(Message("Calm down, it's just a small issue.", locale: "en"))
    return 0
}
