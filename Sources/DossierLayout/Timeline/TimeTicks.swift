/// The ticks of an axis: in each segment those of the finest step of the calendar whose labels have room.
struct TimeTicks: Sendable {
  /// One tick.
  struct Tick: Hashable, Sendable {
    /// Its place in points.
    let x: Double
    /// What stands right of it; `nil` where there is no room for it.
    let label: String?
    /// Whether a year begins here, or the label names the year.
    let isMajor: Bool
  }

  /// The ticks from left to right.
  let ticks: [Tick]

  /// From a tick to its label, in points.
  static let labelOffset = 4.0
  private static let gap = 9.0
  private static let mostTicks = 400

  /// The ticks of a scale whose labels are set in `size` points.
  init(_ scale: TimeScale, size: Double) {
    var ticks: [Tick] = []
    var previousEnd = -Double.infinity
    for segment in scale.segments {
      let step = Self.step(segment, size)
      ticks += Self.ticks(segment, step, size, after: &previousEnd)
    }
    self.ticks = ticks
  }

  private static func width(_ label: String, _ size: Double) -> Double {
    FontMetrics.width(of: label, size: size) + labelOffset + gap
  }

  /// The finest step with room for its labels.
  private static func step(_ segment: TimeScale.Segment, _ size: Double) -> CalendarStep {
    let step = CalendarStep.ladder.first { step in
      let room = step.length * segment.scale
      return room >= width(widestLabel(step, segment), size)
    }
    return step ?? .years(1_000_000_000)
  }

  private static func widestLabel(_ step: CalendarStep, _ segment: TimeScale.Segment) -> String {
    switch step {
    case .days: "28 May"
    case .months: "May"
    case .years:
      [segment.start, segment.end].map { CalendarText.tick($0, step, withYear: true) }.max { $0.count < $1.count }
        ?? ""
    }
  }

  private static func ticks(
    _ segment: TimeScale.Segment, _ step: CalendarStep, _ size: Double, after previousEnd: inout Double
  ) -> [Tick] {
    var days = step.boundaries(from: segment.start, to: segment.end, most: mostTicks)
    // A segment without a boundary of its own step is told by its first day.
    if days.isEmpty || days.first != segment.start && segment.start == CalendarStep.months(1).floor(segment.start) {
      days.insert(segment.start, at: 0)
    }
    var result: [Tick] = []
    var isFirst = true
    for day in days {
      let x = segment.x + Double(day - segment.start) * segment.scale
      let beginsYear = CalendarStep.years(1).floor(day) == day
      var label: String?
      for withYear in beginsYear ? [true] : isFirst ? [true, false] : [false] {
        let text = CalendarText.tick(day, labelStep(step, day), withYear: withYear)
        let end = x + labelOffset + FontMetrics.width(of: text, size: size)
        guard x >= previousEnd, end <= segment.maxX + 2 else { continue }
        label = text
        previousEnd = end + gap
        if withYear { isFirst = false }
        break
      }
      result.append(Tick(x: x, label: label, isMajor: beginsYear || result.isEmpty))
    }
    return result
  }

  /// A year's tick that is not on a January is told with its month.
  private static func labelStep(_ step: CalendarStep, _ day: Int64) -> CalendarStep {
    if case .years = step, CalendarStep.years(1).floor(day) != day { return .months(1) }
    return step
  }
}
