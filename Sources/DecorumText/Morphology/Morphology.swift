/// The morphological analysers of this machine.
public enum Morphology {
    /// The analyser of a language; nil where it needs none or none is installed.
    public static func analyser(for language: Language) -> (any MorphologicalAnalyser)? {
        #if MeCab
            if language == .japanese { return MeCabAnalyser.system }
        #endif
        return nil
    }
}
