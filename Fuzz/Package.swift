// swift-tools-version: 6.1
import PackageDescription

/// Executables whose `main` is libFuzzer's; `make fuzz` adds the sanitizers to the whole build.
let package = Package(
    name: "decorum-fuzz",
    dependencies: [.package(name: "decorum", path: "..")],
    targets: [.target(name: "FuzzDriver")] + ["FuzzMessages", "FuzzGuides", "FuzzPatterns", "FuzzDictionaries"].map { name in
        .executableTarget(
            name: name, dependencies: ["FuzzDriver", .product(name: "Decorum", package: "decorum")],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])
    },
    swiftLanguageModes: [.v6]
)
