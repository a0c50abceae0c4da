public import DossierCore

/// The files an index links to, as paths relative to it, with `/` between their parts.
public struct IndexFiles: Hashable, Sendable {
  /// Files of the whole graph, such as `nato.graphml`.
  public var graphs: [String]
  /// Documents with all views, such as `nato.pdf`.
  public var documents: [String]
  /// The files of each view, in the order in which they are listed; the first SVG is shown.
  public var views: [ViewSpec.ID: [String]]

  /// The files an index links to.
  public init(graphs: [String] = [], documents: [String] = [], views: [ViewSpec.ID: [String]] = [:]) {
    self.graphs = graphs
    self.documents = documents
    self.views = views
  }
}

/// The index of a dossier's output as Markdown: figures, files, sources with what rests on each, disagreements.
///
/// Sources are numbered in the order of ``KnowledgeGraph/sources``.
public func exportIndexMarkdown(graph: KnowledgeGraph, views: [GraphView], files: IndexFiles) -> [UInt8] {
  var writer = IndexWriter(graph)
  writer.writeHead(files)
  for view in views { writer.write(view, files) }
  writer.writeDisagreements()
  writer.writeSources()
  return writer.markdown.bytes
}

private struct IndexWriter {
  private let graph: KnowledgeGraph
  private let numbers: [Source.ID: Int]
  private let claimText: ClaimText
  private let words: Vocabulary
  private(set) var markdown = MarkdownWriter()

  init(_ graph: KnowledgeGraph) {
    self.graph = graph
    numbers = Dictionary(graph.sources.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    claimText = ClaimText(graph: graph)
    words = graph.words
  }

  mutating func writeHead(_ files: IndexFiles) {
    markdown.heading(1, graph.title)
    if let summary = graph.summary { markdown.paragraph(summary) }
    if let asOf = graph.asOf { markdown.paragraph(words.asOf(asOf) + ".") }
    if let withheld = graph.withheldStatement { markdown.paragraph(withheld + ".") }
    let counts = Kind.allCases.compactMap { kind -> String? in
      let count = graph.nodes.count { $0.kind == kind }
      return count == 0 ? nil : words.counted(count, Vocabulary.Noun(kind))
    }
    let parts =
      counts + [
        words.counted(graph.edges.count, .edge), words.counted(graph.claims.count, .claim),
        words.counted(graph.sources.count, .source),
      ]
    markdown.paragraph(parts.joined(separator: ", ") + ".")
    writeList(words[.wholeGraph], files.graphs)
    writeList(words[.allFigures], files.documents)
  }

  private mutating func writeList(_ title: String, _ files: [String]) {
    if files.isEmpty { return }
    markdown.raw(title + words.colon)
    for (index, file) in files.enumerated() {
      if index > 0 { markdown.raw(", ") }
      markdown.link(file, to: file)
    }
    markdown.raw("\n\n")
  }

  mutating func write(_ view: GraphView, _ files: IndexFiles) {
    guard let spec = view.spec else { return }
    let paths = files.views[spec.id] ?? []
    markdown.heading(2, spec.title)
    if let svg = paths.first(where: { $0.hasSuffix(".svg") }) { markdown.image(spec.title, path: svg) }
    if let caption = spec.caption { markdown.paragraph(caption) }
    markdown.text("\(words.counted(view.nodes.count, .node)), \(words.counted(view.edges.count, .edge))")
    for path in paths {
      markdown.raw(" · ")
      markdown.link(path, to: path)
    }
    markdown.raw("\n\n")
  }

  /// Every dispute with all its versions, and claims that their author marked as disputed or withdrawn.
  mutating func writeDisagreements() {
    var order: [Claim.ID] = []
    var versions: [Claim.ID: [Claim]] = [:]
    for claim in graph.claims {
      let key = claim.dispute ?? claim.id
      if versions[key] == nil { order.append(key) }
      versions[key, default: []].append(claim)
    }
    let disputes = order.compactMap { versions[$0] }.filter { $0.count > 1 || $0.contains { $0.status != .asserted } }
    guard !disputes.isEmpty else { return }
    markdown.heading(2, words[.disputes])
    for claims in disputes {
      guard let first = claims.first else { continue }
      markdown.raw("- **")
      markdown.text(claimText.topic(of: first))
      markdown.raw("**\n")
      for claim in claims where claim.preference != nil { write(claim, isAlone: claims.count == 1) }
      for claim in claims where claim.preference == nil { write(claim, isAlone: claims.count == 1) }
    }
    markdown.raw("\n")
  }

  private mutating func write(_ claim: Claim, isAlone: Bool) {
    markdown.raw("  - ")
    markdown.text(claimText.version(of: claim))
    switch claim.status {
    case .asserted: break
    case .disputed: if isAlone { markdown.raw(" (\(words[.remarkDisputed]))") }
    case .retracted: markdown.raw(" (\(words[.remarkWithdrawn]))")
    }
    if claim.preference != nil { markdown.raw(" (\(words[.preferred]))") }
    for (index, citation) in claim.citations.enumerated() {
      markdown.raw((index == 0 ? words.colon : words.semicolon) + words.quotationMarks.open)
      markdown.text(citation.quote)
      markdown.raw(words.quotationMarks.close)
      if let number = numbers[citation.source] { markdown.raw(" \\[\(number)\\]") }
    }
    markdown.raw("\n")
  }

  mutating func writeSources() {
    guard !graph.sources.isEmpty else { return }
    var claimCounts: [Source.ID: Int] = [:]
    var quotes: [Source.ID: Set<String>] = [:]
    for claim in graph.claims {
      for source in Set(claim.citations.map(\.source)) { claimCounts[source, default: 0] += 1 }
      for citation in claim.citations { quotes[citation.source, default: []].insert(citation.quote) }
    }
    let alone = graph.claimsByOnlyOrigin()
    markdown.heading(2, words[.sources])
    for (index, source) in graph.sources.enumerated() {
      markdown.raw("\(index + 1). ")
      writeReference(to: source)
      markdown.raw(" ")
      markdown.text(words.claims(claimCounts[source.id] ?? 0, onQuotes: quotes[source.id]?.count ?? 0))
      if let alone = alone[source.id]?.count {
        markdown.raw(" ")
        markdown.text(words.claimsOnItAlone(alone))
      }
      markdown.raw("\n")
    }
  }

  /// Outlet, title, authors, date, and what it retells.
  private mutating func writeReference(to source: Source) {
    if let publisher = source.publisher {
      markdown.text(publisher)
      markdown.raw(words.colon)
    }
    if let url = source.url, Links.isSafe(url) {
      markdown.link(source.title, to: url)
    } else {
      markdown.text(source.title)
    }
    if !source.authors.isEmpty {
      markdown.raw(", ")
      markdown.text(source.authors.joined(separator: ", "))
    }
    if let date = source.displayDate ?? source.date {
      markdown.raw(", ")
      markdown.text(date)
    }
    markdown.raw(".")
    if let origin = source.origin {
      markdown.raw(" ")
      markdown.text(
        numbers[origin].map(words.retellsSource) ?? words.retelling.before + origin.rawValue + words.retelling.behind
          + ".")
    }
  }
}
