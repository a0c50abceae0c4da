public import DossierCore

/// The sources of a view in Markdown: each with its origin and what rests on it alone.
public func exportSourceMarkdown(_ view: GraphView) -> [UInt8] {
  let graph = view.graph
  let words = ClaimText(graph: graph)
  var markdown = MarkdownWriter()
  markdown.heading(1, "Sources: \(view.title)")
  if let withheld = graph.withheldStatement { markdown.paragraph(withheld + ".") }
  for row in SourceReport(view).rows {
    let source = row.source
    markdown.heading(2, source.title)
    let facts = [source.publisher, source.authors.isEmpty ? nil : source.authors.joined(separator: ", ")]
    markdown.paragraph(
      (facts.compactMap { $0 } + [source.displayDate ?? source.date].compactMap { $0 } + [source.id.rawValue]).joined(
        separator: ", ") + ".")
    if let url = source.url, Links.isSafe(url) {
      markdown.link(url, to: url)
      markdown.raw("\n\n")
    }
    if row.origin != source.id {
      markdown.paragraph("Retells \(graph.source(row.origin)?.title ?? row.origin.rawValue): both count as one origin.")
    }
    if !source.hasText { markdown.paragraph("Its text is \(source.availability).") }
    let count = row.claimCount == 1 ? "1 claim cites it" : "\(row.claimCount) claims cite it"
    guard !row.alone.isEmpty else {
      markdown.paragraph("\(count); none rests on it alone.")
      continue
    }
    markdown.paragraph("\(count). Weak, for one origin is all they have:")
    for index in row.alone {
      let claim = graph.claims[index]
      markdown.raw("- ")
      markdown.text("\(words.topic(of: claim)): \(words.version(of: claim))")
      markdown.raw("\n")
    }
    markdown.raw("\n")
  }
  return markdown.bytes
}
