import DossierCore

/// Draws a network view: Graphviz places, the scene is ours.
enum NetworkFigure {
  /// Below this scale labels are too small to read on a slide; the page grows instead.
  static let minimumScale = 0.8
  /// Below this scale more nodes are folded, unless the author has set the budget.
  static let legibleScale = 0.72
  /// No text is drawn smaller than this if folding or turning the drawing can help it, in points of a slide.
  private static let leastText = 9.0
  /// Above this scale small networks look coarse.
  static let maximumScale = 1.2

  static func figure(_ view: GraphView, theme: Theme, options: LayoutOptions) -> (Figure, [Diagnostic]) {
    let numbers = SourceNumbers(view)
    let end = ContinuousClock.now + .seconds(options.deadline)
    let (budget, frame, best) = fitting(NetworkBudget(view, theme, options.previous), theme) {
      draw(view, numbers, $0, theme, options, end)
    }
    let drawing = best.drawing
    let bounds = drawing.bounds
    let fitting = drawing.scale(in: frame.body, limit: maximumScale)
    let scale = Self.scale(of: drawing, in: frame.body)
    let height = bounds.height * scale
    let x = frame.body.x + (frame.body.width - bounds.width * scale) / 2
    let y = frame.body.y + max(0, (frame.body.height - height) / 2)
    let painter = NetworkPainter(drawing: drawing, theme: theme)
    let marks = painter.marks().map {
      $0.transformed(scale: scale, x: x - bounds.x * scale, y: y - bounds.y * scale)
    }
    let diagnostics = diagnostics(best, isCrowded: fitting < minimumScale)
    let figure = frame.figure(
      marks, bottom: y + height, summary: view.described,
      placement: KeptLayout.placement(of: drawing, budget: budget.nodes))
    return (figure, diagnostics)
  }

  private typealias Drawn = (budget: NetworkBudget, frame: FigureFrame, best: NetworkSearch.Candidate)

  /// As many nodes as are legible: what the page holds shows when it is drawn.
  private static func fitting(
    _ first: NetworkBudget, _ theme: Theme, _ draw: (NetworkBudget) -> (FigureFrame, NetworkSearch.Candidate)
  ) -> Drawn {
    func drawn(_ budget: NetworkBudget) -> Drawn {
      let (frame, best) = draw(budget)
      return (budget, frame, best)
    }
    var best = drawn(first)
    if first.isAsked { return best }
    var crowded = best.best.drawing.request.diagram.items.count
    var hasShrunk = false
    while let smaller = smaller(best.budget, best.best.drawing, in: best.frame.body, theme) {
      crowded = best.best.drawing.request.diagram.items.count
      best = drawn(smaller)
      hasShrunk = true
    }
    guard hasShrunk, legibility(of: best.best.drawing, in: best.frame.body, theme) >= 1 else { return best }
    // The steps down are long; between the last two there may be one that shows more.
    var low = best.best.drawing.request.diagram.items.count
    var high = min(crowded, first.nodes) - 1
    while low < high, !best.best.isLate {
      let middle = (low + high + 1) / 2
      let trial = drawn(NetworkBudget(nodes: middle))
      if legibility(of: trial.best.drawing, in: trial.frame.body, theme) >= 1 {
        best = trial
        low = middle
      } else {
        high = middle - 1
      }
    }
    return best
  }

  /// The budget with which what is drawn would be legible; `nil` if it is, or if there is no smaller one.
  private static func smaller(
    _ budget: NetworkBudget, _ drawing: NetworkDrawing, in body: Rectangle, _ theme: Theme
  ) -> NetworkBudget? {
    let share = legibility(of: drawing, in: body, theme)
    return share < 1 ? budget.smaller(than: drawing.request.diagram.items.count, by: share) : nil
  }

  /// How a drawing's texts compare with the smallest that can be read: 1 or more if all can.
  static func legibility(of drawing: NetworkDrawing, in body: Rectangle, _ theme: Theme) -> Double {
    let text = min(theme.smallSize, theme.labelSize)
    return min(drawing.scale(in: body, limit: 1) / legibleScale, scale(of: drawing, in: body) * text / leastText)
  }

  /// The scale at which a drawing is drawn; the page grows below it rather than let its texts get too small, but it gets no
  /// wider.
  private static func scale(of drawing: NetworkDrawing, in body: Rectangle) -> Double {
    max(
      drawing.scale(in: body, limit: maximumScale), min(minimumScale, body.width / max(drawing.bounds.width, 1)))
  }

