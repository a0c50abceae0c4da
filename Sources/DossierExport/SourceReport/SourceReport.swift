import DossierCore

/// The sources of a view with what rests on them.
struct SourceReport {
  /// One source.
  struct Row {
    let source: Source
    /// The text it goes back to.
    let origin: Source.ID
    /// How many claims cite it.
    let claimCount: Int
    /// The claims that rest on its origin alone and cite it, as indices.
    let alone: [Int]
  }

  let rows: [Row]

  init(_ view: GraphView) {
    let graph = view.graph
    var counts: [Source.ID: Int] = [:]
    var alone: [Source.ID: [Int]] = [:]
    for index in view.claims {
      let claim = graph.claims[index]
      let sources = Set(claim.citations.map(\.source))
      for id in sources { counts[id, default: 0] += 1 }
      if graph.support(of: claim) == 1 { for id in sources { alone[id, default: []].append(index) } }
    }
    rows = view.sources.map { source in
      Row(
        source: source, origin: graph.origins.origin(of: source.id), claimCount: counts[source.id] ?? 0,
        alone: alone[source.id] ?? [])
    }
  }
}

extension Source {
  /// Whether quotes can be looked up in it.
  var availability: String {
    hasText ? "here" : isWithheld ? "withheld: not checkable here" : "not checkable here"
  }
}
