import DossierCore

/// The words of a dossier that outputs can hold: names, quotes, other texts and ids, each with its place.
struct ReleaseWords {
  /// What a text is.
  enum Kind {
    /// What an entity, source or view is called.
    case name
    /// The last word of an actor's name, where it has several.
    case surname
    /// A quote, note, label or value.
    case text
    /// An id, or the path of a file.
    case id
  }

  /// A text with its place.
  struct Word {
    let kind: Kind
    let text: String
    let range: SourceRange
  }

  private(set) var words: [Word] = []
  /// What actors, institutions and places are called.
  private(set) var bearers: [String] = []

  /// The words of whole trees; sources are for ``add(_:)``.
  init(_ roots: [YAMLNode] = []) {
    for section in roots.lazy.flatMap({ $0.mapping ?? [] }) {
      if Kind.sections.contains(section.key) {
        for entry in section.value.mapping ?? [] {
          add(entity: entry, isActor: section.key == DossierCore.Kind.actor.section)
          if [DossierCore.Kind.actor, .institution, .place].contains(where: { $0.section == section.key }) {
            let names = ["name", "short", "aliases"].compactMap { entry.value[$0] }
            bearers += names.flatMap(\.elements).map(\.written)
          }
        }
        continue
      }
      switch section.key {
      case "title", "summary": add(.text, section.value)
      case "relations": for relation in section.value.elements { add(relation: relation) }
      case "names": for judgement in section.value.elements { add(judgement: judgement) }
      case "views": for entry in section.value.mapping ?? [] { add(view: entry) }
      case "types", "relation-types":
        for entry in section.value.mapping ?? [] {
          add(.id, entry.keyNode)
          add(labels: entry.value)
        }
      default: break
      }
    }
  }

  mutating func add(_ source: Source) {
    func add(_ kind: Kind, _ text: String?) {
      if let text { words.append(Word(kind: kind, text: text, range: source.range)) }
    }
    add(.id, source.id.rawValue)
    add(.id, source.file)
    add(.name, source.title)
    for text in [source.publisher, source.note, source.url] + source.authors { add(.text, text) }
  }

  mutating func add(entity entry: YAMLEntry, isActor: Bool) {
    add(.id, entry.keyNode)
    if isActor, let name = entry.value["name"] {
      let parts = name.written.split(whereSeparator: \.isWhitespace)
      if parts.count > 1, let last = parts.last {
        words.append(Word(kind: .surname, text: String(last), range: name.range))
      }
    }
    for field in entry.value.mapping ?? [] {
      switch field.key {
      case "name", "title", "short", "aliases": for element in field.value.elements { add(.name, element) }
      case "note": add(.text, field.value)
      case "cites": add(citations: field.value)
      case "type", "release": break
      case "roles":
        for role in field.value.mapping ?? [] { for element in role.value.elements { add(player: element) } }
      default: add(property: field.value)
      }
    }
  }

  mutating func add(property node: YAMLNode) {
    guard let entries = node.mapping else { return add(.text, node) }
    add(.text, entries["value"])
    addEvidence(entries) { $0.add(property: $1) }
  }

  mutating func add(player node: YAMLNode) {
    guard let entries = node.mapping else { return }
    add(.text, entries["note"])
    addEvidence(entries) { $0.add(player: $1) }
  }

  mutating func add(relation node: YAMLNode) {
    guard let entries = node.mapping else { return }
    add(.id, entries["id"])
    add(.text, entries["label"])
    add(.text, entries["note"])
    addEvidence(entries) { $0.add(relation: $1) }
  }

  mutating func add(judgement node: YAMLNode) {
    guard let entries = node.mapping else { return }
    for element in entries["aliases"]?.elements ?? [] { add(.name, element) }
    add(.text, entries["note"])
    addEvidence(entries) { _, _ in }
  }

  mutating func add(citation node: YAMLNode) {
    for entry in node.mapping ?? [] where entry.key != "occurrence" && entry.key != "release" {
      add(.text, entry.value)
    }
  }

  mutating func add(view entry: YAMLEntry) {
    add(.id, entry.keyNode)
    add(.name, entry.value["title"])
    add(.text, entry.value["caption"])
  }

  private mutating func addEvidence(_ entries: [YAMLEntry], rival: (inout ReleaseWords, YAMLNode) -> Void) {
    if let cites = entries["cites"] { add(citations: cites) }
    add(.text, entries["prefer"])
    for node in entries["or"]?.elements ?? [] { rival(&self, node) }
  }

  private mutating func add(citations node: YAMLNode) {
    for element in node.elements { add(citation: element) }
  }

  /// The printed words of a type, at any depth.
  private mutating func add(labels node: YAMLNode) {
    for entry in node.mapping ?? [] {
      switch entry.key {
      case "label", "plural", "inverse", "summary": add(.text, entry.value)
      default: add(labels: entry.value)
      }
    }
  }

  private mutating func add(_ kind: Kind, _ node: YAMLNode?) {
    guard let node, !node.written.isEmpty else { return }
    words.append(Word(kind: kind, text: node.written, range: node.range))
  }
}

extension ReleaseWords.Kind {
  fileprivate static let sections = Set(DossierCore.Kind.allCases.map(\.section))
}
