import Decorum
import FuzzDriver

/// Any bytes as a guide: compiled or refused, never a crash.
private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let guide = try? Guide(yaml: text) else { return 0 }
    _ = Linter(guide: guide).review(Message("Calm down, it's just a small issue.", locale: "en"))
    return 0
}

/// The executable's entry.
@_cdecl("FuzzGuides_main")
public func start(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
    fuzz(count, arguments) { test($0, $1) }
}
