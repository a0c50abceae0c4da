/// From days to places on the page: linear within a segment, the segments one after the other, breaks between some of them.
struct TimeScale: Sendable {
  /// A stretch of time with its place.
  struct Segment: Hashable, Sendable {
    /// First day.
    let start: Int64
    /// First day no longer in it.
    let end: Int64
    /// The left edge in points.
    let x: Double
    /// The width in points.
    let width: Double

    /// The right edge in points.
    var maxX: Double { x + width }
    /// Points a day.
    var scale: Double { width / Double(end - start) }
  }

  /// Time left out between two segments.
  struct Break: Hashable, Sendable {
    /// The left edge in points.
    let x: Double
    /// The right edge in points.
    let maxX: Double
    /// How much is left out: "11 years".
    let label: String

    /// Where nothing but bars that last through it may stand.
    var forbidden: ClosedRange<Double> { (x + Self.edge)...max(x + Self.edge, maxX - Self.edge) }

    /// So far labels may reach into it, in points.
    private static let edge = 3.0
  }

  /// The segments, in order; never empty.
  let segments: [Segment]
  /// The breaks, in order.
  let breaks: [Break]

  /// No day gets more than so many points, unless the average day between the same breaks gets a quarter of that.
  private static let widestDay = 40.0
  /// How often room is moved to stretches with long bars: each time makes the others' bars a little shorter.
  private static let levellings = 4
  /// White before the first and after the last segment, in points.
  static let padding = 10.0

  /// The scale of some stretches between two places on the page; `nil` without a stretch.
  ///
  /// - Parameter shares: what part of the room each stretch gets, beyond what its first label needs.
  init?(_ stretches: [TimeStretch], x: Double, width: Double, shares: [Double], textSize: Double) {
    if stretches.isEmpty { return nil }
    let breakWidths = zip(stretches, stretches.dropFirst()).map { earlier, later -> Double in
      guard earlier.end < later.start else { return 0 }
      return Self.breakWidth(CalendarText.duration(from: earlier.end, to: later.start), textSize)
    }
    let room = max(width - 2 * Self.padding - breakWidths.reduce(0, +), 1)
    let widths = Self.widths(stretches, room: room, shares: shares, textSize: textSize)
    var segments: [Segment] = []
    var breaks: [Break] = []
    var left = x + Self.padding
    for (index, stretch) in stretches.enumerated() {
      segments.append(Segment(start: stretch.start, end: stretch.end, x: left, width: widths[index]))
      left += widths[index]
      if index < breakWidths.count, breakWidths[index] > 0 {
        let label = CalendarText.duration(from: stretch.end, to: stretches[index + 1].start)
        breaks.append(Break(x: left, maxX: left + breakWidths[index], label: label))
        left += breakWidths[index]
      }
    }
    self.segments = segments
    self.breaks = breaks
  }

  /// The left edge of the first segment.
  var minX: Double { segments.first?.x ?? 0 }
  /// The right edge of the last segment.
  var maxX: Double { segments.last?.maxX ?? 0 }
  /// The first day.
  var start: Int64 { segments.first?.start ?? 0 }
  /// The first day after the last.
  var end: Int64 { segments.last?.end ?? 0 }

  /// The places where the scale changes without a break.
  var joints: [Double] {
    zip(segments, segments.dropFirst()).filter { $0.end == $1.start }.map { $1.x }
  }

  /// The place of the beginning of a day, or of a moment in it; days outside are put at the nearer end.
  func x(_ day: Double) -> Double {
    guard let next = segments.firstIndex(where: { day < Double($0.end) }) else { return maxX }
    let segment = segments[next]
    let elapsed = day - Double(segment.start)
    if elapsed >= 0 { return segment.x + elapsed * segment.scale }
    guard next > 0 else { return minX }
    let before = segments[next - 1]
    let share = (day - Double(before.end)) / Double(segment.start - before.end)
    return before.maxX + share * (segment.x - before.maxX)
  }

  /// The place of the beginning of a day.
  func x(_ day: Int64) -> Double {
    x(Double(day))
  }

  private static func breakWidth(_ label: String, _ size: Double) -> Double {
    max(40, FontMetrics.width(of: label, size: size) + 16)
  }

