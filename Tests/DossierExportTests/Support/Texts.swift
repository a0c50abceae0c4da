import Chronology
import DossierCore

@testable import DossierExport

/// Texts read back, for comparison with what the author wrote.
enum Texts {
  /// On one line, control characters replaced, isolates taken out.
  static func folded(_ text: String) -> String {
    var scalars = OneLine.text(text).unicodeScalars
    scalars.removeAll { (0x2066...0x2069).contains($0.value) }
    return String(scalars)
  }

  /// The same without any white space: lines may be broken anywhere.
  static func squeezed(_ text: String) -> String {
    var scalars = folded(text).unicodeScalars
    scalars.removeAll { $0 == " " }
    return String(scalars)
  }

  /// The same as a page holds it: without what XML cannot hold either.
  static func inXML(_ text: String) -> String {
    squeezed(text).replacing("\u{FFFE}", with: "\u{FFFD}").replacing("\u{FFFF}", with: "\u{FFFD}")
  }

  /// What must occur in a text alternative of a view: every name, date, link, dispute and quote.
  static func expected(_ view: GraphView) -> [String] {
    let graph = view.graph
    var texts = [view.title, view.spec?.caption ?? ""]
    let nodes = view.nodes.map { graph.nodes[$0] }
    let edges = (view.edges + view.spans).map { graph.edges[$0] }
    for node in nodes {
      texts += [node.name, node.shortName, node.note ?? ""] + node.aliases
      texts += node.kind == .event ? node.dates.map(\.displayText) + node.relativeDates : []
      texts += node.properties.map { graph.text(of: $0.value) }
    }
    for edge in edges { texts += [edge.label] + graph.dateTexts(of: edge) }
    let claims = (nodes.flatMap(\.claims) + edges.flatMap(\.claims)).map { graph.claims[$0] }
    texts += claims.flatMap(\.citations).map(\.quote) + claims.compactMap(\.note)
    for citation in claims.flatMap(\.citations) {
      guard let source = graph.source(citation.source) else { continue }
      texts += [source.title, source.publisher ?? "", source.displayDate ?? source.date ?? ""]
    }
    return texts
  }
}
