import Chronology
import DossierCore

/// What the built-in schema's types, properties, roles and relations are called in other languages than English.
struct SchemaLabels {
  /// Singular and plural, by the id of an entity type.
  private var types: [String: (label: String, plural: String)] = [:]
  private var properties: [String: String] = [:]
  /// By their English labels: one role is called differently in different events.
  private var roles: [String: String] = [:]
  private var relations: [String: String] = [:]

  /// The built-in schema in a language.
  static func builtIn(in language: DisplayLanguage) -> SchemaReading {
    switch language {
    case .english: .builtIn
    case .german: german
    case .french: french
    }
  }

  private static let german = SchemaLabels(column: 0).labelled(.builtIn)
  private static let french = SchemaLabels(column: 1).labelled(.builtIn)

  /// The labels of a language, by its column in the table.
  private init(column: Int) {
    let text = SourceText(path: "public-affairs-labels.yaml", bytes: PackageResources.public_affairs_labels_yaml)
    for section in readYAML(text).0?.mapping ?? [] {
      for entry in section.value.mapping ?? [] {
        let labels = (entry.value.scalar?.text ?? "").split(separator: "|").map { String($0).trimmed }
        switch (section.key, labels.count) {
        case ("types", 4): types[entry.key] = (labels[2 * column], labels[2 * column + 1])
        case ("properties", 2): properties[entry.key] = labels[column]
        case ("roles", 2): roles[entry.key] = labels[column]
        case ("relation-types", 2): relations[entry.key] = labels[column]
        default: continue
        }
      }
    }
  }

  /// A schema with these labels; what has none keeps its own. Inverses, which only graph files name, stay as they are.
  private func labelled(_ reading: SchemaReading) -> SchemaReading {
    var result = reading
    result.schema = Schema(
      entityTypes: reading.schema.entityTypes.values.map { type in
        EntityType(
          id: type.id, kind: type.kind, parent: type.parent, label: types[type.id.rawValue]?.label ?? type.label,
          plural: types[type.id.rawValue]?.plural ?? type.plural, summary: type.summary,
          properties: type.properties.map(labelled), roles: type.roles.map(labelled), style: type.style)
      },
      relationTypes: reading.schema.relationTypes.values.map(labelled))
    return result
  }

  private func labelled(_ property: PropertyDefinition) -> PropertyDefinition {
    PropertyDefinition(
      id: property.id, label: properties[property.id] ?? property.label, valueType: property.valueType,
      isRequired: property.isRequired)
  }

  private func labelled(_ role: RoleDefinition) -> RoleDefinition {
    RoleDefinition(
      id: role.id, label: roles[role.label] ?? role.label, inverse: role.inverse, range: role.range,
      minimum: role.minimum, maximum: role.maximum, order: role.order, style: role.style)
  }

  private func labelled(_ relation: RelationType) -> RelationType {
    RelationType(
      id: relation.id, label: relations[relation.id.rawValue] ?? relation.label, inverse: relation.inverse,
      summary: relation.summary, domain: relation.domain, range: relation.range, isSymmetric: relation.isSymmetric,
      temporalExtent: relation.temporalExtent, cardinality: relation.cardinality, order: relation.order,
      style: relation.style)
  }
}
