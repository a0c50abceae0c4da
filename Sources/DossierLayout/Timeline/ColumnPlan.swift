import DossierCore

/// Where everything of a timeline goes whose time runs down the page; places on the page, y from the upper edge of the drawing.
struct ColumnPlan {
  /// One lane.
  struct Column {
    /// Its title, broken into lines.
    let title: TextBlock?
    /// Its panel, the title's place included.
    let frame: Rectangle
    /// The left edge of its marks.
    let marksX: Double
    /// The left edge of its labels.
    let labelX: Double
  }

  /// One dated event.
  struct Dated {
    let event: TimelineEvent
    let label: TimelineLabel
    let shapes: [EventShape]
    /// The bars' frames, one for each version of the date.
    let marks: [Rectangle]
    /// The label's frame.
    let frame: Rectangle

    /// What is painted of all versions.
    var mark: Rectangle {
      marks.dropFirst().reduce(marks.first ?? frame) { $0.union($1) }
    }

    /// From where on the mark a line leads to the label.
    var anchor: Point {
      let last = marks.last ?? frame
      return Point(x: last.maxX, y: last.y + min(EventShape.size, last.height) / 2)
    }
  }

  /// One undated event.
  struct Undated {
    let event: TimelineEvent
    let label: TimelineLabel
    let frame: Rectangle
  }

  /// The axis, its `x` a height; `nil` if no event has a date.
  let scale: TimeScale?
  /// The line of the axis.
  let axisX: Double
  /// The columns from left to right.
  let columns: [Column]
  /// The dated events in chronological order.
  let dated: [Dated]
  /// The undated events in the view's order.
  let undated: [Undated]
  /// Where the undated events begin; `nil` if there are none.
  let undatedY: Double?
  /// The lower edge of everything.
  let height: Double
  /// How far labels stand from their marks: the sum of squares, in points.
  let strain: Double
  /// The farthest label.
  let farthest: Double

  /// The lower edge of the columns' titles.
  var top: Double { scale.map { $0.minX - TimeScale.padding } ?? undatedY ?? 0 }

  /// Where the axis ends.
  var bottom: Double { undatedY ?? height }

  /// Where arrows can run.
  var field: Rectangle {
    let right = columns.last?.frame.maxX ?? 0
    return Rectangle(x: axisX + 2, y: top, width: max(right - axisX - 4, 1), height: max((undatedY ?? height) - top, 1))
  }
}
