import DossierCore

/// What is drawn one by one and what together, where a page has no room for all.
struct TimelineGroups: Sendable {
  /// How many are drawn one by one.
  let budget: Int
  /// Events in groups, and relations left out.
  let grouped: Int
  let leftOut: Int
  /// The events, with groups among them.
  let events: TimelineEvents
  /// Whether more stand alone than the budget has, because the view names them.
  let isNamed: Bool

  /// Beyond so many, relations of little evidence are left out: bars cannot be counted as one.
  static let mostSpans = 24
  /// So many groups there may be for each event drawn one by one.
  private static let share = 0.8

  /// Keeps those of greatest weight: named by the view, then by citations and relations; the others are drawn together with
  /// their neighbours in time.
  ///
  /// - Parameters:
  ///   - perLane: how many groups may stand in one lane, where they share a row.
  ///   - stood: what stood alone before, and goes first.
  init(
    _ all: TimelineEvents, keeping budget: Int, perLane: Int = .max, _ view: GraphView,
    stood: (TimelineEvent) -> Bool = { _ in false }
  ) {
    self.budget = budget
    let events = all.events
    let spans = Set(Self.heaviest(events.indices.filter { events[$0].isSpan }, events, view, Self.mostSpans))
    let candidates = events.indices.filter { !events[$0].isSpan }
    let kept = Set(Self.heaviest(candidates, events, view, budget, stood))
    let rest = candidates.filter { !kept.contains($0) }
    var drawn = events.indices.filter { kept.contains($0) || spans.contains($0) }.map { events[$0] }
    var grouped = 0
    let most = max(all.lanes.count, Int(Double(budget) * Self.share))
    for (start, group) in Self.groups(rest, events, most: most, perLane: perLane) {
      if group.count == 1 {
        drawn.append(events[group[0]])
      } else {
        drawn.append(Self.group(group.map { events[$0] }, from: start, all))
        grouped += group.count
      }
    }
    self.grouped = grouped
    isNamed = kept.count > budget
    leftOut = events.count { $0.isSpan } - spans.count
    self.events = TimelineEvents(
      TimelineEvents.inOrder(drawn), lanes: all.lanes, text: all.text, window: all.window)
  }

  /// All events one by one.
  init(all: TimelineEvents) {
    events = all
    budget = all.events.count
    grouped = 0
    leftOut = 0
    isNamed = false
  }

  /// What a page has room for one by one, and the groups on it.
  ///
  /// - Parameter drawn: all that is drawn, groups included.
  init(_ all: TimelineEvents, drawn: [TimelineEvent], leftOut: Int) {
    budget = drawn.count { $0.node != nil }
    grouped = drawn.reduce(0) { $0 + ($1.node == nil ? $1.nodes.count : 0) }
    self.leftOut = leftOut
    isNamed = false
    events = TimelineEvents(TimelineEvents.inOrder(drawn), lanes: all.lanes, text: all.text, window: all.window)
  }

  /// Those that matter most, at most a number of them; but all that the view names.
  static func heaviest(
    _ indices: [Int], _ events: [TimelineEvent], _ view: GraphView, _ count: Int,
    _ stood: (TimelineEvent) -> Bool = { _ in false }
  ) -> [Int] {
    guard indices.count > count else { return indices }
    let (ranked, pinned) = ranked(indices, events, view, stood)
    return Array(ranked.prefix(max(count, pinned)))
  }

  /// Events by how much they matter, and how many of the first the view names.
  static func ranked(
    _ indices: [Int], _ events: [TimelineEvent], _ view: GraphView, _ stood: (TimelineEvent) -> Bool = { _ in false }
  ) -> (order: [Int], pinned: Int) {
    let graph = view.graph
    let named = Set((view.spec?.include.entities ?? []).compactMap { graph.nodeIndex($0.value) })
    var weights: [Int: Int] = [:]
    for index in indices {
      let event = events[index]
      weights[index] = event.citations.count * 2
      if let node = event.node {
        weights[index, default: 0] += graph.edges(from: node).count + graph.edges(to: node).count
        if stood(event) { weights[index, default: 0] += 1_000_000 }
        if named.contains(node) { weights[index] = .max }
      }
    }
    // Of equal weight, they are taken from all over the time, not from its beginning.
    let spread = Dictionary(uniqueKeysWithValues: indices.enumerated().map { ($1, UInt32($0).reversedBits) })
    let ranked = indices.sorted { left, right in
      let (leftWeight, rightWeight) = (weights[left] ?? 0, weights[right] ?? 0)
      return leftWeight == rightWeight ? (spread[left] ?? 0) < (spread[right] ?? 0) : leftWeight > rightWeight
    }
    return (ranked, ranked.prefix { weights[$0] == .max }.count)
  }

