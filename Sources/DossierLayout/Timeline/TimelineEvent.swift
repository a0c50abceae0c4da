import Chronology
import DossierCore

/// An event of a timeline with its dates read.
struct TimelineEvent: Sendable {
  /// The node's index in the graph.
  let node: Int
  /// The extents of its dates: one, or one for each version where sources disagree; none if undated.
  let versions: [TimeExtent]
  /// Its lane, as an index into ``TimelineEvents/lanes``.
  let lane: Int
  /// Its dates as printed, one for each version; none if it has none.
  let dateTexts: [String]
  /// Whether nobody dates it, and its date follows from other claims.
  var isInferred = false

  /// Whether it can be placed on the axis.
  var isDated: Bool { !versions.isEmpty }
}

/// The events of a view in chronological order, and their lanes.
struct TimelineEvents: Sendable {
  /// The events, undated ones last.
  let events: [TimelineEvent]
  /// The lanes' titles, top to bottom; one without a title if the view has no lanes.
  let lanes: [String?]

  /// Reads the events of a view. Lanes stand in the order of their first events in time, those without a value last.
  init(_ view: GraphView) {
    let graph = view.graph
    let channel = view.spec?.lanes ?? .none
    let nodes = view.nodes.filter { graph.nodes[$0].kind == .event }
    let dated = nodes.map { (node: $0, versions: Self.versions(graph.nodes[$0])) }
    let ordered = dated.indices.sorted { left, right in
      switch (graph.nodes[dated[left].node].when, graph.nodes[dated[right].node].when) {
      case (let first?, let second?) where dated[left].versions.isEmpty == dated[right].versions.isEmpty:
        first == second ? left < right : first < second
      default:
        dated[left].versions.isEmpty == dated[right].versions.isEmpty
          ? left < right : dated[right].versions.isEmpty
      }
    }
    let values = ordered.map { index in ChannelValue(dated[index].node, channel, graph) }
    var titles: [ChannelValue] = []
    for case let value? in values where !titles.contains(value) { titles.append(value) }
    let hasOther = values.contains { $0 == nil }
    if titles.isEmpty {
      lanes = [nil]
    } else {
      lanes = titles.map(\.label) + (hasOther ? ["Other"] : [])
    }
    let count = titles.count
    events = zip(ordered, values).map { index, value in
      TimelineEvent(
        node: dated[index].node, versions: dated[index].versions,
        lane: value.flatMap { titles.firstIndex(of: $0) } ?? count,
        dateTexts: graph.nodes[dated[index].node].dateTexts,
        isInferred: Self.isInferred(graph.nodes[dated[index].node]))
    }
  }

  private static func isInferred(_ node: Node) -> Bool {
    node.dates.isEmpty && node.inferredDate != nil
  }

  private static func versions(_ node: Node) -> [TimeExtent] {
    node.shownDates.compactMap { TimeExtent($0) }
  }
}
