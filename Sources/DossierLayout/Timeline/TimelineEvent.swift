import Chronology
import DossierCore

/// What a timeline draws with a mark and a label: an event, a relation with a time, or several events together.
struct TimelineEvent: Sendable {
  /// What it stands for.
  enum Subject: Hashable, Sendable {
    /// An event, as an index into ``KnowledgeGraph/nodes``.
    case node(Int)
    /// An office, a membership, …, as an index into ``KnowledgeGraph/edges``.
    case span(Int)
    /// Events drawn as one, as indices into ``KnowledgeGraph/nodes``.
    case group([Int])
  }

  /// What it stands for.
  let subject: Subject
  /// Its name among all of the view's, for placements.
  let key: String
  /// The extents of its dates: one, or one for each version where sources disagree; none if undated.
  let versions: [TimeExtent]
  /// Its lane, as an index into ``TimelineEvents/lanes``.
  var lane = 0
  /// Its dates as printed, one for each version, with "or" behind all but the last; none if it has none.
  private(set) var dateTexts: [String]
  /// What is written under the dates.
  let title: String
  /// The colour of its mark.
  let hue: Hue
  /// Whether sources disagree about it.
  let isDisputed: Bool
  /// The evidence whose numbers stand behind the title.
  let citations: [Citation]
  /// Whether nobody dates it, and its date follows from other claims.
  var isInferred = false
  /// Where in its bounds the sign of its order stands, from 0 to 1, if all that is known is what it comes before and after.
  var order: Double?
  /// When each event of a group begins.
  var members: [Int64] = []
  /// What became of it, in a graph of two states.
  private(set) var change: GraphChanges.State?
  /// How many of ``versions`` are the dates it had before, the last ones.
  private(set) var pastVersions = 0
  /// How many of ``dateTexts`` are, the last ones.
  private(set) var pastTexts = 0

  /// Whether it can be placed on the axis.
  var isDated: Bool { !versions.isEmpty }

  /// The event's node; `nil` for relations and groups.
  // Swift 6.3 crashes when it inlines this into `assignLanes` (ownership error in CopyPropagation).
  @inline(never)
  var node: Int? {
    if case .node(let index) = subject { index } else { nil }
  }

  /// The events it stands for.
  var nodes: [Int] {
    switch subject {
    case .node(let index): [index]
    case .span: []
    case .group(let nodes): nodes
    }
  }

  /// Whether it is a relation, which stands for no event.
  var isSpan: Bool {
    switch subject {
    case .node: false
    case .span: true
    case .group(let nodes): nodes.isEmpty
    }
  }

  /// An event of a graph.
  init(node index: Int, _ graph: KnowledgeGraph, shift: Int64?) {
    let node = graph.nodes[index]
    subject = .node(index)
    key = node.id.rawValue
    let past = (graph.changes?.pastDates[index] ?? []).compactMap { TimeExtent($0, shift: shift) }
    versions = node.shownDates.compactMap { TimeExtent($0, shift: shift) } + past
    pastVersions = past.count
    let texts = graph.dateTexts(of: node)
    let formerTexts = ChangeLook.former(graph.changes?.pastDateTexts[index], graph.words)
    dateTexts = (texts.isEmpty ? node.relativeDates : Self.versions(texts, graph.words)) + formerTexts
    pastTexts = formerTexts.count
    change = graph.change(ofNode: index)
    title = ChangeLook.title(node.shortName, change)
    hue = node.style.hue
    isDisputed = node.isDisputed
    citations = graph.citations(of: node)
    isInferred = node.dates.isEmpty && node.inferredDate != nil
  }

