/// The compiled form in which built-in packs are embedded: the tables as they stand in memory (little-endian).
extension PhraseAutomaton {
    /// Appends the compiled form.
    func encode(into writer: inout TableWriter) {
        writer.append([UInt32(gapLength), UInt32(groupCount)])
        words.encode(into: &writer)
        prefixes.encode(into: &writer)
        suffixes.encode(into: &writer)
        writer.append(prefixLengths.map { $0 ? UInt8(1) : 0 })
        writer.append(suffixLengths.map { $0 ? UInt8(1) : 0 })
        writer.append(stemSymbols.flatMap { [$0.symbol, UInt32(bitPattern: $0.endings)] })
        writer.append(endings.slots)
        transitions.encode(into: &writer)
        writer.append(rootTargets)
        writer.append(states)
        writer.append(acceptances.flatMap { [$0.group, $0.endsSentence ? 1 : 0] })
        let lemmas = morphemes.sorted { $0.key < $1.key }
        writer.append(Array(lemmas.map(\.key).joined(separator: "\n").utf8))
        writer.append(lemmas.map(\.value))
    }

    /// Reads the compiled form.
    init(from reader: inout TableReader) throws(DataNode.DecodingError) {
        let numbers = try reader.array(UInt32.self)
        guard numbers.count == 2 else { throw DataNode.DecodingError() }
        gapLength = Int(numbers[0])
        groupCount = Int(numbers[1])
        words = try WordTable(from: &reader)
        prefixes = try WordTable(from: &reader)
        suffixes = try WordTable(from: &reader)
        prefixLengths = try reader.array(UInt8.self).map { $0 != 0 }
        suffixLengths = try reader.array(UInt8.self).map { $0 != 0 }
        let stems = try reader.array(UInt32.self)
        stemSymbols = stride(from: 0, to: stems.count - 1, by: 2).map {
            StemSymbol(symbol: stems[$0], endings: Int32(bitPattern: stems[$0 + 1]))
        }
        endings = EndingTable(slots: try reader.array(UInt64.self))
        transitions = try TransitionTable(from: &reader)
        rootTargets = try reader.array(UInt32.self)
        states = try reader.array(State.self)
        let accepted = try reader.array(UInt32.self)
        acceptances = stride(from: 0, to: accepted.count - 1, by: 2).map {
            Acceptance(group: accepted[$0], endsSentence: accepted[$0 + 1] != 0)
        }
        let lemmas = String(decoding: try reader.array(UInt8.self), as: UTF8.self).split(separator: "\n").map(
            String.init)
        let symbols = try reader.array(UInt32.self)
        guard lemmas.count == symbols.count else { throw DataNode.DecodingError() }
        morphemes = Dictionary(uniqueKeysWithValues: zip(lemmas, symbols))
    }
}
