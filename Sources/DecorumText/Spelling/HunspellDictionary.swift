#if Hunspell
    import CHunspell

    /// A Hunspell dictionary: one handle behind a lock, since Hunspell is not thread-safe, behind a cache of answers.
    public final class HunspellDictionary: SpellingDictionary {
        private struct State {
            let handle: OpaquePointer
            var answers: [String: Bool] = [:]
        }

        private let state: Guarded<State>
        /// Answers kept before the cache starts anew.
        private static let cacheLimit = 200_000

        /// Opens a dictionary.
        ///
        /// - Parameters:
        ///   - affixes: path of the `.aff` file.
        ///   - words: path of the `.dic` file.
        /// - Returns: nil where Hunspell cannot open them.
        public init?(affixes: String, words: String) {
            guard let handle = Hunspell_create(affixes, words) else { return nil }
            state = Guarded(State(handle: handle))
        }

        deinit { state.withLock { Hunspell_destroy($0.handle) } }

        /// None: Hunspell can only be asked.
        public var automaton: WordAutomaton? { nil }

        /// True where the word is right as written.
        public func contains(_ word: UnsafeBufferPointer<UInt8>, _ reader: inout WordReader) -> Bool {
            let word = String(decoding: word, as: UTF8.self)
            return state.withLock { state in
                if let known = state.answers[word] { return known }
                let known = Hunspell_spell(state.handle, word) != 0
                if state.answers.count >= Self.cacheLimit { state.answers.removeAll(keepingCapacity: true) }
                state.answers[word] = known
                return known
            }
        }
    }
#endif
