import DecorumCore
import Yams

/// Reads YAML into the values that guides and packs are compiled from, each with its place.
public enum YAMLReader {
    /// Deepest nesting that a guide may have.
    private static let deepest = 40

    /// Reads a document; an empty one is an empty map.
    ///
    /// - Throws: `GuideError` with line and column where the text is not YAML.
    public static func read(_ text: String, file: String) throws(GuideError) -> DataNode {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw Self.error(error, file: file)
        } catch {
            throw GuideError("not YAML: \(error)", file: file)
        }
        guard let node else { return DataNode(.map([])) }
        do { return try convert(node, depth: 0) } catch { throw error.located(in: file) }
    }

    private static func convert(_ node: Node, depth: Int) throws(GuideError) -> DataNode {
        let mark = mark(of: node)
        guard depth < deepest else {
            throw GuideError("nested too deeply", at: mark, expected: "at most \(deepest) levels")
        }
        switch node {
        case .scalar(let scalar): return DataNode(.scalar(scalar.string), mark: mark)
        case .sequence(let items):
            var list: [DataNode] = []
            for item in items { list.append(try convert(item, depth: depth + 1)) }
            return DataNode(.list(list), mark: mark)
        case .mapping(let pairs):
            var entries: [DataNode.Entry] = []
            for (key, value) in pairs {
                let keyMark = Self.mark(of: key)
                guard case .scalar(let name) = key else {
                    throw GuideError("a key that is not a single value", at: keyMark, expected: "key: value")
                }
                entries.append(.init(key: name.string, keyMark: keyMark, value: try convert(value, depth: depth + 1)))
            }
            return DataNode(.map(entries), mark: mark)
        default:
            throw GuideError("an alias, which guides do not use", at: mark, expected: "the value itself")
        }
    }

    private static func mark(of node: Node) -> DataNode.Mark {
        node.mark.map { DataNode.Mark(line: $0.line, column: $0.column) } ?? DataNode.Mark()
    }

    private static func error(_ error: YamlError, file: String) -> GuideError {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let opened = context.map { " (\($0.text))" } ?? ""
            return GuideError(
                "not YAML: \(problem)\(opened)", at: DataNode.Mark(line: mark.line, column: mark.column),
                expected: "balanced brackets and quotes, and 'key: value' at one indentation", file: file)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return GuideError(
                "the key '\(duplicates.first.map { "\($0)" } ?? "")' stands twice",
                at: DataNode.Mark(line: context.mark.line, column: context.mark.column), expected: "each key once",
                file: file)
        default:
            return GuideError("not YAML: \(error)", file: file)
        }
    }
}
