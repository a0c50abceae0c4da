import Chronology

extension GraphView {
  /// The events shown, as node indices: by time, those without a date last, otherwise in the view's order.
  public var eventsInOrder: [Int] {
    // The dates are looked up once, not in every comparison.
    let dated = nodes.filter { graph.nodes[$0].kind == .event }.map { (node: $0, when: graph.nodes[$0].when) }
    return dated.sorted { left, right in
      switch (left.when, right.when) {
      case (let first?, let second?): first == second ? left.node < right.node : first < second
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): left.node < right.node
      }
    }.map(\.node)
  }
}