  /// Shares by the number of events, and a little by time.
  ///
  /// - Parameter spread: how much more room crowded stretches get, from 0 (by the root of their number) to 1 (by number).
  static func shares(_ stretches: [TimeStretch], spread: Double) -> [Double] {
    let time = stretches.reduce(0) { $0 + Double($1.end - $1.start) }
    let total = stretches.reduce(0) { $0 + $1.weight }
    return stretches.map { stretch in
      let events = max(stretch.weight, 0.4)
      let byTime = total * Double(stretch.end - stretch.start) / time
      return events.squareRoot() * (1 - spread) + events * spread + 0.15 * byTime
    }
  }

  /// Room for each segment's first tick label, and the rest by shares.
  private static func widths(
    _ stretches: [TimeStretch], room: Double, shares: [Double], textSize: Double
  ) -> [Double] {
    let needs = stretches.map { stretch -> Double in
      let step: CalendarStep = stretch.end - stretch.start > 500 ? .years(1) : .months(1)
      return FontMetrics.width(of: CalendarText.tick(stretch.start, step, withYear: true), size: textSize) + 14
    }
    let total = needs.reduce(0, +)
    let shrink = min(1, room * 0.7 / max(total, 1))
    let sum = shares.reduce(0, +)
    let rest = room - total * shrink
    let widths = zip(needs, shares).map { need, share in need * shrink + rest * share / sum }
    return levelled(limited(widths, stretches), stretches)
  }

  /// Whoever sees two bars takes the longer one for more time: so years that stand alone are all drawn alike, and no bar is
  /// shorter than one that stands for a twelfth of its time or less.
  private static func levelled(_ widths: [Double], _ stretches: [TimeStretch]) -> [Double] {
    var result = widths
    let years = stretches.indices.filter { stretches[$0].isOneYear }
    let days = years.reduce(0) { $0 + stretches[$1].days }
    let room = years.reduce(0) { $0 + widths[$1] }
    for index in years { result[index] = room * stretches[index].days / days }
    for _ in 0..<levellings {
      let needs = stretches.indices.map { max(result[$0], leastWidth(stretches[$0], stretches, result)) }
      let short = stretches.indices.filter { needs[$0] > result[$0] + 0.01 }
      let free = stretches.indices.filter { !short.contains($0) }
      let wanted = short.reduce(0) { $0 + needs[$1] - result[$1] }
      let available = free.reduce(0) { $0 + result[$1] }
      if short.isEmpty || wanted > available / 2 { break }
      for index in short { result[index] = needs[index] }
      for index in free { result[index] *= 1 - wanted / available }
    }
    return result
  }

  /// The width at which a stretch's longest bar is as long as all that stand for a twelfth of its time or less.
  private static func leastWidth(
    _ stretch: TimeStretch, _ stretches: [TimeStretch], _ widths: [Double]
  ) -> Double {
    guard let longest = stretch.bars.max() else { return 0 }
    let shorter = zip(stretches, widths).flatMap { other, width in
      other.bars.filter { 12 * $0 <= longest }.map { Double($0) * width / other.days }
    }
    return (shorter.max() ?? 0) * stretch.days / Double(longest)
  }

  /// Widths of which none gives a day much more room than it needs; what is cut off goes to the neighbours.
  private static func limited(_ widths: [Double], _ stretches: [TimeStretch]) -> [Double] {
    var result = widths
    var first = 0
    while first < stretches.count {
      var last = first
      while last + 1 < stretches.count, stretches[last].end == stretches[last + 1].start { last += 1 }
      let time = Double(stretches[last].end - stretches[first].start)
      let room = widths[first...last].reduce(0, +)
      let limits = stretches.map { max(widestDay, 4 * room / time) * Double($0.end - $0.start) }
      let isFree = (first...last).filter { widths[$0] < limits[$0] }
      let cut = (first...last).reduce(0) { $0 + max(0, widths[$1] - limits[$1]) }
      let free = isFree.reduce(0) { $0 + widths[$1] }
      if cut > 0, free > 0 {
        for index in first...last { result[index] = min(widths[index], limits[index]) }
        for index in isFree { result[index] += cut * widths[index] / free }
      }
      first = last + 1
    }
    return result
  }
}
