import DossierCore

extension SchemaBuilder {
  /// A type with everything it inherits; `nil` if what it extends does not exist.
  mutating func merge(
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
    let entries = section.value.entries("`roles`", &diagnostics) ?? []
    let names = Set(roles.map(\.id.rawValue) + entries.map(\.key))
    for entry in entries {
      guard checkID(entry, of: "role", &diagnostics),
        let fields = Fields(entry.value, "a role", keys: Self.roleKeys, &diagnostics)
      else { continue }
      let role = parseRole(entry, fields, names)
      if let index = roles.firstIndex(where: { $0.id == role.id }) { roles[index] = role } else { roles.append(role) }
    }
    return roles
  }

  private mutating func parseRole(_ entry: YAMLEntry, _ fields: Fields, _ names: Set<String>) -> RoleDefinition {
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
      minimum: minimum, maximum: maximum,
      order: fields.choice("order", as: TemporalOrder.self, &diagnostics) ?? .none,
      excludes: checkExcluded(fields.texts("excludes", &diagnostics), of: "role", among: names),
      style: parseEdgeStyle(fields))
  }

  /// The names under `excludes` that there are; a diagnostic for each other one.
  mutating func checkExcluded(_ excluded: [Located<String>], of what: String, among names: Set<String>)
    -> [RelationType.ID]
  {
    excluded.compactMap { name in
      if names.contains(name.value) { return RelationType.ID(name.value) }
      diagnostics.append(
        Diagnostic(
          .error, "excludes-unknown", "there is no \(what) `\(name.value.shortened)` to exclude", at: name.range,
          hint: Spelling.nearest(to: name.value, among: names.sorted()).map { "did you mean `\($0)`?" }))
      return nil
    }
  }

  mutating func parseEdgeStyle(_ fields: Fields) -> EdgeStyle {
    EdgeStyle(
      line: fields.choice("line", as: EdgeStyle.Line.self, &diagnostics) ?? .solid,
      hue: fields.choice("color", as: Hue.self, &diagnostics) ?? .slate)
  }

  mutating func resolveRoles(_ reading: inout SchemaReading) {
    for type in rangesToCheck { _ = checkType(type, reading) }
  }

  /// The type's id if there is such a type; else a diagnostic.
  mutating func checkType(_ type: Located<String>, _ reading: SchemaReading) -> EntityType.ID? {
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

  /// An id as words.
  func spaced(_ id: String) -> String {
    String(id.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
