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
  /// What else differs, a line each: "position: minister → president"; by node.
  public let nodeDetails: [Int: [String]]
  /// The same, by edge.
  public let edgeDetails: [Int: [String]]
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

extension KnowledgeGraph {
  /// What became of a node; `nil` in a graph of one state.
  public func change(ofNode index: Int) -> GraphChanges.State? { changes.map { $0.nodes[index] } }

  /// What became of an edge; `nil` in a graph of one state.
  public func change(ofEdge index: Int) -> GraphChanges.State? { changes.map { $0.edges[index] } }

  /// The same by the node itself.
  public func change(of node: Node) -> GraphChanges.State? { nodeIndex(node.id).flatMap { change(ofNode: $0) } }

  /// The same by the edge itself.
  public func change(of edge: Edge) -> GraphChanges.State? { edgeIndex(edge.id).flatMap { change(ofEdge: $0) } }
}

extension GraphChanges {
  /// "What changed since v1: 3 new, 1 gone, 2 changed", in a dossier's language (English, German or French; English otherwise).
  public func caption(_ counts: Counts, language: String) -> String {
    let head: String
    let words: [(Int, String)]
    let nothing: String
    let colon: String
    switch language.lowercased().prefix(while: { $0 != "-" }) {
    case "de":
      head = "Was sich seit \(since) geändert hat"
      words = [(counts.added, "neu"), (counts.removed, "entfallen"), (counts.changed, "geändert")]
      (nothing, colon) = ("nichts von dem, was hier steht", ": ")
    case "fr":
      head = "Ce qui a changé depuis \(since)"
      words = [
        (counts.added, counts.added > 1 ? "nouveaux" : "nouveau"),
        (counts.removed, counts.removed > 1 ? "disparus" : "disparu"),
        (counts.changed, counts.changed > 1 ? "modifiés" : "modifié"),
      ]
      (nothing, colon) = ("rien de ce qui figure ici", "\u{A0}: ")
    default:
      head = "What changed since \(since)"
      words = [(counts.added, "new"), (counts.removed, "gone"), (counts.changed, "changed")]
      (nothing, colon) = ("nothing of what is shown here", ": ")
    }
    let parts = words.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return head + colon + (parts.isEmpty ? nothing : parts.joined(separator: ", "))
  }
}

extension GraphView {
  /// How many of the view's nodes, edges and bars came, went or changed; `nil` for a view of one state.
  public var changeCounts: GraphChanges.Counts? {
    graph.changes.map { $0.counts(nodes: nodes, edges: Array(Set(edges + spans))) }
  }
}
