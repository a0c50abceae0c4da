import DossierCore

/// A source as it is cited: outlet, title, authors, date, and whose words it retells.
struct SourceReference {
  /// All of it.
  let spans: [Span]
  /// Outlet or title, and date.
  let short: [Span]

  init(_ source: Source, _ notes: SourceNotes, _ graph: KnowledgeGraph) {
    let words = graph.words
    let marks = words.quotationMarks
    var parts: [[Span]] = []
    if let publisher = source.publisher { parts.append([.author(publisher)]) }
    if let url = source.url, Links.isSafe(url) {
      parts.append([.link(marks.open + source.title + marks.close, to: url)])
    } else {
      parts.append([.own(marks.open), .author(source.title), .own(marks.close)])
    }
    if !source.authors.isEmpty { parts.append([.author(source.authors.joined(separator: ", "))]) }
    if let date = source.displayDate ?? source.date { parts.append([.author(date)]) }
    var spans: [Span] = .joined(parts, by: ", ") + [.own(".")]
    if let origin = source.origin {
      if let number = notes.number(of: origin) {
        spans.append(.own(" " + words.retellsSource(number)))
      } else {
        let original = graph.source(origin)
        spans += [
          .own(" " + words.retelling.before), .author(original?.title ?? origin.rawValue),
          .own(words.retelling.behind),
        ]
        if let publisher = original?.publisher { spans += [.own(words.of), .author(publisher)] }
        spans.append(.own("."))
      }
    }
    if let note = source.note { spans += [.own(" "), .author(note)] }
    self.spans = spans
    let date = source.displayDate ?? source.date
    short = [.author(source.publisher ?? source.title)] + (date.map { [.own(", "), .author($0)] } ?? [])
  }
}