  /// What a page showed one by one, and its groups with what is new in their time.
  init(_ all: TimelineEvents, like memory: TimelineMemory) {
    var drawn: [TimelineEvent] = []
    var members = [[TimelineEvent]](repeating: [], count: memory.groups.count)
    var leftOut = 0
    for event in all.events {
      let start = event.versions.first?.times.first
      if memory.label(event) != nil {
        drawn.append(event)
      } else if event.isSpan {
        leftOut += 1
      } else if let index = memory.groups.firstIndex(where: { $0.lane == event.lane && $0.holds(start) }) {
        members[index].append(event)
      } else {
        drawn.append(event)
      }
    }
    for (group, members) in zip(memory.groups, members) where !members.isEmpty {
      drawn.append(members.count == 1 ? members[0] : Self.group(members, from: group.start, all))
    }
    self.init(all, drawn: drawn, leftOut: leftOut)
  }

  /// Neighbours in time and lane: those whose beginnings fall between the same two boundaries of the calendar, by the finest step
  /// that makes no more groups than asked for.
  private static func groups(
    _ indices: [Int], _ events: [TimelineEvent], most: Int, perLane: Int
  ) -> [(start: Int64?, members: [Int])] {
    guard !indices.isEmpty else { return [] }
    let starts = indices.map { events[$0].versions.first?.times.first }
    let hasClock = indices.contains { events[$0].versions.contains(where: \.hasClock) }
    var best: [Bin: [Int]] = [:]
    for step in (hasClock ? CalendarStep.clockLadder : CalendarStep.ladder) + [.years(1_000_000_000_000)] {
      best = [:]
      for (index, start) in zip(indices, starts) {
        best[Bin(lane: events[index].lane, start: start.map(step.floor)), default: []].append(index)
      }
      let crowds = Dictionary(best.keys.map { ($0.lane, 1) }, uniquingKeysWith: +)
      if best.count <= most, crowds.values.allSatisfy({ $0 <= perLane }) { break }
    }
    return best.keys.sorted { ($0.lane, $0.start ?? .max) < ($1.lane, $1.start ?? .max) }.map {
      ($0.start, best[$0] ?? [])
    }
  }

  private struct Bin: Hashable {
    let lane: Int
    /// `nil` for undated events.
    let start: Int64?
  }

  /// Several events of one lane as one.
  static func group(_ events: [TimelineEvent], from start: Int64?, _ all: TimelineEvents) -> TimelineEvent {
    let text = all.text
    // In one order, wherever they come from.
    let events = events.sorted {
      ($0.sortKey.0, $0.sortKey.1, $0.node ?? 0) < ($1.sortKey.0, $1.sortKey.1, $1.node ?? 0)
    }
    let starts = events.compactMap { $0.versions.first?.times.first }
    let dates = starts.min().map { [text.range(from: $0, through: starts.max() ?? $0)] } ?? []
    // By its beginning, so that one more event leaves it what it was.
    let lane = TimelineMemory.line(events.first.flatMap { all.lanes[$0.lane] })
    let key = "group \(lane) \(start.map { "\($0)" } ?? "undated")"
    return TimelineEvent(
      group: events, key: key, title: "+" + text.events(events.count), dateTexts: dates)
  }
}

extension UInt32 {
  /// The number with its 32 bits in the opposite order: 0, 1, 2, 3, … become numbers evenly spread.
  fileprivate var reversedBits: UInt32 {
    var value = self
    var result: UInt32 = 0
    for _ in 0..<32 {
      result = result << 1 | value & 1
      value >>= 1
    }
    return result
  }
}
