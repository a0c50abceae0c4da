import DossierCore

/// The row at the foot of a lane in which the events without room of their own are counted: short marks along the axis, each with its
/// number below it.
struct GroupRow {
  let planner: TimelinePlanner
  let scale: TimeScale
  /// Puts numbers beside marks.
  let packer: LabelPacker

  /// The height of the row, with the gap above it.
  static let height = 34.0
  /// Between a group's number and the next group, in points.
  private static let gap = 7.0

  /// Events between two boundaries of the calendar.
  private struct Bin {
    /// The step's index.
    var level: Int
    var start: Int64
    var members: [TimelineEvent]

    /// The marks' extent in time.
    var first: Int64 { members.compactMap { $0.versions.first?.times.first }.min() ?? start }
    var last: Int64 { members.compactMap { $0.versions.first?.times.first }.max() ?? start }
  }

  /// The groups of one lane by the finest units of the calendar that leave room for their numbers: where it is crowded, coarser ones.
  ///
  /// - Parameter bottom: the row's lower edge.
  func groups(_ events: [TimelineEvent], bottom: Double) -> [TimelinePlan.Dated] {
    guard !events.isEmpty else { return [] }
    let steps =
      (events.contains { $0.versions.contains(where: \.hasClock) } ? CalendarStep.clockLadder : CalendarStep.ladder)
      + [.years(1_000_000_000_000)]
    var bins = merged(
      events.map { Bin(level: 0, start: steps[0].floor($0.versions.first?.times.first ?? 0), members: [$0]) })
    while let level = bins.indices.filter({ isCramped($0, bins) }).map({ bins[$0].level }).min(),
      level + 1 < steps.count
    {
      for index in bins.indices where bins[index].level == level && isCramped(index, bins) {
        bins[index].level += 1
      }
      let raised = bins.filter { $0.level == level + 1 }
        .map {
          (start: steps[level + 1].floor($0.first), end: steps[level + 1].next(after: steps[level + 1].floor($0.first)))
        }
      for index in bins.indices {
        // Whatever lies in a coarser unit belongs to it.
        if let unit = raised.first(where: { $0.start <= bins[index].first && bins[index].first < $0.end }),
          bins[index].level <= level + 1
        {
          bins[index].level = level + 1
          bins[index].start = unit.start
        }
      }
      bins = merged(bins)
    }
    return bins.map { dated($0, bottom: bottom) }
  }

  private func merged(_ bins: [Bin]) -> [Bin] {
    var result: [Bin] = []
    for bin in bins.sorted(by: { ($0.start, $0.level) < ($1.start, $1.level) }) {
      if let last = result.last, last.start == bin.start, last.level == bin.level {
        result[result.count - 1].members += bin.members
      } else {
        result.append(bin)
      }
    }
    return result.sorted { ($0.first, $0.level) < ($1.first, $1.level) }
  }

  /// Whether a bin's number stands on its neighbour, or it counts a single event beside others.
  private func isCramped(_ index: Int, _ bins: [Bin]) -> Bool {
    if bins.count == 1 { return false }
    if bins[index].members.count == 1 { return true }
    let own = extent(bins[index])
    if index > 0, extent(bins[index - 1]).upperBound + Self.gap > own.lowerBound { return true }
    return index + 1 < bins.count && own.upperBound + Self.gap > extent(bins[index + 1]).lowerBound
  }

  private func extent(_ bin: Bin) -> ClosedRange<Double> {
    let placement = placed(bin).placement
    return min(placement.mark.x, placement.label.x)...max(placement.mark.maxX, placement.label.maxX)
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
    return TimelinePlan.Dated(event: event, label: label, shapes: shapes, placement: packer.under(item))
  }

  private func dated(_ bin: Bin, bottom: Double) -> TimelinePlan.Dated {
    var item = placed(bin)
    let shift = ((bottom - item.placement.maxY) * 4).rounded(.down) / 4
    item.placement = item.placement.moved(by: shift)
    return item
  }
}
