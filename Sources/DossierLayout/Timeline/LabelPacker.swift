import DossierCore

/// Packs events with their labels into a lane: each as high up as there is room, beside its place on the axis.
///
/// Marks stay where the scale puts them along the axis; only their height is chosen. Labels touch their mark, so that no
/// leader is needed.
struct LabelPacker {
  /// Where a label stands.
  enum Side: Hashable, Sendable {
    case right
    case left
    case below
    /// In the middle of the mark.
    case within
  }

  /// What is to be packed.
  struct Item {
    /// All that is painted along the axis.
    let mark: ClosedRange<Double>
    /// The height of the mark, or of its versions one below the other.
    let markHeight: Double
    /// The label's size.
    let labelWidth: Double
    let labelHeight: Double
    /// The height of the label's first line.
    let firstLine: Double
  }

  /// Where an item went; y counts from the top of the lane.
  struct Placement {
    let side: Side
    let mark: Rectangle
    let label: Rectangle

    /// Whether the text had better end than begin at the mark.
    var alignsRight: Bool {
      switch side {
      case .left: true
      case .right, .within: false
      case .below: mark.x > label.x + label.width * 0.4
      }
    }

    /// The same farther down.
    func moved(by y: Double) -> Placement {
      Placement(side: side, mark: mark.translated(x: 0, y: y), label: label.translated(x: 0, y: y))
    }

    /// The lower edge of both.
    var maxY: Double { max(mark.maxY, label.maxY) }
  }

  let measure: TimelineMeasure
  /// Labels stay between these.
  let limits: ClosedRange<Double>
  /// Where time is left out: no label stands across these if there is any other place for it.
  let breaks: [ClosedRange<Double>]
  /// The room between breaks.
  private let regions: [(start: Double, end: Double)]

  private static let labelGap = 6.0
  private static let belowGap = 2.0
  /// What a mark is longer than a label within it.
  private static let innerGap = 12.0

  init(measure: TimelineMeasure, limits: ClosedRange<Double>, breaks: [ClosedRange<Double>]) {
    self.measure = measure
    self.limits = limits
    self.breaks = breaks
    let starts = [limits.lowerBound] + breaks.map(\.upperBound)
    let ends = breaks.map(\.lowerBound) + [limits.upperBound]
    regions = zip(starts, ends).map { (max($0, limits.lowerBound), min($1, limits.upperBound)) }
  }

  /// The places of items, given and returned in chronological order.
  ///
  /// - Parameters:
  ///   - rows: in how many rows they go down by turns, where there is more room than they need.
  ///   - step: from one of these rows to the next, in points.
  func pack(_ items: [Item], rows: Int = 1, step: Double = 0) -> [Placement] {
    var taken: [Rectangle] = []
    var blocked: [Shift] = []
    return items.enumerated().map { index, item in
      var best: (placement: Placement, cost: Double)?
      let least = Double(index % max(rows, 1)) * step
      for candidate in candidates(item) {
        let y = lowestFree(candidate, taken, from: least, &blocked)
        let cost = y + penalty(candidate, item)
        if cost < best?.cost ?? .infinity { best = (moved(candidate, by: y), cost) }
      }
      let placement = best?.placement ?? below(item)
      taken += [placement.mark, placement.label]
      return placement
    }
  }

  /// The place that an item had, if its mark and label are still about what they were: a group's number may have changed.
  func restored(_ item: Item, mark: Rectangle, label: Rectangle) -> Placement? {
    var best: (placement: Placement, away: Double)?
    for candidate in [middle(item)].compactMap({ $0 }) + sides(item) + belowWithinRegions(item) + [below(item)] {
      let moved = moved(candidate, by: label.y - candidate.label.y)
      let heights = [moved.mark.y - mark.y, moved.mark.height - mark.height, moved.label.height - label.height]
      let widths = [
        moved.mark.x - mark.x, moved.mark.width - mark.width, moved.label.x - label.x, moved.label.width - label.width,
      ]
      let away = widths.reduce(0) { $0 + abs($1) }
      if heights.allSatisfy({ abs($0) < 0.5 }), away < 30, away < best?.away ?? .infinity { best = (moved, away) }
    }
    return best?.placement
  }

  /// The best free place between two heights beside what stands there; `nil` if there is none.
  func placement(_ item: Item, top: Double, bottom: Double, beside taken: [Rectangle]) -> Placement? {
    var best: (placement: Placement, cost: Double)?
    var blocked: [Shift] = []
    for candidate in candidates(item) {
      let y = lowestFree(candidate, taken, below: top, &blocked)
      let placement = moved(candidate, by: ((y + top) * 4).rounded(.up) / 4)
      let cost = y + penalty(candidate, item)
      if placement.maxY <= bottom, cost < best?.cost ?? .infinity { best = (placement, cost) }
    }
    return best?.placement
  }

  /// The place of a label under its mark, where the mark begins; across a break rather than elsewhere.
  func under(_ item: Item) -> Placement {
    below(item)
  }

  /// The place of a number in the middle of its mark, beside it where the mark is too short.
  func within(_ item: Item) -> Placement {
    middle(item) ?? sides(item).first ?? below(item)
  }

