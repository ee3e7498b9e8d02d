/// Merges the states of a phrase trie that accept the same continuations, so that groups of alternatives, multiplied out while
/// the trie was built, share their ends again.
enum PhraseTrieMinimiser {
    private struct Signature: Hashable {
        var accepted: [UInt64]
        var edges: [UInt64]
    }

    static func minimise(
        states: [PhraseAutomaton.State], transitions: [UInt64: UInt32], accepted: [UInt32: [PhraseAutomaton.Acceptance]]
    ) -> (states: [PhraseAutomaton.State], transitions: [UInt64: UInt32], acceptances: [PhraseAutomaton.Acceptance]) {
        var edges: [[(symbol: UInt32, target: UInt32)]] = Array(repeating: [], count: states.count)
        for (key, target) in transitions {
            edges[Int(key >> 32)].append((UInt32(truncatingIfNeeded: key), target))
        }
        var canonical = Array(repeating: UInt32(0), count: states.count)
        var known: [Signature: UInt32] = [:]
        var kept: [PhraseAutomaton.State] = Array(states[..<3])
        var keptTransitions: [UInt64: UInt32] = [:]
        var acceptances: [PhraseAutomaton.Acceptance] = []
        // A state is younger than the one that leads to it, so the youngest first is the ends first.
        for state in stride(from: states.count - 1, through: 1, by: -1) {
            let list = (accepted[UInt32(state)] ?? []).sorted {
                ($0.group, $0.endsSentence ? 1 : 0) < ($1.group, $1.endsSentence ? 1 : 0)
            }
            let targets = edges[state].map { (symbol: $0.symbol, target: canonical[Int($0.target)]) }.sorted {
                $0.symbol < $1.symbol
            }
            let isRoot = state <= 2
            let signature = Signature(
                accepted: list.map { UInt64($0.group) << 1 | ($0.endsSentence ? 1 : 0) },
                edges: targets.map { UInt64($0.symbol) << 32 | UInt64($0.target) })
            if !isRoot, let same = known[signature] {
                canonical[state] = same
                continue
            }
            let index = isRoot ? UInt32(state) : UInt32(kept.count)
            if !isRoot {
                kept.append(PhraseAutomaton.State())
                known[signature] = index
            }
            canonical[state] = index
            kept[Int(index)] = PhraseAutomaton.State(
                edges: targets.reduce(0) { $0 | PhraseAutomaton.symbolBit($1.symbol) },
                acceptStart: UInt32(acceptances.count), acceptCount: UInt32(list.count),
                gap: targets.first { $0.symbol == PhraseAutomaton.gapSymbol }?.target ?? 0)
            acceptances += list
            for target in targets { keptTransitions[TransitionTable.key(index, target.symbol)] = target.target }
        }
        return (kept, keptTransitions, acceptances)
    }
}
