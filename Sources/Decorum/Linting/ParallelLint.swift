import DecorumText
import DecorumCore
import Dispatch
import Synchronization

/// Reviews many messages on several threads and keeps their order.
public enum ParallelLint {
    /// Messages that one thread takes at a time.
    private static let chunk = 64

    /// Reviews the items.
    ///
    /// - Parameters:
    ///   - rewrites: better texts to look for in each, at the most.
    ///   - jobs: threads to use, one at least.
    public static func review(
        _ items: [LintItem], with linter: Linter, corrections: Bool, rewrites: Int = 0, jobs: Int
    ) -> [LintedItem] {
        @Sendable func linted(_ item: LintItem) -> LintedItem {
            let review = linter.review(item.message, corrections: corrections)
            var linted = LintedItem(item: item, review: review, guide: linter.guide)
            if rewrites > 0 { linted.rewrites = linter.rewrites(of: review, limit: rewrites) }
            return linted
        }
        if jobs <= 1 || items.count <= chunk { return items.map(linted) }
        let chunks = (items.count + chunk - 1) / chunk
        let next = Atomic<Int>(0)
        let done = Guarded<[Int: [LintedItem]]>([:])
        DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                if index >= chunks { return }
                let part = items[(index * chunk)..<min(items.count, (index + 1) * chunk)].map(linted)
                done.withLock { $0[index] = part }
            }
        }
        return done.withLock { parts in (0..<chunks).flatMap { parts[$0] ?? [] } }
    }
}
