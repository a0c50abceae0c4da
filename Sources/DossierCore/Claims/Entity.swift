/// An actor, institution, event, place or document as the author declared it.
///
/// Everything said *about* it (its type, properties, roles, relations) is a ``Claim``.
public struct Entity: Hashable, Sendable {
  /// The name of an entity.
  public typealias ID = Identifier<Entity>

  /// The entity's id: its key in the dossier.
  public let id: ID
  /// The section it was declared in.
  public let kind: Kind
  /// Its type as written; `nil` if left out, which means the kind itself.
  public let type: Located<EntityType.ID>?
  /// Its name or title; `nil` if left out, which is an error.
  public let name: String?
  /// A shorter name for pictures.
  public let shortName: String?
  /// Other names.
  public let aliases: [String]
  /// A remark of the author's.
  public let note: String?
  /// Where the entity is declared: its key.
  public let range: SourceRange
  /// For whom it is, and with it all that is said of it.
  public var release = Release.public

  /// An entity as declared.
  public init(
    id: ID, kind: Kind, type: Located<EntityType.ID>?, name: String?, shortName: String? = nil, aliases: [String] = [],
    note: String? = nil, range: SourceRange
  ) {
    self.id = id
    self.kind = kind
    self.type = type
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.note = note
    self.range = range
  }
}
