extension AnnotatedText {
    /// The language of a unit: that of the text, or English for Latin words in a text of another script.
    public func language(of unit: Unit) -> Language {
        guard unit.script == .latin, let profile = LanguageProfile.of(language), !profile.scripts.contains(.latin)
        else { return language }
        return .english
    }
}