  private static func draw(
    _ view: GraphView, _ numbers: SourceNumbers, _ budget: NetworkBudget, _ theme: Theme, _ options: LayoutOptions,
    _ end: ContinuousClock.Instant
  ) -> (frame: FigureFrame, best: NetworkSearch.Candidate) {
    let diagram = diagram(view, budget)
    let frame = FigureFrame(view: view, legend: NetworkLegend.items(diagram, theme), numbers: numbers, theme: theme)
    let search = NetworkSearch(
      diagram: diagram, numbers: numbers, body: frame.body, theme: theme, options: options, end: end)
    return (frame, search.best())
  }

  /// The view folded; further than to the budget if the lines to its folds are too many to be told apart.
  private static func diagram(_ view: GraphView, _ budget: NetworkBudget) -> NetworkDiagram {
    var budget = budget
    var diagram = NetworkDiagram(view, budget: budget.nodes, connections: budget.connections)
    while let limit = budget.connections, diagram.connections.count > limit,
      let smaller = budget.smaller(than: diagram.items.count, by: 0.85)
    {
      budget = NetworkBudget(nodes: smaller.nodes, connections: limit, isAsked: false)
      diagram = NetworkDiagram(view, budget: budget.nodes, connections: limit)
    }
    return diagram
  }

  private static func diagnostics(_ best: NetworkSearch.Candidate, isCrowded: Bool) -> [Diagnostic] {
    let drawing = best.drawing
    let diagram = drawing.request.diagram
    let range = diagram.view.spec?.range
    var diagnostics = best.warnings.map { Diagnostic(.warning, $0.id.rawValue, $0.message, at: range) }
    if diagram.foldedNodes > 0 {
      let all = diagram.view.nodes.count
      diagnostics.append(
        Diagnostic(
          .note, "view-folded", "\(diagram.foldedNodes) of the view's \(all) nodes are folded", at: range,
          hint: "write `budget: \(all)` to draw all of them, or choose with `include` and `touching`"))
    }
    if drawing.droppedLabels > 0 {
      let count = drawing.droppedLabels
      diagnostics.append(
        Diagnostic(
          .warning, "view-labels-dropped",
          "\(count) edge label\(count == 1 ? " has" : "s have") no place in the figure",
          at: range, hint: "show fewer edges with `relations`; the text is still in the file"))
    }
    if isCrowded {
      diagnostics.append(
        Diagnostic(
          .warning, "view-crowded", "the view does not fit the page at a readable size", at: range,
          hint: "show fewer nodes with `include` or `exclude`, or give them a `short` name"))
    }
    return diagnostics
  }
}

/// How much of a network is drawn one by one.
struct NetworkBudget {
  /// Nodes, folds counted in.
  let nodes: Int
  /// Lines; `nil` for any number.
  let connections: Int?
  /// Whether the author set it.
  let isAsked: Bool

  /// Points of the page that a node with its lines and labels takes.
  private static let areaOfNode = 21_000.0
  /// How many lines for each node can still be told apart.
  private static let connectionsOfNode = 1.6
  /// No page is too small for so many.
  private static let least = 6

  /// The author's, or that of the drawing before, or what a page of this size can hold at best.
  init(_ view: GraphView, _ theme: Theme, _ previous: FigurePlacement?) {
    if let asked = view.spec?.budget {
      self.init(nodes: asked, connections: nil, isAsked: true)
      return
    }
    let area = (theme.pageWidth - 2 * theme.margin) * theme.pageHeight * 0.66
    let most = max(Self.least, Int(area / Self.areaOfNode))
    let kept = previous?.choices["budget"].flatMap { Int($0) } ?? most
    self.init(nodes: min(most, max(Self.least, kept)))
  }

  init(nodes: Int, connections: Int?, isAsked: Bool) {
    self.nodes = nodes
    self.connections = connections
    self.isAsked = isAsked
  }

  /// A budget that nobody asked for: of nodes, and of lines for so many nodes.
  init(nodes: Int) {
    self.init(nodes: nodes, connections: Int(Double(nodes) * Self.connectionsOfNode), isAsked: false)
  }

  /// A smaller one that folds something of what is drawn, about that share of it; `nil` if it would be too small.
  func smaller(than drawn: Int, by share: Double) -> NetworkBudget? {
    let next = Int(Double(min(nodes, drawn)) * min(0.85, max(0.5, share)))
    return next >= Self.least ? NetworkBudget(nodes: next) : nil
  }
}
