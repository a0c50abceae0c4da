public import Chronology

/// A node of the knowledge graph: one entity with what the claims say of it.
public struct Node: Hashable, Sendable {
  /// A property with its value, and the claims that give it.
  public struct Property: Hashable, Sendable {
    /// The property's name in the schema.
    public let name: String
    /// What it is called in print.
    public let label: String
    /// The value.
    public internal(set) var value: Claim.Object
    /// The claim behind it, as an index into ``KnowledgeGraph/claims``.
    public internal(set) var claim: Int
    /// Whether another claim gives another value.
    public let isDisputed: Bool
  }

  /// The entity's id; of entities that are one, the first that the judgement names.
  public let id: Entity.ID
  /// What kind of node it is.
  public let kind: Kind
  /// Its type in the schema.
  public let type: EntityType.ID
  /// Its name or title.
  public let name: String
  /// A name short enough for a picture; the name itself where the author gave none.
  public internal(set) var shortName: String
  /// Other names: those written with the entity, those of entities that are one with it, those under `names`.
  public internal(set) var aliases: [String]
  /// The ids of the entities that are one with it by an author's judgement, in order of their declaration.
  public internal(set) var sameAs: [Entity.ID]
  /// A remark of the author's.
  public internal(set) var note: String?
  /// Its properties, in the schema's order; several of one name where claims disagree, the preferred one first.
  public internal(set) var properties: [Property]
  /// All claims it is the subject of, its edges' claims and those of what it is not apart, as indices into
  /// ``KnowledgeGraph/claims``. The first is the claim that it exists.
  public internal(set) var claims: [Int]
  /// Where it is declared.
  public internal(set) var range: SourceRange
  /// How it is drawn.
  public internal(set) var style: NodeStyle
  /// For whom it is.
  public internal(set) var release = Release.public

  /// When an event without a date of its own must have taken place, by what other claims say.
  public internal(set) var inferredDate: DateExpression?

  /// Times given by other events that are claimed for an event, in words.
  public internal(set) var relativeDates: [String] = []

  /// When an event took place: the first of its `when` claims, the one the author prefers; else what can be inferred.
  public var when: DateExpression? {
    dates.first ?? inferredDate
  }

  /// The dates to draw: those claimed, or else the one inferred.
  public var shownDates: [DateExpression] {
    dates.isEmpty ? [inferredDate].compactMap { $0 } : dates
  }

  /// Every date that is claimed for an event; more than one where sources disagree.
  public var dates: [DateExpression] {
    properties.compactMap { property in
      if property.name == "when", case .date(let date) = property.value { date } else { nil }
    }
  }

  /// Whether any claim about it is disputed.
  public var isDisputed: Bool {
    properties.contains(where: \.isDisputed)
  }
}
