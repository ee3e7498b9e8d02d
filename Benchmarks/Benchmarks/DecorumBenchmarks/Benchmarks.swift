import Benchmark
import Decorum
import DecorumCatalogs

/// The budget rows of Docs/Design.md, by language: one message of about 120 bytes, guide loaded, corrections excluded; and growth with the
/// number of phrases and with the text.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .instructions, .throughput], timeUnits: .nanoseconds, warmupIterations: 20,
        scalingFactor: .one,
        maxDuration: .seconds(3), maxIterations: 20_000)

    let builtIn = Linter(guide: .builtIn)
    for (language, text) in Samples.messages {
        let message = Message(text, locale: language)
        Benchmark("message \(language)") { benchmark in
            for _ in benchmark.scaledIterations { blackHole(builtIn.review(message)) }
        }
    }
    for count in [100, 1_000, 10_000, 100_000] {
        guard let guide = try? Guide(yaml: Samples.guide(phrases: count)) else { continue }
        let linter = Linter(guide: guide)
        let message = Message(Samples.messages[0].text, locale: "en")
        Benchmark("message en, \(count) phrases of a brand") { benchmark in
            for _ in benchmark.scaledIterations { blackHole(linter.review(message)) }
        }
    }
    for kilobytes in [1, 10, 100, 1_000, 10_000] {
        let text = String(repeating: Samples.messages[0].text + "\n", count: kilobytes * 1024 / 120)
        let message = Message(text, locale: "en")
        Benchmark("text of \(kilobytes) KB", configuration: .init(maxIterations: 5)) { benchmark in
            for _ in benchmark.scaledIterations { blackHole(builtIn.review(message)) }
        }
    }
    // The same with something to find at every step: findings, placeholders, emoji, unknown words.
    for kilobytes in [10, 100, 1_000] {
        let text = String(
            repeating: "calm down {{name}} 😀 pakcage , 4111 1111 1111 1111 ", count: kilobytes * 1024 / 56)
        let message = Message(text, locale: "en")
        Benchmark("dense text of \(kilobytes) KB", configuration: .init(maxIterations: 5)) { benchmark in
            for _ in benchmark.scaledIterations { blackHole(builtIn.review(message)) }
        }
    }
    for count in [1_000, 10_000, 100_000] {
        Benchmark("index of \(count) responses", configuration: .init(warmupIterations: 0, maxIterations: 3)) {
            benchmark in
            let responses = Catalogs.responses(count)
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations { blackHole(ResponseIndex(responses)) }
        }
        for (language, text) in Catalogs.queries {
            Benchmark("\(language) query among \(count) responses", configuration: .init(maxIterations: 300)) {
                benchmark in
                let search = Catalogs.search(count)
                benchmark.startMeasurement()
                for _ in benchmark.scaledIterations { blackHole(search?.responses(for: text, limit: 5)) }
            }
        }
    }
    Benchmark("guide of acme compiled") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try? Guide(yaml: Samples.guide(phrases: 100))) }
    }
}
