/// What findings cost, by dimension and in all.
///
/// Each finding costs its dimension by its severity; the second finding of one rule costs half, the third a quarter and so on
/// (rounded down, one point at least). A dimension is max(0, 100 − its costs), the score max(0, 100 − all costs), so a person
/// can add it up. The dearest findings of a rule count first, so that order does not matter, and one more never raises a score.
public struct Score: Sendable, Equatable {
    /// 0 to 100; 100 means that nothing was found.
    public let total: Int
    /// 0 to 100 for each dimension.
    public let dimensions: [Dimension: Int]

    /// Points that the first finding of a rule costs.
    public static func cost(of severity: Severity) -> Int {
        switch severity {
        case .error: 60
        case .warning: 30
        case .suggestion: 8
        }
    }

    /// Sets what each finding costs, and adds them up.
    static func settle(_ findings: inout [Finding]) -> Score {
        var costs: [Dimension: Int] = [:]
        var seen: [String: Int] = [:]
        let dearestFirst = findings.indices.sorted {
            (findings[$0].severity, $1) > (findings[$1].severity, $0)
        }
        for index in dearestFirst {
            let repeats = seen[findings[index].rule, default: 0]
            seen[findings[index].rule] = repeats + 1
            let cost = max(1, Self.cost(of: findings[index].severity) >> min(repeats, 16))
            findings[index].cost = cost
            costs[findings[index].dimension, default: 0] += cost
        }
        return Score(
            total: max(0, 100 - costs.values.reduce(0, +)),
            dimensions: Dictionary(
                uniqueKeysWithValues: Dimension.allCases.map { ($0, max(0, 100 - (costs[$0] ?? 0))) }))
    }
}
