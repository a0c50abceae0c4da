import DossierCore

/// Puts as many events as have room into lanes of a given height; the others are counted in a row at the foot of their lane.
struct LaneFill {
  /// Makes labels and scales; its events are those that may stand alone.
  let planner: TimelinePlanner
  /// Events that are counted in any case, because others matter more.
  let rest: [TimelineEvent]
  /// In which order events take their places, as indices into the planner's events; the first must have one.
  let order: [Int]
  /// So many of the first must stand alone.
  let pinned: Int
  /// At most so many events stand alone.
  let limit: Int
  /// The place of each event in the chronology, by key: groups stand behind events of the same time.
  let places: [String: Int]

  /// Whether lanes are so low that the numbers of groups stand in their marks.
  var isLow = false

  private var rowHeight: Double { GroupRow.height(isLow: isLow) }

  /// What came of it; the plan itself is made when it is asked for, as most trials are only counted.
  struct Filled {
    /// Whether all that had to stand alone do.
    let hasPinned: Bool
    /// Indices into the planner's events, in no groups.
    let single: [Int]
    /// Events in groups.
    let grouped: Int
    /// Relations without room.
    let leftOut: Int
    fileprivate let fill: LaneFill
    fileprivate let lanes: [Lane]
    fileprivate let heights: [Double]
    fileprivate let room: TimelinePlanner.Room
    fileprivate let scale: TimeScale
    fileprivate let candidates: [Candidate?]
    fileprivate let undated: [TimelinePlan.Undated]
    fileprivate let overflow: Double
    fileprivate let x: Double
    fileprivate let width: Double
  }

  /// One event made ready for a scale.
  fileprivate struct Candidate {
    let shapes: [EventShape]
    let label: TimelineLabel
    let item: LabelPacker.Item
  }

  /// What a lane holds.
  fileprivate struct Lane {
    var placed: [(index: Int, placement: LabelPacker.Placement)] = []
    var left: [Int] = []
    var bottom = 0.0
  }

  /// So often lanes with room to spare give it to others.
  private static let exchanges = 3

  /// The plan in a page's width and height.
  func filled(x: Double, width: Double, height: Double, shares: [Double]) -> Filled? {
    let room = planner.room(x: x, width: width, shares: shares, counted: rest)
    guard let scale = room.scale else { return nil }
    let columns = Set(order.filter { !planner.events.events[$0].isDated })
    let candidates = candidates(room, scale)
    let packer = packer(room, scale)
    var heights = firstHeights(room, candidates, total: height - TimelinePlan.axisHeight)
    var best: (lanes: [Lane], heights: [Double], count: Int)?
    for _ in 0...Self.exchanges {
      let lanes = fill(candidates, packer, heights)
      let count = lanes.reduce(0) { $0 + $1.placed.count }
      if count > best?.count ?? -1 { best = (lanes, heights, count) }
      guard let next = exchanged(lanes, heights, room) else { break }
      heights = next
    }
    guard let best else { return nil }
    return counted(best.lanes, best.heights, room, scale, candidates, columns, x: x, width: width)
  }

  fileprivate func packer(_ room: TimelinePlanner.Room, _ scale: TimeScale) -> LabelPacker {
    LabelPacker(
      measure: planner.measure, limits: (scale.minX - TimeScale.padding + 4)...(room.axisEnd - 4),
      breaks: scale.breaks.map(\.forbidden))
  }

  private func candidates(_ room: TimelinePlanner.Room, _ scale: TimeScale) -> [Candidate?] {
    let packer = packer(room, scale)
    return planner.events.events.indices.map { index in
      guard planner.events.events[index].isDated else { return nil }
      let (shapes, label, item) = planner.item(index, on: scale, packer)
      return Candidate(shapes: shapes, label: label, item: item)
    }
  }

  // MARK: Heights

