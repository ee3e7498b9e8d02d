import Foundation
import Testing

/// Protects the order of the targets where the compiler does not see it.
@Suite struct ArchitectureTests {
    @Test func importsGoDownwards() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["scripts/check-imports"]
        process.currentDirectoryURL = URL(fileURLWithPath: CommandTests.root)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    /// A type is found by its file's name; long files are split.
    @Test func filesAreNamedForTheirTypesAndShort() throws {
        let sources = URL(fileURLWithPath: "\(CommandTests.root)/Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        for case let url as URL in files where url.pathExtension == "swift" {
            let text = try String(contentsOf: url, encoding: .utf8)
            #expect(
                text.split(separator: "\n", omittingEmptySubsequences: false).count < 350,
                "\(url.lastPathComponent) is long")
            #expect(!text.contains("try!") && !text.contains("fatalError("), "\(url.lastPathComponent) may crash")
        }
    }
}
