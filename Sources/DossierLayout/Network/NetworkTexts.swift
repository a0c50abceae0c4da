import DossierCore
import LayoutProtocol

/// The texts in and at the boxes and lines of a network.
struct NetworkTexts {
  let diagram: NetworkDiagram
  let numbers: SourceNumbers
  let measure: NetworkRequest.Measure
  let theme: Theme
  private let salience: NodeSalience

  /// How many relations one label names; of more it says how many.
  private static let labelLimit = 4
  /// How many sources stand behind a label that sums up many things.
  private static let noteLimit = 8

  init(diagram: NetworkDiagram, numbers: SourceNumbers, measure: NetworkRequest.Measure, theme: Theme) {
    self.diagram = diagram
    self.numbers = numbers
    self.measure = measure
    self.theme = theme
    salience = NodeSalience(diagram.view)
  }

  private var graph: KnowledgeGraph { diagram.graph }

  /// What stands in a box.
  func node(_ item: NetworkDiagram.Item) -> NetworkRequest.NodeText {
    switch item {
    case .node(let index): text(of: graph.nodes[index], step: salience.step(index))
    case .fold(let fold):
      sized(
        TextBlock(
          graph.words.more(fold.nodes.count), notes: notes(diagram.claims(of: fold)), size: theme.labelSize,
          maxWidth: measure.nodeWidth, maxLines: 2), date: nil, shape: .rounded, step: 0)
    }
  }

  private func text(of node: Node, step: Int) -> NetworkRequest.NodeText {
    let isEvent = node.kind == .event
    let growth = NodeSalience.textGrowth[step]
    let width = measure.nodeWidth * (1 + growth / theme.labelSize)
    let change = graph.nodeIndex(node.id).flatMap { index in graph.changes.map { (index, $0) } }
    let label = TextBlock(
      node.shortName, notes: numbers.runs(for: graph.citations(of: node)), size: theme.labelSize + growth,
      isBold: !isEvent, maxWidth: width, maxLines: 5)
    var dates = isEvent ? graph.words.alternatives(graph.dateTexts(of: node)) : ""
    var mostLines = 3
    if isEvent, let (index, changes) = change, let past = changes.pastDateTexts[index] {
      dates = ChangeLook.dates(dates, past, graph.words)
      mostLines = 12
    }
    let date =
      dates.isEmpty
      ? nil
      : TextBlock(
        dates, size: theme.smallSize + growth * 0.6, maxWidth: width, maxLines: mostLines)
    return sized(label, date: date, shape: node.style.shape, step: step)
  }

  private func sized(_ label: TextBlock, date: TextBlock?, shape: NodeShape, step: Int) -> NetworkRequest.NodeText {
    let padding = NodeOutline.padding(shape)
    let width = max(label.width, date?.width ?? 0)
    let height = label.height + (date?.height ?? 0)
    return NetworkRequest.NodeText(
      label: label, date: date,
      size: LayoutSize(
        width: (max(width, 30) + 2 * padding.x).rounded(.up), height: (height + 2 * padding.y).rounded(.up)),
      step: step)
  }

  /// What stands at a line: what each of its edges says, or how many they are.
  func label(_ connection: NetworkDiagram.Connection) -> TextBlock {
    if connection.isFolded, connection.edges.count > 1 {
      return TextBlock(
        graph.words.counted(connection.edges.count, .relation), notes: notes(connection.claims(graph)),
        size: theme.smallSize,
        maxWidth: measure.edgeWidth, maxLines: 2)
    }
    let parts = parts(connection)
    var blocks = parts.prefix(parts.count > Self.labelLimit ? Self.labelLimit - 1 : Self.labelLimit).map { part in
      TextBlock(
        part.text, notes: numbers.runs(for: graph.citations(ofClaims: part.claims)), size: theme.smallSize,
        maxWidth: measure.edgeWidth, maxLines: graph.changes == nil ? 4 : 10)
    }
    if parts.count > blocks.count {
      let rest = parts[blocks.count...]
      blocks.append(
        TextBlock(
          "+" + graph.words.counted(rest.count, .relation), notes: notes(rest.flatMap(\.claims)), size: theme.smallSize,
          maxWidth: measure.edgeWidth))
    }
    return TextBlock(stacking: blocks, size: theme.smallSize)
  }

  /// The edges' texts; edges that say the same share one.
  private func parts(_ connection: NetworkDiagram.Connection) -> [(text: String, claims: [Int])] {
    var parts: [(text: String, claims: [Int])] = []
    for index in connection.edges {
      let edge = graph.edges[index]
      let dates = graph.dateTexts(of: edge)
      var when = graph.words.alternatives(dates)
      if let past = graph.changes?.pastEdgeDateTexts[index] { when = ChangeLook.dates(when, past, graph.words) }
      let sign = graph.change(ofEdge: index)?.sign.map { $0 + " " } ?? ""
      let text = sign + (edge.status == .disputed ? "≠ " : "") + edge.label + (when.isEmpty ? "" : ", " + when)
      if let same = parts.firstIndex(where: { $0.text == text }) {
        parts[same].claims += edge.claims
      } else {
        parts.append((text, edge.claims))
      }
    }
    return parts
  }

  /// The numbers of some claims' sources, if they are few enough to be read.
  private func notes(_ claims: [Int]) -> [TextMark.Run] {
    let citations = graph.citations(ofClaims: claims)
    return numbers.numbers(of: citations).count > Self.noteLimit ? [] : numbers.runs(for: citations)
  }
}

extension TextBlock {
  /// Texts of one size, one below the other.
  init(stacking blocks: [TextBlock], size: Double) {
    lines = blocks.flatMap(\.lines)
    self.size = size
    isBold = false
    direction = blocks.lazy.compactMap(\.direction).first
  }
}
