#if MeCab
    import CMeCab

    /// Japanese morphology by MeCab with its installed dictionary: one model for the process, one lattice a call.
    public final class MeCabAnalyser: MorphologicalAnalyser, @unchecked Sendable {
        /// The analyser of the system's dictionary; nil where MeCab has none.
        public static let system = MeCabAnalyser()

        // A model and its taggers may be shared by threads as long as each call brings its own lattice (MeCab's manual).
        private let model: OpaquePointer
        private let tagger: OpaquePointer

        private init?() {
            guard let model = mecab_model_new2("") else { return nil }
            guard let tagger = mecab_model_new_tagger(model) else {
                mecab_model_destroy(model)
                return nil
            }
            self.model = model
            self.tagger = tagger
        }

        deinit {
            mecab_destroy(tagger)
            mecab_model_destroy(model)
        }

        /// The morphemes of a text in order.
        public func morphemes(of text: String) -> [Morpheme] {
            guard let lattice = mecab_model_new_lattice(model) else { return [] }
            defer { mecab_lattice_destroy(lattice) }
            var text = text
            return text.withUTF8 { bytes -> [Morpheme] in
                guard let base = bytes.baseAddress else { return [] }
                return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start -> [Morpheme] in
                    mecab_lattice_set_sentence2(lattice, start, bytes.count)
                    guard mecab_parse_lattice(tagger, lattice) != 0 else { return [] }
                    return Self.read(lattice, from: start)
                }
            }
        }

        private static func read(_ lattice: OpaquePointer, from start: UnsafePointer<CChar>) -> [Morpheme] {
            var morphemes: [Morpheme] = []
            var next = mecab_lattice_get_bos_node(lattice)
            while let node = next {
                defer { next = UnsafePointer(node.pointee.next).map { UnsafeMutablePointer(mutating: $0) } }
                guard node.pointee.length > 0, let surface = node.pointee.surface else { continue }
                let offset = surface - start
                let length = Int(node.pointee.length)
                let features = String(cString: node.pointee.feature).split(
                    separator: ",", omittingEmptySubsequences: false)
                // IPADIC: part of speech first, dictionary form seventh; "*" where the word is unknown.
                let lemma = features.count > 6 && features[6] != "*" ? String(features[6]) : nil
                let text = String(
                    decoding: UnsafeRawBufferPointer(start: surface, count: length), as: UTF8.self)
                morphemes.append(
                    Morpheme(
                        range: offset..<offset + length, lemma: lemma ?? text,
                        partOfSpeech: features.first.map(String.init) ?? ""))
            }
            return morphemes
        }
    }
#endif
