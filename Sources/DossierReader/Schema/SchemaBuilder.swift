import DossierCore

/// Collects the types that YAML files declare and resolves them into a schema.
struct SchemaBuilder {
  /// What the types extend.
  let base: SchemaReading
  /// Whether the built-in schema is being read, which alone may describe the five kinds.
  let isBuiltIn: Bool
  /// Whether a file could not be read, so that what is not declared may stand there.
  var isIncomplete = false
  var diagnostics: [Diagnostic] = []
  /// The types that ranges of roles name; whether they exist is known only when all are read.
  var rangesToCheck: [Located<String>] = []
  /// Where each type is declared.
  private var places: [String: SourceRange] = [:]
  private var types: [YAMLEntry] = []
  private(set) var relationTypes: [YAMLEntry] = []

  init(base: SchemaReading, isBuiltIn: Bool) {
    self.base = base
    self.isBuiltIn = isBuiltIn
  }

  static let typeKeys = [
    "extends", "label", "plural", "summary", "abstract", "shape", "color", "properties", "roles",
  ]
  static let propertyKeys = ["type", "label", "required"]
  static let roleKeys = ["range", "label", "inverse", "min", "max", "order", "excludes", "line", "color"]
  static let relationKeys = [
    "label", "inverse", "summary", "domain", "range", "symmetric", "temporal", "cardinality", "order",
    "office", "excludes", "line", "color",
  ]

  /// Takes in the types that a file declares.
  mutating func collect(_ root: YAMLNode) {
    for entry in root.mapping ?? [] {
      switch entry.key {
      case "types":
        for type in entry.value.entries("`types`", &diagnostics) ?? [] {
          let isTaken = !isBuiltIn && base.schema.entityTypes[EntityType.ID(type.key)] != nil
          if accepts(type, "entity type", isTaken: isTaken) { types.append(type) }
        }
      case "relation-types":
        for type in entry.value.entries("`relation-types`", &diagnostics) ?? [] {
          let isTaken = !isBuiltIn && base.schema.relationTypes[RelationType.ID(type.key)] != nil
          if accepts(type, "relation type", isTaken: isTaken) { relationTypes.append(type) }
        }
      default: break
      }
    }
  }

  private mutating func accepts(_ entry: YAMLEntry, _ what: String, isTaken: Bool) -> Bool {
    if !checkID(entry, of: what, &diagnostics) { return false }
    if isTaken {
      let hint =
        what == "entity type" ? "give it another name, and `extends: \(entry.key)`" : "give it another name"
      diagnostics.append(
        Diagnostic(
          .error, "type-redefines-builtin", "the \(what) `\(entry.key)` is built in and cannot be declared again",
          at: entry.keyRange, hint: hint))
      return false
    }
    if let first = places.updateValue(entry.keyRange, forKey: "\(what) \(entry.key)") {
      diagnostics.append(
        Diagnostic(
          .error, "type-duplicate", "the \(what) `\(entry.key)` is declared twice", at: entry.keyRange,
          notes: [.init("first declared here", at: first)]))
      return false
    }
    return true
  }

  /// The schema, with the faults of all declarations.
  consuming func build() -> (schema: SchemaReading, diagnostics: [Diagnostic]) {
    var reading = base
    resolveTypes(&reading)
    resolveRoles(&reading)
    resolveRelations(&reading)
    return (reading, diagnostics)
  }

  // MARK: Entity types

  /// A type as declared, not yet merged with what it extends.
  struct Declaration {
    let entry: YAMLEntry
    let fields: Fields
    let parent: Located<String>?
  }

  private mutating func resolveTypes(_ reading: inout SchemaReading) {
    var declarations: [String: Declaration] = [:]
    for entry in types {
      guard let fields = Fields(entry.value, "an entity type", keys: Self.typeKeys, &diagnostics) else {
        reading.brokenTypes.insert(EntityType.ID(entry.key))
        continue
      }
      let parent = fields.text("extends", &diagnostics)
      let isKind = isBuiltIn && Kind(rawValue: entry.key) != nil
      if fields["extends"] == nil, !isKind {
        diagnostics.append(
          Diagnostic(
            .error, "type-extends-missing", "the entity type `\(entry.key)` does not say what it extends",
            at: entry.keyRange, hint: "add `extends:` with one of the kinds or a type below them"))
      }
      declarations[entry.key] = Declaration(entry: entry, fields: fields, parent: parent)
    }
    var types: [EntityType] = Array(reading.schema.entityTypes.values)
    var known = reading.schema.entityTypes
    for entry in self.types where declarations[entry.key] != nil {
      resolve(entry.key, declarations, &known, &types, &reading)
    }
    reading.schema = Schema(entityTypes: types, relationTypes: Array(reading.schema.relationTypes.values))
  }

  /// Resolves a type after the types it extends, without recursion: chains may be long.
  private mutating func resolve(
    _ name: String, _ declarations: [String: Declaration], _ known: inout [EntityType.ID: EntityType],
    _ types: inout [EntityType], _ reading: inout SchemaReading
  ) {
    var chain: [Declaration] = []
    var visited: Set<String> = []
    var next: String? = name
    while let current = next, let declaration = declarations[current] {
      if reading.brokenTypes.contains(EntityType.ID(current)) { break }
      if !isUnresolved(current, known) { break }
      if !visited.insert(current).inserted {
        let cycle = chain.drop { $0.entry.key != current }
        diagnostics.append(
          Diagnostic(
            .error, "type-extends-cycle", "the entity type `\(current)` extends itself", at: declaration.parent?.range,
            notes: cycle.dropFirst().map { .init("by way of `\($0.entry.key)`", at: $0.parent?.range) }))
        for member in chain { reading.brokenTypes.insert(EntityType.ID(member.entry.key)) }
        return
      }
      chain.append(declaration)
      next = declaration.parent?.value
    }
    for declaration in chain.reversed() {
      if let type = merge(declaration, known, reading) {
        known[type.id] = type
        types.append(type)
        resolved.insert(declaration.entry.key)
        if declaration.fields.flag("abstract", &diagnostics) == true { reading.abstractTypes.insert(type.id) }
      } else {
        reading.brokenTypes.insert(EntityType.ID(declaration.entry.key))
      }
    }
  }

  /// The declarations that are resolved; the kinds are known beforehand and still get theirs.
  private var resolved: Set<String> = []

  private func isUnresolved(_ name: String, _ known: [EntityType.ID: EntityType]) -> Bool {
    !resolved.contains(name)
  }
}

/// Reports a key that cannot be an id.
func checkID(_ entry: YAMLEntry, of what: String, _ diagnostics: inout [Diagnostic]) -> Bool {
  if Identifier<Never>.isValid(entry.key) { return true }
  diagnostics.append(
    Diagnostic(
      .error, "id-invalid", "`\(entry.key.shortened)` cannot be the id of \(article(what)) \(what)", at: entry.keyRange,
      hint: "ids are ASCII letters, digits, `-`, `_` and `.`, starting with a letter or digit"))
  return false
}

private func article(_ noun: String) -> String {
  noun.utf8.first.map { "aeiou".utf8.contains($0) } ?? false ? "an" : "a"
}
