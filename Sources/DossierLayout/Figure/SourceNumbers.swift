import DossierCore

/// The footnote numbers of a figure: one for each source that a shown claim cites, in the order of first appearance.
struct SourceNumbers: Sendable {
  /// The sources cited, number 1 first.
  let sources: [Source]
  private let numbers: [Source.ID: Int]

  /// Numbers the sources of a view's nodes, then of its edges.
  init(_ view: GraphView) {
    let graph = view.graph
    let nodeClaims = view.nodes.flatMap { graph.nodes[$0].claims }
    let edgeClaims = view.edges.flatMap { graph.edges[$0].claims }
    let spanClaims = view.spans.flatMap { graph.edges[$0].claims }
    self.init(graph, claims: nodeClaims + edgeClaims + spanClaims)
  }

  /// Numbers the sources of some claims.
  init(_ graph: KnowledgeGraph, claims: [Int]) {
    var sources: [Source] = []
    var numbers: [Source.ID: Int] = [:]
    for index in claims {
      for citation in graph.claims[index].citations where numbers[citation.source] == nil {
        guard let source = graph.source(citation.source) else { continue }
        sources.append(source)
        numbers[citation.source] = sources.count
      }
    }
    self.sources = sources
    self.numbers = numbers
  }

  /// The number of a source; `nil` if nothing shown cites it.
  func number(of source: Source.ID) -> Int? {
    numbers[source]
  }

  /// The numbers of some citations, each once, ascending.
  func numbers(of citations: [Citation]) -> [Int] {
    Set(citations.compactMap { numbers[$0.source] }).sorted()
  }

  /// The raised numbers behind a label, each leading to its source in the list: `1,3`.
  func runs(for citations: [Citation]) -> [TextMark.Run] {
    var runs: [TextMark.Run] = []
    for number in numbers(of: citations) {
      if !runs.isEmpty { runs.append(TextMark.Run(",", isSuperscript: true)) }
      runs.append(
        TextMark.Run(String(number), isSuperscript: true, link: "#" + Self.elementID(sources[number - 1].id)))
    }
    return runs
  }

  /// The id of a source's entry in the figure.
  static func elementID(_ id: Source.ID) -> String {
    "source-" + id.rawValue
  }
}
