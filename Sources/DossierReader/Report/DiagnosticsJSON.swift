public import DossierCore

/// Writes diagnostics and, where given, the verdict on every citation as JSON for scripts; ``checkJSONSchema()`` describes it.
///
/// An object with `errors` and `warnings` (how many) and `diagnostics`: a list of objects with `id`, `severity`,
/// `message`, `file`, `line`, `column`, `endLine`, `endColumn`, `hint` and `notes`. Lines and columns count from 1,
/// columns in Unicode code points; what is not known is `null`. With evidence also `cited` and `checked` (how many citations),
/// `verdicts` (how many of each) and `citations`.
public func diagnosticsJSON(_ diagnostics: [Diagnostic], evidence: EvidenceReport? = nil) -> String {
  diagnosticsObject(diagnostics, evidence: evidence).text(indented: true) + "\n"
}

/// The same as a value, to stand in a larger report.
package func diagnosticsObject(_ diagnostics: [Diagnostic], evidence: EvidenceReport? = nil) -> JSON {
  let elements = diagnostics.map { diagnostic in
    JSON.object(
      [("id", .string(diagnostic.id)), ("severity", .string(diagnostic.severity.rawValue))]
        + [("message", .string(diagnostic.message))] + place(diagnostic.range)
        + [("hint", .text(diagnostic.hint)), ("notes", .array(diagnostic.notes.map(note)))])
  }
  let count = { (severity: Diagnostic.Severity) in
    JSON.integer(diagnostics.lazy.filter { $0.severity == severity }.count)
  }
  return JSON.object(
    [("errors", count(.error)), ("warnings", count(.warning))] + (evidence.map(members) ?? [])
      + [("diagnostics", .array(elements))])
}

private func members(_ evidence: EvidenceReport) -> [(String, JSON)] {
  let verdicts = EvidenceVerdict.allCases.map { ($0.rawValue, JSON.integer(evidence.count($0))) }
  return [
    ("cited", .integer(evidence.citedCount)), ("checked", .integer(evidence.checks.count)),
    ("verdicts", .object(verdicts)), ("citations", .array(evidence.checks.map(citation))),
  ]
}

private func citation(_ check: CitationCheck) -> JSON {
  .object([
    ("claim", .string(check.claim.rawValue)), ("source", .string(check.source.rawValue)),
    ("verdict", .string(check.verdict.rawValue)), ("part", .text(check.part?.rawValue)),
    ("file", .string(check.range.file)), ("line", .integer(check.range.start.line)),
    ("column", .integer(check.range.start.column)), ("sourceFile", .text(check.place?.file)),
    ("sourceLine", check.place.map { .integer($0.start.line) } ?? .null), ("quote", .string(check.quote)),
    ("was", .text(check.was)), ("is", .text(check.now)),
  ])
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
