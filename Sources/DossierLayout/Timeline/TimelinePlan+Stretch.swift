import DossierCore

extension TimelinePlan {
  /// Rows are moved apart by at most this factor.
  private static let mostSpread = 2.0

  /// The plan drawn out to a height, so that all lanes share the white that is left; unchanged if it is as high already.
  ///
  /// Rows move apart up to a point; beyond it lanes get higher and their events keep to the middle.
  func stretched(to target: Double) -> TimelinePlan {
    let top = lanes.first?.frame.y ?? 0
    guard target > height + 0.01, height > top else { return self }
    let factor = min(Self.mostSpread, (target - top) / (height - top))
    let spread = top + (height - top) * factor
    let extra = (target - spread) / Double(max(lanes.count, 1))
    /// How far down something in a lane moves.
    func shift(_ y: Double, _ lane: Int) -> Double {
      let margin = lanes.count == 1 && lanes[0].title == nil ? extra * 0.4 : extra / 2
      return top + (y - top) * factor - y + Double(lane) * extra + margin
    }
    return TimelinePlan(
      scale: scale,
      lanes: lanes.enumerated().map { index, lane in
        var lane = lane
        lane.frame.y = top + (lane.frame.y - top) * factor + Double(index) * extra
        lane.frame.height = lane.frame.height * factor + extra
        return lane
      },
      dated: dated.map { item in
        var item = item
        // On a grid, so that a file can hold it.
        let top = min(item.placement.mark.y, item.placement.label.y)
        let dy = ((top + shift(top, item.event.lane)) * 4).rounded() / 4 - top
        item.placement = LabelPacker.Placement(
          side: item.placement.side, mark: item.placement.mark.translated(x: 0, y: dy),
          label: item.placement.label.translated(x: 0, y: dy))
        return item
      },
      undated: undated.map { item in
        var item = item
        item.frame = item.frame.translated(x: 0, y: shift(item.frame.y, item.event.lane))
        return item
      }, undatedX: undatedX, height: target)
  }
}
