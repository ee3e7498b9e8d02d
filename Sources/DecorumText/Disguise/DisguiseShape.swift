extension DisguiseReader {
    /// The letters of a disguised stretch, each with its readings.
    struct Shape {
        private var readings: [[UInt32]] = []
        private var masks = 0
        private let isCyrillic: Bool
        private static let mostCandidates = 700

        /// Nil where the stretch is an ordinary word, a number or a code.
        init?(_ scalars: [UInt32], isCyrillic: Bool) {
            self.isCyrillic = isCyrillic
            let counts = Counts(scalars)
            guard counts.letters > 0, counts.signs <= counts.letters else { return nil }
            // Capitals and digits make a part number, unless one sign hides in a longer word.
            if counts.signs > 0,
                counts.letters + counts.signs < 4 || (counts.small == 0 && counts.signs * 3 > counts.letters)
            {
                return nil
            }
            let signs = isCyrillic ? LookAlikes.cyrillicSigns : LookAlikes.signs
            let letters = isCyrillic ? LookAlikes.toCyrillic : LookAlikes.toLatin
            // A sign between every two letters is padding; one here and there hides a letter.
            let isPadded = counts.masks >= 2 && counts.masks >= counts.letters - 1
            for scalar in scalars {
                let info = ScalarTable.info(scalar)
                if isPadded, LookAlikes.masks.contains(scalar) { continue }
                if LookAlikes.masks.contains(scalar) {
                    masks += 1
                    readings.append([])
                } else if let readings = signs[scalar] {
                    self.readings.append(readings)
                } else if info.isLetter || (0xC00...0xC7F).contains(scalar) {
                    let small = info.isComplex || info.isIgnorable ? scalar : info.folded
                    let foreign = (info.script == .cyrillic) != isCyrillic && info.script != .telugu
                    readings.append([
                        foreign ? letters[small] ?? small : letters[small].map { counts.isMixed ? $0 : small } ?? small
                    ])
                } else if scalar == 0x27 || scalar == 0x2019 {
                    readings.append([0x27])
                }
                // Everything else is padding: points, hyphens, spaces, joiners, combining marks.
            }
            guard readings.count >= 2, masks <= 2, masks < readings.count - 1 else { return nil }
        }

        private struct Counts {
            var letters = 0
            var small = 0
            var signs = 0
            var masks = 0
            var isMixed = false

            init(_ scalars: [UInt32]) {
                var scripts: Set<Script> = []
                for scalar in scalars {
                    let info = ScalarTable.info(scalar)
                    if info.isLetter {
                        letters += 1
                        if info.isLowercase || (0xC00...0xC7F).contains(scalar) { small += 1 }
                        if info.script != .common { scripts.insert(info.script) }
                    } else if LookAlikes.signs[scalar] != nil || LookAlikes.masks.contains(scalar) {
                        signs += 1
                        if LookAlikes.masks.contains(scalar) { masks += 1 }
                    }
                }
                isMixed = scripts.count > 1
            }
        }

        /// Words that the stretch may stand for, the plainest first, in UTF-8.
        func candidates() -> [[UInt8]] {
            var forms: [[UInt32]] = [[]]
            let alphabet =
                isCyrillic
                ? Array("аеиіоуклнрстдвмпбгзйхцчшщюяжєїф".unicodeScalars)
                : Array("aeiouyslcnrtkdmpbgfhvwjzxqığüşöçə".unicodeScalars)
            for options in readings {
                if options.count == 1 {
                    for index in forms.indices { forms[index].append(options[0]) }
                    continue
                }
                let choices = options.isEmpty ? alphabet.map(\.value) : options
                forms = forms.flatMap { form in choices.map { form + [$0] } }
                if forms.count > Self.mostCandidates { forms = Array(forms.prefix(Self.mostCandidates)) }
            }
            return forms.flatMap(Self.shortened).map { form in
                var bytes: [UInt8] = []
                bytes.reserveCapacity(form.count)
                for scalar in form { appendScalar(scalar, to: &bytes) }
                return bytes
            }
        }

        /// The form as it is, and with drawn-out letters written once or twice.
        private static func shortened(_ form: [UInt32]) -> [[UInt32]] {
            guard form.indices.dropFirst(2).contains(where: { form[$0] == form[$0 - 1] && form[$0] == form[$0 - 2] })
            else {
                return [form]
            }
            var results: [[UInt32]] = [[]]
            var hasRun = false
            var index = 0
            while index < form.count {
                var end = index
                while end < form.count, form[end] == form[index] { end += 1 }
                if end - index >= 3 {
                    hasRun = true
                    results = results.flatMap { [$0 + [form[index]], $0 + [form[index], form[index]]] }
                    if results.count > 16 { results = Array(results.prefix(16)) }
                } else {
                    results = results.map { $0 + form[index..<end] }
                }
                index = end
            }
            return hasRun ? results : [form]
        }
    }
}
