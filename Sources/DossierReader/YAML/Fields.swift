import DossierCore

/// The fields of a mapping of which the possible keys are known.
struct Fields {
  /// What the mapping describes: "a source".
  let what: String
  /// The fields, in the order written.
  let entries: [YAMLEntry]
  /// Where the mapping stands.
  let node: YAMLNode

  /// Fields that are judged elsewhere.
  init(what: String, entries: [YAMLEntry], node: YAMLNode) {
    self.what = what
    self.entries = entries
    self.node = node
  }

  /// Takes a mapping's fields, reporting those that it cannot have; `nil` if it is no mapping.
  init?(_ node: YAMLNode, _ what: String, keys: [String], _ diagnostics: inout [Diagnostic]) {
    guard let entries = node.entries(what, &diagnostics) else { return nil }
    self.what = what
    self.node = node
    self.entries = entries.filter { entry in
      if keys.contains(entry.key) { return true }
      diagnostics.append(unknownKey(entry, what, keys))
      return false
    }
  }

  /// The field with a key.
  subscript(_ key: String) -> YAMLEntry? {
    entries.first { $0.key == key }
  }

  /// The text of a field; `nil` if it is not there or has no text, which is reported.
  func text(_ key: String, _ diagnostics: inout [Diagnostic]) -> Located<String>? {
    self[key].flatMap { $0.text(of: "`\(key)`", &diagnostics) }
  }

  /// The texts of a field that holds one or a list of them.
  func texts(_ key: String, _ diagnostics: inout [Diagnostic]) -> [Located<String>] {
    guard let entry = self[key] else { return [] }
    if entry.value.isEmpty { _ = entry.text(of: "`\(key)`", &diagnostics) }
    return entry.value.elements.compactMap { $0.text(of: "an element of `\(key)`", &diagnostics) }
  }

  /// The truth value of a field.
  func flag(_ key: String, _ diagnostics: inout [Diagnostic]) -> Bool? {
    guard let text = text(key, &diagnostics) else { return nil }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      diagnostics.append(unknownValue(text, of: "`\(key)`", among: ["true", "false"]))
      return nil
    }
  }

  /// The value of a field that is one of a closed set.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, as type: Choice.Type, _ diagnostics: inout [Diagnostic]
  ) -> Choice? where Choice.RawValue == String {
    text(key, &diagnostics).flatMap { parseChoice($0, of: "`\(key)`", &diagnostics) }
  }

  /// The number of things a field gives.
  func count(_ key: String, _ diagnostics: inout [Diagnostic]) -> Int? {
    guard let text = text(key, &diagnostics) else { return nil }
    if let number = Int(text.value), number >= 0, number <= 1_000_000 { return number }
    diagnostics.append(
      Diagnostic(
        .error, "number-malformed", "`\(key)` must be a whole number, not `\(text.value.shortened)`", at: text.range))
    return nil
  }
}

/// The value of a closed set that a text names.
func parseChoice<Choice: RawRepresentable & CaseIterable>(
  _ text: Located<String>, of what: String, _ diagnostics: inout [Diagnostic]
) -> Choice? where Choice.RawValue == String {
  if let choice = Choice(rawValue: text.value) { return choice }
  diagnostics.append(unknownValue(text, of: what, among: Choice.allCases.map(\.rawValue)))
  return nil
}

/// A value that is none of those possible.
func unknownValue(_ text: Located<String>, of what: String, among values: [String]) -> Diagnostic {
  let list = values.map { "`\($0)`" }.joined(separator: ", ")
  let guess = Spelling.nearest(to: text.value, among: values).map { "did you mean `\($0)`? " } ?? ""
  return Diagnostic(
    .error, "unknown-value", "\(what) cannot be `\(text.value.shortened)`", at: text.range,
    hint: "\(guess)possible: \(list)")
}

/// A key that a mapping cannot have.
func unknownKey(_ entry: YAMLEntry, _ what: String, _ keys: [String]) -> Diagnostic {
  let guess = Spelling.nearest(to: entry.key, among: keys).map { "did you mean `\($0)`?" }
  return Diagnostic(
    .error, "unknown-key", "\(what) has no key `\(entry.key.shortened)`", at: entry.keyRange,
    hint: guess ?? "possible: \(keys.map { "`\($0)`" }.joined(separator: ", "))")
}

extension YAMLNode {
  /// The entries of a mapping, none if nothing is written; `nil` and a diagnostic if it is something else.
  func entries(_ what: String, _ diagnostics: inout [Diagnostic]) -> [YAMLEntry]? {
    if isEmpty { return [] }
    if let mapping { return mapping }
    diagnostics.append(
      Diagnostic(.error, "wrong-shape", "\(what) must be a mapping of keys to values, not \(description)", at: range))
    return nil
  }

  /// The elements of a list; a value that is no list counts as a list of one.
  var elements: [YAMLNode] {
    if case .sequence(let elements) = content { elements } else { isEmpty ? [] : [self] }
  }

  /// The text of a scalar; `nil` and a diagnostic if it is none or empty.
  func text(of what: String, _ diagnostics: inout [Diagnostic]) -> Located<String>? {
    guard let scalar else {
      diagnostics.append(Diagnostic(.error, "wrong-shape", "\(what) must be a text, not \(description)", at: range))
      return nil
    }
    let trimmed = scalar.text.trimmed
    if trimmed.isEmpty {
      diagnostics.append(
        Diagnostic(.error, "value-missing", "\(what) has no value", at: range, hint: "write one, or leave the key out"))
      return nil
    }
    return Located(trimmed, at: range)
  }
}

extension YAMLEntry {
  /// The text of the value; `nil` and a diagnostic if it is none, at the key if there is no value.
  func text(of what: String, _ diagnostics: inout [Diagnostic]) -> Located<String>? {
    if !value.isEmpty { return value.text(of: what, &diagnostics) }
    diagnostics.append(
      Diagnostic(
        .error, "value-missing", "\(what) has no value", at: keyRange, hint: "write one, or leave the key out"))
    return nil
  }
}

extension String {
  /// Without white space at both ends.
  var trimmed: String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else { return self }
    guard let start = utf8.firstIndex(where: { !isSpace($0) }), let end = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[start...end])
  }

  /// Cut to what a message can show.
  var shortened: String {
    shortened(to: 60)
  }

  /// Cut to a number of code points.
  func shortened(to count: Int) -> String {
    if utf8.count <= count { return self }
    let end = unicodeScalars.index(startIndex, offsetBy: count, limitedBy: endIndex) ?? endIndex
    return end == endIndex ? self : String(self[..<end]) + "…"
  }
}
