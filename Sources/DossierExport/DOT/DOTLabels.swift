import Chronology
import DossierCore

/// What a styled graph says at its nodes and edges.
enum DOTLabels {
  /// The widest line of a label, in columns.
  static let width = 24
  private static let dateWidth = 36
  private static let tooltipWidth = 90
  private static let quoteLength = 280

  /// The short name and, for events, every date a source gives.
  static func label(of node: Node, _ graph: KnowledgeGraph) -> [String] {
    var lines = ColumnWrap.wrap(node.shortName, width: width)
    let dates = graph.dateTexts(of: node)
    for (index, date) in dates.enumerated() {
      let opening = index == 0 ? "(" : String(graph.words.or.dropFirst())
      let closing = index < dates.count - 1 ? "" : ")"
      lines += ColumnWrap.wrap(opening + date + closing, width: dateWidth)
    }
    return lines
  }

  /// The caption, its time, and a mark where the claim is disputed or withdrawn.
  static func label(of edge: Edge, _ graph: KnowledgeGraph) -> [String] {
    let mark =
      switch edge.status {
      case .asserted: ""
      case .disputed: edge.label.hasSuffix("?") ? "" : " ?"
      case .retracted: " (\(graph.words[.remarkWithdrawn]))"
      }
    var lines = ColumnWrap.wrap(edge.label + mark, width: width)
    if let when = edge.when { lines += ColumnWrap.wrap("(\(graph.text(of: when)))", width: width) }
    return lines
  }

  /// The full name, the type, the properties and the first quote.
  static func tooltip(of node: Node, _ graph: KnowledgeGraph) -> [String] {
    let type = graph.schema.entityTypes[node.type]?.label ?? node.type.rawValue
    var lines = ["\(node.name) (\(type))"]
    for property in node.properties {
      let value = graph.text(of: property.value)
      let doubt = property.isDisputed ? " (\(graph.words[.remarkDisputed]))" : ""
      lines.append(property.label + graph.words.colon + shortened(value) + doubt)
    }
    return finished(lines, graph.citations(of: node), graph)
  }

  /// The edge as a sentence, and the first quote.
  static func tooltip(of edge: Edge, _ graph: KnowledgeGraph) -> [String] {
    let time = edge.when.map { ", \(graph.text(of: $0))" } ?? ""
    let status =
      switch edge.status {
      case .asserted: ""
      case .disputed: " (\(graph.words[.remarkDisputed]))"
      case .retracted: " (\(graph.words[.remarkWithdrawn]))"
      }
    let sentence = "\(graph.nodes[edge.source].name) – \(edge.label) – \(graph.nodes[edge.target].name)"
    return finished([sentence + time + status], graph.citations(of: edge), graph)
  }

  private static func finished(_ lines: [String], _ citations: [Citation], _ graph: KnowledgeGraph) -> [String] {
    var lines = lines
    if let citation = citations.first {
      let source = graph.source(citation.source)
      let name = source.map { $0.publisher ?? $0.title } ?? citation.source.rawValue
      let others = citations.count > 1 ? " (\(graph.words.more(citations.count - 1)))" : ""
      lines.append("\(graph.words.enclosed(shortened(citation.quote))) – \(name)\(others)")
    }
    return lines.flatMap { ColumnWrap.wrap($0, width: tooltipWidth) }
  }

  private static func shortened(_ text: String) -> String {
    text.utf8.count <= quoteLength || text.count <= quoteLength ? text : text.prefix(quoteLength) + "…"
  }
}
