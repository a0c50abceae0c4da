public import Chronology

/// What became of the parts of a graph that holds two states of a dossier.
public struct GraphChanges: Sendable {
  /// What became of one node or edge.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It was not there.
    case added
    /// It is no longer there.
    case removed
    /// Something that is said of it, or its evidence, is another.
    case changed
    /// It is as it was.
    case unchanged

    /// The sign before its name; `nil` for what did not change.
    public var sign: String? {
      switch self {
      case .added: "+"
      case .removed: "−"
      case .changed: "~"
      case .unchanged: nil
      }
    }
  }

  /// How many parts of a view came, went or changed.
  public struct Counts: Hashable, Sendable {
    /// How many came.
    public var added = 0
    /// How many went.
    public var removed = 0
    /// How many are others.
    public var changed = 0
  }

  /// What the earlier state is called: a revision, or a folder's name.
  public let since: String
  /// The state of each node of the graph.
  public let nodes: [State]
  /// The state of each edge of the graph.
  public let edges: [State]
  /// The dates that an event had, where it has others now or none; by node.
  public let pastDates: [Int: [DateExpression]]
  /// The same as printed, relative ones included.
  public let pastDateTexts: [Int: [String]]
  /// The times that a relation had as printed, where it has others now; by edge.
  public let pastEdgeDateTexts: [Int: [String]]

  /// How many of some nodes and edges came, went or changed.
  public func counts(nodes chosen: [Int], edges chosenEdges: [Int]) -> Counts {
    var counts = Counts()
    for state in chosen.map({ nodes[$0] }) + chosenEdges.map({ edges[$0] }) {
      switch state {
      case .added: counts.added += 1
      case .removed: counts.removed += 1
      case .changed: counts.changed += 1
      case .unchanged: break
      }
    }
    return counts
  }
}

extension GraphView {
  /// How many of the view's nodes, edges and bars came, went or changed; `nil` for a view of one state.
  public var changeCounts: GraphChanges.Counts? {
    graph.changes.map { $0.counts(nodes: nodes, edges: Array(Set(edges + spans))) }
  }
}
