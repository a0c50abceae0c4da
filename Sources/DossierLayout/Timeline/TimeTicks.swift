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
  ///
  /// The first label of a segment tells its year, and takes the room of labels before it that are not the first of theirs.
  init(_ scale: TimeScale, size: Double) {
    var all: [Candidate] = []
    for segment in scale.segments {
      var needsYear = true
      for day in Self.days(segment, size) {
        var candidate = Candidate(day, segment, size)
        while let last = all.lastIndex(where: { $0.label != nil }), needsYear, !all[last].namesYear,
          all[last].end + Self.gap > candidate.x
        {
          all[last].label = nil
        }
        let free = (all.last { $0.label != nil }?.end ?? -.infinity) + Self.gap
        candidate.setLabel(needsYear: needsYear, free: free, segment: segment, size: size)
        if candidate.namesYear { needsYear = false }
        all.append(candidate)
      }
    }
    ticks = all.map { Tick(x: $0.x, label: $0.label, isMajor: $0.namesYear || $0.beginsYear) }
  }

  private struct Candidate {
    let day: Int64
    let x: Double
    let step: CalendarStep
    let beginsYear: Bool
    var label: String?
    var end = 0.0
    var namesYear = false

    init(_ tick: (day: Int64, step: CalendarStep), _ segment: TimeScale.Segment, _ size: Double) {
      day = tick.day
      x = segment.x + Double(tick.day - segment.start) * segment.scale
      beginsYear = CalendarStep.years(1).floor(tick.day) == tick.day
      // A year's tick that is not on a January is told with its month.
      if case .years = tick.step, !beginsYear { step = .months(1) } else { step = tick.step }
    }

    /// Takes the first of its labels for which there is room.
    mutating func setLabel(needsYear: Bool, free: Double, segment: TimeScale.Segment, size: Double) {
      guard x >= free else { return }
      for withYear in beginsYear ? [true] : needsYear ? [true, false] : [false] {
        let text = CalendarText.tick(day, step, withYear: withYear)
        let right = x + labelOffset + FontMetrics.width(of: text, size: size, weight: withYear ? .bold : .regular)
        if right > segment.maxX + 2 { continue }
        label = text
        end = right
        if case .years = step { namesYear = true } else { namesYear = withYear }
        return
      }
    }
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

  /// The boundaries of the finest step, and the first day of a segment that begins with a month.
  private static func days(_ segment: TimeScale.Segment, _ size: Double) -> [(day: Int64, step: CalendarStep)] {
    let step = step(segment, size)
    var days = step.boundaries(from: segment.start, to: segment.end, most: mostTicks)
    if days.isEmpty || days.first != segment.start && segment.start == CalendarStep.months(1).floor(segment.start) {
      days.insert(segment.start, at: 0)
    }
    return days.map { ($0, step) }
  }
}
