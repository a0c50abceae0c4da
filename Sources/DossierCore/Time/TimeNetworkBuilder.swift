import Chronology

/// Feeds the claims of a graph into a temporal network, and keeps what contradicts.
struct TimeNetworkBuilder {
  /// A contradiction with the claim that completed it.
  typealias Contradiction = EventNetwork<Int>.Contradiction

  private let nodes: [Node]
  private let edges: [Edge]
  private let claims: [Claim]
  private let schema: Schema
  private let nodeIndices: [Entity.ID: Int]
  private var network = EventNetwork<Int>()
  private var events: [Int: EventNetwork<Int>.Event] = [:]
  /// The times of relations, by claim: terms of office and the like.
  private var terms: [Claim.ID: EventNetwork<Int>.Event] = [:]
  private(set) var contradictions: [Contradiction] = []

  init(nodes: [Node], edges: [Edge], claims: [Claim], schema: Schema) {
    self.nodes = nodes
    self.edges = edges
    self.claims = claims
    self.schema = schema
    nodeIndices = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds everything: dates first, so that what contradicts a date is what is kept out.
  mutating func build() -> TimeModel {
    for index in nodes.indices { addDates(of: index) }
    for edge in edges where !edge.isRole { addTerms(of: edge) }
    for index in nodes.indices { addRelativeTimes(of: index) }
    for edge in edges where !edge.isRole { addRelativeTerms(of: edge) }
    for edge in edges { addOrder(of: edge) }
    return TimeModel(events: events, solution: network.solve())
  }

  private mutating func event(_ node: Int) -> EventNetwork<Int>.Event {
    if let event = events[node] { return event }
    let event = network.addEvent()
    events[node] = event
    return event
  }

  // MARK: Dates

  private mutating func addDates(of index: Int) {
    let node = nodes[index]
    let dated = node.properties.compactMap { property -> (name: String, date: DateExpression, claim: Int)? in
      guard claims[property.claim].status != .retracted, case .date(let date) = property.value else { return nil }
      return (property.name, date, property.claim)
    }
    for (names, end) in [(["when"], nil), (["born", "founded"], EventEnd.start), (["died", "dissolved"], .end)]
      as [([String], EventEnd?)]
    {
      let versions = dated.filter { names.contains($0.name) }
      guard let first = versions.first else { continue }
      let bounds = versions.dropFirst().reduce(first.date.bounds) { Self.hull($0, $1.date.bounds) }
      let isSoft = versions.contains { $0.date.isApproximate || $0.date.isUncertain }
      let event = event(index)
      contradictions += network.add(
        end.map { Self.limited(bounds, to: $0) } ?? bounds, of: event, claim: first.claim, isSoft: isSoft)
    }
  }

  /// The bounds that leave room for both versions of a date.
  private static func hull(_ left: TimeBounds, _ right: TimeBounds) -> TimeBounds {
    func wider(_ first: TimeBound, _ second: TimeBound, _ pick: (Day, Day) -> Day) -> TimeBound {
      guard let first = first.day, let second = second.day else { return .unknown }
      return .day(pick(first, second))
    }
    return TimeBounds(
      earliestStart: wider(left.earliestStart, right.earliestStart, min),
      latestStart: wider(left.latestStart, right.latestStart, max),
      earliestEnd: wider(left.earliestEnd, right.earliestEnd, min),
      latestEnd: wider(left.latestEnd, right.latestEnd, max))
  }

  /// A date of birth says nothing about the end, a date of death nothing about the start.
  private static func limited(_ bounds: TimeBounds, to end: EventEnd) -> TimeBounds {
    var limited = bounds
    switch end {
    case .start: (limited.earliestEnd, limited.latestEnd) = (.unknown, .unknown)
    case .end: (limited.earliestStart, limited.latestStart) = (.unknown, .unknown)
    }
    return limited
  }

  private mutating func addTerms(of edge: Edge) {
    for claim in edge.claims where isAsserted(claim) {
      let term = network.addEvent()
      terms[claims[claim].id] = term
      guard let when = claims[claim].when else { continue }
      contradictions += network.add(
        when.bounds, of: term, claim: claim, isSoft: when.isApproximate || when.isUncertain)
    }
  }

  // MARK: Relative times

  private mutating func addRelativeTimes(of index: Int) {
    for property in nodes[index].properties where property.name == "when" && !property.isDisputed {
      guard case .relativeTime(let time) = property.value, isAsserted(property.claim) else { continue }
      for limit in time.limits {
        guard let other = nodeIndices[limit.event.value] else { continue }
        add(limit, of: event(index), to: event(other), claim: property.claim)
      }
    }
  }

  private mutating func addRelativeTerms(of edge: Edge) {
    for claim in edge.claims where isAsserted(claim) {
      guard let time = claims[claim].relativeWhen, let term = terms[claims[claim].id] else { continue }
      for limit in time.limits {
        guard let other = nodeIndices[limit.event.value] else { continue }
        add(limit, of: term, to: event(other), claim: claim)
      }
    }
  }

  private mutating func add(
    _ limit: RelativeTime.Limit, of event: EventNetwork<Int>.Event, to other: EventNetwork<Int>.Event, claim: Int
  ) {
    switch limit.side {
    case .during: contradictions += network.add(.within, of: event, to: other, claim: claim)
    case .after:
      addGap(limit.distance?.lowerBound ?? 0, from: other, to: event, claim: claim)
      guard let most = limit.distance?.upperBound else { return }
      contradictions += network.add(.end, of: event, before: .end, of: other, by: -most, claim: claim)
    case .before:
      addGap(limit.distance?.lowerBound ?? 0, from: event, to: other, claim: claim)
      guard let most = limit.distance?.upperBound else { return }
      contradictions += network.add(.start, of: other, before: .start, of: event, by: -most, claim: claim)
    }
  }

  /// From the last day of the first to the first day of the second it is at least so many days; 0 is the same day.
  private mutating func addGap(
    _ days: Int64, from first: EventNetwork<Int>.Event, to second: EventNetwork<Int>.Event, claim: Int
  ) {
    // Ends are exclusive: the last day is the one before.
    contradictions += network.add(.end, of: first, before: .start, of: second, by: days - 1, claim: claim)
  }

  // MARK: Order

  private mutating func addOrder(of edge: Edge) {
    guard edge.source != edge.target else { return }
    let order = order(of: edge)
    for claim in edge.claims where isAsserted(claim) {
      if order != .none { add(order, edge, claim) }
      if let capacity = claims[claim].capacity, let term = terms[capacity.value] {
        contradictions += network.add(.intersects, of: event(edge.source), to: term, claim: claim)
      }
    }
  }

  private func order(of edge: Edge) -> TemporalOrder {
    if !edge.isRole { return schema.relationTypes[edge.type]?.order ?? .none }
    let type = nodes[edge.source].type
    return schema.entityTypes[type]?.roles.first { $0.id == edge.type }?.order ?? .none
  }

  private mutating func add(_ order: TemporalOrder, _ edge: Edge, _ claim: Int) {
    let source = event(edge.source)
    let target = event(edge.target)
    switch order {
    case .none: break
    case .before: addGap(0, from: source, to: target, claim: claim)
    case .after: addGap(0, from: target, to: source, claim: claim)
    case .startsBefore: contradictions += network.add(.start, of: source, before: .start, of: target, claim: claim)
    case .startsAfter: contradictions += network.add(.start, of: target, before: .start, of: source, claim: claim)
    case .within: contradictions += network.add(.within, of: source, to: target, claim: claim)
    case .overlaps: contradictions += network.add(.intersects, of: source, to: target, claim: claim)
    case .begins: addMoment(.start, of: target, in: terms[claims[claim].id] ?? source, claim)
    case .ends: addMoment(.end, of: target, in: terms[claims[claim].id] ?? source, claim)
    case .lifetimes:
      guard let term = terms[claims[claim].id], claims[claim].when != nil || claims[claim].relativeWhen != nil else {
        return
      }
      contradictions += network.add(.within, of: term, to: source, claim: claim)
      contradictions += network.add(.within, of: term, to: target, claim: claim)
    }
  }

  /// One end of something falls in the time of an event.
  private mutating func addMoment(
    _ end: EventEnd, of entity: EventNetwork<Int>.Event, in event: EventNetwork<Int>.Event, _ claim: Int
  ) {
    // An end is the day after the last, a start the first day itself.
    let (first, last): (Int64, Int64) = end == .start ? (0, 1) : (1, 0)
    contradictions += network.add(.start, of: event, before: end, of: entity, by: first, claim: claim)
    contradictions += network.add(end, of: entity, before: .end, of: event, by: last, claim: claim)
  }

  private func isAsserted(_ claim: Int) -> Bool {
    claims[claim].status == .asserted && claims[claim].dispute == nil
  }
}
