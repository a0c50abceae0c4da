package import DossierCore
package import DossierReader

/// A diagnostic with the line that it speaks of.
package struct Finding: Equatable, Sendable {
  /// What is to be said.
  package let diagnostic: Diagnostic
  /// The line of its place.
  package let excerpt: LineExcerpt?
  /// The lines of its notes' places.
  package let noteExcerpts: [LineExcerpt?]

  /// Whether both are shown alike.
  package static func == (left: Finding, right: Finding) -> Bool {
    func text(_ excerpt: LineExcerpt?) -> [String] {
      excerpt.map { [$0.line, $0.indentation, $0.underline] } ?? []
    }
    return left.diagnostic == right.diagnostic && text(left.excerpt) == text(right.excerpt)
      && left.noteExcerpts.map(text) == right.noteExcerpts.map(text)
  }

  /// How many are shown; the others are only counted.
  static let limit = 200

  /// Diagnostics with their lines, errors first, each kind in the order of places.
  package static func list(_ diagnostics: [Diagnostic], _ files: ProjectFiles) -> [Finding] {
    var excerpts = Excerpts(of: files)
    let ordered = Diagnostic.Severity.allCases.flatMap { severity in diagnostics.filter { $0.severity == severity } }
    return ordered.enumerated().map { index, diagnostic in
      guard index < limit else { return Finding(diagnostic: diagnostic, excerpt: nil, noteExcerpts: []) }
      return Finding(
        diagnostic: diagnostic, excerpt: diagnostic.range.flatMap { excerpts.excerpt(at: $0) },
        noteExcerpts: diagnostic.notes.map { note in note.range.flatMap { excerpts.excerpt(at: $0) } })
    }
  }
}
