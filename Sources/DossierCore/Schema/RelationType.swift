/// A type of directed relation between two entities, such as `member-of`.
public struct RelationType: Hashable, Sendable {
  /// The name of a relation type, or of a role.
  public typealias ID = Identifier<RelationType>

  /// Whether a relation holds for a time.
  public enum TemporalExtent: String, Hashable, Sendable, CaseIterable {
    /// It has no time.
    case none
    /// It came about at a moment.
    case point
    /// It holds from one moment to another.
    case span
  }

  /// How many partners each side may have at one time.
  public enum Cardinality: String, Hashable, Sendable, CaseIterable {
    /// Any number on both sides.
    case manyToMany = "many-to-many"
    /// One source each target, many targets.
    case oneToMany = "one-to-many"
    /// One target each source.
    case manyToOne = "many-to-one"
    /// One on both sides.
    case oneToOne = "one-to-one"
  }

  /// Whether a relation is the holding of an office.
  public enum Office: String, Hashable, Sendable, CaseIterable {
    /// It is none.
    case none
    /// One of several: a relation's label names it.
    case post
    /// One that a single person holds at a time.
    case head
  }

  /// The relation type's id.
  public let id: ID
  /// From source to target: "leads".
  public let label: String
  /// From target to source: "is led by".
  public let inverse: String
  /// What the type is for.
  public let summary: String?
  /// The entity types a source may have.
  public let domain: [EntityType.ID]
  /// The entity types a target may have.
  public let range: [EntityType.ID]
  /// Whether it means the same in both directions; then no arrow is drawn.
  public let isSymmetric: Bool
  /// Whether it holds for a time.
  public let temporalExtent: TemporalExtent
  /// How many partners each side may have.
  public let cardinality: Cardinality
  /// What it says about the time of its ends.
  public let order: TemporalOrder
  /// Whether it is the holding of an office, of which sources may name different holders.
  public let office: Office
  /// Relation types that cannot hold between the same two at the same time.
  public let excludes: [ID]
  /// How it is drawn.
  public let style: EdgeStyle

  /// A relation type.
  public init(
    id: ID, label: String, inverse: String, summary: String?, domain: [EntityType.ID], range: [EntityType.ID],
    isSymmetric: Bool, temporalExtent: TemporalExtent, cardinality: Cardinality, order: TemporalOrder = .none,
    office: Office = .none, excludes: [ID] = [], style: EdgeStyle
  ) {
    self.office = office
    self.excludes = excludes
    self.id = id
    self.label = label
    self.inverse = inverse
    self.summary = summary
    self.domain = domain
    self.range = range
    self.isSymmetric = isSymmetric
    self.temporalExtent = temporalExtent
    self.cardinality = cardinality
    self.order = order
    self.style = style
  }
}
