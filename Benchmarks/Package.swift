// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "decorum-benchmarks",
    dependencies: [
        .package(name: "decorum", path: ".."),
        // Without its traits: they bring jemalloc, whose counts are not used here.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "DecorumBenchmarks",
            dependencies: [
                .product(name: "Decorum", package: "decorum"),
                .product(name: "DecorumCatalogs", package: "decorum"),
                .product(name: "DecorumReports", package: "decorum"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/DecorumBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ],
    swiftLanguageModes: [.v6]
)
