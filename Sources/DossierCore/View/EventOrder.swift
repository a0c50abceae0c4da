import Chronology

extension GraphView {
  /// The events shown, as node indices: by time, those without a date last, otherwise in the view's order.
  public var eventsInOrder: [Int] {
    nodes.filter { graph.nodes[$0].kind == .event }.sorted { left, right in
      switch (graph.nodes[left].when, graph.nodes[right].when) {
      case (let first?, let second?): first == second ? left < right : first < second
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left < right
      }
    }
  }
}
