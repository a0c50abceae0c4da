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
      // Not a tilde, which stands beside dates that are about right.
      case .changed: "Δ"
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
  /// "What changed since v1: 3 new, 1 gone, 2 relations changed", in a dossier's language (English, German or French; English
  /// otherwise).
  ///
  /// - Parameters:
  ///   - counts: of events, actors and institutions, and of relations drawn as bars.
  ///   - relations: of the others.
  ///   - language: the language's tag.
  public func caption(_ counts: Counts, relations: Counts, language: String) -> String {
    let terms = CaptionTerms(language)
    func list(_ counts: Counts, _ words: [CaptionTerms.Word]) -> [String] {
      zip([counts.added, counts.removed, counts.changed], words).filter { $0.0 > 0 }
        .map { "\($0) \($0 > 1 ? $1.several : $1.one)" }
    }
    let parts = list(counts, terms.things) + list(relations, terms.relations)
    return "\(terms.head) \(since)\(terms.tail)" + (parts.isEmpty ? terms.nothing : parts.joined(separator: ", "))
  }
}

/// The words of a caption.
private struct CaptionTerms {
  typealias Word = (one: String, several: String)

  let head: String
  /// What follows the name of the earlier state.
  let tail: String
  let nothing: String
  /// For what is new, gone and changed.
  let things: [Word]
  let relations: [Word]

  init(_ language: String) {
    switch language.lowercased().prefix(while: { $0 != "-" }) {
    case "de":
      (head, tail, nothing) = ("Was sich seit", " geändert hat: ", "nichts von dem, was hier steht")
      things = [("neu", "neu"), ("entfallen", "entfallen"), ("geändert", "geändert")]
      relations = [
        ("Beziehung neu", "Beziehungen neu"), ("Beziehung entfallen", "Beziehungen entfallen"),
        ("Beziehung geändert", "Beziehungen geändert"),
      ]
    case "fr":
      (head, tail, nothing) = ("Ce qui a changé depuis", "\u{A0}: ", "rien de ce qui figure ici")
      things = [("nouveau", "nouveaux"), ("disparu", "disparus"), ("modifié", "modifiés")]
      relations = [
        ("relation nouvelle", "relations nouvelles"), ("relation disparue", "relations disparues"),
        ("relation modifiée", "relations modifiées"),
      ]
    default:
      (head, tail, nothing) = ("What changed since", ": ", "nothing of what is shown here")
      things = [("new", "new"), ("gone", "gone"), ("changed", "changed")]
      relations = [
        ("relation new", "relations new"), ("relation gone", "relations gone"),
        ("relation changed", "relations changed"),
      ]
    }
  }
}

extension GraphView {
  /// How many of the view's nodes and bars came, went or changed; `nil` for a view of one state.
  public var changeCounts: GraphChanges.Counts? {
    graph.changes.map { $0.counts(nodes: nodes, edges: spans) }
  }

  /// The same of its relations and roles that are no bars.
  public var relationChangeCounts: GraphChanges.Counts? {
    let bars = Set(spans)
    return graph.changes.map { $0.counts(nodes: [], edges: edges.filter { !bars.contains($0) }) }
  }
}
