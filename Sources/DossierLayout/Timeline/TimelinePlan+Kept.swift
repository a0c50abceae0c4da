import DossierCore

extension TimelinePlanner {
  /// If fewer than this part of what is drawn stood there before, it is laid out afresh.
  private static let leastKept = 0.5
  /// Nothing is put into a gap farther down than this in points, at the price of which a fresh layout is better.
  private static let tolerance = 0.75

  /// The plan of an earlier drawing with what is new put where there is room; `nil` if that cannot be done well:
  ///
  /// a lane or a time is new, less than half was there before, a label is no longer of its size, or something new finds no
  /// room in its lane without moving what was there. So the price of keeping still is bounded: a plan that is kept has no
  /// label across a break that had none, and never more height than the page.
  func kept(_ memory: TimelineMemory, x: Double, width: Double) -> TimelinePlan? {
    guard memory.form == .rows, memory.lanes == events.lanes.map({ TimelineMemory.line($0) }) else { return nil }
    let base = plan(x: x, width: width, scale: keptScale(memory, x: x, width: width))
    guard (base.scale == nil) == memory.segments.isEmpty, base.lanes.count == memory.lanes.count else { return nil }
    var lanes = base.lanes
    for index in lanes.indices {
      guard let frame = memory.lane(index), abs(frame.x - x) < Self.tolerance,
        abs(frame.width - width) < Self.tolerance, frame.height >= (lanes[index].title?.height ?? 0)
      else { return nil }
      lanes[index].frame.y = frame.y
      lanes[index].frame.height = frame.height
    }
    guard let bottom = lanes.last?.frame.maxY else { return nil }
    if let scale = base.scale, let column = base.undatedX, column < scale.maxX { return nil }
    guard let dated = keptDated(base, lanes, memory), let undated = keptUndated(base, lanes, memory) else { return nil }
    let isKept =
      base.dated.count { memory.label($0.event) != nil } + base.undated.count { memory.label($0.event) != nil }
    guard Double(isKept) >= Self.leastKept * Double(base.dated.count + base.undated.count) else { return nil }
    return TimelinePlan(
      scale: base.scale, lanes: lanes, dated: dated, undated: undated, undatedX: base.undatedX, height: bottom)
  }

  /// The earlier scale, if it is as wide as the page and leaves out no time that is needed.
  private func keptScale(_ memory: TimelineMemory, x: Double, width: Double) -> TimeScale? {
    guard let scale = TimeScale(segments: memory.segments, setting: setting), scale.minX >= x, scale.maxX <= x + width
    else { return nil }
    let needed = TimeSegmentation.occupied(events.events.flatMap(\.versions), window: events.window)
    return needed.allSatisfy { scale.shows($0.start, $0.end) } ? scale : nil
  }

  private func keptDated(
    _ base: TimelinePlan, _ lanes: [TimelinePlan.Lane], _ memory: TimelineMemory
  ) -> [TimelinePlan.Dated]? {
    guard let scale = base.scale else { return base.dated.isEmpty ? [] : nil }
    let packer = packer(base, scale)
    var dated = base.dated
    var taken = [[Rectangle]](repeating: [], count: lanes.count)
    var isNew: [Int] = []
    for index in dated.indices {
      let event = dated[index].event
      guard let label = memory.label(event), let mark = memory.mark(event),
        let placement = packer.restored(Self.item(dated[index]), mark: mark, label: label),
        lanes[event.lane].frame.y <= placement.mark.y, placement.maxY <= lanes[event.lane].frame.maxY,
        !taken[event.lane].contains(where: { $0.overlaps(placement.mark) || $0.overlaps(placement.label) })
      else {
        isNew.append(index)
        continue
      }
      dated[index].placement = placement
      taken[event.lane] += [placement.mark, placement.label]
    }
    for index in isNew {
      let lane = dated[index].event.lane
      let frame = lanes[lane].frame
      let top = frame.y + min(measure.lanePadding, 6)
      guard
        let placement = packer.placement(
          Self.item(dated[index]), top: top, bottom: frame.maxY - 4, beside: taken[lane])
      else { return nil }
      dated[index].placement = placement
      taken[lane] += [placement.mark, placement.label]
    }
    return dated
  }

  private func packer(_ base: TimelinePlan, _ scale: TimeScale) -> LabelPacker {
    let right = base.undatedX ?? base.lanes.first?.frame.maxX ?? scale.maxX
    return LabelPacker(
      measure: measure, limits: (scale.minX - TimeScale.padding + 4)...(right - 4),
      breaks: scale.breaks.map(\.forbidden))
  }

  private static func item(_ dated: TimelinePlan.Dated) -> LabelPacker.Item {
    let mark = dated.placement.mark
    return LabelPacker.Item(
      mark: mark.x...mark.maxX, markHeight: mark.height, labelWidth: dated.label.width,
      labelHeight: dated.label.height, firstLine: dated.label.firstLineHeight)
  }

  private func keptUndated(
    _ base: TimelinePlan, _ lanes: [TimelinePlan.Lane], _ memory: TimelineMemory
  ) -> [TimelinePlan.Undated]? {
    var undated = base.undated
    var taken: [Rectangle] = []
    for index in undated.indices {
      guard let frame = memory.label(undated[index].event), memory.mark(undated[index].event) == nil,
        abs(frame.width - undated[index].frame.width) < Self.tolerance,
        abs(frame.height - undated[index].frame.height) < Self.tolerance
      else { continue }
      undated[index].frame = frame
      taken.append(frame)
    }
    for index in undated.indices where memory.label(undated[index].event) == nil {
      let lane = lanes[undated[index].event.lane].frame
      var frame = undated[index].frame
      frame.y = lane.y + min(measure.lanePadding, 6)
      while let other = taken.first(where: { $0.inset(by: -2).overlaps(frame) }) { frame.y = other.maxY + measure.gapY }
      guard frame.maxY <= lane.maxY else { return nil }
      undated[index].frame = frame
      taken.append(frame)
    }
    return undated
  }
}
