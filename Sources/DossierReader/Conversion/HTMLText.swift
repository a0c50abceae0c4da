/// The text of a page in HTML: what it says, block by block, as it stands in the file.
///
/// Blocks are paragraphs with an empty line between them, `br` and the rows of a table are lines, cells are parted by tabs,
/// runs of white space are one space except in `pre`. Left out: what no reader sees (the head, scripts, styles,
/// templates, what is `hidden`), navigation (`nav`), and controls. What is struck out stands between `~~`, as in Markdown.
/// Character references are resolved. `nil` if libxml2
/// refuses the size.
///
/// - Parameter bytes: the page in UTF-8.
func htmlText(_ bytes: [UInt8]) -> [UInt8]? {
  let reader = HTMLReader()
  guard readMarkup(bytes, as: .html, to: reader) else { return nil }
  return readableText(reader.lines.text)
}

private final class HTMLReader: MarkupReader {
  var lines = TextLines()
  /// The elements whose text does not count, as they are open in each other; they end where the first of them ends.
  private var skipped: [String] = []
  private var preformatted = 0

  func start(_ name: UnsafePointer<CChar>, _ attributes: MarkupAttributes) {
    let name = String(cString: name)
    if !skipped.isEmpty {
      if name == skipped[0] { skipped.append(name) }
      return
    }
    let isVoid = Self.void.contains(name)
    if Self.unread.contains(name) || (!isVoid && attributes.contains("hidden")) {
      if !isVoid { skipped = [name] }
      return
    }
    if name == "br" { lines.breakLine() }
    if name == "tr" { lines.breakLine() }
    if name == "pre" { preformatted += 1 }
    if Self.struck.contains(name) { lines.appendExactly("~~") }
    if Self.blocks.contains(name) { lines.endParagraph() }
  }

  func end(_ name: UnsafePointer<CChar>) {
    let name = String(cString: name)
    if !skipped.isEmpty {
      if name == skipped[0] { skipped.removeLast() }
      return
    }
    if Self.struck.contains(name) { lines.appendBeforeSpace("~~") }
    if name == "td" || name == "th" { lines.endCell() }
    if name == "tr" { lines.breakLine() }
    if name == "pre" { preformatted = max(0, preformatted - 1) }
    if Self.blocks.contains(name) { lines.endParagraph() }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped.isEmpty else { return }
    if preformatted > 0 { lines.appendExactly(bytes) } else { lines.appendFolded(bytes) }
  }

  private static let unread: Set<String> = [
    "head", "script", "style", "template", "noscript", "nav", "svg", "math", "iframe", "object", "applet", "canvas",
    "audio", "video", "map", "button", "select", "datalist", "textarea", "noframes", "dialog",
  ]

  /// What is struck out is there to be read, but is not said any more.
  private static let struck: Set<String> = ["del", "s", "strike"]

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "li", "main", "ol", "p", "pre", "section", "summary", "table", "ul",
  ]
}
