import DossierCore

extension SchemaBuilder {
  /// Reads the relation types once all entity types are known.
  mutating func resolveRelations(_ reading: inout SchemaReading) {
    var types = Array(reading.schema.relationTypes.values)
    let names = Set(types.map(\.id.rawValue) + relationTypes.map(\.key))
    for entry in relationTypes {
      guard let fields = Fields(entry.value, "a relation type", keys: Self.relationKeys, &diagnostics) else {
        reading.brokenRelations.insert(RelationType.ID(entry.key))
        continue
      }
      types.append(parseRelation(entry, fields, reading, names))
    }
    reading.schema = Schema(entityTypes: Array(reading.schema.entityTypes.values), relationTypes: types)
  }

  private mutating func parseRelation(
    _ entry: YAMLEntry, _ fields: Fields, _ reading: SchemaReading, _ names: Set<String>
  ) -> RelationType {
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
      order: fields.choice("order", as: TemporalOrder.self, &diagnostics) ?? .none,
      office: fields.choice("office", as: RelationType.Office.self, &diagnostics) ?? .none,
      excludes: checkExcluded(fields.texts("excludes", &diagnostics), of: "relation type", among: names),
      style: parseEdgeStyle(fields))
  }
}
