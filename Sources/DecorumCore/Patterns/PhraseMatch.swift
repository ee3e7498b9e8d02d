/// A phrase found in a text: which group it belongs to, and the units it covers.
struct PhraseMatch: Sendable, Equatable {
    var group: UInt32
    var start: Int32
    var end: Int32
}
