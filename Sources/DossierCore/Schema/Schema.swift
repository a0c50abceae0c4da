/// The ontology a dossier is checked against: entity types with their properties and roles, and relation types.
///
/// It is data: the built-in schema is a YAML file, and a dossier extends it under `types` and `relation-types`.
public struct Schema: Hashable, Sendable {
  /// The entity types, by id.
  public let entityTypes: [EntityType.ID: EntityType]
  /// The relation types, by id.
  public let relationTypes: [RelationType.ID: RelationType]

  /// A schema of these types. Later types with the same id replace earlier ones.
  public init(entityTypes: [EntityType], relationTypes: [RelationType]) {
    self.entityTypes = Dictionary(entityTypes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    self.relationTypes = Dictionary(relationTypes.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }

  /// Whether a type is another one or descends from it.
  public func isType(_ id: EntityType.ID, a ancestor: EntityType.ID) -> Bool {
    var current: EntityType.ID? = id
    while let type = current {
      if type == ancestor { return true }
      current = entityTypes[type]?.parent
    }
    return false
  }

  /// Whether a type is, or descends from, one of several.
  public func isType(_ id: EntityType.ID, in ancestors: [EntityType.ID]) -> Bool {
    ancestors.contains { isType(id, a: $0) }
  }

  /// The type and its ancestors, nearest first.
  public func lineage(of id: EntityType.ID) -> [EntityType] {
    var result: [EntityType] = []
    var current: EntityType.ID? = id
    while let step = current, let type = entityTypes[step] {
      result.append(type)
      current = type.parent
    }
    return result
  }
}
