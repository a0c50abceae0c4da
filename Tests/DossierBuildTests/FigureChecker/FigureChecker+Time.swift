import Chronology
import DossierCore
import Foundation

// MARK: - Timelines

extension FigureChecker {
  /// The marks of events, one by one or several in one.
  private var events: [WrittenFigure.Group] {
    figure.groups.filter { group in
      group.id != nil && !group.claims.isEmpty && !group.isIn("legend")
        && (group.classes.contains("node") || group.classes.contains("span") || group.classes.contains("group"))
    }
  }

  /// `event-off-lane`: an event and its label lie in one lane.
  func lanes() -> [Finding] {
    let lanes = figure.groups.filter { $0.classes.contains("lane") }.compactMap { figure.shapes(of: $0).first?.bounds }
    guard !lanes.isEmpty else { return [] }
    var findings: [Finding] = []
    for event in events {
      let frames = figure.texts(of: event).map(\.frame) + figure.shapes(of: event).map(\.bounds)
      guard let first = frames.first else { continue }
      let all = frames.dropFirst().reduce(first) { $0.union($1) }
      if !lanes.contains(where: { $0.y - 0.5 <= all.y && all.maxY <= $0.maxY + 0.5 }) {
        findings.append(finding("event-off-lane", event.id ?? "", all))
      }
    }
    return findings
  }

  /// `text-on-mark`: no label lies on the mark of another event.
  func eventTexts() -> [Finding] {
    let marks = events.flatMap { event in
      figure.shapes(of: event).filter { $0.opacity > 0.5 && !($0.fills.isEmpty && $0.dash.count > 0) }
        .map { (event: event, bounds: $0.bounds.inset(by: 0.5)) }
    }.sorted { $0.bounds.x < $1.bounds.x }
    let widest = marks.map(\.bounds.width).max() ?? 0
    var findings: [Finding] = []
    for text in figure.texts {
      guard let owner = text.group?.chain.first(where: { $0.id != nil && !$0.claims.isEmpty }) else { continue }
      let frame = text.frame.inset(by: 0.5)
      var place = firstIndex(in: marks.map(\.bounds.x), notBelow: frame.x - widest)
      while place < marks.count, marks[place].bounds.x < frame.maxX {
        let mark = marks[place]
        if mark.event !== owner, mark.bounds.overlaps(frame) {
          findings.append(finding("text-on-mark", "“\(text.content)” on \(mark.event.id ?? "")", text.frame))
        }
        place += 1
      }
    }
    return findings
  }

  private func firstIndex(in sorted: [Double], notBelow value: Double) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A place in time as it is drawn.
  struct Moment {
    let day: Double
    let x: Double
    let name: String
  }

  /// `time-order`, `time-scale`: what is later stands further right, and between two changes of scale the distance in
  /// points is the distance in days, to half a point.
  func extents(_ view: GraphView) -> [Finding] {
    let moments = moments(view).sorted { ($0.day, $0.x) < ($1.day, $1.x) }
    var findings: [Finding] = []
    for (earlier, later) in zip(moments, moments.dropFirst())
    where earlier.day < later.day && earlier.x > later.x + 0.5 {
      findings.append(
        Finding(
          check: "time-order", message: "\(later.name) stands left of \(earlier.name)", place: Point(x: later.x, y: 0)))
    }
    let changes = scaleChanges()
    let safe = moments.filter { moment in changes.allSatisfy { abs($0 - moment.x) > 1 } }
    for (_, part) in Dictionary(grouping: safe, by: { moment in changes.count { $0 < moment.x } }).sorted(by: {
      $0.key < $1.key
    }) {
      guard let first = part.first, let last = part.last, last.day > first.day else { continue }
      let perDay = (last.x - first.x) / (last.day - first.day)
      for moment in part {
        let expected = first.x + (moment.day - first.day) * perDay
        if abs(expected - moment.x) > 0.5 {
          let off = ((moment.x - expected) * 100).rounded() / 100
          findings.append(
            Finding(
              check: "time-scale",
              message: "\(moment.name) is \(off) points off the line from \(first.name) to \(last.name)",
              place: Point(x: moment.x, y: 0)))
        }
      }
    }
    return findings
  }

  /// Where the bounds of events are drawn whose date is known on both sides: bars by both ends, dots by their middle.
  private func moments(_ view: GraphView) -> [Moment] {
    let groups = Dictionary(
      figure.groups.compactMap { group in group.id.map { ($0, group) } }, uniquingKeysWith: { first, _ in first })
    var moments: [Moment] = []
    for index in view.nodes {
      let node = view.graph.nodes[index]
      guard let group = groups["node-\(node.id)"], node.shownDates.count == 1, let date = node.shownDates.first,
        !date.edtf.contains("T"), let start = date.bounds.earliestStart.day, let end = date.bounds.latestEnd.day,
        let shape = figure.shapes(of: group).first, shape.form == "pill"
      else { continue }
      let half = shape.stroke == nil ? 0 : shape.strokeWidth / 2
      let (left, right) = (shape.bounds.x - half, shape.bounds.maxX + half)
      let name = "\(node.id)"
      if right - left > shape.bounds.height + 2 * half + 0.5 {
        moments.append(Moment(day: Double(start.number), x: left, name: "the start of \(name)"))
        moments.append(Moment(day: Double(end.number), x: right, name: "the end of \(name)"))
      } else if end.number - start.number <= 1 {
        moments.append(Moment(day: Double(start.number + end.number) / 2, x: (left + right) / 2, name: name))
      }
    }
    return moments
  }

  /// Where the axis shows that its scale changes or that time is left out: dashed upright lines, torn strips.
  private func scaleChanges() -> [Double] {
    figure.groups.filter { $0.classes.contains("axis") }.flatMap { figure.shapes(of: $0) }.compactMap { shape in
      let isJoint = shape.bounds.width < 0.01 && !shape.dash.isEmpty
      let isStrip = !shape.fills.isEmpty && shape.bounds.height > 20
      return isJoint || isStrip ? shape.bounds.center.x : nil
    }.sorted()
  }
}
