public import DossierCore

/// A schema with what only the reader needs to know of it.
struct SchemaReading: Sendable {
  /// The schema.
  var schema: Schema
  /// The types that only others may extend.
  var abstractTypes: Set<EntityType.ID> = []
  /// Types that are declared but in error: using them is no further fault.
  var brokenTypes: Set<EntityType.ID> = []
  /// Relation types that are declared but in error.
  var brokenRelations: Set<RelationType.ID> = []

  /// The built-in schema.
  static let builtIn: SchemaReading = builtInReading.schema

  /// The built-in schema's own faults; none, as a test asserts.
  static let builtInDiagnostics: [Diagnostic] = builtInReading.diagnostics

  private static let builtInReading: (schema: SchemaReading, diagnostics: [Diagnostic]) = {
    let text = SourceText(path: "public-affairs.yaml", bytes: PackageResources.public_affairs_yaml)
    let (root, _, diagnostics) = readYAML(text)
    var builder = SchemaBuilder(base: .kinds, isBuiltIn: true)
    builder.diagnostics = diagnostics
    if let root { builder.collect(root) }
    return builder.build()
  }()

  /// The five kinds, before anything is said about them.
  private static let kinds = SchemaReading(
    schema: Schema(
      entityTypes: Kind.allCases.map { kind in
        EntityType(
          id: kind.rootType, kind: kind, parent: nil, label: kind.rawValue, plural: kind.section, summary: nil,
          properties: [], roles: [], style: NodeStyle(shape: .rectangle, hue: .slate))
      },
      relationTypes: []))

  /// The ids of all entity types, sorted.
  var typeNames: [String] {
    schema.entityTypes.keys.map(\.rawValue).sorted()
  }

  /// Whether a type exists, be it in error.
  func knows(_ type: EntityType.ID) -> Bool {
    schema.entityTypes[type] != nil || brokenTypes.contains(type)
  }
}

/// The schema that every dossier starts from, an ontology for public affairs.
public func builtInSchema() -> Schema {
  SchemaReading.builtIn.schema
}

/// The faults of the built-in schema's file; there are none, as the tests assert.
package func builtInSchemaDiagnostics() -> [Diagnostic] {
  SchemaReading.builtInDiagnostics
}