  private func leastHeight(_ lane: Int, _ room: TimelinePlanner.Room) -> Double {
    max(room.titles[lane]?.height ?? 0, rowHeight) + 2 * planner.measure.lanePadding
  }

  /// By the room that the lanes' labels would take up.
  private func firstHeights(_ room: TimelinePlanner.Room, _ candidates: [Candidate?], total: Double) -> [Double] {
    let lanes = planner.events.lanes.indices
    let least = lanes.map { leastHeight($0, room) }
    var demands = [Double](repeating: 1, count: lanes.count)
    for index in order.prefix(max(limit, pinned)) {
      guard let item = candidates[index]?.item else { continue }
      demands[planner.events.events[index].lane] +=
        (item.labelWidth + planner.measure.gapX) * (item.labelHeight + planner.measure.gapY)
    }
    let free = max(total - least.reduce(0, +), 0)
    let sum = demands.reduce(0, +)
    return zip(least, demands).map { Self.gridded($0 + free * $1 / sum) }
  }

  /// Down to a grid that a file can hold.
  private static func gridded(_ height: Double) -> Double {
    (height * 4).rounded(.down) / 4
  }

  /// Other heights, if some lanes have room to spare and others too little.
  private func exchanged(_ lanes: [Lane], _ heights: [Double], _ room: TimelinePlanner.Room) -> [Double]? {
    let full = lanes.indices.filter { !lanes[$0].left.isEmpty }
    guard !full.isEmpty, full.count < lanes.count else { return nil }
    var result = heights
    var spare = 0.0
    for lane in lanes.indices where lanes[lane].left.isEmpty && !isCounted(lane) {
      let needed = max(lanes[lane].bottom + planner.measure.lanePadding, leastHeight(lane, room))
      spare += max(heights[lane] - needed, 0)
      result[lane] = min(heights[lane], needed)
    }
    guard spare > 1 else { return nil }
    let wanted = full.reduce(0) { $0 + lanes[$1].left.count }
    for lane in full { result[lane] += spare * Double(lanes[lane].left.count) / Double(wanted) }
    return result.map(Self.gridded)
  }

  /// Whether a lane has events that are counted in any case.
  private func isCounted(_ lane: Int) -> Bool { rest.contains { $0.lane == lane && $0.isDated } }

  // MARK: Places

  /// What stands in each lane, heights from the lane's top.
  private func fill(_ candidates: [Candidate?], _ packer: LabelPacker, _ heights: [Double]) -> [Lane] {
    let counted = heights.indices.map(isCounted)
    var result = heights.indices.map { lane in
      fill(lane, candidates, packer, bottom: heights[lane], reserve: counted[lane] ? rowHeight : 0)
    }
    let total = result.reduce(0) { $0 + $1.placed.count { !planner.events.events[$0.index].isSpan } }
    var allowed: Set<Int>?
    if total > limit {
      let stands = Set(result.flatMap { $0.placed.map(\.index) }).union(order.prefix(pinned))
      allowed = Set(order.filter { stands.contains($0) }.prefix(limit))
    }
    for lane in heights.indices {
      let isShort = result[lane].left.contains { !planner.events.events[$0].isSpan }
      guard allowed != nil || (isShort && !counted[lane]) else { continue }
      result[lane] = fill(
        lane, candidates, packer, bottom: heights[lane], reserve: rowHeight, allowed: allowed)
    }
    return result
  }

  private func fill(
    _ lane: Int, _ candidates: [Candidate?], _ packer: LabelPacker, bottom: Double, reserve: Double,
    allowed: Set<Int>? = nil
  ) -> Lane {
    var result = Lane()
    var taken: [Rectangle] = []
    let padding = min(planner.measure.lanePadding, 6)
    for index in order where planner.events.events[index].lane == lane {
      guard let candidate = candidates[index] else { continue }
      if let allowed, !allowed.contains(index), !planner.events.events[index].isSpan {
        result.left.append(index)
        continue
      }
      guard
        let placement = packer.placement(
          candidate.item, top: padding, bottom: bottom - padding - reserve, beside: taken)
      else {
        result.left.append(index)
        continue
      }
      taken.append(placement.mark)
      taken.append(placement.label)
      result.placed.append((index, placement))
      result.bottom = max(result.bottom, placement.maxY)
    }
    return result
  }

