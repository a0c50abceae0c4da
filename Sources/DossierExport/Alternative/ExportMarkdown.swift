public import DossierCore

/// A view in words, as Markdown (CommonMark): everything its figure shows, in reading order.
///
/// Text of the dossier's author means nothing but itself.
public func exportMarkdown(_ view: GraphView) -> [UInt8] {
  var markdown = MarkdownWriter()
  var indent = 0
  var isInList = false
  for block in ViewProse(view).blocks {
    if case .item = block {
    } else if isInList {
      markdown.raw("\n")
      isInList = false
    }
    switch block {
    case .heading(let level, let spans):
      markdown.raw(String(repeating: "#", count: level) + " ")
      markdown.spans(spans)
      markdown.raw("\n\n")
    case .paragraph(let spans):
      markdown.spans(spans)
      markdown.raw("\n\n")
    case .item(let level, let number, let spans):
      let marker = number.map { "\($0). " } ?? "- "
      if level == 0 { indent = marker.utf8.count } else { markdown.raw(String(repeating: " ", count: indent)) }
      markdown.raw(marker)
      markdown.spans(spans)
      markdown.raw("\n")
      isInList = true
    }
  }
  return markdown.bytes
}

extension MarkdownWriter {
  /// Running text; `notes` writes the marks, by default as `[1a, 2]`.
  mutating func spans(
    _ spans: [Span], notes: ([SourceNotes.Mark]) -> String = { " \\[\($0.map(\.text).joined(separator: ", "))\\]" }
  ) {
    for span in spans {
      switch span {
      case .own(let text): raw(text)
      case .author(let author): isolated(author)
      case .strong(let author):
        if author.allSatisfy(\.isWhitespace) { continue }
        raw("**")
        isolated(author)
        raw("**")
      case .link(let title, let target): link(BidiText.isolated(title), to: target)
      case .notes(let marks): raw(notes(marks))
      }
    }
  }

  private mutating func isolated(_ author: String) {
    text(BidiText.isolated(author))
  }
}
