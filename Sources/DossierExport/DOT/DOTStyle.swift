import DossierCore

/// How Graphviz is told to draw nodes and edges.
enum DOTStyle {
  typealias Attributes = [(name: String, value: DOTValue)]

  /// The fonts to try, in order.
  static let fonts = DOTValue.word("Helvetica,Arial,sans-serif")
  static let ink = Palette.ink.hex
  static let panel = Palette.panel.hex
  static let rule = "#c5ccd6"
  private static let faint = "#9ca3af"
  private static let dispute = Palette.dispute.hex

  /// Statements that hold for the whole graph.
  static func graph(title: [String], _ spec: ViewSpec?) -> Attributes {
    [
      ("layout", .word(engine(spec).rawValue)), ("rankdir", .word(spec?.direction == .down ? "TB" : "LR")),
      ("newrank", .word("true")), ("charset", .word("UTF-8")),
      ("bgcolor", .word("#ffffff")), ("pad", .word("0.3")), ("nodesep", .word("0.28")), ("ranksep", .word("0.55")),
      ("fontname", fonts), ("fontsize", .word("20")), ("fontcolor", .word(ink)), ("labelloc", .word("t")),
      ("labeljust", .word("l")), ("label", .label(title)),
    ]
  }

  /// The engine a network asks for; timelines and whole graphs are ranked.
  private static func engine(_ spec: ViewSpec?) -> ViewSpec.Engine {
    guard let spec, spec.layout == .network else { return .dot }
    return spec.engine
  }

  /// What all nodes have in common.
  static let nodeDefaults: Attributes = [
    ("fontname", fonts), ("fontsize", .word("12")), ("fontcolor", .word(ink)), ("style", .word("filled")),
    ("penwidth", .word("1.2")), ("margin", .word("0.14,0.07")), ("height", .word("0.42")),
  ]

  /// What all edges have in common.
  static let edgeDefaults: Attributes = [
    ("fontname", fonts), ("fontsize", .word("10")), ("arrowhead", .word("vee")), ("arrowsize", .word("0.7")),
    ("penwidth", .word("1.2")),
  ]

  /// Shape and colours of a node with a label of so many lines; one about which claims disagree has a dashed outline.
  static func node(_ node: Node, lines: Int) -> Attributes {
    let swatch = Palette.light(node.style.hue)
    let (shape, isRounded) = shape(node.style.shape)
    var styles = ["filled"]
    if isRounded { styles.append("rounded") }
    if node.isDisputed { styles.append("dashed") }
    var result: Attributes = [
      ("shape", .word(shape)), ("style", .word(styles.joined(separator: ","))), ("fillcolor", .word(swatch.fill.hex)),
      ("color", .word(node.isDisputed ? dispute : swatch.stroke.hex)),
    ]
    // Graphviz leaves much room at the sides of these, and less the higher they are.
    if ["hexagon", "octagon", "ellipse"].contains(shape) {
      result.append(("margin", .word("0.03,0.02")))
      result.append(("height", .word(NumberText.coordinate(0.2 + 0.25 * Double(lines)))))
    }
    return result
  }

  /// Line, arrow and colours of an edge; a disputed one is dashed in a colour of its own, a withdrawn one faint.
  static func edge(_ edge: Edge) -> Attributes {
    let swatch = Palette.light(edge.style.hue)
    let look: (line: String, color: String, text: String) =
      switch edge.status {
      case .asserted: (edge.style.line.rawValue, swatch.stroke.hex, swatch.text.hex)
      case .disputed: ("dashed", dispute, dispute)
      case .retracted: ("dotted", faint, "#6b7280")
      }
    var result: Attributes = [
      ("style", .word(look.line)), ("color", .word(look.color)), ("fontcolor", .word(look.text)),
    ]
    if edge.isSymmetric {
      result.append(("dir", .word("none")))
    } else if edge.isRole {
      result.append(("arrowhead", .word("dot")))
      result.append(("arrowsize", .word("0.5")))
    }
    return result
  }

  /// Looks of a cluster.
  static func cluster(label: [String]) -> Attributes {
    [
      ("label", .label(label)), ("style", .word("filled,rounded")), ("fillcolor", .word(panel)),
      ("color", .word(rule)), ("fontname", fonts), ("fontsize", .word("13")),
      ("fontcolor", .word(Palette.mutedInk.hex)),
      ("labeljust", .word("l")), ("margin", .word("14")),
    ]
  }

  private static func shape(_ shape: NodeShape) -> (name: String, isRounded: Bool) {
    switch shape {
    case .rectangle: ("box", false)
    case .rounded: ("box", true)
    case .pill: ("ellipse", false)
    case .hexagon: ("hexagon", false)
    case .document: ("note", false)
    case .octagon: ("octagon", false)
    }
  }
}
