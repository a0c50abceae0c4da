import DossierCore

/// The JSON Schema (draft 2020-12) of a dossier's YAML files, with the built-in types, roles and properties, so that
/// editors complete and check them.
///
/// It is strict where the format is. The types, roles and properties that a dossier declares itself are allowed
/// wherever a built-in one is; whether they exist, only ``parse(_:)`` can tell.
public func dossierJSONSchema() -> String {
  let reading = SchemaReading.builtIn
  var definitions = FormatSchema.definitions
  for kind in Kind.allCases { definitions.append((kind.rawValue, EntitySchema.schema(of: kind, reading))) }
  definitions.append(("entity-type-name", EntitySchema.names(reading.typeNames, of: "an entity type", reading)))
  definitions.append(("relation-type-name", EntitySchema.relationNames(reading)))
  var properties: [(String, JSON)] = []
  for key in TopLevelKeys.all { properties.append((key, FormatSchema.topLevel(key))) }
  return JSON.object([
    ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
    ("title", .string("Dossier")),
    ("description", .string("A YAML file of a dossier: sources, and the claims that rest on them.")),
    ("type", .string("object")),
    ("additionalProperties", .boolean(false)),
    ("properties", .object(properties)),
    ("$defs", .object(definitions)),
  ]).text(indented: true) + "\n"
}

/// The parts that schemas are put together from.
enum SchemaPart {
  /// A text; YAML's numbers and truth values are read as texts too.
  static func text(_ description: String) -> JSON {
    .object([
      ("description", .string(description)),
      ("type", .array([.string("string"), .string("number"), .string("boolean")])),
    ])
  }

  /// One of some texts.
  static func choice(_ values: [String], _ description: String, default value: String? = nil) -> JSON {
    .object(
      [("description", .string(description)), ("enum", .array(values.map { .string($0) }))]
        + (value.map { [("default", JSON.string($0))] } ?? []))
  }

  /// A circle of readers.
  static func release(_ description: String) -> JSON {
    choice(Release.allCases.map(\.rawValue), description, default: Release.public.rawValue)
  }

  /// `true` or `false`, also in quotation marks.
  static func flag(_ description: String) -> JSON {
    .object([
      ("description", .string(description)),
      ("enum", .array([.boolean(true), .boolean(false), .string("true"), .string("false")])),
    ])
  }

  /// A whole number, as the reader takes it.
  static func count(_ description: String, from minimum: Int = 0) -> JSON {
    .object([
      ("description", .string(description)), ("type", .string("integer")), ("minimum", .integer(minimum)),
      ("maximum", .integer(1_000_000)),
    ])
  }

  /// A reference to a definition.
  static func reference(_ name: String, _ description: String? = nil) -> JSON {
    .object(
      (description.map { [("description", JSON.string($0))] } ?? []) + [("$ref", .string("#/$defs/\(name)"))])
  }

  /// A list, not empty.
  static func list(of element: JSON, _ description: String) -> JSON {
    .object([("description", .string(description)), ("type", .string("array")), ("items", element)])
  }

  /// One element, or a list of them.
  static func oneOrList(of element: JSON, _ description: String) -> JSON {
    .object([
      ("description", .string(description)),
      ("anyOf", .array([element, .object([("type", .string("array")), ("items", element)])])),
    ])
  }

  /// A mapping with known keys.
  static func object(
    _ description: String, required: [String] = [], _ properties: [(String, JSON)],
    additional: JSON = .boolean(false), more: [(String, JSON)] = []
  ) -> JSON {
    .object(
      [("description", .string(description)), ("type", .string("object"))]
        + (required.isEmpty ? [] : [("required", .array(required.map { .string($0) }))])
        + [("properties", .object(properties)), ("additionalProperties", additional)] + more)
  }

  /// A mapping of ids to values; an empty section is allowed.
  static func section(of element: JSON, _ description: String) -> JSON {
    .object([
      ("description", .string(description)),
      ("type", .array([.string("object"), .string("null")])),
      ("propertyNames", reference("id")),
      ("additionalProperties", element),
    ])
  }
}
