import DossierCore

/// How Graphviz is told to draw nodes and edges.
enum DOTStyle {
  typealias Attributes = [(name: String, value: DOTValue)]

  /// One hue as Graphviz knows colours.
  private struct Swatch {
    let fill: String
    let stroke: String
    let text: String
  }

  /// The fonts to try, in order.
  static let fonts = DOTValue.word("Helvetica,Arial,sans-serif")
  static let ink = "#1f2937"
  static let panel = "#f5f7fa"
  static let rule = "#c5ccd6"
  private static let faint = "#9ca3af"
  private static let dispute = "#b45309"

  /// Statements that hold for the whole graph.
  static func graph(title: [String], direction: ViewSpec.Direction?) -> Attributes {
    [
      ("rankdir", .word(direction == .down ? "TB" : "LR")), ("newrank", .word("true")), ("charset", .word("UTF-8")),
      ("bgcolor", .word("#ffffff")), ("pad", .word("0.3")), ("nodesep", .word("0.28")), ("ranksep", .word("0.55")),
      ("fontname", fonts), ("fontsize", .word("20")), ("fontcolor", .word(ink)), ("labelloc", .word("t")),
      ("labeljust", .word("l")), ("label", .label(title)),
    ]
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
    let swatch = swatch(node.style.hue)
    let (shape, isRounded) = shape(node.style.shape)
    var styles = ["filled"]
    if isRounded { styles.append("rounded") }
    if node.isDisputed { styles.append("dashed") }
    var result: Attributes = [
      ("shape", .word(shape)), ("style", .word(styles.joined(separator: ","))), ("fillcolor", .word(swatch.fill)),
      ("color", .word(node.isDisputed ? dispute : swatch.stroke)),
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
    let swatch = swatch(edge.style.hue)
    let look: (line: String, color: String, text: String) =
      switch edge.status {
      case .asserted: (edge.style.line.rawValue, swatch.stroke, swatch.text)
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
      ("color", .word(rule)), ("fontname", fonts), ("fontsize", .word("13")), ("fontcolor", .word("#4b5563")),
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

  private static func swatch(_ hue: Hue) -> Swatch {
    switch hue {
    case .slate: Swatch(fill: "#e7ecf2", stroke: "#64748b", text: "#475569")
    case .blue: Swatch(fill: "#dce9f8", stroke: "#3b74b4", text: "#2a5b94")
    case .teal: Swatch(fill: "#d8f0ec", stroke: "#2b8a7e", text: "#1d6b61")
    case .green: Swatch(fill: "#e0f1de", stroke: "#4a8f43", text: "#376e32")
    case .amber: Swatch(fill: "#fbefcf", stroke: "#b0822a", text: "#85600f")
    case .red: Swatch(fill: "#fae2de", stroke: "#bf5140", text: "#a33e2e")
    case .violet: Swatch(fill: "#eae4f6", stroke: "#7b62b3", text: "#644b9c")
    case .rose: Swatch(fill: "#f9e1ec", stroke: "#b5527e", text: "#993d68")
    }
  }
}
