/// A set of words as a minimal acyclic automaton: a word is found by one step a letter, near words by a walk.
///
/// The tables are mapped from a file or lie in the program; they are never copied. A state is the number of its first edge, with
/// `ending` set where a word ends there.
public final class WordAutomaton: @unchecked Sendable {
    /// Set in a state where a word ends.
    public static let ending: UInt32 = 1 << 31
    /// Set in an edge that is the last of its state.
    public static let lastEdge: UInt32 = 1 << 30
    /// The part of a state that is the number of its first edge; 0 where it has none.
    public static let edgeMask: UInt32 = (1 << 30) - 1

    /// The letters.
    public let letters: LetterTable
    /// Where every word begins.
    public let root: UInt32
    /// Letter of each edge.
    @usableFromInline let labels: UnsafePointer<UInt8>
    /// State that each edge leads to, with `lastEdge`.
    @usableFromInline let targets: UnsafePointer<UInt32>
    /// Number of edges.
    public let edgeCount: Int
    /// Keeps what the tables lie in.
    private let owner: (any Sendable)?

    init(
        letters: LetterTable, root: UInt32, labels: UnsafePointer<UInt8>, targets: UnsafePointer<UInt32>,
        edgeCount: Int, owner: (any Sendable)?
    ) {
        self.letters = letters
        self.root = root
        self.labels = labels
        self.targets = targets
        self.edgeCount = edgeCount
        self.owner = owner
    }

    /// The state after a letter; nil where no word goes on so.
    @inlinable
    public func next(_ state: UInt32, _ letter: UInt8) -> UInt32? {
        Self.step(from: state, letter, labels, targets, edgeCount)
    }

    /// The same on borrowed tables.
    @inlinable @inline(__always)
    static func step(
        from state: UInt32, _ letter: UInt8, _ labels: UnsafePointer<UInt8>, _ targets: UnsafePointer<UInt32>,
        _ edgeCount: Int
    ) -> UInt32? {
        var edge = Int(state & edgeMask)
        if edge == 0 { return nil }
        // A damaged file may name edges that are not there.
        while edge < edgeCount {
            let label = labels[edge]
            if label == letter { return targets[edge] & ~lastEdge }
            // The edges of a state are in the order of their letters.
            if label > letter || targets[edge] & lastEdge != 0 { return nil }
            edge += 1
        }
        return nil
    }

    /// Calls with each letter that may follow a state and the state behind it.
    @inlinable
    public func forEachEdge(_ state: UInt32, _ body: (UInt8, UInt32) -> Void) {
        var edge = Int(state & Self.edgeMask)
        if edge == 0 { return }
        while edge < edgeCount {
            let target = targets[edge]
            body(labels[edge], target & ~Self.lastEdge)
            if target & Self.lastEdge != 0 { return }
            edge += 1
        }
    }

    /// True where the letters are a word as they stand.
    @inlinable
    public func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        var state = root
        for letter in word {
            guard let after = next(state, letter) else { return false }
            state = after
        }
        return state & Self.ending != 0
    }

    /// True where the letters are a word as they stand.
    public func contains(_ word: [UInt8]) -> Bool { word.withUnsafeBufferPointer { contains($0) } }
}
