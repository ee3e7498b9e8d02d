// What people import: the core, and the reading of guides, packs and messages.
@_exported import DecorumCore
@_exported import struct DecorumText.Language

/// The version of the library.
public enum DecorumVersion {
    /// Semantic version.
    public static let current = "0.1.0"
}
