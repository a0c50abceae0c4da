/// Divides a stretch of time where the density of events changes.
///
/// Bayesian blocks (Scargle 2013): of all divisions at boundaries of the calendar the one under which the events are most likely,
/// less a penalty for each block.
enum DensityBlocks {
  /// What each further block must gain in log likelihood.
  private static let penalty = 3.6
  /// Stretches with fewer events are not divided.
  private static let fewestEvents = 4
  /// No block is shorter than this part of the stretch: scales that differ too much mislead.
  private static let shortestShare = 48.0
  /// More possible cuts than this are thinned out by a coarser step.
  private static let mostCuts = 160

  /// The blocks in order.
  ///
  /// - Parameter beginnings: when each event begins, half-open: a day or a minute, or the time over which the beginning is spread evenly
  ///   because nobody knows better.
  static func divide(_ start: Int64, _ end: Int64, hasClock: Bool, beginnings: [(start: Int64, end: Int64)])
    -> [TimeStretch]
  {
    let cuts = cuts(start, end, hasClock, beginnings)
    let count = cuts.count - 1
    guard count > 1, beginnings.count >= fewestEvents else {
      return [TimeStretch(start: start, end: end, weight: Double(beginnings.count))]
    }
    let before = cuts.map { cut in
      beginnings.reduce(0.0) { sum, piece in
        sum + min(max(Double(cut - piece.start) / Double(piece.end - piece.start), 0), 1)
      }
    }
    let shortest = Double(end - start) / shortestShare
    var best = [Double](repeating: 0, count: count + 1)
    var previous = [Int](repeating: 0, count: count + 1)
    for last in 1...count {
      best[last] = -.infinity
      for first in 0..<last {
        let length = Double(cuts[last] - cuts[first])
        if length < shortest { continue }
        let events = before[last] - before[first]
        let fitness = events > 1e-9 ? events * logarithm(events / length) : 0
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

  /// Both ends, and the boundaries around each beginning.
  private static func cuts(
    _ start: Int64, _ end: Int64, _ hasClock: Bool, _ beginnings: [(start: Int64, end: Int64)]
  ) -> [Int64] {
    let shortest = Double(end - start) / 150
    for step in hasClock ? CalendarStep.clockLadder : CalendarStep.ladder where step.length >= shortest {
      var cuts: Set<Int64> = [start, end]
      for piece in beginnings {
        for cut in [step.floor(piece.start), step.next(after: piece.start), step.ceil(piece.end)]
        where cut > start && cut < end { cuts.insert(cut) }
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
