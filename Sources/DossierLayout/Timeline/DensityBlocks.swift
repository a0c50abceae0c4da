/// Divides a stretch of time where the density of events changes.
///
/// Bayesian blocks (Scargle 2013): of all divisions at boundaries of the calendar the one under which the events are most likely,
/// less a penalty for each block.
enum DensityBlocks {
  /// What each further block must gain in log likelihood.
  private static let penalty = 3.2
  /// Stretches with fewer events are not divided.
  private static let fewestEvents = 4
  /// More possible cuts than this are thinned out by a coarser step.
  private static let mostCuts = 160

  /// The blocks in order; `begins` are the first days of events, ascending, all within the stretch.
  static func divide(_ start: Int64, _ end: Int64, begins: [Int64]) -> [TimeStretch] {
    let cuts = cuts(start, end, begins)
    let count = cuts.count - 1
    guard count > 1, begins.count >= fewestEvents else { return [TimeStretch(start: start, end: end, weight: Double(begins.count))] }
    let before = cuts.map { cut in Double(begins.prefix { $0 < cut }.count) }
    var best = [Double](repeating: 0, count: count + 1)
    var previous = [Int](repeating: 0, count: count + 1)
    for last in 1...count {
      best[last] = -.infinity
      for first in 0..<last {
        let events = before[last] - before[first]
        let fitness = events > 0 ? events * logarithm(events / Double(cuts[last] - cuts[first])) : 0
        let value = best[first] + fitness - penalty
        if value > best[last] {
          best[last] = value
          previous[last] = first
        }
      }
    }
    var blocks: [TimeStretch] = []
    var last = count
    while last > 0 {
      let first = previous[last]
      blocks.append(TimeStretch(start: cuts[first], end: cuts[last], weight: before[last] - before[first]))
      last = first
    }
    return blocks.reversed()
  }

  /// Both ends, and the boundaries before and after each event.
  private static func cuts(_ start: Int64, _ end: Int64, _ begins: [Int64]) -> [Int64] {
    let shortest = Double(end - start) / 150
    for step in CalendarStep.ladder where step.length >= shortest {
      var cuts: Set<Int64> = [start, end]
      for day in begins {
        for cut in [step.floor(day), step.next(after: day)] where cut > start && cut < end { cuts.insert(cut) }
      }
      if cuts.count <= mostCuts { return cuts.sorted() }
    }
    return [start, end]
  }

  /// The natural logarithm of a positive number by its series: the same on every machine, as a C library's is not.
  static func logarithm(_ value: Double) -> Double {
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    var divisor = 1.0
    while divisor < 40 {
      sum += term / divisor
      term *= square
      divisor += 2
    }
    return 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
  }
}
