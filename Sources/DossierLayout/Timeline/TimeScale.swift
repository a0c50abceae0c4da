/// How a scale is set: its words, and which way it runs.
struct ScaleSetting: Sendable {
  /// The words of ticks and breaks.
  var text = CalendarText("en")
  /// The size of ticks' labels in points.
  var textSize = 11.5
  /// Whether times of day are shown.
  var hasClock = false
  /// Whether time runs down the page; the scale's `x` is then a height.
  var isVertical = false

  /// How far a label reaches along the axis, in points.
  func length(of label: String, isBold: Bool) -> Double {
    isVertical
      ? (textSize * 1.22).rounded(.up) : FontMetrics.width(of: label, size: textSize, weight: isBold ? .bold : .regular)
  }

  /// What ticks may stand on, from fine to coarse.
  var ladder: [CalendarStep] { hasClock ? CalendarStep.clockLadder : CalendarStep.ladder }
}

/// From times to places on the page: linear within a segment, the segments one after the other, breaks between some of them.
struct TimeScale: Sendable {
  /// A stretch of time with its place.
  struct Segment: Hashable, Sendable {
    /// Its first minute.
    let start: Int64
    /// The first minute no longer in it.
    let end: Int64
    /// The left edge in points.
    let x: Double
    /// The width in points.
    let width: Double

    /// The right edge in points.
    var maxX: Double { x + width }
    /// Points a minute.
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
  /// Its words, and which way it runs.
  let setting: ScaleSetting

  /// Places are multiples of this, in points, so that a file can hold them.
  private static let grid = 0.25
  /// No day gets more than so many points, unless the average day between the same breaks gets a quarter of that.
  private static let widestMinute = 40.0 / Double(CalendarStep.day)
  /// How often room is moved to stretches with long bars: each time makes the others' bars a little shorter.
  private static let levellings = 4
  /// White before the first and after the last segment, in points.
  static let padding = 10.0

  /// The scale of some stretches between two places on the page; `nil` without a stretch.
  ///
  /// - Parameter shares: what part of the room each stretch gets, beyond what its first label needs.
  init?(_ stretches: [TimeStretch], x: Double, width: Double, shares: [Double], setting: ScaleSetting) {
    if stretches.isEmpty { return nil }
    let breakWidths = zip(stretches, stretches.dropFirst()).map { earlier, later -> Double in
      guard earlier.end < later.start else { return 0 }
      return Self.breakWidth(setting.text.duration(from: earlier.end, to: later.start), setting)
    }
    let room = max(width - 2 * Self.padding - breakWidths.reduce(0, +), 1)
    let widths = Self.widths(stretches, room: room, shares: shares, setting: setting)
    var segments: [Segment] = []
    var breaks: [Break] = []
    var left = Self.rounded(x + Self.padding)
    for (index, stretch) in stretches.enumerated() {
      segments.append(Segment(start: stretch.start, end: stretch.end, x: left, width: Self.rounded(widths[index])))
      left += Self.rounded(widths[index])
      if index < breakWidths.count, breakWidths[index] > 0 {
        let label = setting.text.duration(from: stretch.end, to: stretches[index + 1].start)
        let breakWidth = Self.rounded(breakWidths[index])
        breaks.append(Break(x: left, maxX: left + breakWidth, label: label))
        left += breakWidth
      }
    }
    self.segments = segments
    self.breaks = breaks
    self.setting = setting
  }

  /// A scale whose segments have their places already; `nil` unless they follow one another in time and on the page.
  init?(segments: [Segment], setting: ScaleSetting) {
    guard let first = segments.first, segments.allSatisfy({ $0.start < $0.end && $0.width > 0 && $0.x.isFinite }) else {
      return nil
    }
    var breaks: [Break] = []
    for (earlier, later) in zip(segments, segments.dropFirst()) {
      guard earlier.end <= later.start, earlier.maxX <= later.x + 0.01 else { return nil }
      if earlier.end < later.start {
        let label = setting.text.duration(from: earlier.end, to: later.start)
        breaks.append(Break(x: earlier.maxX, maxX: later.x, label: label))
      }
    }
    guard first.start >= -CalendarStep.limit, segments[segments.count - 1].end <= CalendarStep.limit else { return nil }
    self.segments = segments
    self.breaks = breaks
    self.setting = setting
  }

