import DossierCore

/// Looks for the plan that fits a body at the most generous measure.
struct TimelineFit {
  let events: TimelineEvents
  let stretches: [TimeStretch]
  let graph: KnowledgeGraph
  let numbers: SourceNumbers
  let theme: Theme

  /// How much more room crowded stretches get: what is tried, the usual first.
  private static let spreads = [0.5, 0.75, 1, 0.25]
  /// Shares of the room are tuned one by one up to so many events; beyond, the plans take too long.
  private static let mostTuned = 120
  /// All measures are tried up to so many events; beyond, the tightest is taken.
  private static let mostTried = 400
  /// By how much shares are changed.
  private static let steps = [2, 1.5, 1.5, 1.2, 1.2]
  /// If nothing fits, the page grows: rather by so much more than with the tightest labels.
  private static let tolerance = 1.12

  /// The most generous plan that fits the body; if none does, the most generous among the low ones.
  func best(in body: Rectangle) -> (plan: TimelinePlan, fits: Bool) {
    var plans: [TimelinePlan] = []
    let isHuge = events.events.count > Self.mostTried
    for measure in isHuge ? TimelineMeasure.all.suffix(1) : TimelineMeasure.all[...] {
      let plan = best(measure, in: body)
      if plan.height <= body.height { return (plan, true) }
      plans.append(plan)
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
      events: events, stretches: stretches, graph: graph,
      labels: TimelinePlanner.labels(events, graph, numbers, measure, theme), measure: measure, theme: theme)
  }

  /// The best plan found for a measure: the shares of the segments are changed one by one as long as that helps.
  private func best(_ measure: TimelineMeasure, in body: Rectangle) -> TimelinePlan {
    let planner = planner(measure)
    func trial(_ shares: [Double]) -> (plan: TimelinePlan, shares: [Double], cost: Double) {
      let plan = planner.plan(x: body.x, width: body.width, shares: shares)
      return (plan, shares, plan.cost(limit: body.height))
    }
    var best = trial(TimeScale.shares(stretches, spread: Self.spreads[0]))
    guard stretches.count > 1, events.events.count <= Self.mostTried else { return best.plan }
    for spread in Self.spreads.dropFirst() {
      let candidate = trial(TimeScale.shares(stretches, spread: spread))
      if candidate.cost < best.cost { best = candidate }
    }
    guard events.events.count <= Self.mostTuned, best.plan.height < 1.7 * body.height else { return best.plan }
    for step in Self.steps {
      for index in stretches.indices {
        for factor in [step, 1 / step] {
          var shares = best.shares
          shares[index] *= factor
          let candidate = trial(shares)
          if candidate.cost < best.cost { best = candidate }
        }
      }
    }
    return best.plan
  }
}
