import DecorumText

/// The pattern of a whole sentence with places for what its author named: `[I'm afraid] we can't {act}`.
///
/// It is written as phrase patterns are, with `{name}` for one word or more and `{name?}` for any number. It is matched by going back
/// over choices, not by the automaton: it is asked only of a sentence that a rule has flagged.
struct SentencePattern: Sendable {
    /// What one unit, or a run of them, must be.
    indirect enum Element: Sendable {
        case word([UInt8])
        case prefix([UInt8])
        case suffix([UInt8])
        case inflected(InflectedForms)
        case number
        case capture(name: String?, least: Int, most: Int)
        case choice([[Element]])
    }

    let elements: [Element]
    /// Names of the captures.
    let names: Set<String>

    /// The places of the captures, as units; an empty place for one that took nothing.
    typealias Captures = [String: Range<Int>]

    /// Matches the units of a sentence from the first to the last.
    func match(_ text: AnnotatedText, _ units: Range<Int>) -> Captures? {
        var walk = Walk(text: text, end: units.upperBound)
        return walk.match(elements[...], units.lowerBound, then: { $0.end == $1 }) ? walk.captures : nil
    }

    /// The first part of a sentence that matches and touches a place, with its captures.
    func firstPart(
        _ text: AnnotatedText, _ units: Range<Int>, touching range: Range<Int>
    ) -> (units: Range<Int>, captures: Captures)? {
        // A capture at the end takes what is left of the sentence.
        let endsOpen = if case .capture? = elements.last { true } else { false }
        for start in units where Int(text.units[start].start) < range.upperBound {
            var walk = Walk(text: text, end: units.upperBound)
            var stop = start
            let found = walk.match(elements[...], start) { walk, place in
                stop = place
                return place > start && (!endsOpen || place == walk.end)
                    && Int(text.units[place - 1].end) > range.lowerBound
            }
            if found { return (start..<stop, walk.captures) }
        }
        return nil
    }

    /// One attempt; it gives up after so many steps, since captures may be tried in very many ways.
    private struct Walk {
        let text: AnnotatedText
        let end: Int
        var captures: Captures = [:]
        var steps = 20_000

        mutating func match(
            _ elements: ArraySlice<Element>, _ place: Int, then next: (inout Walk, Int) -> Bool
        ) -> Bool {
            steps -= 1
            guard steps > 0 else { return false }
            guard let first = elements.first else { return next(&self, place) }
            let rest = elements.dropFirst()
            switch first {
            case .choice(let options):
                for option in options {
                    let found = match(option[...], place) { walk, place in walk.match(rest, place, then: next) }
                    if found { return true }
                }
                return false
            case .capture(let name, let least, let most):
                guard place + least <= end else { return false }
                for stop in (place + least)...max(place + least, min(end, place + most)) {
                    if let name { captures[name] = place..<stop }
                    if match(rest, stop, then: next) { return true }
                }
                if let name { captures[name] = nil }
                return false
            default:
                return place < end && fits(first, text.units[place]) && match(rest, place + 1, then: next)
            }
        }

        private func fits(_ element: Element, _ unit: Unit) -> Bool {
            let folded = text.folded[unit.foldedRange]
            return switch element {
            case .word(let bytes): folded.elementsEqual(bytes)
            case .prefix(let bytes): folded.starts(with: bytes)
            case .suffix(let bytes): folded.count >= bytes.count && folded.suffix(bytes.count).elementsEqual(bytes)
            case .number: unit.kind == .number
            case .inflected(let forms): forms.contains(folded)
            case .capture, .choice: false
            }
        }
    }
}

/// The inflected forms of one lemma.
final class InflectedForms: Sendable {
    private let forms: Set<[UInt8]>
    private let stems: [(text: [UInt8], endings: Set<[UInt8]>?)]

    init(_ paradigm: Paradigm) {
        forms = Set(paradigm.forms.map { Array($0.utf8) })
        stems = paradigm.stems.map { stem in
            (Array(stem.text.utf8), stem.endings.map { Set($0.endings.map { Array($0.utf8) }) })
        }
    }

    /// True for a folded word that is one of them.
    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        if forms.contains(Array(word)) { return true }
        return stems.contains { stem in
            word.starts(with: stem.text) && (stem.endings?.contains(Array(word.dropFirst(stem.text.count))) ?? true)
        }
    }
}
