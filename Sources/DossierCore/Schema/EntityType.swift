/// A type of entity in the schema, such as `person` or `summit`.
public struct EntityType: Hashable, Sendable {
  /// The name of an entity type.
  public typealias ID = Identifier<EntityType>

  /// The type's id.
  public let id: ID
  /// The kind it descends from.
  public let kind: Kind
  /// The type it extends; `nil` for the five kinds.
  public let parent: ID?
  /// What one of them is called: "think tank".
  public let label: String
  /// What several are called: "think tanks".
  public let plural: String
  /// What the type is for.
  public let summary: String?
  /// Its properties, inherited ones first, in the order written.
  public let properties: [PropertyDefinition]
  /// Its roles, inherited ones first, in the order written. Only events have roles.
  public let roles: [RoleDefinition]
  /// How it is drawn.
  public let style: NodeStyle

  /// An entity type with everything it inherits already merged in.
  public init(
    id: ID, kind: Kind, parent: ID?, label: String, plural: String, summary: String?,
    properties: [PropertyDefinition], roles: [RoleDefinition], style: NodeStyle
  ) {
    self.id = id
    self.kind = kind
    self.parent = parent
    self.label = label
    self.plural = plural
    self.summary = summary
    self.properties = properties
    self.roles = roles
    self.style = style
  }
}

/// A property that entities of a type may have.
public struct PropertyDefinition: Hashable, Sendable {
  /// What a property's values are.
  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    /// Any text.
    case text
    /// An EDTF date or a phrase.
    case date
    /// A decimal number.
    case number
    /// `true` or `false`.
    case boolean
    /// An `http`, `https` or `mailto` address.
    case url
  }

  /// The property's name.
  public let id: String
  /// What it is called in print.
  public let label: String
  /// What its values are.
  public let valueType: ValueType
  /// Whether an entity must have it.
  public let isRequired: Bool

  /// A property of a type.
  public init(id: String, label: String, valueType: ValueType, isRequired: Bool = false) {
    self.id = id
    self.label = label
    self.valueType = valueType
    self.isRequired = isRequired
  }
}

/// A part that an actor, institution, place or document can play in an event.
public struct RoleDefinition: Hashable, Sendable {
  /// The role's id, which is also the type of the edge it makes.
  public let id: RelationType.ID
  /// From the event: "speaker".
  public let label: String
  /// From the one who plays it: "spoke at".
  public let inverse: String
  /// The entity types that may play it.
  public let range: [EntityType.ID]
  /// How many must play it.
  public let minimum: Int
  /// How many may play it; `nil` for any number.
  public let maximum: Int?
  /// What it says about the time of the event and of the one who plays it.
  public let order: TemporalOrder
  /// Roles that nobody who plays this one can also play in the same event.
  public let excludes: [RelationType.ID]
  /// How its edge is drawn.
  public let style: EdgeStyle

  /// A role of an event type.
  public init(
    id: RelationType.ID, label: String, inverse: String, range: [EntityType.ID], minimum: Int, maximum: Int?,
    order: TemporalOrder = .none, excludes: [RelationType.ID] = [], style: EdgeStyle
  ) {
    self.excludes = excludes
    self.id = id
    self.label = label
    self.inverse = inverse
    self.range = range
    self.minimum = minimum
    self.maximum = maximum
    self.order = order
    self.style = style
  }
}
