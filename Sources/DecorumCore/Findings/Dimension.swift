/// What a finding takes from.
public enum Dimension: String, Sendable, CaseIterable {
    case warmth, clarity, correctness, professionalism, safety, brand
}
