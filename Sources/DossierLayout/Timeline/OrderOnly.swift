import Chronology
import DossierCore

/// The order of events that nobody dates, as far as it is claimed.
///
/// An event of which only the neighbours are known has their dates as bounds. Where several have the same bounds, their order
/// is all there is to show: each gets a place between its bounds by how many stand before and after it.
struct OrderOnly {
  private let before: [Int: Set<Int>]
  private let after: [Int: Set<Int>]

  /// Reads what the claims say about the order of those events that have no date of their own.
  init(_ events: [TimelineEvent], _ graph: KnowledgeGraph) {
    let nodes = Set(events.compactMap(\.node).filter { graph.nodes[$0].dates.isEmpty })
    var before: [Int: Set<Int>] = [:]
    var after: [Int: Set<Int>] = [:]
    func add(_ first: Int, _ second: Int) {
      guard first != second, nodes.contains(first), nodes.contains(second) else { return }
      before[second, default: []].insert(first)
      after[first, default: []].insert(second)
    }
    for node in nodes.sorted() {
      for claim in graph.nodes[node].claims {
        guard case .relativeTime(let time) = graph.claims[claim].object, graph.claims[claim].status == .asserted else {
          continue
        }
        for limit in time.limits {
          guard let other = graph.nodeIndex(limit.event.value) else { continue }
          switch limit.side {
          case .after: add(other, node)
          case .before: add(node, other)
          case .during: break
          }
        }
      }
      for index in graph.edges(from: node) where graph.edges[index].status == .asserted {
        let edge = graph.edges[index]
        switch graph.schema.relationTypes[edge.type]?.order {
        case .before, .startsBefore: add(edge.source, edge.target)
        case .after, .startsAfter: add(edge.target, edge.source)
        default: break
        }
      }
    }
    self.before = before
    self.after = after
  }

  /// Gives each event that stands before or after another undated one its place in that order.
  func mark(_ events: inout [TimelineEvent]) {
    var ranks: [Int: Int] = [:]
    var depths: [Int: Int] = [:]
    for index in events.indices {
      guard let node = events[index].node, before[node] != nil || after[node] != nil else { continue }
      let rank = longest(node, before, &ranks)
      let depth = longest(node, after, &depths)
      events[index].order = Double(rank + 1) / Double(rank + depth + 2)
    }
  }

  /// How many events the longest chain from one has; a circle of claims is cut where it closes.
  private func longest(_ start: Int, _ next: [Int: Set<Int>], _ known: inout [Int: Int]) -> Int {
    // A chain can be long: no recursion.
    var open: Set<Int> = []
    var stack = [start]
    while let node = stack.last {
      let neighbours = next[node, default: []].sorted()
      if open.insert(node).inserted {
        stack += neighbours.filter { known[$0] == nil && !open.contains($0) }
        continue
      }
      stack.removeLast()
      if known[node] == nil {
        known[node] = neighbours.compactMap { known[$0] }.map { $0 + 1 }.max() ?? 0
      }
    }
    return known[start] ?? 0
  }
}
