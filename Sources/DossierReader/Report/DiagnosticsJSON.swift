public import DossierCore

/// Writes diagnostics as JSON for scripts.
///
/// An object with `errors` and `warnings` (how many) and `diagnostics`: a list of objects with `id`, `severity`,
/// `message`, `file`, `line`, `column`, `endLine`, `endColumn`, `hint` and `notes`. Lines and columns count from 1,
/// columns in Unicode code points; what is not known is `null`.
public func diagnosticsJSON(_ diagnostics: [Diagnostic]) -> String {
  let elements = diagnostics.map { diagnostic in
    JSON.object(
      [("id", .string(diagnostic.id)), ("severity", .string(diagnostic.severity.rawValue))]
        + [("message", .string(diagnostic.message))] + place(diagnostic.range)
        + [("hint", .text(diagnostic.hint)), ("notes", .array(diagnostic.notes.map(note)))])
  }
  let count = { (severity: Diagnostic.Severity) in
    JSON.integer(diagnostics.lazy.filter { $0.severity == severity }.count)
  }
  return JSON.object([
    ("errors", count(.error)), ("warnings", count(.warning)), ("diagnostics", .array(elements)),
  ]).text(indented: true) + "\n"
}

private func note(_ note: Diagnostic.Note) -> JSON {
  .object([("message", .string(note.message))] + place(note.range))
}

/// A text, or `null`.
extension JSON {
  fileprivate static func text(_ text: String?) -> JSON {
    text.map { .string($0) } ?? .null
  }
}

private func place(_ range: SourceRange?) -> [(String, JSON)] {
  let number = { (value: Int?) in value.map { JSON.integer($0) } ?? .null }
  return [
    ("file", .text(range?.file)), ("line", number(range?.start.line)), ("column", number(range?.start.column)),
    ("endLine", number(range?.end.line)), ("endColumn", number(range?.end.column)),
  ]
}
