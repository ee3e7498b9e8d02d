import Decorum

/// Any bytes as a guide: compiled or refused, never a crash.
private func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let guide = try? Guide(yaml: text) else { return 0 }
    _ = Linter(guide: guide).review(Message("Calm down, it's just a small issue.", locale: "en"))
    return 0
}

/// libFuzzer's loop. SwiftPM names the executable's entry after the target, so libFuzzer's own `main` cannot serve.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer,
    _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// The executable's entry.
@_cdecl("FuzzGuides_main")
public func start(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, { fuzz($0, $1) })
}
