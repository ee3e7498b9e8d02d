/// Telugu: the stem without the dictionary ending, followed by anything, since suffixes and sandhi run together.
struct TeluguInflector: Inflector {
    func paradigm(of lemma: String) -> Paradigm {
        // చెప్పు, చెప్పడం: the final vowel sign, or the -డం of the verbal noun, gives way to endings.
        var scalars = Array(lemma.unicodeScalars)
        if lemma.hasSuffix("డం"), scalars.count > 4 { scalars.removeLast(2) }
        while let last = scalars.last, (0xC3E...0xC4C).contains(last.value), scalars.count > 2 { scalars.removeLast() }
        var stem = String.UnicodeScalarView()
        stem.append(contentsOf: scalars)
        return Paradigm(forms: [lemma], stems: [Paradigm.Stem(String(stem), nil)])
    }
}
