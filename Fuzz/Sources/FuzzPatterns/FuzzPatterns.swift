import Decorum
import FuzzDriver

private let languages = ["en", "tr", "az", "uk", "te", "ja"]

/// Any text as a phrase pattern, matched against itself: compiled or refused, never a crash.
private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let text = String(decoding: bytes[1...], as: UTF8.self)
    let language = languages[Int(bytes[0]) % languages.count]
    let forbidden = DataNode(
        .map([
            .init(key: "phrase", value: DataNode(.scalar(text))),
            .init(key: "locale", value: DataNode(.scalar(language))),
        ]))
    let node = DataNode(.map([.init(key: "forbidden", value: DataNode(.list([forbidden])))]))
    let source = GuideSource(node: node, file: "fuzz")
    guard let today = CalendarDay("2026-01-01"),
        let guide = try? Guide([source], identifier: "fuzz", library: BuiltInPacks.library, today: today)
    else { return 0 }
    _ = Linter(guide: guide).review(Message(text, locale: language))
    return 0
}

/// The executable's entry.
@_cdecl("FuzzPatterns_main")
public func start(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
    fuzz(count, arguments) { test($0, $1) }
}
