package import DossierCore

/// The lines of a dossier's files that diagnostics speak of.
package struct Excerpts: Sendable {
  private let files: ProjectFiles
  /// The files whose lines were shown.
  private var texts: [String: SourceText] = [:]

  /// The lines of some files.
  package init(of files: ProjectFiles) {
    self.files = files
  }

  /// The line on which a range begins; `nil` for a line that nobody can look at.
  package mutating func excerpt(at range: SourceRange) -> LineExcerpt? {
    guard let text = text(range.file), range.start.line <= text.lineCount else { return nil }
    return LineExcerpt(range, in: text)
  }

  private mutating func text(_ path: String) -> SourceText? {
    if let text = texts[path] { return text }
    // A place in a source that was converted is one in a text that nobody has as a file.
    guard ProjectPath.format(path) == .text, let bytes = files.files[path] else { return nil }
    let text = SourceText(path: path, bytes: bytes)
    texts[path] = text
    return text
  }
}

/// A line of a file as it is shown, with what goes under it.
package struct LineExcerpt: Sendable {
  /// The line, or the part of it around the place.
  package private(set) var line = ""
  /// The spaces below what stands before the place.
  package private(set) var indentation = ""
  /// `^~~~` below the place.
  package private(set) var underline = "^"

  /// How many code points are shown before the place, and from it on.
  private static let before = 60
  private static let after = 80

  /// The line on which a range begins.
  init(_ range: SourceRange, in text: SourceText) {
    let whole = text.line(range.start.line)
    let caret = min(max(text.byteOffset(of: range.start), whole.startIndex), whole.endIndex)
    var lower = caret
    var count = 0
    while lower > whole.startIndex, count < Self.before {
      lower -= 1
      if whole[lower] & 0xC0 != 0x80 { count += 1 }
    }
    var column = 0
    if lower > whole.startIndex {
      line = "…"
      column = 1
    }
    append(whole[lower..<caret], &column, limit: .max)
    indentation = String(repeating: " ", count: column)
    let start = column
    let isOneLine = range.end.line == range.start.line
    let end = isOneLine ? min(max(text.byteOffset(of: range.end), caret), whole.endIndex) : whole.endIndex
    let isCut = append(whole[caret..<end], &column, limit: Self.after)
    underline = "^" + String(repeating: "~", count: max(0, column - start - 1))
    let rest = isCut || append(whole[end...], &column, limit: max(10, Self.after - (column - start)))
    if rest { line += "…" }
  }

  /// Shows some bytes of the line; whether they were cut after so many columns.
  @discardableResult
  private mutating func append(_ bytes: ArraySlice<UInt8>, _ column: inout Int, limit: Int) -> Bool {
    let first = column
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var index = bytes.startIndex
    while true {
      if column - first >= limit, index < bytes.endIndex { return true }
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        index += UTF8.width(scalar)
        show(scalar, &column)
      case .error:
        index += 1
        line += "\u{FFFD}"
        column += 1
      case .emptyInput: return false
      }
    }
  }

  private mutating func show(_ scalar: Unicode.Scalar, _ column: inout Int) {
    if scalar == "\t" {
      let width = 4 - column % 4
      line += String(repeating: " ", count: width)
      column += width
      return
    }
    let text = DisplayText.visible(scalar)
    line += text
    column += text.utf8.count > 4 ? text.utf8.count : DisplayText.width(scalar)
  }
}
