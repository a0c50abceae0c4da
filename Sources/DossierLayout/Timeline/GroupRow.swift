import DossierCore

/// The row at the foot of a lane in which the events without room of their own are counted: short marks along the axis, each
/// with its number below it or in it.
struct GroupRow {
  let planner: TimelinePlanner
  let scale: TimeScale
  /// Puts numbers beside marks.
  let packer: LabelPacker

  /// Whether numbers stand in their marks, where lanes are too low for a line below.
  var isLow = false

  /// The height of the row, with the gap above it.
  static func height(isLow: Bool) -> Double { isLow ? 20 : 34 }
  /// Between a group's number and the next group, in points.
  private var gap: Double { isLow ? 2 : 7 }

  /// No more bins are looked at: more could not be told apart on any page.
  private static let mostBins = 160

  /// Events between two boundaries of the calendar.
  private struct Bin {
    /// The step's index.
    var level: Int
    var start: Int64
    /// The times of its first and its last event.
    var first: Int64
    var last: Int64
    var members: [TimelineEvent]
    /// What its mark and number take up along the axis, once it is known.
    var extent: ClosedRange<Double>?
  }

  /// The groups of one lane by the finest units of the calendar that leave room for their numbers: where it is crowded,
  /// coarser ones.
  ///
  /// - Parameter bottom: the row's lower edge.
  func groups(_ events: [TimelineEvent], bottom: Double) -> [TimelinePlan.Dated] {
    guard !events.isEmpty else { return [] }
    let steps =
      (events.contains { $0.versions.contains(where: \.hasClock) } ? CalendarStep.clockLadder : CalendarStep.ladder)
      + [.years(1_000_000_000_000)]
    var bins = firstBins(events, steps)
    measure(&bins)
    while let level = lowestCramped(bins, steps) {
      let isRaised = bins.indices.map { bins[$0].level == level && isCramped($0, bins) }
      for index in bins.indices where isRaised[index] { bins[index].level += 1 }
      let step = steps[level + 1]
      let raised = bins.filter { $0.level == level + 1 }.map { step.floor($0.first) }
      for index in bins.indices where bins[index].level <= level + 1 {
        // Whatever lies in a coarser unit belongs to it.
        let start = step.floor(bins[index].first)
        if raised.contains(start) {
          bins[index].level = level + 1
          bins[index].start = start
        }
      }
      bins = merged(bins)
      measure(&bins)
    }
    return bins.map { dated($0, bottom: bottom) }
  }

  /// Bins of the finest unit of which there are not too many.
  private func firstBins(_ events: [TimelineEvent], _ steps: [CalendarStep]) -> [Bin] {
    let times = events.map { $0.versions.first?.times.first ?? 0 }
    let level =
      steps.indices.first { Set(times.map(steps[$0].floor)).count <= Self.mostBins } ?? steps.count - 1
    return merged(
      zip(events, times).map { event, time in
        Bin(level: level, start: steps[level].floor(time), first: time, last: time, members: [event])
      })
  }

  private func merged(_ bins: [Bin]) -> [Bin] {
    var result: [Bin] = []
    for bin in bins.sorted(by: { ($0.start, $0.level) < ($1.start, $1.level) }) {
      if let last = result.indices.last, result[last].start == bin.start, result[last].level == bin.level {
        result[last].members += bin.members
        result[last].first = min(result[last].first, bin.first)
        result[last].last = max(result[last].last, bin.last)
        result[last].extent = nil
      } else {
        result.append(bin)
      }
    }
    return result.sorted { ($0.first, $0.level) < ($1.first, $1.level) }
  }

  /// The finest unit of bins that are cramped and could be coarser.
  private func lowestCramped(_ bins: [Bin], _ steps: [CalendarStep]) -> Int? {
    bins.indices.filter { isCramped($0, bins) }.map { bins[$0].level }.min().flatMap { $0 + 1 < steps.count ? $0 : nil }
  }

  /// Whether a bin's number stands on its neighbour, or it counts a single event beside others.
  private func isCramped(_ index: Int, _ bins: [Bin]) -> Bool {
    if bins.count == 1 { return false }
    if bins[index].members.count == 1 { return true }
    guard let own = bins[index].extent else { return false }
    if index > 0, let before = bins[index - 1].extent, before.upperBound + gap > own.lowerBound { return true }
    guard index + 1 < bins.count, let after = bins[index + 1].extent else { return false }
    return own.upperBound + gap > after.lowerBound
  }

  /// Works out what bins take up that are new or have grown.
  private func measure(_ bins: inout [Bin]) {
    for index in bins.indices where bins[index].extent == nil {
      let placement = placed(bins[index]).placement
      bins[index].extent =
        min(placement.mark.x, placement.label.x)...max(placement.mark.maxX, placement.label.maxX)
    }
  }

  /// The group with its mark, no longer than the time from its first event to its last, and the number under it.
  private func placed(_ bin: Bin) -> TimelinePlan.Dated {
    let event = TimelineGroups.group(bin.members, from: bin.start, planner.events)
    let label = TimelineLabel(event, planner.numbers, measure: planner.measure, theme: planner.theme)
    let shapes = event.versions.map { EventShape($0, scale) }
    let ranges = shapes.map(\.range)
    let from = ranges.map(\.lowerBound).min() ?? scale.minX
    let item = LabelPacker.Item(
      mark: from...max(from, ranges.map(\.upperBound).max() ?? from), markHeight: EventShape.trackHeight,
      labelWidth: label.width, labelHeight: label.height, firstLine: label.firstLineHeight)
    return TimelinePlan.Dated(
      event: event, label: label, shapes: shapes, placement: isLow ? packer.within(item) : packer.under(item))
  }

  private func dated(_ bin: Bin, bottom: Double) -> TimelinePlan.Dated {
    var item = placed(bin)
    let shift = ((bottom - item.placement.maxY) * 4).rounded(.down) / 4
    item.placement = item.placement.moved(by: shift)
    return item
  }
}
