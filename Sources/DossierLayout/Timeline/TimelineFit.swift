import DossierCore

/// Looks for the plan that fits a body at the most generous measure.
struct TimelineFit {
  let events: TimelineEvents
  let stretches: [TimeStretch]
  let numbers: SourceNumbers
  let theme: Theme
  /// Whether it is one of several trials: only the tighter measures, and no long search.
  var isTrial = false
  /// How many measures are tried side by side; what is found does not depend on it.
  var jobs = 1

  /// The most generous measure of a trial.
  private static let trialMeasure = 4
  /// Smaller measures than the first so many are left to ``FillSearch``, which is quicker.
  private static let roomy = 12
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
  func best(in body: Rectangle) -> Fitted {
    var plans: [Fitted] = []
    let isHuge = events.events.count > Self.mostTried
    var crossed: [Fitted] = []
    let measures = TimelineMeasure.indices(theme).prefix(Self.roomy)
    var waiting = isHuge ? measures.suffix(1) : isTrial ? measures.dropFirst(Self.trialMeasure) : measures[...]
    while !waiting.isEmpty, crossed.count < Self.mostCrossed {
      let trials = waiting.prefix(max(jobs, 1))
      waiting = waiting.dropFirst(trials.count)
      let tried = concurrentMap(Array(trials), jobs: jobs) { index in
        let plan = self.best(TimelineMeasure.all[index], in: body)
        return Fitted(plan: plan, measure: index, fits: plan.height <= body.height)
      }
      for fitted in tried where crossed.count < Self.mostCrossed {
        if !fitted.fits {
          plans.append(fitted)
        } else if fitted.plan.crossings == 0 {
          return fitted.measure == 0 ? airy(fitted, in: body) : fitted
        } else {
          crossed.append(fitted)
        }
      }
    }
    // A label wider than the time between two breaks crosses one, however it is set.
    if let fewest = crossed.map(\.plan.crossings).min(),
      let best = crossed.first(where: { $0.plan.crossings == fewest })
    {
      return best
    }
    let lowest = plans.map(\.plan.height).min() ?? 0
    let best = plans.first { $0.plan.height <= lowest * Self.tolerance }
    return best ?? Fitted(plan: sketch(in: body), measure: 0, fits: false)
  }

  /// A plan that leaves much of the body white, with its events in more rows.
  private func airy(_ fitted: Fitted, in body: Rectangle) -> Fitted {
    guard fitted.plan.height < Self.airyShare * body.height, let scale = fitted.plan.scale else { return fitted }
    let lanes = Double(max(fitted.plan.lanes.count, 1))
    for rows in lanes > 1 ? [2] : [4, 3, 2] {
      var planner = planner(TimelineMeasure.all[fitted.measure])
      planner.stagger = (rows, (body.height * 0.9 - fitted.plan.height) / (lanes * Double(rows - 1)))
      guard planner.stagger.step > EventShape.trackHeight else { continue }
      let plan = planner.plan(x: body.x, width: body.width, scale: scale)
      if plan.height <= body.height, plan.crossings == 0 {
        return Fitted(plan: plan, measure: fitted.measure, fits: true)
      }
    }
    return fitted
  }

  /// A plan lower than this part of the body leaves much white.
  private static let airyShare = 0.62

  /// A plan, the measure it was made with, and whether it fits.
  struct Fitted {
    let plan: TimelinePlan
    let measure: Int
    let fits: Bool
  }

  /// The plan of an earlier drawing with what is new in it, if that can be had.
  func kept(_ memory: TimelineMemory, in body: Rectangle) -> Fitted? {
    guard TimelineMeasure.all.indices.contains(memory.measure) else { return nil }
    return planner(TimelineMeasure.all[memory.measure])
      .kept(memory, x: body.x, width: body.width)
      .map { Fitted(plan: $0, measure: memory.measure, fits: true) }
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
    for step in isTrial ? Array(Self.steps.prefix(3)) : Self.steps {
      for index in stretches.indices {
        attempt([index: step])
        attempt([index: 1 / step])
      }
    }
    guard stretches.count <= Self.mostPaired, !isTrial else { return best }
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
