public import DossierCore

/// The sources of a view in Markdown: each with its origin and what rests on it alone.
public func exportSourceMarkdown(_ view: GraphView) -> [UInt8] {
  let graph = view.graph
  let words = graph.words
  let claimText = ClaimText(graph: graph)
  var markdown = MarkdownWriter()
  markdown.heading(1, words.sources(of: view.title))
  if let withheld = graph.withheldStatement { markdown.paragraph(withheld + ".") }
  for row in SourceReport(view).rows {
    let source = row.source
    markdown.heading(2, BidiText.isolated(source.title))
    let authors = source.authors.map(BidiText.isolated).joined(separator: ", ")
    let facts = [source.publisher.map(BidiText.isolated), authors.isEmpty ? nil : authors]
    markdown.paragraph(
      (facts.compactMap { $0 } + [source.displayDate ?? source.date].compactMap { $0 } + [source.id.rawValue]).joined(
        separator: ", ") + ".")
    if let url = source.url, Links.isSafe(url) {
      markdown.link(url, to: url)
      markdown.raw("\n\n")
    }
    if row.origin != source.id {
      markdown.paragraph(words.oneOrigin(BidiText.isolated(graph.source(row.origin)?.title ?? row.origin.rawValue)))
    }
    if !source.hasText { markdown.paragraph(words.unavailable(isWithheld: source.isWithheld)) }
    let count = words.citing(row.claimCount)
    guard !row.alone.isEmpty else {
      markdown.paragraph(count + words.semicolon + words.noneRestsOnItAlone + ".")
      continue
    }
    markdown.paragraph("\(count). \(words.weakClaims)")
    for index in row.alone {
      let claim = graph.claims[index]
      markdown.raw("- ")
      markdown.text(claimText.topic(of: claim) + words.colon + claimText.version(of: claim))
      markdown.raw("\n")
    }
    markdown.raw("\n")
  }
  return markdown.bytes
}
