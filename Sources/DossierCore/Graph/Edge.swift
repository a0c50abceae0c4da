public import Chronology

/// A typed directed edge: a relation between two nodes, or the role that a node plays in an event.
///
/// An edge of a role leads from the event to the one who plays the role.
public struct Edge: Hashable, Sendable {
  /// The name of an edge, unique among all edges and different from every node's id.
  public typealias ID = Identifier<Edge>

  /// The edge's id: that of the claim written first.
  public let id: ID
  /// The node it leaves, as an index into ``KnowledgeGraph/nodes``.
  public internal(set) var source: Int
  /// The node it reaches, as an index into ``KnowledgeGraph/nodes``.
  public internal(set) var target: Int
  /// The relation type or role.
  public let type: RelationType.ID
  /// Whether it is a role of an event.
  public let isRole: Bool
  /// From source to target, as printed.
  public let label: String
  /// From target to source, as printed.
  public let inverse: String
  /// Whether it means the same in both directions.
  public let isSymmetric: Bool
  /// When it holds.
  public let when: DateExpression?
  /// The claims it stands on, as indices into ``KnowledgeGraph/claims``, those preferred first; never empty.
  public internal(set) var claims: [Int]
  /// How the claims stand: disputed if any of them is, retracted if all are.
  public let status: Claim.Status
  /// How it is drawn.
  public let style: EdgeStyle
}