  private static func rounded(_ length: Double) -> Double {
    max((length / grid).rounded() * grid, grid)
  }

  /// Whether times of day are shown.
  var hasClock: Bool { setting.hasClock }

  /// The left edge of the first segment.
  var minX: Double { segments.first?.x ?? 0 }
  /// The right edge of the last segment.
  var maxX: Double { segments.last?.maxX ?? 0 }
  /// The first minute.
  var start: Int64 { segments.first?.start ?? 0 }
  /// The first minute after the last.
  var end: Int64 { segments.last?.end ?? 0 }

  /// The places where the scale changes without a break.
  var joints: [Double] {
    zip(segments, segments.dropFirst()).filter { $0.end == $1.start }.map { $1.x }
  }

  /// The place of a time; times outside are put at the nearer end.
  func x(_ time: Double) -> Double {
    guard let next = segments.firstIndex(where: { time < Double($0.end) }) else { return maxX }
    let segment = segments[next]
    let elapsed = time - Double(segment.start)
    if elapsed >= 0 { return segment.x + elapsed * segment.scale }
    guard next > 0 else { return minX }
    let before = segments[next - 1]
    let share = (time - Double(before.end)) / Double(segment.start - before.end)
    return before.maxX + share * (segment.x - before.maxX)
  }

  /// The place of a time.
  func x(_ time: Int64) -> Double {
    x(Double(time))
  }

  /// Whether a stretch of time is shown, none of it left out.
  func shows(_ start: Int64, _ end: Int64) -> Bool {
    segments.contains { $0.start <= start && start < $0.end } && segments.contains { $0.start < end && end <= $0.end }
  }

  private static func breakWidth(_ label: String, _ setting: ScaleSetting) -> Double {
    setting.isVertical ? setting.textSize + 22 : max(40, setting.length(of: label, isBold: false) + 16)
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
    _ stretches: [TimeStretch], room: Double, shares: [Double], setting: ScaleSetting
  ) -> [Double] {
    let needs = stretches.map { stretch -> Double in
      let isLong = stretch.end - stretch.start > 500 * CalendarStep.day
      let step: CalendarStep = isLong ? .years(1) : setting.hasClock ? .minutes(1) : .months(1)
      return setting.length(of: setting.text.tick(stretch.start, step, withYear: true), isBold: false) + 14
    }
    let total = needs.reduce(0, +)
    let shrink = min(1, room * 0.7 / max(total, 1))
    let sum = shares.reduce(0, +)
    let rest = room - total * shrink
    let widths = zip(needs, shares).map { need, share in need * shrink + rest * share / sum }
    return levelled(setting.hasClock ? widths : limited(widths, stretches), stretches)
  }

  /// Whoever sees two bars takes the longer one for more time: so years that stand alone are all drawn alike, and no bar is
  /// shorter than one that stands for a twelfth of its time or less.
  private static func levelled(_ widths: [Double], _ stretches: [TimeStretch]) -> [Double] {
    var result = widths
    let years = stretches.indices.filter { stretches[$0].isOneYear }
    let minutes = years.reduce(0) { $0 + stretches[$1].minutes }
    let room = years.reduce(0) { $0 + widths[$1] }
    for index in years { result[index] = room * stretches[index].minutes / minutes }
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
      other.bars.filter { 12 * $0 <= longest }.map { Double($0) * width / other.minutes }
    }
    return (shorter.max() ?? 0) * stretch.minutes / Double(longest)
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
      let limits = stretches.map { max(widestMinute, 4 * room / time) * Double($0.end - $0.start) }
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
