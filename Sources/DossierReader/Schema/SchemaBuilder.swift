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
  private var types: [YAMLEntry] = []
  private var relationTypes: [YAMLEntry] = []

  init(base: SchemaReading, isBuiltIn: Bool) {
    self.base = base
    self.isBuiltIn = isBuiltIn
  }

  static let typeKeys = [
    "extends", "label", "plural", "summary", "abstract", "shape", "color", "properties", "roles",
  ]
  static let propertyKeys = ["type", "label", "required"]
  static let roleKeys = ["range", "label", "inverse", "min", "max", "line", "color"]
  static let relationKeys = [
    "label", "inverse", "summary", "domain", "range", "symmetric", "temporal", "cardinality", "line", "color",
  ]

  /// Takes in the types that a file declares.
  mutating func collect(_ root: YAMLNode) {
    for entry in root.mapping ?? [] {
      switch entry.key {
      case "types":
        for type in entry.value.entries("`types`", &diagnostics) ?? [] {
          let isTaken = !isBuiltIn && base.schema.entityTypes[EntityType.ID(type.key)] != nil
          if accepts(type, "entity type", isTaken: isTaken, among: types) { types.append(type) }
        }
      case "relation-types":
        for type in entry.value.entries("`relation-types`", &diagnostics) ?? [] {
          let isTaken = !isBuiltIn && base.schema.relationTypes[RelationType.ID(type.key)] != nil
          if accepts(type, "relation type", isTaken: isTaken, among: relationTypes) { relationTypes.append(type) }
        }
      default: break
      }
    }
  }

  private mutating func accepts(
    _ entry: YAMLEntry, _ what: String, isTaken: Bool, among others: [YAMLEntry]
  ) -> Bool {
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
    if let first = others.first(where: { $0.key == entry.key }) {
      diagnostics.append(
        Diagnostic(
          .error, "type-duplicate", "the \(what) `\(entry.key)` is declared twice", at: entry.keyRange,
          notes: [.init("first declared here", at: first.keyRange)]))
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
  private struct Declaration {
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

  private mutating func merge(
    _ declaration: Declaration, _ known: [EntityType.ID: EntityType], _ reading: SchemaReading
  ) -> EntityType? {
    let name = declaration.entry.key
    let fields = declaration.fields
    var parent = declaration.parent.flatMap { known[EntityType.ID($0.value)] }
    if let extends = declaration.parent, parent == nil {
      if !reading.brokenTypes.contains(EntityType.ID(extends.value)), !isIncomplete {
        let guess = Spelling.nearest(to: extends.value, among: known.keys.map(\.rawValue).sorted())
        diagnostics.append(
          Diagnostic(
            .error, "type-unknown", "there is no entity type `\(extends.value.shortened)` to extend", at: extends.range,
            hint: guess.map { "did you mean `\($0)`?" }))
      }
      return nil
    }
    if parent == nil, isBuiltIn { parent = known[EntityType.ID(name)] }
    guard let parent else { return nil }
    let label = fields.text("label", &diagnostics)?.value ?? spaced(name)
    return EntityType(
      id: EntityType.ID(name), kind: parent.kind, parent: declaration.parent.map { EntityType.ID($0.value) },
      label: label, plural: fields.text("plural", &diagnostics)?.value ?? label + "s",
      summary: fields.text("summary", &diagnostics)?.value,
      properties: mergeProperties(fields, parent.properties),
      roles: mergeRoles(fields, parent),
      style: NodeStyle(
        shape: fields.choice("shape", as: NodeShape.self, &diagnostics) ?? parent.style.shape,
        hue: fields.choice("color", as: Hue.self, &diagnostics) ?? parent.style.hue))
  }

  private mutating func mergeProperties(_ fields: Fields, _ inherited: [PropertyDefinition]) -> [PropertyDefinition] {
    var properties = inherited
    for entry in fields["properties"]?.value.entries("`properties`", &diagnostics) ?? [] {
      guard checkID(entry, of: "property", &diagnostics) else { continue }
      if EntityKeys.all.contains(entry.key) {
        diagnostics.append(
          Diagnostic(
            .error, "property-reserved", "`\(entry.key)` has a meaning of its own and cannot be a property",
            at: entry.keyRange, hint: "give the property another name"))
        continue
      }
      guard let property = parseProperty(entry) else { continue }
      if let index = properties.firstIndex(where: { $0.id == property.id }) {
        properties[index] = property
      } else {
        properties.append(property)
      }
    }
    return properties
  }

  private mutating func parseProperty(_ entry: YAMLEntry) -> PropertyDefinition? {
    let label = spaced(entry.key)
    if let scalar = entry.value.scalar, !entry.value.isEmpty {
      let text = Located(scalar.text.trimmed, at: entry.value.range)
      let type: PropertyDefinition.ValueType? = parseChoice(text, of: "a property's type", &diagnostics)
      return PropertyDefinition(id: entry.key, label: label, valueType: type ?? .text)
    }
    guard let fields = Fields(entry.value, "a property", keys: Self.propertyKeys, &diagnostics) else { return nil }
    return PropertyDefinition(
      id: entry.key, label: fields.text("label", &diagnostics)?.value ?? label,
      valueType: fields.choice("type", as: PropertyDefinition.ValueType.self, &diagnostics) ?? .text,
      isRequired: fields.flag("required", &diagnostics) ?? false)
  }

  // MARK: Roles

  private mutating func mergeRoles(_ fields: Fields, _ parent: EntityType) -> [RoleDefinition] {
    guard let section = fields["roles"] else { return parent.roles }
    guard parent.kind == .event else {
      diagnostics.append(
        Diagnostic(
          .error, "type-roles", "only events have roles, and this type descends from `\(parent.kind.rawValue)`",
          at: section.keyRange, hint: "declare a relation type instead"))
      return parent.roles
    }
    var roles = parent.roles
    for entry in section.value.entries("`roles`", &diagnostics) ?? [] {
      guard checkID(entry, of: "role", &diagnostics),
        let fields = Fields(entry.value, "a role", keys: Self.roleKeys, &diagnostics)
      else { continue }
      let role = parseRole(entry, fields)
      if let index = roles.firstIndex(where: { $0.id == role.id }) { roles[index] = role } else { roles.append(role) }
    }
    return roles
  }

  private mutating func parseRole(_ entry: YAMLEntry, _ fields: Fields) -> RoleDefinition {
    let label = fields.text("label", &diagnostics)?.value ?? spaced(entry.key)
    let minimum = fields.count("min", &diagnostics) ?? 0
    let maximum = fields.count("max", &diagnostics)
    if let maximum, let field = fields["max"], maximum < max(minimum, 1) {
      diagnostics.append(
        Diagnostic(
          .error, "role-limits", "`max` must be at least \(max(minimum, 1))", at: field.value.range,
          hint: minimum > 1 ? "`min` is \(minimum)" : nil))
    }
    let range = fields.texts("range", &diagnostics)
    for type in range { rangesToCheck.append(type) }
    return RoleDefinition(
      id: RelationType.ID(entry.key), label: label,
      inverse: fields.text("inverse", &diagnostics)?.value ?? "\(label) of",
      range: range.isEmpty
        ? Kind.allCases.filter { $0 != .event }.map(\.rootType) : range.map { EntityType.ID($0.value) },
      minimum: minimum, maximum: maximum, style: parseEdgeStyle(fields))
  }

  private mutating func parseEdgeStyle(_ fields: Fields) -> EdgeStyle {
    EdgeStyle(
      line: fields.choice("line", as: EdgeStyle.Line.self, &diagnostics) ?? .solid,
      hue: fields.choice("color", as: Hue.self, &diagnostics) ?? .slate)
  }

  /// The types that ranges of roles name; whether they exist is known only when all are read.
  private var rangesToCheck: [Located<String>] = []

  private mutating func resolveRoles(_ reading: inout SchemaReading) {
    for type in rangesToCheck { _ = checkType(type, reading) }
  }

  /// The type's id if there is such a type; else a diagnostic.
  private mutating func checkType(_ type: Located<String>, _ reading: SchemaReading) -> EntityType.ID? {
    let id = EntityType.ID(type.value)
    if reading.knows(id) { return id }
    if !isIncomplete {
      diagnostics.append(
        Diagnostic(
          .error, "type-unknown", "there is no entity type `\(type.value.shortened)`", at: type.range,
          hint: Spelling.nearest(to: type.value, among: reading.typeNames).map { "did you mean `\($0)`?" }))
    }
    return nil
  }

  // MARK: Relation types

  private mutating func resolveRelations(_ reading: inout SchemaReading) {
    var types = Array(reading.schema.relationTypes.values)
    for entry in relationTypes {
      guard let fields = Fields(entry.value, "a relation type", keys: Self.relationKeys, &diagnostics) else {
        reading.brokenRelations.insert(RelationType.ID(entry.key))
        continue
      }
      types.append(parseRelation(entry, fields, reading))
    }
    reading.schema = Schema(entityTypes: Array(reading.schema.entityTypes.values), relationTypes: types)
  }

  private mutating func parseRelation(_ entry: YAMLEntry, _ fields: Fields, _ reading: SchemaReading) -> RelationType {
    let label = fields.text("label", &diagnostics)?.value ?? spaced(entry.key)
    let isSymmetric = fields.flag("symmetric", &diagnostics) ?? false
    let kinds = Kind.allCases.map(\.rootType)
    let domain = fields.texts("domain", &diagnostics).compactMap { checkType($0, reading) }
    let range = fields.texts("range", &diagnostics).compactMap { checkType($0, reading) }
    return RelationType(
      id: RelationType.ID(entry.key), label: label,
      inverse: fields.text("inverse", &diagnostics)?.value ?? (isSymmetric ? label : "\(label) (inverse)"),
      summary: fields.text("summary", &diagnostics)?.value,
      domain: domain.isEmpty ? kinds : domain, range: range.isEmpty ? kinds : range,
      isSymmetric: isSymmetric,
      temporalExtent: fields.choice("temporal", as: RelationType.TemporalExtent.self, &diagnostics) ?? .span,
      cardinality: fields.choice("cardinality", as: RelationType.Cardinality.self, &diagnostics) ?? .manyToMany,
      style: parseEdgeStyle(fields))
  }

  /// An id as words.
  private func spaced(_ id: String) -> String {
    String(id.map { $0 == "-" || $0 == "_" ? " " : $0 })
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
