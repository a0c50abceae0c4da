package import DossierCore
package import DossierLayout

/// The figures of one dossier's views, held in memory as long as what they are made of stays what it is.
package struct FigureCache: Sendable {
  /// A view's figure as it is shown.
  package struct Entry: Sendable {
    /// Its pages as SVG, the bytes that `build` writes.
    package var pages: [[UInt8]] { drawn.pages }
    fileprivate let drawn: DrawnView
    /// All that it was made of; compared as it is, which is quicker than a digest of it.
    fileprivate let key: [UInt8]
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
  ///   - isPrinted: whether it is also to be printed.
  package mutating func figure(
    of view: GraphView, _ spec: ViewSpec, options: LayoutOptions, previous: FigurePlacement?, isPrinted: Bool = false
  ) -> (entry: Entry, isFresh: Bool) {
    var options = options
    options.previous = previous
    let pruned = view.pruned()
    let key = Self.key(pruned, options, isPrinted)
    if let known = entries[spec.id], known.key == key, !known.drawn.isUncertain { return (known, false) }
    let entry = Entry(drawn: DrawnView(pruned, options: options, isPrinted: isPrinted), key: key)
    entries[spec.id] = entry
    return (entry, true)
  }

  /// What is known of a pruned view's figure; `nil` if it was drawn of something else, or not at all.
  func drawn(_ pruned: GraphView, _ spec: ViewSpec, options: LayoutOptions, isPrinted: Bool) -> DrawnView? {
    guard let known = entries[spec.id], !known.drawn.isUncertain, known.key == Self.key(pruned, options, isPrinted)
    else { return nil }
    return known.drawn
  }

  private static func key(_ pruned: GraphView, _ options: LayoutOptions, _ isPrinted: Bool) -> [UInt8] {
    var writer = ByteWriter()
    writer.add(options.page) { $0.add($1) }
    writer.add(options.theme) { $0.add($1) }
    writer.add(options.previous) { $0.add($1) }
    writer.add(isPrinted)
    return writer.bytes + viewBytes(pruned)
  }

  /// What there is to say about a view's figure, at the place where the view is declared.
  package func diagnostics(of spec: ViewSpec) -> [Diagnostic] {
    entries[spec.id]?.drawn.diagnostics(at: spec.range) ?? []
  }

  /// Forgets the views that are gone.
  package mutating func keep(_ views: [ViewSpec.ID]) {
    let kept = Set(views)
    entries = entries.filter { kept.contains($0.key) }
  }
}
