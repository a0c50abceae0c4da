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
      case .right: false
      case .below: mark.x > label.x + label.width * 0.6
      }
    }

    /// The lower edge of both.
    var maxY: Double { max(mark.maxY, label.maxY) }
  }

  let measure: TimelineMeasure
  /// Labels stay between these.
  let limits: ClosedRange<Double>
  /// Where labels had better not stand.
  let breaks: [ClosedRange<Double>]

  private static let labelGap = 6.0
  private static let belowGap = 2.0

  /// The places of items, given and returned in chronological order.
  func pack(_ items: [Item]) -> [Placement] {
    var taken: [Rectangle] = []
    return items.map { item in
      var best: (placement: Placement, cost: Double)?
      for candidate in candidates(item) {
        let y = lowestFree(candidate, taken)
        let cost = y + penalty(candidate, item)
        if cost < best?.cost ?? .infinity { best = (moved(candidate, by: y), cost) }
      }
      let placement = best?.placement ?? below(item)
      taken += [placement.mark, placement.label]
      return placement
    }
  }

  private func candidates(_ item: Item) -> [Placement] {
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
    result.append(below(item))
    return result
  }

  private func below(_ item: Item) -> Placement {
    let x = max(limits.lowerBound, min(item.mark.lowerBound, limits.upperBound - item.labelWidth))
    return Placement(
      side: .below,
      mark: Rectangle(
        x: item.mark.lowerBound, y: 0, width: item.mark.upperBound - item.mark.lowerBound, height: item.markHeight),
      label: Rectangle(
        x: x, y: item.markHeight + Self.belowGap, width: item.labelWidth, height: item.labelHeight))
  }

  /// What a place costs besides its depth: labels are expected right of dots and below long bars, and clear of breaks.
  private func penalty(_ candidate: Placement, _ item: Item) -> Double {
    let isLong = candidate.mark.width > 90
    let side: Double =
      switch candidate.side {
      case .right: isLong ? 8 : 0
      case .left: 14
      case .below: isLong ? 0 : 18
      }
    let crossed = breaks.contains { $0.lowerBound < candidate.label.maxX && candidate.label.x < $0.upperBound }
    return side + (crossed ? 9 : 0)
  }

  /// The smallest shift down with which a candidate keeps clear of everything taken.
  private func lowestFree(_ candidate: Placement, _ taken: [Rectangle]) -> Double {
    let parts = [candidate.mark, candidate.label]
    // For each part and each obstacle beside it: the shifts that would make them touch.
    var blocked: [(from: Double, to: Double)] = []
    for part in parts {
      for other in taken where part.x < other.maxX + measure.gapX && other.x < part.maxX + measure.gapX {
        let from = other.y - measure.gapY - part.maxY
        let to = other.maxY + measure.gapY - part.y
        if to > 0 { blocked.append((from, to)) }
      }
    }
    var y = 0.0
    for range in blocked.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if range.from > y - 1e-9 { break }
      y = max(y, range.to)
    }
    return y
  }

  private func moved(_ placement: Placement, by y: Double) -> Placement {
    Placement(
      side: placement.side, mark: placement.mark.translated(x: 0, y: y),
      label: placement.label.translated(x: 0, y: y))
  }
}
