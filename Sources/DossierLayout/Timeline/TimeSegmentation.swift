import Chronology

/// A stretch of time drawn at one scale: minutes `[start, end)` and how many events begin in it.
struct TimeStretch: Hashable, Sendable {
  var start: Int64
  var end: Int64
  var weight: Double
  /// For how many minutes the bars stand that lie in it from end to end.
  var bars: [Int64] = []

  /// Its length.
  var minutes: Double { Double(end - start) }

  /// Whether it is a year that stands alone: about as long as a bar in it, which stands for a year.
  var isOneYear: Bool {
    bars.contains { (360 * CalendarStep.day...370 * CalendarStep.day).contains($0) && minutes <= 1.25 * Double($0) }
  }
}

/// Divides the time of a timeline into stretches: apart where nothing happens for long, side by side where events become denser.
enum TimeSegmentation {
  /// At most so many breaks; more would leave no impression of time.
  private static let mostBreaks = 6
  /// So many events there must be for each break.
  private static let eventsForBreak = 2
  /// Shorter gaps are never broken, unless times of day are shown.
  private static let shortestBreak = 20 * CalendarStep.day
  private static let shortestClockBreak: Int64 = 240
  /// Nor are shorter ones where no more than the scale would change.
  private static let shortestScaleBreak = 60 * CalendarStep.day
  /// So many events make a crowd beside a gap, if all are within the gap's length.
  private static let fewestCrowd = 4

  /// The stretches in order; none if no extent has a day. Two that touch differ in scale, between others time is left out.
  ///
  /// - Parameter window: the first day shown and the first no longer shown, where the view says so.
  static func stretches(_ extents: [TimeExtent], window: (start: Int64?, end: Int64?)) -> [TimeStretch] {
    let lower = window.start ?? -CalendarStep.limit
    let upper = max(window.end ?? CalendarStep.limit, lower + 1)
    let hasClock = extents.contains(where: \.hasClock)
    let pieces = occupied(extents, window: window)
    let occupied = merged(pieces)
    guard let first = occupied.first, let last = occupied.last else { return [] }
    let gaps = longGaps(occupied, extents, pieces)
    var starts = [first.start]
    var ends: [Int64] = []
    for gap in gaps {
      ends.append(gap.start)
      starts.append(gap.end)
    }
    ends.append(last.end)
    // What began before the window tells nothing of how crowded its beginning is.
    let beginnings = extents.compactMap { $0.occupied.first }.filter { $0.end > lower && $0.start >= lower }
      .map { clipped($0, lower, upper) }
    return zip(starts, ends).indexed.flatMap { index, ends in
      let before = index > 0 ? gaps[index - 1] : nil
      let after = index < gaps.count ? gaps[index] : nil
      let (start, end) = rounded(ends.0, ends.1, after: before, before: after, hasClock: hasClock)
      return DensityBlocks.divide(
        start, end, hasClock: hasClock, beginnings: beginnings.filter { $0.start >= start && $0.start < end })
    }.map { stretch in
      var stretch = stretch
      stretch.bars = Set(pieces.filter { $0.start >= stretch.start && $0.end <= stretch.end }.map { $0.end - $0.start })
        .sorted()
      return stretch
    }
  }

  /// The pieces of time of which nothing may be left out.
  static func occupied(
    _ extents: [TimeExtent], window: (start: Int64?, end: Int64?)
  ) -> [(start: Int64, end: Int64)] {
    let lower = window.start ?? -CalendarStep.limit
    let upper = max(window.end ?? CalendarStep.limit, lower + 1)
    return extents.flatMap(\.occupied).map { clipped($0, lower, upper) }
  }

  private static func clipped(
    _ piece: (start: Int64, end: Int64), _ lower: Int64, _ upper: Int64
  ) -> (start: Int64, end: Int64) {
    let start = min(max(piece.start, lower), upper - 1)
    return (start, max(min(piece.end, upper), start + 1))
  }

  /// Overlapping and touching pieces made one, in order.
  private static func merged(_ pieces: [(start: Int64, end: Int64)]) -> [(start: Int64, end: Int64)] {
    var result: [(start: Int64, end: Int64)] = []
    for piece in pieces.sorted(by: { $0 < $1 }) {
      if let last = result.last, piece.start <= last.end {
        result[result.count - 1].end = max(last.end, piece.end)
      } else {
        result.append(piece)
      }
    }
    return result
  }

  private struct Gap {
    var start: Int64
    var end: Int64
    var length: Double { Double(end - start) }
  }

