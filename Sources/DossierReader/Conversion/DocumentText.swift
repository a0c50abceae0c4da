/// The text of a WordprocessingML part (ECMA-376, part 1, section 17): its paragraphs, an empty line between them.
///
/// Text marked as inserted is there, text marked as deleted or moved away is not, nor are field codes. `nil` if the
/// part is no well-formed XML, or has a document type, which such parts never have.
func documentText(_ part: [UInt8]) -> [UInt8]? {
  if !ByteSearch(Array("<!DOCTYPE".utf8)).ranges(in: part, limit: 1).isEmpty { return nil }
  let reader = DocumentReader()
  guard readMarkup(part, as: .xml, to: reader) else { return nil }
  return reader.lines.text
}

private final class DocumentReader: MarkupReader {
  var lines = TextLines()
  /// How many elements are open whose text does not count.
  private var skipped = 0
  /// How many runs are open; elsewhere a `tab` is a tab stop.
  private var runs = 0
  /// Whether the text of a run is open.
  private var isText = false

  func start(_ name: UnsafePointer<CChar>, _ attributes: MarkupAttributes) {
    switch String(cString: name) {
    case "del", "moveFrom", "Fallback", "instrText": skipped += 1
    case "t": isText = true
    case "r": runs += 1
    case "tab": append("\t")
    case "br", "cr": if skipped == 0, runs > 0 { lines.breakLine() }
    case "noBreakHyphen": append("\u{2011}")
    default: break
    }
  }

  func end(_ name: UnsafePointer<CChar>) {
    switch String(cString: name) {
    case "del", "moveFrom", "Fallback", "instrText": skipped -= 1
    case "r": runs -= 1
    case "t": isText = false
    case "p": lines.endParagraph()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText, skipped == 0 { lines.appendExactly(bytes) }
  }

  private func append(_ text: String) {
    if skipped == 0, runs > 0 { lines.appendExactly(text) }
  }
}
