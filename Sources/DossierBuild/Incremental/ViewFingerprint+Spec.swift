import Chronology
import DossierCore

// The schema and the view's own wishes, written as the rest of the view is.
extension ByteWriter {
  mutating func add(_ style: NodeStyle) {
    add(style.shape.rawValue)
    add(style.hue.rawValue)
  }

  mutating func add(_ style: EdgeStyle) {
    add(style.line.rawValue)
    add(style.hue.rawValue)
  }

  mutating func add(_ schema: Schema) {
    add(each: schema.entityTypes.values.sorted { $0.id < $1.id }) { $0.add($1) }
    add(each: schema.relationTypes.values.sorted { $0.id < $1.id }) { $0.add($1) }
  }

  private mutating func add(_ type: EntityType) {
    add(type.id.rawValue)
    add(type.kind.rawValue)
    add(type.parent?.rawValue)
    add(type.label)
    add(type.plural)
    add(type.summary)
    add(each: type.properties) { writer, property in
      writer.add(property.id)
      writer.add(property.label)
      writer.add(property.valueType.rawValue)
      writer.add(property.isRequired)
    }
    add(each: type.roles) { writer, role in
      writer.add(role.id.rawValue)
      writer.add(role.label)
      writer.add(role.inverse)
      writer.add(each: role.range.map(\.rawValue))
      writer.add(role.minimum)
      writer.add(role.maximum) { $0.add($1) }
      writer.add(role.order.rawValue)
      writer.add(each: role.excludes) { $0.add($1.rawValue) }
      writer.add(role.style)
    }
    add(type.style)
  }

  private mutating func add(_ type: RelationType) {
    add(type.id.rawValue)
    add(type.label)
    add(type.inverse)
    add(type.summary)
    add(each: type.domain.map(\.rawValue))
    add(each: type.range.map(\.rawValue))
    add(type.isSymmetric)
    add(type.temporalExtent.rawValue)
    add(type.cardinality.rawValue)
    add(type.order.rawValue)
    add(type.office.rawValue)
    add(each: type.excludes) { $0.add($1.rawValue) }
    add(type.style)
  }

  mutating func add(_ spec: ViewSpec) {
    add(spec.id.rawValue)
    add(spec.title)
    add(spec.caption)
    add(spec.layout.rawValue)
    add(spec.include)
    add(spec.exclude)
    add(each: spec.touching.map(\.value.rawValue))
    add(each: spec.between.map(\.value.rawValue))
    add(spec.depth) { $0.add($1) }
    add(spec.budget) { $0.add($1) }
    add(spec.ranking.rawValue)
    add(spec.salience.rawValue)
    add(spec.from)
    add(spec.to)
    add(spec.lanes)
    add(spec.group)
    add(spec.engine.rawValue)
    add(spec.direction?.rawValue)
    add(spec.showsIsolated)
    add(spec.page)
    add(spec.theme)
    add(spec.notes.rawValue)
    add(spec.spans)
    add(spec.arrows) { $0.add($1) }
    add(spec.release.rawValue)
  }

  private mutating func add(_ selection: ViewSpec.Selection) {
    add(each: selection.kinds.map(\.value.rawValue))
    add(each: selection.types.map(\.value.rawValue))
    add(each: selection.entities.map(\.value.rawValue))
    add(each: selection.relations.map(\.value.rawValue))
  }

  private mutating func add(_ channel: ViewSpec.Channel) {
    switch channel {
    case .none: add("none")
    case .kind: add("kind")
    case .type: add("type")
    case .actor: add("actor")
    case .institution: add("institution")
    case .place: add("place")
    case .source: add("source")
    case .property(let name):
      add("property")
      add(name)
    }
  }

  private mutating func add(_ choice: ViewSpec.RelationChoice) {
    switch choice {
    case .none: add(0)
    case .all: add(1)
    case .types(let types):
      add(2)
      add(each: types.map(\.value.rawValue))
    }
  }

  mutating func add(_ page: PageFormat) {
    add(page.name)
    add(page.width)
    add(page.height)
    add(page.unit.rawValue)
    add(page.typeScale)
  }

  mutating func add(_ theme: Theme) {
    add(theme.id.rawValue)
    for color in [theme.background, theme.ink, theme.mutedInk, theme.rule, theme.panel, theme.dispute] { add(color) }
    add(each: theme.swatches.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, swatch in
      writer.add(swatch.key.rawValue)
      for color in [swatch.value.fill, swatch.value.stroke, swatch.value.text] { writer.add(color) }
      writer.add(swatch.value.pattern?.rawValue)
    }
    add(theme.hasPatterns)
    add(theme.hasLineStyles)
    add(each: theme.fontFamilies)
    for size in [theme.sizes.title, theme.sizes.caption, theme.sizes.label, theme.sizes.small, theme.sizes.source] {
      add(size)
    }
    add(theme.page)
  }

  private mutating func add(_ color: Color) {
    add(Int(color.red) << 16 | Int(color.green) << 8 | Int(color.blue))
  }
}
