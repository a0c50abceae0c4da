extension YAMLNode {
  /// The text of a scalar, without white space at its ends; empty for anything else.
  var written: String { scalar?.text.trimmed ?? "" }

  /// The value of a key of a mapping.
  subscript(_ key: String) -> YAMLNode? { mapping?[key] }

  /// The node with other keys and values.
  func with(_ entries: [YAMLEntry]) -> YAMLNode {
    var copy = self
    copy.content = .mapping(entries)
    return copy
  }

  /// The node with other elements.
  func with(_ elements: [YAMLNode]) -> YAMLNode {
    var copy = self
    copy.content = .sequence(elements)
    return copy
  }
}

extension YAMLEntry {
  /// The entry with another value.
  func with(_ value: YAMLNode) -> YAMLEntry {
    YAMLEntry(key: key, keyNode: keyNode, value: value)
  }
}

extension [YAMLEntry] {
  /// The value of a key.
  subscript(_ key: String) -> YAMLNode? { first { $0.key == key }?.value }
}
