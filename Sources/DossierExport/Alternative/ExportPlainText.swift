public import DossierCore

/// A view in words, as plain text in UTF-8: everything its figure shows, in reading order.
///
/// Lines have at most 78 columns, East Asian wide characters counting as two; only an address may be longer. Text
/// written right to left stands between isolates, so that it does not reorder what is around it.
public func exportPlainText(_ view: GraphView) -> [UInt8] {
  var writer = PlainTextWriter()
  for block in ViewProse(view).blocks { writer.write(block) }
  return writer.bytes
}

struct PlainTextWriter {
  static let width = 78
  private(set) var bytes: [UInt8] = []
  private var indent = 0
  private var isInList = false

  mutating func write(_ block: ProseBlock) {
    switch block {
    case .heading(let level, let spans):
      isInList = false
      if !bytes.isEmpty { line("") }
      let lines = wrap(spans, width: Self.width)
      for text in lines { line(text) }
      let widest = lines.map { ColumnWrap.columns(of: $0) }.max() ?? 0
      line(String(repeating: level == 1 ? "=" : "-", count: max(1, widest)))
    case .paragraph(let spans):
      isInList = false
      line("")
      for text in wrap(spans, width: Self.width) { line(text) }
    case .item(let level, let number, let spans):
      if level == 0, !isInList || number != nil { line("") }
      isInList = true
      let marker = number.map { "\($0). " } ?? "- "
      if level == 0 { indent = marker.utf8.count }
      let left = level == 0 ? "" : String(repeating: " ", count: indent)
      let hang = String(repeating: " ", count: left.utf8.count + marker.utf8.count)
      for (index, text) in wrap(spans, width: Self.width - hang.utf8.count).enumerated() {
        line((index == 0 ? left + marker : hang) + text)
      }
    }
  }

  private func wrap(_ spans: [Span], width: Int) -> [String] {
    ColumnWrap.wrap(spans.map(Self.text).joined(), width: width, slack: 0, keepsAddresses: true)
  }

  private static func text(_ span: Span) -> String {
    switch span {
    case .own(let text): text
    case .author(let text), .strong(let text): BidiText.isolated(OneLine.text(text))
    case .link(let text, let target): "\(BidiText.isolated(OneLine.text(text))) <\(target)>"
    case .notes(let marks): " [\(marks.map(\.text).joined(separator: ", "))]"
    }
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }
}
