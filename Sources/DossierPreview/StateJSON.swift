import DossierCore
import DossierReader

extension PreviewState {
  /// The state as the page reads it, on one line.
  var json: JSON {
    let count = { (severity: Diagnostic.Severity) in
      JSON.integer(findings.lazy.filter { $0.diagnostic.severity == severity }.count)
    }
    return .object([
      ("revision", .integer(revision)), ("phase", .string(phase.name)), ("reason", phase.reason),
      ("stale", .boolean(isStale)), ("title", .string(title)), ("language", .string(language)),
      ("output", output.map { .string($0) } ?? .null), ("views", .array(views.map(\.json))),
      ("errors", count(.error)), ("warnings", count(.warning)),
      ("diagnostics", .array(findings.prefix(Finding.limit).map(\.json))), ("total", .integer(findings.count)),
    ])
  }
}

extension PreviewState.Phase {
  fileprivate var name: String {
    switch self {
    case .reading: "reading"
    case .current: "current"
    case .faulty: "faulty"
    case .failed: "failed"
    }
  }

  fileprivate var reason: JSON {
    if case .failed(let reason) = self { .string(reason) } else { .null }
  }
}

extension PreviewState.View {
  fileprivate var json: JSON {
    .object([
      ("id", .string(id.rawValue)), ("title", .string(title)), ("caption", caption.map { .string($0) } ?? .null),
      ("layout", .string(layout.rawValue)), ("drawing", .boolean(isDrawing)),
      ("pages", .array(pages.map { .string($0.name) })),
    ])
  }
}

extension Finding {
  fileprivate var json: JSON {
    let notes = zip(diagnostic.notes, noteExcerpts).map { note, excerpt in
      JSON.object([("message", .string(note.message)), ("place", Self.place(note.range, excerpt))])
    }
    return .object([
      ("id", .string(diagnostic.id)), ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)), ("place", Self.place(diagnostic.range, excerpt)),
      ("hint", diagnostic.hint.map { .string($0) } ?? .null), ("notes", .array(notes)),
    ])
  }

  private static func place(_ range: SourceRange?, _ excerpt: LineExcerpt?) -> JSON {
    guard let range else { return .null }
    return .object([
      ("at", .string(range.description)), ("line", .integer(range.start.line)),
      ("text", excerpt.map { .string($0.line) } ?? .null),
      ("marker", excerpt.map { .string($0.indentation + $0.underline) } ?? .null),
    ])
  }
}
