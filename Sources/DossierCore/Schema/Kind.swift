/// The five kinds of node. Every entity type descends from one of them.
public enum Kind: String, Hashable, Sendable, CaseIterable {
  /// Somebody who acts: a person, a state, a government, a group.
  case actor
  /// A standing body: an alliance, an office, a mission, an organization.
  case institution
  /// Something that happened, or was to happen.
  case event
  /// Somewhere.
  case place
  /// Something written: a treaty, a strategy, a statement.
  case document

  /// The root entity type of this kind, which has the same id.
  public var rootType: EntityType.ID {
    EntityType.ID(rawValue)
  }

  /// The dossier's top-level key for this kind: `actors`, `institutions` …
  public var section: String {
    rawValue + "s"
  }
}
