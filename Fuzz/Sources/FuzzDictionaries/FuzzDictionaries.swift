import Decorum
import DecorumText
import FuzzDriver

/// Affix files, word lists and kept automata of any bytes: each is compiled, opened and asked, or refused.
private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0, let profile = LanguageProfile.of(.english) else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    // The first half is the affix file, the second the list of words.
    let affixes = Array("SET UTF-8\n".utf8) + bytes[..<(count / 2)]
    let words = Array("9\n".utf8) + bytes[(count / 2)...]
    if let compiled = CompiledDictionary(affixes: affixes, words: words, profile: profile) {
        ask(compiled.encoded())
    }
    ask(bytes)
    return 0
}

/// Opens what may be an automaton, looks words up and searches.
private func ask(_ kept: [UInt8]) {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: kept.count, alignment: 8)
    defer { memory.deallocate() }
    memory.copyBytes(from: kept)
    guard let profile = LanguageProfile.of(.english),
        let automaton = CompiledDictionary.open(UnsafeRawBufferPointer(memory), owner: nil)
    else { return }
    let dictionary = AutomatonDictionary(automaton)
    for word in ["a", "refund", "REFUND", "Refund's", "зв'язок"] { _ = dictionary.contains(word) }
    let search = WordSearch(automaton: automaton, costs: SlipCosts(profile: profile, letters: automaton.letters))
    if let letters = automaton.letters.numbers(of: "ab") {
        for purse in [WordSearch.one, WordSearch.two, WordSearch.three] {
            _ = search.candidates(for: letters, purse: purse)
        }
    }
}

/// The executable's entry.
@_cdecl("FuzzDictionaries_main")
public func start(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
    fuzz(count, arguments) { test($0, $1) }
}
