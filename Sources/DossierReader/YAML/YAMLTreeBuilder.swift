import CYaml
import DossierCore

/// Turns libyaml's events into a tree, refusing what a dossier may not use.
struct YAMLTreeBuilder {
  let text: SourceText
  /// The code point at which the part of the file that libyaml sees begins.
  let base: Int
  let limits: YAMLLimits
  var root: YAMLNode?
  var diagnostics: [Diagnostic] = []
  /// The control and bidi characters that escapes bring in.
  private(set) var findings = SuspiciousFindings()
  private var open: [OpenCollection] = []
  private var nodeCount = 0
  private var documentCount = 0

  init(text: SourceText, base: Int, limits: YAMLLimits) {
    self.text = text
    self.base = base
    self.limits = limits
  }

  /// A mark of libyaml's as a code point of the file.
  func scalar(_ mark: yaml_mark_t) -> Int {
    base + Int(mark.index)
  }

  /// Takes an event in; `false` if the file is refused with it.
  mutating func add(_ event: yaml_event_t) -> Bool {
    let start = scalar(event.start_mark)
    let end = scalar(event.end_mark)
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documentCount += 1
      if documentCount > 1 {
        return refuse("yaml-documents", "a second YAML document begins here", start, end, "write one document a file")
      }
    case YAML_ALIAS_EVENT:
      return refuse(
        "yaml-alias", "a dossier cannot have YAML aliases", start, end,
        "write it out; a text that begins with `*` needs quotation marks")
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      if !accepts(anchor: data.anchor, tag: data.tag, start, end) { return false }
      return addScalar(data, start, end)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return accepts(anchor: data.anchor, tag: data.tag, start, end) && openCollection(isMapping: true, start, end)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return accepts(anchor: data.anchor, tag: data.tag, start, end) && openCollection(isMapping: false, start, end)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
      closeCollection(end)
    default:
      break
    }
    return true
  }

  private mutating func refuse(
    _ id: String, _ message: String, _ start: Int, _ end: Int, _ hint: String? = nil
  ) -> Bool {
    diagnostics.append(
      Diagnostic(.error, id, message, at: text.range(scalars: start..<max(start, end)), hint: hint))
    return false
  }

  private mutating func accepts(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, _ start: Int, _ end: Int
  ) -> Bool {
    if anchor != nil {
      return refuse(
        "yaml-anchor", "a dossier cannot have YAML anchors", start, end,
        "leave `&…` out; a text that begins with `&` needs quotation marks")
    }
    if tag != nil {
      return refuse(
        "yaml-tag", "a dossier cannot have YAML tags", start, end,
        "leave `!…` out; a text that begins with `!` needs quotation marks")
    }
    return true
  }

  private mutating func count(_ start: Int, _ end: Int) -> Bool {
    nodeCount += 1
    if nodeCount <= limits.nodes { return true }
    return refuse(
      "yaml-size", "this file has more than \(limits.nodes) keys and values", start, end, "split it into several files")
  }

  /// The diagnostic for too deep a nesting.
  func tooDeep(at start: Int, _ end: Int) -> Diagnostic {
    Diagnostic(
      .error, "yaml-depth", "this is nested more than \(limits.depth) deep",
      at: text.range(scalars: start..<max(start, end)))
  }

  private mutating func openCollection(isMapping: Bool, _ start: Int, _ end: Int) -> Bool {
    if open.last?.expectsKey == true {
      return refuse(
        "yaml-key", "a key must be a text", start, end, "text that begins with `{` or `[` needs quotation marks")
    }
    if open.count >= limits.depth {
      diagnostics.append(tooDeep(at: start, end))
      return false
    }
    open.append(OpenCollection(isMapping: isMapping, start: start))
    return count(start, end)
  }

  private mutating func addScalar(
    _ data: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar, _ start: Int, _ end: Int
  ) -> Bool {
    if data.length > limits.scalarBytes {
      return refuse(
        "yaml-size", "this text is longer than \(limits.scalarBytes >> 20) MB", start, start,
        "put it into a file of its own under `sources/`")
    }
    if !count(start, end) { return false }
    let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
    let style: YAMLScalar.Style =
      switch data.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
      case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      default: .plain
      }
    // Only escapes can bring in what the check of the bytes has not seen.
    if style == .doubleQuoted { checkEscapes(bytes, start, end) }
    let scalar = YAMLScalar(text: String(decoding: bytes, as: UTF8.self), style: style)
    add(
      YAMLNode(content: .scalar(scalar), text: text, start: UInt32(clamping: start), end: UInt32(clamping: end)))
    return true
  }

  /// Looks for control and bidi characters that are written as escapes; others are seen before the YAML is read.
  private mutating func checkEscapes(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    guard bytes.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return }
    let range = text.byteOffset(ofScalar: start)..<text.byteOffset(ofScalar: max(start, end))
    for escape in ScalarAlignment.escapes(in: text.bytes, range: range) {
      if SuspiciousScalar.isControl(escape.value) {
        findings.addControl(escape.value, isEscaped: true, at: text.range(bytes: escape.range))
      } else if SuspiciousScalar.isBidiControl(escape.value) {
        findings.addBidiControl(escape.value, at: text.range(bytes: escape.range))
      }
    }
  }

  private mutating func closeCollection(_ end: Int) {
    guard let collection = open.popLast() else { return }
    add(
      YAMLNode(
        content: collection.isMapping ? .mapping(collection.entries) : .sequence(collection.elements),
        text: text, start: UInt32(clamping: collection.start), end: UInt32(clamping: end)))
  }

  private mutating func add(_ node: YAMLNode) {
    guard !open.isEmpty else {
      root = node
      return
    }
    let last = open.count - 1
    if !open[last].isMapping {
      open[last].elements.append(node)
    } else if let key = open[last].key {
      open[last].key = nil
      addEntry(key: key, value: node)
    } else {
      open[last].key = node
    }
  }

  private mutating func addEntry(key: YAMLNode, value: YAMLNode) {
    guard let name = key.scalar?.text else { return }
    let last = open.count - 1
    if let first = open[last].index(of: name) {
      diagnostics.append(
        Diagnostic(
          .error, "yaml-duplicate-key", "the key `\(name)` stands here a second time", at: key.range,
          notes: [.init("the first one", at: open[last].entries[first].keyRange)]))
      return
    }
    open[last].append(YAMLEntry(key: name, keyNode: key, value: value))
  }
}

/// A mapping or list whose end has not come yet.
private struct OpenCollection {
  let isMapping: Bool
  let start: Int
  var entries: [YAMLEntry] = []
  var elements: [YAMLNode] = []
  /// The key whose value comes next.
  var key: YAMLNode?
  /// The keys so far, once there are enough of them to be worth hashing.
  var keys: [String: Int] = [:]
  /// Whether the next node is a key.
  var expectsKey: Bool { isMapping && key == nil }

  /// The entry with a key.
  func index(of name: String) -> Int? {
    keys.isEmpty ? entries.firstIndex { $0.key == name } : keys[name]
  }

  /// Adds an entry whose key is new.
  mutating func append(_ entry: YAMLEntry) {
    if entries.count == 16 {
      for (index, entry) in entries.enumerated() { keys[entry.key] = index }
    }
    if entries.count >= 16 { keys[entry.key] = entries.count }
    entries.append(entry)
  }
}
