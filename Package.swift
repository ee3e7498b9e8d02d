// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "decorum",
    products: [
        .library(name: "Decorum", targets: ["Decorum"]),
        .library(name: "DecorumCatalogs", targets: ["DecorumCatalogs"]),
        .library(name: "DecorumReports", targets: ["DecorumReports"]),
        .executable(name: "decorum", targets: ["decorum-cli"]),
    ],
    traits: [
        .trait(name: "Hunspell", description: "Spelling through libhunspell and the system's dictionaries."),
        .trait(name: "MeCab", description: "Japanese morphology through libmecab."),
        .default(enabledTraits: ["Hunspell", "MeCab"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        // The C side: system libraries, and one shim that alone sees ICU's headers.
        .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"])]),
        .systemLibrary(name: "CMeCab", providers: [.apt(["libmecab-dev"])]),
        .target(name: "CICUShim", dependencies: ["CICU"]),
        .target(name: "CBuiltInPacks", exclude: ["generated"]),

        // The library, each target importing only those above it.
        .target(
            name: "DecorumText",
            dependencies: [
                "CICUShim",
                .target(name: "CHunspell", condition: .when(traits: ["Hunspell"])),
                .target(name: "CMeCab", condition: .when(traits: ["MeCab"])),
            ]),
        .target(name: "DecorumCore", dependencies: ["DecorumText"]),
        .target(
            name: "Decorum",
            dependencies: ["DecorumCore", "DecorumText", "CBuiltInPacks", .product(name: "Yams", package: "Yams")],
            exclude: ["Packs", "Messages", "Concepts", "Dictionaries"]),
        .target(name: "DecorumCatalogs", dependencies: ["Decorum", "DecorumText"]),
        .target(name: "DecorumReports", dependencies: ["Decorum", "DecorumCatalogs"]),
        .executableTarget(
            name: "decorum-cli",
            dependencies: [
                "Decorum", "DecorumCatalogs", "DecorumReports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "generate-packs", dependencies: ["Decorum"], path: "Sources/generate-packs"),

        .testTarget(name: "DecorumTextTests", dependencies: ["DecorumText"]),
        .testTarget(name: "DecorumCoreTests", dependencies: ["DecorumCore", "Decorum"]),
        .testTarget(name: "DecorumTests", dependencies: ["Decorum"]),
        .testTarget(name: "DecorumCatalogsTests", dependencies: ["DecorumCatalogs"]),
        .testTarget(name: "CommandTests", dependencies: ["DecorumReports", "DecorumCatalogs", "Decorum"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
