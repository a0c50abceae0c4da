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
  let allTexts: [Rectangle]
  let legend: [String]

  init(_ scene: Scene) {
    var events: [Event] = []
    var axis: [(text: String, box: Rectangle)] = []
    var legend: [String] = []
    func walk(_ mark: Mark) {
      guard case .group(let group) = mark else { return }
      if group.classes.contains("node") {
        let parts = Self.leaves(group.marks)
        events.append(
          Event(id: group.id ?? "", group: group, texts: parts.texts.map(Self.box), shapes: parts.shapes))
      } else if group.classes.contains("axis") {
        axis += Self.leaves(group.marks).texts.map { ($0.runs.map(\.text).joined(), Self.box($0)) }
      } else if group.classes.contains("legend-item") {
        legend.append(group.title ?? "")
      }
      if !group.classes.contains("node") { for inner in group.marks { walk(inner) } }
    }
    for mark in scene.marks { walk(mark) }
    self.events = events
    self.axisLabels = axis
    self.legend = legend
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
