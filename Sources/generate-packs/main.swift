// Compiles the packs' YAML sources into the archive that the library embeds. Run by `make generate`; `--check` only compares.
import Decorum
import Foundation

let arguments = CommandLine.arguments.dropFirst()
let check = arguments.contains("--check")
let source = "Sources/Decorum/Packs"
let target = "Sources/CBuiltInPacks/generated/packs.bin"
let schemaTarget = "Docs/decorum.schema.json"

do {
    let folder = try PackFolder(path: source)
    let rules = try YAMLReader.read(
        try String(contentsOfFile: "\(source)/rules.yml", encoding: .utf8), file: "\(source)/rules.yml")
    let archive = Data(try BuiltInPacks.archive(of: folder, rules: rules))
    let schema = try GuideSchema.json(rules: folder.metadata.keys.sorted())
    for (path, data) in [(target, archive), (schemaTarget, schema)] {
        if check {
            guard FileManager.default.contents(atPath: path) == data else {
                FileHandle.standardError.write(Data("\(path) is stale: run 'make generate'\n".utf8))
                exit(1)
            }
        } else {
            try data.write(to: URL(fileURLWithPath: path), options: .atomic)
            print("\(path): \(data.count) bytes")
        }
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(1)
}
