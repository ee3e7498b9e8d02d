/// libFuzzer's loop. SwiftPM names an executable's entry after its target, so libFuzzer's own `main` cannot serve.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer,
    _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// Calls a target with libFuzzer's inputs until it ends.
public func fuzz(
    _ count: CInt, _ arguments: UnsafeMutableRawPointer, _ body: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments, body)
}
