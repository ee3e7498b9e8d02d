import DecorumText

/// One file that a guide is made of.
public struct GuideSource: Sendable {
    /// What it holds.
    public var node: DataNode
    /// Its name, for errors.
    public var file: String
    /// Where it is a list of rule entries: their language, `und` for all.
    public var packLanguage: Language?

    /// Makes a source.
    public init(node: DataNode, file: String, packLanguage: Language? = nil) {
        self.node = node
        self.file = file
        self.packLanguage = packLanguage
    }
}
