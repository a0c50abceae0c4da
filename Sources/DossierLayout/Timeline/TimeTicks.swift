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

  /// The ticks of a scale.
  ///
  /// The first label of a segment tells its year, and takes the room of labels before it that are not the first of theirs.
  init(_ scale: TimeScale) {
    let setting = scale.setting
    var all: [Candidate] = []
    for segment in scale.segments {
      var needsYear = true
      for time in Self.times(segment, setting) {
        var candidate = Candidate(time, segment)
        while let last = all.lastIndex(where: { $0.label != nil }), needsYear, !all[last].namesYear,
          all[last].end + Self.gap > candidate.x
        {
          all[last].label = nil
        }
        let free = (all.last { $0.label != nil }?.end ?? -.infinity) + Self.gap
        candidate.setLabel(needsYear: needsYear, free: free, segment: segment, setting: setting)
        if candidate.namesYear { needsYear = false }
        all.append(candidate)
      }
    }
    ticks = all.map { Tick(x: $0.x, label: $0.label, isMajor: $0.namesYear || $0.beginsYear || $0.beginsDay) }
  }

  private struct Candidate {
    let time: Int64
    let x: Double
    let step: CalendarStep
    let beginsYear: Bool
    var label: String?
    var end = 0.0
    var namesYear = false
    /// Whether its label is a day among hours.
    var beginsDay = false

    init(_ tick: (time: Int64, step: CalendarStep), _ segment: TimeScale.Segment) {
      time = tick.time
      x = segment.x + Double(tick.time - segment.start) * segment.scale
      beginsYear = CalendarStep.years(1).floor(tick.time) == tick.time
      // A year's tick that is not on a January is told with its month.
      if case .years = tick.step, !beginsYear { step = .months(1) } else { step = tick.step }
    }

    /// Takes the first of its labels for which there is room.
    mutating func setLabel(needsYear: Bool, free: Double, segment: TimeScale.Segment, setting: ScaleSetting) {
      guard x >= free else { return }
      for withYear in beginsYear ? [true] : needsYear ? [true, false] : [false] {
        let text = setting.text.tick(time, step, withYear: withYear)
        let right = x + (setting.isVertical ? 1 : labelOffset) + setting.length(of: text, isBold: withYear)
        if right > segment.maxX + 2 { continue }
        label = text
        end = right
        if case .years = step { namesYear = true } else { namesYear = withYear }
        beginsDay = setting.hasClock && CalendarStep.isMidnight(time)
        return
      }
    }
  }

  /// The finest step with room for its labels.
  private static func step(_ segment: TimeScale.Segment, _ setting: ScaleSetting) -> CalendarStep {
    let step = setting.ladder.first { step in
      let needed = setting.length(of: widestLabel(step, segment, setting), isBold: false) + labelOffset + gap
      return step.length * segment.scale >= needed
    }
    return step ?? .years(1_000_000_000)
  }

  private static func widestLabel(
    _ step: CalendarStep, _ segment: TimeScale.Segment, _ setting: ScaleSetting
  ) -> String {
    switch step {
    // 28 May of any year.
    case .minutes: "28. Sept."
    case .days, .months: setting.text.tick(147 * CalendarStep.day, step, withYear: false)
    case .years:
      [segment.start, segment.end].map { setting.text.tick($0, step, withYear: true) }.max { $0.count < $1.count }
        ?? ""
    }
  }

  /// The boundaries of the finest step, and the beginning of a segment that begins with a month, or with an hour where times
  /// of day are shown.
  private static func times(
    _ segment: TimeScale.Segment, _ setting: ScaleSetting
  ) -> [(time: Int64, step: CalendarStep)] {
    let step = step(segment, setting)
    var times = step.boundaries(from: segment.start, to: segment.end, most: mostTicks)
    let coarse = setting.hasClock ? CalendarStep.minutes(60) : .months(1)
    if times.isEmpty || times.first != segment.start && segment.start == coarse.floor(segment.start) {
      times.insert(segment.start, at: 0)
    }
    return times.map { ($0, step) }
  }
}
