import DecorumText

/// Words of a pack's `words.txt`: whole words, and `<lemmas>` with all their inflections.
struct OwnWords: Sendable {
    private var words: Set<[UInt8]> = []
    private var stems: [String: [EndingSet?]] = [:]
    private let folder: Folder

    init(_ lines: [String], language: Language) {
        folder = Folder(turkic: LanguageProfile.of(language)?.turkic ?? false)
        let inflector = Inflectors.of(language)
        for line in lines {
            guard line.hasPrefix("<"), line.hasSuffix(">") else {
                words.insert(folder.fold(line))
                continue
            }
            let lemma = String(line.dropFirst().dropLast())
            let paradigm = inflector?.paradigm(of: lemma) ?? Paradigm(forms: [lemma])
            for form in paradigm.forms { words.insert(folder.fold(form)) }
            for stem in paradigm.stems { stems[stem.text, default: []].append(stem.endings) }
        }
    }

    func contains(_ word: String) -> Bool {
        let folded = folder.fold(word)
        if words.contains(folded) { return true }
        if stems.isEmpty { return false }
        let text = String(decoding: folded, as: UTF8.self)
        for end in text.indices.dropFirst() + [text.endIndex] {
            guard let sets = stems[String(text[..<end])] else { continue }
            let ending = String(text[end...])
            if sets.contains(where: { $0?.endings.contains(ending) ?? true }) { return true }
        }
        return false
    }
}
