import DossierCore

/// The parts of the JSON Schema that follow from the built-in types.
enum EntitySchema {
  /// The schema of a kind's entities.
  static func schema(of kind: Kind, _ reading: SchemaReading) -> JSON {
    let types = reading.schema.entityTypes.values.filter { $0.kind == kind }.sorted { $0.id < $1.id }
    var properties: [(String, JSON)] = [
      ("name", SchemaPart.text("What it is called; `title` is the same thing.")),
      ("title", SchemaPart.text("What it is called; `name` is the same thing.")),
      ("short", SchemaPart.text("A shorter name for pictures.")),
      ("type", names(usable(types, reading), of: "a type of \(kind.rawValue)", reading)),
      ("aliases", SchemaPart.reference("texts", "Other names.")),
      ("note", SchemaPart.text("A remark, printed with it.")),
      ("cites", SchemaPart.reference("cites")),
      ("release", SchemaPart.release("For whom it is, and with it all that is said of it.")),
    ]
    if kind == .event { properties.append(("roles", roles(types))) }
    var known = Set(properties.map(\.0))
    for definition in types.flatMap(\.properties) where known.insert(definition.id).inserted {
      properties.append((definition.id, property(definition, types)))
    }
    let conditions = types.flatMap { requirements(of: $0) }
    return SchemaPart.object(
      "\(article(kind.rawValue)) \(kind.rawValue).", properties,
      additional: SchemaPart.reference("property", "A property of a type that the dossier declares."),
      more: [("anyOf", .array([required("name"), required("title")]))]
        + (conditions.isEmpty ? [] : [("allOf", .array(conditions))]))
  }

  /// Names of types for completion; names that a dossier declares are allowed too.
  static func names(_ names: [String], of what: String, _ reading: SchemaReading) -> JSON {
    var alternatives = names.map { name in
      JSON.object(
        [("const", .string(name))]
          + (reading.schema.entityTypes[EntityType.ID(name)]?.summary.map { [("description", JSON.string($0))] } ?? []))
    }
    alternatives.append(own(what, except: reading.typeNames))
    return .object([("description", .string("The name of \(what).")), ("anyOf", .array(alternatives))])
  }

  /// Names of relation types for completion.
  static func relationNames(_ reading: SchemaReading) -> JSON {
    let types = reading.schema.relationTypes.values.sorted { $0.id < $1.id }
    var alternatives = types.map { type in
      JSON.object([
        ("const", .string(type.id.rawValue)),
        ("description", .string("\(type.summary ?? type.label): \(list(type.domain)) → \(list(type.range)).")),
      ])
    }
    alternatives.append(own("a relation type", except: types.map(\.id.rawValue)))
    return .object([("description", .string("The name of a relation type.")), ("anyOf", .array(alternatives))])
  }

  /// A name that is none of the built-in ones, which are offered with their meaning and their place.
  private static func own(_ what: String, except names: [String]) -> JSON {
    .object([
      ("description", .string("\(what.prefix(1).uppercased() + what.dropFirst()) that the dossier declares.")),
      ("allOf", .array([SchemaPart.reference("id")])),
      ("not", .object([("enum", .array(names.map { .string($0) }))])),
    ])
  }

  private static func usable(_ types: [EntityType], _ reading: SchemaReading) -> [String] {
    types.filter { !reading.abstractTypes.contains($0.id) }.map(\.id.rawValue)
  }

  private static func roles(_ types: [EntityType]) -> JSON {
    var properties: [(String, JSON)] = []
    var known: Set<RelationType.ID> = []
    for role in types.flatMap(\.roles) where known.insert(role.id).inserted {
      let players = types.flatMap(\.roles).filter { $0.id == role.id }.flatMap(\.range)
      var seen: Set<EntityType.ID> = []
      let range = players.filter { seen.insert($0).inserted }
      properties.append((role.id.rawValue, SchemaPart.reference("players", "\(role.label): \(list(range)).")))
    }
    return SchemaPart.object(
      "Who plays which role in the event.", properties,
      additional: SchemaPart.reference("players", "A role that the dossier declares."))
  }

  private static func property(_ definition: PropertyDefinition, _ types: [EntityType]) -> JSON {
    let owners = types.filter { type in type.properties.contains { $0.id == definition.id } }
    let topmost = owners.filter { type in !owners.contains { $0.id == type.parent } }.map(\.label)
    let kind: String
    switch definition.valueType {
    case .text: kind = "a text"
    case .date: kind = "a date, EDTF or a phrase"
    case .number: kind = "a number"
    case .boolean: kind = "`true` or `false`"
    case .url: kind = "a web address"
    }
    return SchemaPart.reference(
      definition.isEventTime ? "time" : "property", "\(definition.label) (\(topmost.joined(separator: ", "))): \(kind)."
    )
  }

  /// What entities of a type must have.
  private static func requirements(of type: EntityType) -> [JSON] {
    let missing = type.properties.filter(\.isRequired).map { JSON.string($0.id) }
    let roles = type.roles.filter { $0.minimum > 0 }.map { JSON.string($0.id.rawValue) }
    if missing.isEmpty, roles.isEmpty { return [] }
    var demands: [(String, JSON)] = [("required", .array(missing + (roles.isEmpty ? [] : [.string("roles")])))]
    if !roles.isEmpty {
      demands.append(("properties", .object([("roles", .object([("required", .array(roles))]))])))
    }
    let isType = JSON.object([("type", .object([("const", .string(type.id.rawValue))]))])
    return [
      .object([
        ("if", .object([("properties", isType), ("required", .array([.string("type")]))])), ("then", .object(demands)),
      ])
    ]
  }

  private static func required(_ key: String) -> JSON {
    .object([("required", .array([.string(key)]))])
  }

  private static func list(_ types: [EntityType.ID]) -> String {
    types.map(\.rawValue).joined(separator: ", ")
  }

  private static func article(_ noun: String) -> String {
    noun.utf8.first.map { "aeiou".utf8.contains($0) } ?? false ? "An" : "A"
  }
}
