import DossierCore

/// Looks for the plan that fits a body at the most generous measure.
struct TimelineFit {
  let events: TimelineEvents
  let stretches: [TimeStretch]
  let numbers: SourceNumbers
  let theme: Theme

  /// How much more room crowded stretches get: what is tried, the usual first.
  private static let spreads = [0.5, 0.75, 1, 0.25]
  /// Shares of the room are tuned one by one up to so many events; beyond, the plans take too long.
  private static let mostTuned = 120
  /// All measures are tried up to so many events; beyond, the tightest is taken.
  private static let mostTried = 400
  /// By how much shares are changed.
  private static let steps = [3, 2, 1.5, 1.5, 1.2, 1.2]
  /// Up to so many segments room is also moved from one to another, by this factor.
  private static let mostPaired = 9
  private static let pairStep = 1.4
  /// Plans higher than so many bodies are not tuned, and from one beginning only if that leaves them higher than the second.
  private static let hopeful = 1.4
  private static let nearby = 1.12
  /// If labels stand across breaks, so many measures are tried in which they may not.
  private static let mostCrossed = 5
  /// If nothing fits, the page grows: rather by so much more than with the tightest labels.
  private static let tolerance = 1.12

  /// The most generous plan that fits the body without labels across breaks; if none does, the most generous among the low ones.
  func best(in body: Rectangle) -> (plan: TimelinePlan, fits: Bool) {
    var plans: [TimelinePlan] = []
    let isHuge = events.events.count > Self.mostTried
    var crossed: [TimelinePlan] = []
    for measure in isHuge ? TimelineMeasure.all.suffix(1) : TimelineMeasure.all[...] {
      let plan = best(measure, in: body)
      if plan.height > body.height {
        plans.append(plan)
      } else if plan.crossings == 0 {
        return (plan, true)
      } else {
        crossed.append(plan)
        if crossed.count == Self.mostCrossed { break }
      }
    }
    // A label wider than the time between two breaks crosses one, however it is set.
    if let fewest = crossed.map(\.crossings).min(), let plan = crossed.first(where: { $0.crossings == fewest }) {
      return (plan, true)
    }
    let lowest = plans.map(\.height).min() ?? 0
    let plan = plans.first { $0.height <= lowest * Self.tolerance }
    return (plan ?? sketch(in: body), false)
  }

  /// A plan that need not fit.
  func sketch(in body: Rectangle) -> TimelinePlan {
    let measure = TimelineMeasure.all[0]
    return planner(measure).plan(
      x: body.x, width: body.width, shares: TimeScale.shares(stretches, spread: Self.spreads[0]))
  }

  private func planner(_ measure: TimelineMeasure) -> TimelinePlanner {
    TimelinePlanner(
      events: events, stretches: stretches, numbers: numbers,
      labels: TimelinePlanner.labels(events, numbers, measure, theme), measure: measure, theme: theme)
  }

  private struct Trial {
    let plan: TimelinePlan
    let shares: [Double]
    let cost: Double
  }

  /// The best plan found for a measure: from several beginnings, the shares of the segments are changed as long as that helps.
  private func best(_ measure: TimelineMeasure, in body: Rectangle) -> TimelinePlan {
    let planner = planner(measure)
    func trial(_ shares: [Double]) -> Trial {
      let plan = planner.plan(x: body.x, width: body.width, shares: shares)
      return Trial(plan: plan, shares: shares, cost: plan.cost(limit: body.height))
    }
    let usual = trial(TimeScale.shares(stretches, spread: Self.spreads[0]))
    guard stretches.count > 1, events.events.count <= Self.mostTried else { return usual.plan }
    let others = Self.spreads.dropFirst().map { trial(TimeScale.shares(stretches, spread: $0)) }
    let starts = ([usual] + others).enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
    var best = starts[0]
    guard events.events.count <= Self.mostTuned, best.plan.height < Self.hopeful * body.height else { return best.plan }
    for start in starts {
      let tuned = tuned(start, trial)
      if tuned.cost < best.cost { best = tuned }
      let isGood = best.plan.height <= body.height && best.plan.crossings == 0
      if isGood || best.plan.height > Self.nearby * body.height { break }
    }
    return best.plan
  }

  /// Gives each segment more and less room, then moves room from one to another.
  private func tuned(_ start: Trial, _ trial: ([Double]) -> Trial) -> Trial {
    var best = start
    func attempt(_ factors: [Int: Double]) {
      let candidate = trial(scaled(best.shares, factors))
      if candidate.cost < best.cost { best = candidate }
    }
    for step in Self.steps {
      for index in stretches.indices {
        attempt([index: step])
        attempt([index: 1 / step])
      }
    }
    guard stretches.count <= Self.mostPaired else { return best }
    for index in stretches.indices {
      for other in stretches.indices where other != index {
        attempt([index: Self.pairStep, other: 1 / Self.pairStep])
      }
    }
    return best
  }

  private func scaled(_ shares: [Double], _ factors: [Int: Double]) -> [Double] {
    shares.enumerated().map { $1 * (factors[$0] ?? 1) }
  }
}
