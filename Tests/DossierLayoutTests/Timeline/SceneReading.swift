import DossierCore

/// What a test reads from a scene: where each event's texts and shapes stand.
struct SceneReading: Sendable {
  /// One event's group.
  struct Event: Sendable {
    let id: String
    let group: MarkGroup
    /// One box for each line of text.
    let texts: [Rectangle]
    /// Bars, dots, badges and lines.
    let shapes: [Rectangle]

    /// The box around all texts.
    var label: Rectangle? {
      texts.dropFirst().reduce(texts.first) { $0?.union($1) }
    }
  }

  let events: [Event]
  let axisLabels: [(text: String, box: Rectangle)]
  /// Arrows, each with the straight pieces of its line.
  let arrows: [(group: MarkGroup, pieces: [(from: Point, to: Point)])]
  let allTexts: [Rectangle]
  let legend: [String]

  init(_ scene: Scene) {
    var events: [Event] = []
    var axis: [(text: String, box: Rectangle)] = []
    var legend: [String] = []
    var arrows: [(group: MarkGroup, pieces: [(from: Point, to: Point)])] = []
    func walk(_ mark: Mark) {
      guard case .group(let group) = mark else { return }
      if group.classes.contains(where: ["node", "span", "group"].contains) {
        let parts = Self.leaves(group.marks)
        events.append(
          Event(id: group.id ?? "", group: group, texts: parts.texts.map(Self.box), shapes: parts.shapes))
      } else if group.classes.contains("arrow") {
        arrows.append((group, Self.lines(group.marks)))
      } else if group.classes.contains("axis") {
        axis += Self.leaves(group.marks).texts.map { ($0.runs.map(\.text).joined(), Self.box($0)) }
      } else if group.classes.contains("legend-item") {
        legend.append(group.title ?? "")
      }
      if !group.classes.contains(where: ["node", "span", "group"].contains) {
        for inner in group.marks { walk(inner) }
      }
    }
    for mark in scene.marks { walk(mark) }
    self.events = events
    self.axisLabels = axis
    self.legend = legend
    self.arrows = arrows
    allTexts = Self.leaves(scene.marks).texts.map(Self.box)
  }

  /// The box of a line: from a little above its capitals to a little below its base line.
  static func box(_ text: TextMark) -> Rectangle {
    let x =
      switch text.anchor {
      case .start: text.position.x
      case .middle: text.position.x - text.width / 2
      case .end: text.position.x - text.width
      }
    return Rectangle(x: x, y: text.position.y - text.size * 0.78, width: text.width, height: text.size)
  }

  /// The pieces of all open paths.
  private static func lines(_ marks: [Mark]) -> [(from: Point, to: Point)] {
    marks.flatMap { mark -> [(from: Point, to: Point)] in
      guard case .path(let path) = mark, path.paint.fill == nil else { return [] }
      var pieces: [(from: Point, to: Point)] = []
      var pen = Point(x: 0, y: 0)
      for segment in path.segments {
        switch segment {
        case .move(let point): pen = point
        case .line(let point), .curve(_, _, let point):
          pieces.append((pen, point))
          pen = point
        case .close: break
        }
      }
      return pieces
    }
  }

  private static func leaves(_ marks: [Mark]) -> (texts: [TextMark], shapes: [Rectangle]) {
    var texts: [TextMark] = []
    var shapes: [Rectangle] = []
    for mark in marks {
      switch mark {
      case .group(let group):
        let inner = leaves(group.marks)
        texts += inner.texts
        shapes += inner.shapes
      case .rectangle(let rectangle): shapes.append(rectangle.frame)
      case .path(let path):
        if let box = bounds(path) { shapes.append(box) }
      case .text(let text): texts.append(text)
      }
    }
    return (texts, shapes)
  }

  private static func bounds(_ path: PathMark) -> Rectangle? {
    let points = path.segments.flatMap { segment -> [Point] in
      switch segment {
      case .move(let point), .line(let point): [point]
      case .curve(let first, let second, let end): [first, second, end]
      case .close: []
      }
    }
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(), let top = points.map(\.y).min(),
      let bottom = points.map(\.y).max()
    else { return nil }
    return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}
