// Compiles the packs' YAML sources into the archive that the library embeds, and writes what is generated of them for people.
// Run by `make generate`; `--check` only compares.
import Decorum
import Foundation

let check = CommandLine.arguments.contains("--check")
let source = "Sources/Decorum/Packs"

/// Writes a generated file, or with `--check` holds it against what is there.
func settle(_ path: String, _ data: Data) throws {
    if check {
        guard FileManager.default.contents(atPath: path) == data else {
            FileHandle.standardError.write(Data("\(path) is stale: run 'make generate'\n".utf8))
            exit(1)
        }
        return
    }
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url, options: .atomic)
}

do {
    let folder = try PackFolder(path: source)
    let rules = try YAMLReader.read(
        try String(contentsOfFile: "\(source)/rules.yml", encoding: .utf8), file: "\(source)/rules.yml")
    let archive = Data(try BuiltInPacks.archive(of: folder, rules: rules))
    try settle("Sources/CBuiltInPacks/generated/packs.bin", archive)
    try settle("Docs/decorum.schema.json", try GuideSchema.json(rules: folder.metadata.keys.sorted()))
    let pages = try RulePages(folder).pages()
    for page in pages { try settle("Docs/Rules/\(page.path)", Data(page.text.utf8)) }
    if !check { print("packs: \(archive.count) bytes, \(pages.count) pages of rules") }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