  /// A relation of a graph.
  init(span index: Int, _ graph: KnowledgeGraph, shift: Int64?) {
    let edge = graph.edges[index]
    var dates: [DateExpression] = []
    for claim in edge.claims {
      if let when = graph.claims[claim].when, !dates.contains(when) { dates.append(when) }
    }
    if dates.isEmpty, let when = edge.when { dates = [when] }
    subject = .span(index)
    // No entity's id has a blank.
    key = "span " + edge.id.rawValue
    versions = dates.compactMap { TimeExtent($0, shift: shift) }
    let formerTexts = ChangeLook.former(graph.changes?.pastEdgeDateTexts[index], graph.words)
    dateTexts = Self.versions(dates.map { graph.text(of: $0) }, graph.words) + formerTexts
    pastTexts = formerTexts.count
    change = graph.change(ofEdge: index)
    title = ChangeLook.title(
      "\(graph.nodes[edge.source].shortName) – \(edge.label) \(graph.nodes[edge.target].shortName)", change)
    hue = edge.style.hue
    isDisputed = edge.status == .disputed
    citations = graph.citations(of: edge)
  }

  private static func versions(_ texts: [String], _ words: Vocabulary) -> [String] {
    texts.dropLast().map { $0 + words.or.dropLast() } + texts.suffix(1)
  }

  /// Several events of one lane drawn as one.
  init(group events: [TimelineEvent], key: String, title: String, dateTexts: [String]) {
    let starts = events.compactMap { $0.versions.first?.times.first }
    subject = .group(events.flatMap(\.nodes))
    self.key = key
    versions = starts.min().map { [TimeExtent(from: $0, to: (starts.max() ?? $0) + 1)] } ?? []
    self.title = title
    self.dateTexts = dateTexts
    hue = Set(events.map(\.hue)).count == 1 ? events.first?.hue ?? .slate : .slate
    isDisputed = false
    citations = []
    members = starts.sorted()
    lane = events.first?.lane ?? 0
  }

  /// Puts the name of its lane before its date, where lanes have no room of their own.
  mutating func prefixDates(with lane: String) {
    dateTexts = dateTexts.isEmpty ? [lane] : ["\(lane) · \(dateTexts[0])"] + dateTexts.dropFirst()
  }

  /// By beginning, then end; what has neither last.
  var sortKey: (Int64, Int64) {
    guard let extent = versions.first else { return (.max, .max) }
    return (extent.start.time ?? .min, extent.end.time ?? .max)
  }
}

/// The events of a view in chronological order, and their lanes.
struct TimelineEvents: Sendable {
  /// The events, undated ones last.
  var events: [TimelineEvent]
  /// The lanes' titles, top to bottom; one without a title if the view has no lanes.
  let lanes: [String?]
  /// The words of dates on the axis.
  let text: CalendarText
  /// The time shown where the view does not say it: that of the events, not of offices that last longer.
  let window: (start: Int64?, end: Int64?)

  /// More lanes than this leave no room for events; those with the fewest are drawn as one.
  private static let mostLanes = 10

  /// Some events in lanes.
  init(_ events: [TimelineEvent], lanes: [String?], text: CalendarText, window: (start: Int64?, end: Int64?)) {
    self.events = events
    self.lanes = lanes
    self.text = text
    self.window = window
  }

  /// Reads the events of a view. Lanes stand in the order of their first events in time, those without a value last.
  init(_ view: GraphView) {
    let graph = view.graph
    text = CalendarText(graph.language)
    let nodes = view.nodes.filter { graph.nodes[$0].kind == .event }
    let shift = nodes.flatMap { graph.nodes[$0].shownDates }.clockShift
    var drawn = nodes.map { TimelineEvent(node: $0, graph, shift: shift) }
    OrderOnly(drawn, graph).mark(&drawn)
    let ordered = drawn.indices.sorted { left, right in
      let (leftKey, rightKey) = (drawn[left].sortKey, drawn[right].sortKey)
      if leftKey != rightKey { return leftKey < rightKey }
      if let first = graph.nodes[nodes[left]].when, let second = graph.nodes[nodes[right]].when, first != second {
        return first < second
      }
      return (drawn[left].order ?? 0, left) < (drawn[right].order ?? 0, right)
    }
    var events = ordered.map { drawn[$0] }
    window = Self.window(events, view.spec)
    let spans = view.spans.map { TimelineEvent(span: $0, graph, shift: shift) }.filter(\.isDated)
    lanes = Self.assignLanes(&events, spans: spans, view)
    self.events = Self.inOrder(events)
  }

