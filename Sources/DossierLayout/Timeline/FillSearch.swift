import DossierCore

/// Looks for the measure and the scale with which most events have room of their own.
struct FillSearch {
  let all: TimelineEvents
  let stretches: [TimeStretch]
  let numbers: SourceNumbers
  let theme: Theme
  /// What may stand alone, as indices into the events: first what matters most.
  let chosen: [Int]
  /// What is counted in any case.
  let rest: [TimelineEvent]
  /// So many of the first must stand alone.
  let pinned: Int
  /// At most so many stand alone.
  let limit: Int
  /// How many trials are made side by side; what is found does not depend on it.
  let jobs: Int
  /// The place of each event in the chronology, by key.
  private let places: [String: Int]

  init(
    all: TimelineEvents, stretches: [TimeStretch], numbers: SourceNumbers, theme: Theme, chosen: [Int],
    rest: [TimelineEvent], pinned: Int, limit: Int, jobs: Int
  ) {
    self.all = all
    self.stretches = stretches
    self.numbers = numbers
    self.theme = theme
    self.chosen = chosen
    self.rest = rest
    self.pinned = pinned
    self.limit = limit
    self.jobs = max(jobs, 1)
    places = Dictionary(all.events.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What was found.
  struct Found {
    let planner: TimelinePlanner
    let measure: Int
    let shares: [Double]
    let inOrderOfTime: Bool
    let filled: LaneFill.Filled

    var count: Int { filled.single.count }
  }

  /// The most generous measure tried.
  private static let firstMeasure = 4
  /// How much more room crowded stretches get: what is tried.
  private static let spreads = [0.5, 0.75, 1, 0.25]
  /// Up to so many events everything is tried; beyond, only the tightest measures.
  private static let mostTried = 70
  private static let tightest = 5
  /// Larger text is worth this part of the events.
  private static let largerText = 0.92
  /// Places are taken in order of time if so many more find one.
  private static let order = 1.12
  /// Lanes lower than this have groups with their numbers in them.
  private static let lowLane = 62.0
  /// If less than this part is left over, smaller text is tried to have room for all.
  private static let fewLeft = 0.15
  /// By how much shares are changed.
  private static let steps = [1.6, 1.3]

  /// The best found; `nil` if with no measure those that must stand alone have room.
  func best(in body: Rectangle) -> Found? {
    let isMany = chosen.count > Self.mostTried
    let usable = TimelineMeasure.indices(theme)
    let isLow = isLow(body)
    let measures =
      (isLow ? TimelineMeasure.lowIndices(theme)[...] : [])
      + usable.dropFirst(isMany ? usable.count - Self.tightest : Self.firstMeasure)
    var best: Found?
    var waiting = measures[...]
    while !waiting.isEmpty {
      // Of many events no measure is likely to have room for all, so that none is tried in vain; of few the first may.
      let trials = waiting.prefix(isMany && jobs > 1 ? waiting.count : jobs)
      waiting = waiting.dropFirst(trials.count)
      let found = concurrentMap(Array(trials), jobs: jobs) {
        bestFound(with: $0, isMany ? 2 : Self.spreads.count, body)
      }
      for case let own? in found {
        if own.filled.grouped == 0, own.filled.leftOut == 0 { return own }
        if best.map({ Double(own.count) * Self.largerText > Double($0.count) }) ?? true { best = own }
      }
    }
    guard let best else { return nil }
    let found = tuned(best, body)
    // With so few left over, smaller text may have room for all.
    guard found.filled.grouped > 0, Double(found.filled.grouped) < Self.fewLeft * Double(found.count),
      limit >= chosen.count(where: { !all.events[$0].isSpan })
    else { return found }
    for measure in measures.suffix(1) where measure > found.measure {
      let start = self.found(planner(measure), measure, found.shares, inOrderOfTime: false, body)
      if let next = start.map({ tuned($0, body) }), next.filled.hasPinned, next.filled.grouped == 0 { return next }
    }
    return found
  }

  /// The best found with a measure and the first so many spreads.
  private func bestFound(with measure: Int, _ spreads: Int, _ body: Rectangle) -> Found? {
    let planner = planner(measure)
    var best: Found?
    for spread in Self.spreads.prefix(spreads) {
      let shares = TimeScale.shares(stretches, spread: spread)
      guard let found = found(planner, measure, shares, inOrderOfTime: false, body), found.filled.hasPinned else {
        continue
      }
      if found.count > best?.count ?? -1 { best = found }
    }
    return best
  }

  /// Whether lanes have hardly room for an event above a row of groups with their numbers below them.
  private func isLow(_ body: Rectangle) -> Bool {
    body.height - TimelinePlan.axisHeight < Self.lowLane * Double(all.lanes.count)
  }

  /// The same in another body.
  func again(_ found: Found, in body: Rectangle) -> LaneFill.Filled? {
    self.found(found.planner, found.measure, found.shares, inOrderOfTime: found.inOrderOfTime, body)?.filled
  }

  /// Gives each segment more and less room as long as that makes room for more.
  private func tuned(_ start: Found, _ body: Rectangle) -> Found {
    let planner = start.planner
    var best = start
    if let timely = found(planner, start.measure, start.shares, inOrderOfTime: true, body), timely.filled.hasPinned,
      timely.filled.grouped == 0 || Double(timely.count) > Double(start.count) * Self.order
    {
      best = timely
    }
    guard stretches.count > 1, best.filled.grouped > 0, best.count < limit else { return best }
    var changes = (chosen.count > Self.mostTried ? Self.steps.prefix(1) : Self.steps[...]).flatMap { step in
      stretches.indices.flatMap { [(index: $0, factor: step), (index: $0, factor: 1 / step)] }
    }[...]
    while !changes.isEmpty {
      // As if one after the other: what was tried behind a change that is made is tried again, from there.
      let (base, trials) = (best, changes.prefix(jobs))
      let found = concurrentMap(Array(trials), jobs: jobs) { index, factor in
        var shares = base.shares
        shares[index] *= factor
        return self.found(planner, base.measure, shares, inOrderOfTime: base.inOrderOfTime, body)
      }
      let better = found.firstIndex { $0.map { $0.filled.hasPinned && $0.count > base.count } ?? false }
      if let better, let next = found[better] { best = next }
      changes = changes.dropFirst(better.map { $0 + 1 } ?? trials.count)
    }
    return best
  }

  private func planner(_ measure: Int) -> TimelinePlanner {
    let events = TimelineEvents(
      chosen.map { all.events[$0] }, lanes: all.lanes, text: all.text, window: all.window)
    let measure = TimelineMeasure.all[measure]
    return TimelinePlanner(
      events: events, stretches: stretches, numbers: numbers,
      labels: TimelinePlanner.labels(events, numbers, measure, theme), measure: measure, theme: theme)
  }

  private func found(
    _ planner: TimelinePlanner, _ measure: Int, _ shares: [Double], inOrderOfTime: Bool, _ body: Rectangle
  ) -> Found? {
    let events = planner.events.events
    var order = Array(events.indices)
    if inOrderOfTime {
      let first = events.indices.prefix(pinned) + events.indices.dropFirst(pinned).filter { events[$0].isSpan }
      let known = Set(first)
      order = first + events.indices.filter { !known.contains($0) }.sorted { chosen[$0] < chosen[$1] }
    }
    let fill = LaneFill(
      planner: planner, rest: rest, order: order, pinned: pinned, limit: limit, places: places,
      isLow: isLow(body))
    return fill.filled(x: body.x, width: body.width, height: body.height, shares: shares).map {
      Found(planner: planner, measure: measure, shares: shares, inOrderOfTime: inOrderOfTime, filled: $0)
    }
  }
}
