public import DossierCore

/// Writes diagnostics as a compiler prints them: place and message, the line with the place underlined, notes, a hint.
///
/// The last line counts errors and warnings; nothing is written if there is nothing to tell. Control characters and bidi
/// controls of the input are shown as `\u{202E}`, never passed on.
///
/// - Parameters:
///   - diagnostics: what to tell, in this order.
///   - files: the files they speak of.
///   - folder: what to put before the paths of files, so that they can be opened from where the reader is: `examples/nato/`.
///   - color: whether to use ANSI colours, for a terminal.
///   - limit: how many are shown at most; the others are only counted.
public func renderDiagnostics(
  _ diagnostics: [Diagnostic], files: ProjectFiles, folder: String = "", color: Bool, limit: Int = 1000
) -> String {
  if diagnostics.isEmpty { return "" }
  var renderer = DiagnosticRenderer(files: files, folder: folder, isColored: color)
  for diagnostic in diagnostics.prefix(limit) { renderer.render(diagnostic) }
  if diagnostics.count > limit { renderer.output += "… and \(diagnostics.count - limit) more\n" }
  renderer.output += diagnosticSummary(diagnostics) + "\n"
  return renderer.output
}

/// "3 errors, 1 warning".
public func diagnosticSummary(_ diagnostics: [Diagnostic]) -> String {
  let parts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
    let count = diagnostics.lazy.filter { $0.severity == severity }.count
    return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
  }
  return parts.isEmpty ? "no errors" : parts.joined(separator: ", ")
}

/// The text of diagnostics as it grows.
private struct DiagnosticRenderer {
  let folder: String
  let isColored: Bool
  var output = ""
  private var excerpts: Excerpts

  init(files: ProjectFiles, folder: String, isColored: Bool) {
    excerpts = Excerpts(of: files)
    self.folder = folder
    self.isColored = isColored
  }

  mutating func render(_ diagnostic: Diagnostic) {
    let style = Style(diagnostic.severity)
    write(diagnostic.range, "\(diagnostic.severity.rawValue)[\(diagnostic.id)]", diagnostic.message, style)
    for note in diagnostic.notes { write(note.range, "note", note.message, .note) }
    if let hint = diagnostic.hint {
      output += paint("hint:", .hint) + " " + DisplayText.visible(hint) + "\n"
    }
    output += "\n"
  }

  private mutating func write(_ range: SourceRange?, _ label: String, _ message: String, _ style: Style) {
    if let range { output += paint(DisplayText.visible(folder + range.description) + ":", .place) + " " }
    output += paint(label + ":", style) + " " + paintDifference(DisplayText.visible(message)) + "\n"
    guard let range, let excerpt = excerpts.excerpt(at: range) else { return }
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    output += paint(" \(number) | ", .margin) + excerpt.line + "\n"
    output += paint(" \(margin) | ", .margin) + excerpt.indentation + paint(excerpt.underline, style) + "\n"
  }

  /// The colours, as ANSI parameters.
  private enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case hint = "1;32"
    case place = "1"
    case message = "0;1"
    case margin = "34"

    init(_ severity: Diagnostic.Severity) {
      switch severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }

  /// A message, what is gone and what is new in it (``WordDifference``) in colour.
  private func paintDifference(_ message: String) -> String {
    guard isColored else { return message }
    let parts = message.replacing("[-", with: "\u{1B}[31m[-").replacing("-]", with: "-]\u{1B}[0;1m")
      .replacing("{+", with: "\u{1B}[32m{+").replacing("+}", with: "+}\u{1B}[0;1m")
    return paint(parts, .message)
  }

  private func paint(_ text: String, _ style: Style) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