  /// The gaps that are long against all the time that would be left without them, and those between a crowd and a lone year.
  private static func longGaps(
    _ occupied: [(start: Int64, end: Int64)], _ extents: [TimeExtent], _ pieces: [(start: Int64, end: Int64)]
  ) -> [Gap] {
    let gaps = zip(occupied, occupied.dropFirst()).map { Gap(start: $0.end, end: $1.start) }
    guard let first = occupied.first, let last = occupied.last else { return [] }
    let mostBreaks = min(mostBreaks, max(1, extents.count / eventsForBreak))
    var rest = Double(last.end - first.start)
    var chosen: [Gap] = []
    for gap in gaps.sorted(by: { ($1.length, $0.start) < ($0.length, $1.start) }) {
      let others = rest - gap.length
      guard chosen.count < mostBreaks,
        gap.end - gap.start >= (extents.contains(where: \.hasClock) ? shortestClockBreak : shortestBreak),
        gap.length > others * (extents.count < 4 ? 1.5 : 0.6)
      else { break }
      if extents.count < 4, extents.contains(where: { spans($0, gap) }) { break }
      chosen.append(gap)
      rest = others
    }
    for index in gaps.indices where chosen.count < mostBreaks {
      let gap = gaps[index]
      guard gap.end - gap.start >= shortestScaleBreak, !chosen.contains(where: { $0.start == gap.start }) else {
        continue
      }
      let crowdAfter = pieces.count { $0.start >= gap.end && $0.start < gap.end + (gap.end - gap.start) }
      let crowdBefore = pieces.count { $0.end <= gap.start && $0.end > gap.start - (gap.end - gap.start) }
      let isLoneAfter = isLoneYear(occupied[index + 1], pieces) && crowdBefore >= fewestCrowd
      let isLoneBefore = isLoneYear(occupied[index], pieces) && crowdAfter >= fewestCrowd
      if isLoneAfter || isLoneBefore { chosen.append(gap) }
    }
    return chosen.sorted { $0.start < $1.start }
  }

  /// Whether a piece is as long as one bar that stands for a year or more, and few others are in it.
  private static func isLoneYear(_ piece: (start: Int64, end: Int64), _ pieces: [(start: Int64, end: Int64)]) -> Bool {
    let inside = pieces.filter { $0.start >= piece.start && $0.end <= piece.end }
    let longest = inside.map { $0.end - $0.start }.max() ?? 0
    return longest >= 300 * CalendarStep.day && 5 * longest >= 4 * (piece.end - piece.start)
      && inside.count < fewestCrowd
  }

  /// Whether a span lasts through a gap.
  private static func spans(_ extent: TimeExtent, _ gap: Gap) -> Bool {
    guard let core = extent.core else { return false }
    return (core.start ?? .min) <= gap.start && (core.end ?? .max) >= gap.end
  }

  /// A stretch with its ends moved outward to boundaries of the calendar: years beside long breaks, days beside short ones.
  private static func rounded(_ start: Int64, _ end: Int64, after: Gap?, before: Gap?, hasClock: Bool) -> (Int64, Int64)
  {
    let own = step(forLength: Double(end - start), hasClock: hasClock)
    let left = after.map { step(besideGap: $0.length, hasClock: hasClock) }
    let right = before.map { step(besideGap: $0.length, hasClock: hasClock) }
    // An end without a break beside it takes after the other end, if the stretch is a short one.
    func outer(_ other: CalendarStep?) -> CalendarStep {
      guard let other, Double(end - start) < other.length else { return own }
      return other
    }
    let roundedStart = (left ?? outer(right)).floor(start)
    let roundedEnd = (right ?? outer(left)).ceil(end)
    return (roundedStart, max(roundedEnd, roundedStart + 1))
  }

  private static func step(besideGap length: Double, hasClock: Bool) -> CalendarStep {
    switch length / Double(CalendarStep.day) {
    case 36_525...: .years(10)
    case 1_000...: .years(1)
    case 180...: .months(1)
    case 56...: .days([1, 15])
    case _ where hasClock: .minutes(length < Double(CalendarStep.day) ? 30 : 180)
    default: .days(Array(1...31))
    }
  }

  private static func step(forLength length: Double, hasClock: Bool) -> CalendarStep {
    switch length / Double(CalendarStep.day) {
    case 365_250...: .years(100)
    case 73_000...: .years(20)
    case 36_525...: .years(10)
    case 7_300...: .years(1)
    case 700...: .months(3)
    case 100...: .months(1)
    case 45...: .days([1, 8, 15, 22])
    case 2...: .days(Array(1...31))
    case _ where !hasClock: .days(Array(1...31))
    case 0.25...: .minutes(60)
    case 0.08...: .minutes(15)
    default: .minutes(5)
    }
  }
}

extension Sequence {
  /// Index and element, as an array.
  fileprivate var indexed: [(Int, Element)] {
    enumerated().map { ($0.offset, $0.element) }
  }
}