  // MARK: What stands where

  private func counted(
    _ lanes: [Lane], _ heights: [Double], _ room: TimelinePlanner.Room, _ scale: TimeScale, _ candidates: [Candidate?],
    _ undated: Set<Int>, x: Double, width: Double
  ) -> Filled {
    var loose: [TimelinePlan.Undated] = []
    var single: [Int] = []
    var grouped = 0
    var leftOut = 0
    var y = TimelinePlan.axisHeight
    var overflow = 0.0
    for lane in lanes.indices {
      single += lanes[lane].placed.map(\.index)
      leftOut += lanes[lane].left.count { planner.events.events[$0].isSpan }
      grouped +=
        lanes[lane].left.count { !planner.events.events[$0].isSpan }
        + rest.count { $0.lane == lane && $0.isDated }
      if let column = room.column {
        let own = planner.events.events.indices.filter {
          undated.contains($0) && planner.events.events[$0].lane == lane
        }
        let (items, over, count) = planner.filled(
          own, counted: rest.filter { $0.lane == lane && !$0.isDated }, in: column,
          top: y + min(planner.measure.lanePadding, 6), bottom: y + heights[lane] - 4)
        loose += items
        single += own.filter { index in items.contains { $0.event.key == planner.events.events[index].key } }
        grouped += count
        overflow = max(overflow, over)
      }
      y += heights[lane]
    }
    let placed = Set(single)
    return Filled(
      hasPinned: order.prefix(pinned).allSatisfy(placed.contains), single: single.sorted(), grouped: grouped,
      leftOut: leftOut, fill: self, lanes: lanes, heights: heights, room: room, scale: scale, candidates: candidates,
      undated: loose, overflow: overflow, x: x, width: width)
  }
}

extension LaneFill.Filled {
  /// The plan, with the groups at the foot of each lane.
  func plan() -> TimelinePlan {
    let planner = fill.planner
    var frames: [TimelinePlan.Lane] = []
    var dated: [TimelinePlan.Dated] = []
    var y = TimelinePlan.axisHeight
    let row = GroupRow(planner: planner, scale: scale, packer: fill.packer(room, scale), isLow: fill.isLow)
    for lane in lanes.indices {
      dated += lanes[lane].placed.compactMap { index, placement in
        candidates[index].map {
          TimelinePlan.Dated(
            event: planner.events.events[index], label: $0.label, shapes: $0.shapes,
            placement: placement.moved(by: y))
        }
      }
      let left = lanes[lane].left.map { planner.events.events[$0] }
      let counted = left.filter { !$0.isSpan } + fill.rest.filter { $0.lane == lane && $0.isDated }
      dated += row.groups(TimelineEvents.inOrder(counted), bottom: y + heights[lane] - 4)
      frames.append(
        TimelinePlan.Lane(
          title: room.titles[lane], frame: Rectangle(x: x, y: y, width: width, height: heights[lane])))
      y += heights[lane]
    }
    func key(_ event: TimelineEvent, _ offset: Int) -> (Int64, Int64, Int, Int) {
      (event.sortKey.0, event.sortKey.1, fill.places[event.key] ?? .max, offset)
    }
    func inOrder<Item>(_ items: [Item], _ event: (Item) -> TimelineEvent) -> [Item] {
      items.enumerated().map { (key: key(event($0.element), $0.offset), item: $0.element) }
        .sorted { $0.key < $1.key }.map(\.item)
    }
    return TimelinePlan(
      scale: scale, lanes: frames, dated: inOrder(dated, \.event), undated: inOrder(undated, \.event),
      undatedX: room.column?.x, height: y + overflow)
  }
}
