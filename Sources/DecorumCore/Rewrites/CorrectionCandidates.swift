import DecorumText

/// Makes the words that a misspelt one may have been meant as, verifies them and ranks them by how likely the slip is.
///
/// Costs: a letter typed without its dot or accent 0.2, a doubled letter lost or gained 0.6, two letters swapped 0.7, a
/// neighbouring key 0.8, one vowel for another 0.8, a letter lost 0.9 or gained 0.9, another letter 1.2, a lost space 1.0;
/// 0.5 more at the first letter, which people seldom miss.
struct CorrectionCandidates {
    let profile: LanguageProfile
    let isKnown: (String) -> Bool

    private static let vowels: Set<Character> = Set("aeiouyəıöüаеиіоуяюєї")
    /// Letters restored in one word are tried in so many combinations at the most.
    private static let restorationLimit = 256

    init(profile: LanguageProfile, isKnown: @escaping (String) -> Bool) {
        self.profile = profile
        self.isKnown = isKnown
    }

    /// Right words near `word` (in small letters), the likeliest first, and whether only dots and accents were missing.
    func ranked(for word: String) -> (words: [String], isLetterSlip: Bool) {
        let letters = Array(word)
        guard (2...40).contains(letters.count) else { return ([], false) }
        let restored = restorations(of: letters).filter(isKnown)
        if !restored.isEmpty { return (restored, true) }
        var costs: [String: Double] = [:]
        for (candidate, cost) in neighbours(of: letters) where cost < costs[candidate] ?? .infinity {
            costs[candidate] = cost
        }
        costs[word] = nil
        let known = costs.filter { isKnown($0.key) }
        return (known.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key), false)
    }

    /// The word with letters restored that are commonly typed as plain ones: fewest changes first.
    private func restorations(of letters: [Character]) -> [String] {
        guard !profile.restorations.isEmpty else { return [] }
        var forms: [(text: [Character], changes: Int)] = [([], 0)]
        for letter in letters {
            let options = profile.restorations[letter] ?? []
            var next: [(text: [Character], changes: Int)] = []
            for form in forms {
                next.append((form.text + [letter], form.changes))
                for option in options { next.append((form.text + [option], form.changes + 1)) }
            }
            if next.count > Self.restorationLimit {
                next = Array(next.sorted { $0.changes < $1.changes }.prefix(Self.restorationLimit))
            }
            forms = next
        }
        return forms.filter { $0.changes > 0 }.sorted { $0.changes < $1.changes }.map { String($0.text) }
    }

    private func neighbours(of letters: [Character]) -> [(String, Double)] {
        var found: [(String, Double)] = []
        let count = letters.count
        for index in 0..<count {
            let first = index == 0 ? 0.5 : 0
            var shorter = letters
            shorter.remove(at: index)
            let doubled = index > 0 && letters[index - 1] == letters[index]
            found.append((String(shorter), (doubled ? 0.6 : 0.9) + first))
            if index + 1 < count, letters[index] != letters[index + 1] {
                var swapped = letters
                swapped.swapAt(index, index + 1)
                found.append((String(swapped), 0.7 + first))
            }
            for letter in profile.alphabet where letter != letters[index] {
                var replaced = letters
                replaced[index] = letter
                found.append((String(replaced), replacementCost(letters[index], letter) + first))
            }
        }
        for index in 0...count {
            for letter in profile.alphabet {
                var longer = letters
                longer.insert(letter, at: index)
                let doubles = (index > 0 && letters[index - 1] == letter) || (index < count && letters[index] == letter)
                found.append((String(longer), (doubles ? 0.6 : 0.9) + (index == 0 ? 0.5 : 0)))
            }
        }
        if count >= 5 {
            for index in 2..<(count - 1) {
                let left = String(letters[..<index])
                let right = String(letters[index...])
                if isKnown(left), isKnown(right) { found.append((left + " " + right, 1.0)) }
            }
        }
        return found
    }

    private func replacementCost(_ typed: Character, _ meant: Character) -> Double {
        if profile.restorations[typed]?.contains(meant) ?? false { return 0.2 }
        if Self.vowels.contains(typed), Self.vowels.contains(meant) { return 0.8 }
        return areNeighbours(typed, meant) ? 0.8 : 1.2
    }

    private func areNeighbours(_ left: Character, _ right: Character) -> Bool {
        for (row, keys) in profile.keyboard.enumerated() {
            guard let place = keys.firstIndex(of: left) else { continue }
            let column = keys.distance(from: keys.startIndex, to: place)
            for other in max(0, row - 1)...min(profile.keyboard.count - 1, row + 1) {
                guard let otherPlace = profile.keyboard[other].firstIndex(of: right) else { continue }
                let distance =
                    profile.keyboard[other].distance(from: profile.keyboard[other].startIndex, to: otherPlace) - column
                return abs(distance) <= 1
            }
        }
        return false
    }
}