  private func middle(_ item: Item) -> Placement? {
    let width = item.mark.upperBound - item.mark.lowerBound
    guard width >= item.labelWidth + Self.innerGap else { return nil }
    let height = max(item.markHeight, item.labelHeight)
    return Placement(
      side: .within,
      mark: Rectangle(
        x: item.mark.lowerBound, y: (height - item.markHeight) / 2, width: width, height: item.markHeight),
      label: Rectangle(
        x: item.mark.lowerBound + (width - item.labelWidth) / 2, y: (height - item.labelHeight) / 2,
        width: item.labelWidth, height: item.labelHeight))
  }

  private func sides(_ item: Item) -> [Placement] {
    var result: [Placement] = []
    // The middle of the mark's first track is level with the middle of the label's first line.
    let track = min(item.markHeight, EventShape.trackHeight)
    let markY = max(0, (item.firstLine - track) / 2)
    let labelY = max(0, (track - item.firstLine) / 2)
    let mark = Rectangle(
      x: item.mark.lowerBound, y: markY, width: item.mark.upperBound - item.mark.lowerBound, height: item.markHeight)
    let right = item.mark.upperBound + Self.labelGap
    if right + item.labelWidth <= limits.upperBound {
      let label = Rectangle(x: right, y: labelY, width: item.labelWidth, height: item.labelHeight)
      result.append(Placement(side: .right, mark: mark, label: label))
    }
    let left = item.mark.lowerBound - Self.labelGap - item.labelWidth
    if left >= limits.lowerBound {
      let label = Rectangle(x: left, y: labelY, width: item.labelWidth, height: item.labelHeight)
      result.append(Placement(side: .left, mark: mark, label: label))
    }
    return result
  }

  private func candidates(_ item: Item) -> [Placement] {
    let result = sides(item).filter { !crosses($0.label) } + belowWithinRegions(item)
    return result.isEmpty ? [below(item)] : result
  }

  private func crosses(_ label: Rectangle) -> Bool {
    breaks.contains { $0.lowerBound < label.maxX && label.x < $0.upperBound }
  }

  /// How wide a label can be that stands across no break and touches a mark.
  func room(for mark: ClosedRange<Double>) -> Double {
    regions.filter { $0.start < mark.upperBound && $0.end > mark.lowerBound }.map { $0.end - $0.start }.max()
      ?? limits.upperBound - limits.lowerBound
  }

  /// The places below the mark between two breaks.
  private func belowWithinRegions(_ item: Item) -> [Placement] {
    regions.compactMap { start, end in
      let x = max(start, min(item.mark.lowerBound, end - item.labelWidth))
      let labelEnd = x + item.labelWidth
      guard labelEnd <= end + 0.01, x < item.mark.upperBound, labelEnd > item.mark.lowerBound else { return nil }
      return below(item, at: x)
    }
  }

  private func below(_ item: Item) -> Placement {
    below(item, at: max(limits.lowerBound, min(item.mark.lowerBound, limits.upperBound - item.labelWidth)))
  }

  private func below(_ item: Item, at x: Double) -> Placement {
    Placement(
      side: .below,
      mark: Rectangle(
        x: item.mark.lowerBound, y: 0, width: item.mark.upperBound - item.mark.lowerBound, height: item.markHeight),
      label: Rectangle(
        x: x, y: item.markHeight + Self.belowGap, width: item.labelWidth, height: item.labelHeight))
  }

  /// What a place costs besides its depth: labels are expected right of dots and below the beginning of long bars.
  private func penalty(_ candidate: Placement, _ item: Item) -> Double {
    let isLong = candidate.mark.width > 90
    return switch candidate.side {
    case .right: isLong ? 8 : 0
    case .left, .within: 14
    case .below: (isLong ? 0 : 18) + (candidate.label.x > candidate.mark.x + 1 ? 6 : 0)
    }
  }

  /// Shifts that would make a candidate touch something.
  private typealias Shift = (from: Double, to: Double)

  /// The smallest shift down with which a candidate keeps clear of everything taken.
  ///
  /// - Parameters:
  ///   - top: the height that shifts are counted from.
  ///   - blocked: room to work in, so that each search need not make its own.
  private func lowestFree(
    _ candidate: Placement, _ taken: [Rectangle], from least: Double = 0, below top: Double = 0,
    _ blocked: inout [Shift]
  ) -> Double {
    blocked.removeAll(keepingCapacity: true)
    let (gapX, gapY) = (measure.gapX, measure.gapY)
    block(candidate.mark)
    block(candidate.label)
    /// For a part and each obstacle beside it: the shifts that would make them touch.
    func block(_ part: Rectangle) {
      let (left, right) = (part.x, part.maxX + gapX)
      for other in taken where left < other.maxX + gapX && other.x < right {
        let otherY = other.y - top
        let to = otherY + other.height + gapY - part.y
        if to > least { blocked.append((otherY - gapY - part.maxY, to)) }
      }
    }
    // Each shift that touches something gives way to the next one that may not, until none is left.
    var y = least
    var isFree = false
    while !isFree {
      isFree = true
      for range in blocked where range.to > y && range.from <= y - 1e-9 {
        y = range.to
        isFree = false
      }
    }
    return y
  }

  private func moved(_ placement: Placement, by y: Double) -> Placement {
    placement.moved(by: y)
  }
}