  /// By time, then as they stood.
  static func inOrder(_ events: [TimelineEvent]) -> [TimelineEvent] {
    events.indices.sorted { left, right in
      let keys = (events[left].sortKey, events[right].sortKey)
      return keys.0 == keys.1 ? left < right : keys.0 < keys.1
    }.map { events[$0] }
  }

  /// From the first to the last known time of the events, wherever the view has no limit.
  private static func window(_ events: [TimelineEvent], _ spec: ViewSpec?) -> (start: Int64?, end: Int64?) {
    let occupied = events.flatMap(\.versions).flatMap(\.occupied)
    let start = spec?.from?.bounds.earliestStart.day.map { CalendarStep.beginning(of: $0) }
    let end = spec?.to?.bounds.latestEnd.day.map { CalendarStep.beginning(of: $0) }
    return (start ?? occupied.map(\.start).min(), end ?? occupied.map(\.end).max())
  }

  /// Puts the events into lanes, adds the relations to them, and returns the lanes' titles.
  private static func assignLanes(
    _ events: inout [TimelineEvent], spans: [TimelineEvent], _ view: GraphView
  ) -> [String?] {
    let words = view.graph.words
    let channel = view.spec?.lanes ?? .none
    let values = events.map { event in event.node.flatMap { ChannelValue($0, channel, view.graph) } }
    var lanes: [ChannelValue] = []
    var known: Set<ChannelValue> = []
    for case let value? in values where known.insert(value).inserted { lanes.append(value) }
    if lanes.count > mostLanes {
      var counts: [ChannelValue: Int] = [:]
      for case let value? in values { counts[value, default: 0] += 1 }
      let kept = Set(
        lanes.enumerated().sorted { (-(counts[$0.element] ?? 0), $0.offset) < (-(counts[$1.element] ?? 0), $1.offset) }
          .prefix(mostLanes - 1).map(\.element))
      lanes = lanes.filter(kept.contains)
    }
    let indices = Dictionary(uniqueKeysWithValues: lanes.enumerated().map { ($1, $0) })
    let hasOther = values.contains { $0.flatMap { indices[$0] } == nil }
    for index in events.indices { events[index].lane = values[index].flatMap { indices[$0] } ?? lanes.count }
    var titles: [String?] = lanes.isEmpty ? [nil] : lanes.map(\.label)
    if hasOther, !lanes.isEmpty { titles.append(words[.other]) }
    // Relations stand in the lane of one of their ends, or above all others.
    let keys = Dictionary(lanes.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    let places = spans.map { span in isByPlayer(channel) ? laneKey(span, view.graph, keys) : nil }
    let needsOwn = places.contains { $0 == nil }
    if needsOwn {
      titles =
        [lanes.isEmpty && events.isEmpty ? nil : words[.officesAndRoles]]
        + titles.filter { $0 != nil || !events.isEmpty }
      if titles.isEmpty { titles = [nil] }
      for index in events.indices { events[index].lane += 1 }
    }
    for (span, place) in zip(spans, places) {
      var span = span
      span.lane = place.map { $0 + (needsOwn ? 1 : 0) } ?? 0
      events.append(span)
    }
    return titles
  }

  private static func isByPlayer(_ channel: ViewSpec.Channel) -> Bool {
    channel == .actor || channel == .institution
  }

  private static func laneKey(_ span: TimelineEvent, _ graph: KnowledgeGraph, _ keys: [String: Int]) -> Int? {
    guard case .span(let index) = span.subject else { return nil }
    let edge = graph.edges[index]
    return keys[graph.nodes[edge.source].id.rawValue] ?? keys[graph.nodes[edge.target].id.rawValue]
  }
}
