import DossierCore

/// Citations as JSON: `[{"source": …, "quote": …, "file": …, "line": …}]`; file and line are those of the quoted passage.
enum Evidence {
  /// All citations, in full.
  static func text(_ citations: [Citation], _ graph: KnowledgeGraph) -> String {
    JSON.array(citations.map { object(of: $0, graph, quoteLength: .max) }).text()
  }

  /// As much of the citations as `fits`: first the quotes are shortened, then the last citations are left out and counted.
  static func text(_ citations: [Citation], _ graph: KnowledgeGraph, fits: (String) -> Bool) -> String {
    for quoteLength in [4000, 1000, 400, 160] {
      let text = JSON.array(citations.map { object(of: $0, graph, quoteLength: quoteLength) }).text()
      if fits(text) { return text }
    }
    var count = citations.count / 2
    while true {
      var objects = citations.prefix(count).map { object(of: $0, graph, quoteLength: 160) }
      objects.append(.object([("omitted", .integer(citations.count - count))]))
      let text = JSON.array(objects).text()
      if count == 0 || fits(text) { return text }
      count /= 2
    }
  }

  private static func object(of citation: Citation, _ graph: KnowledgeGraph, quoteLength: Int) -> JSON {
    let quote = citation.quote
    // A character is at least a byte, so that a short text need not be counted.
    let isShort = quote.utf8.count <= quoteLength || quote.count <= quoteLength
    var members: [(String, JSON)] = [
      ("source", .string(citation.source.rawValue)),
      ("quote", .string(isShort ? quote : quote.prefix(quoteLength) + "…")),
    ]
    if let passage = citation.passage {
      members.append(("file", .string(passage.range.file)))
      members.append(("line", .integer(passage.range.start.line)))
    } else if let source = graph.source(citation.source) {
      members.append(("file", .string(source.file)))
    }
    return .object(members)
  }
}
