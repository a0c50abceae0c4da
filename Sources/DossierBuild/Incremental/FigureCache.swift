package import DossierCore
package import DossierLayout

/// The figures of one dossier's views, held in memory as long as what they are made of stays what it is.
package struct FigureCache: Sendable {
  /// A view's figure as it is shown.
  package struct Entry: Sendable {
    /// Its pages as SVG, the bytes that `build` writes.
    package let pages: [[UInt8]]
    /// Without a place: the view may be declared elsewhere by the time it is asked for.
    fileprivate let diagnostics: [Diagnostic]
    fileprivate let key: String
    fileprivate let isUncertain: Bool
  }

  private var entries: [ViewSpec.ID: Entry] = [:]

  /// A cache that knows nothing yet.
  package init() {}

  /// A view's figure, drawn if it is not known, and whether it was drawn now.
  ///
  /// - Parameters:
  ///   - spec: the view's.
  ///   - options: how it is laid out.
  ///   - previous: where things stood before.
  package mutating func figure(
    of view: GraphView, _ spec: ViewSpec, options: LayoutOptions, previous: FigurePlacement?
  ) -> (entry: Entry, isFresh: Bool) {
    var options = options
    options.previous = previous
    let pruned = view.pruned()
    let key = cacheKey("figure") { writer in
      writer.add(viewBytes(pruned))
      writer.add(options.page) { $0.add($1) }
      writer.add(options.theme) { $0.add($1) }
      writer.add(previous) { $0.add($1) }
    }
    if let known = entries[spec.id], known.key == key, !known.isUncertain { return (known, false) }
    let drawn = DrawnView(pruned, options: options, isPrinted: false)
    let entry = Entry(pages: drawn.pages, diagnostics: drawn.diagnostics, key: key, isUncertain: drawn.isUncertain)
    entries[spec.id] = entry
    return (entry, true)
  }

  /// What there is to say about a view's figure, at the place where the view is declared.
  package func diagnostics(of spec: ViewSpec) -> [Diagnostic] {
    (entries[spec.id]?.diagnostics ?? []).map { $0.at(spec.range) }
  }

  /// Forgets the views that are gone.
  package mutating func keep(_ views: [ViewSpec.ID]) {
    let kept = Set(views)
    entries = entries.filter { kept.contains($0.key) }
  }
}
