import DossierCore
import DossierExport
import DossierLayout

/// A view with its figure and its files in other formats.
struct BuiltView: Sendable {
  let view: GraphView
  let spec: ViewSpec
  let drawn: DrawnView
  /// Whether the figure was drawn in this build.
  let isFresh: Bool
  /// Whether the cache has the figure.
  let isKept: Bool
  /// The other files, in the order of the formats.
  let texts: [(format: ExportFormat, bytes: [UInt8])]
}

/// What of each view is wanted, and how.
struct ViewRequest: Sendable {
  var layout: LayoutOptions
  var formats: [OutputFormat]
  /// Where things stood in the figures before.
  var placements: [ViewSpec.ID: FigurePlacement]
  /// Which programs draw; `nil` if nothing may be kept.
  var tools: ToolIdentity?
  /// Figures that this process has drawn already.
  var figures = FigureCache()

  var isPrinted: Bool { formats.contains { if case .printed = $0 { true } else { false } } }

  /// What is written of a view besides its figure.
  func texts(of spec: ViewSpec) -> [ExportFormat] {
    formats.compactMap { format in
      guard case .exported(let format) = format, format != .svg else { return nil }
      return format.isChronology && spec.layout != .timeline ? nil : format
    }
  }
}

/// Builds views, side by side; what the cache has of them is taken from there.
///
/// - Parameter progress: called with a view's id before it is drawn, from any thread.
func buildViews(
  _ views: [GraphView], _ request: ViewRequest, cache: inout BuildCache, progress: @Sendable (String) -> Void
) -> [BuiltView] {
  let shown = views.compactMap { view in view.spec.map { (view: view, spec: $0) } }
  let context = request.tools.flatMap { _ in shown.first.map { GraphFileContext($0.view.graph) } }
  let plans = concurrentMap(shown, jobs: request.layout.jobs) { ViewPlan($0.view, $0.spec, request, context) }
  let known = plans.map { KnownParts($0, &cache) }
  let waiting = zip(plans, known).filter { !$1.isComplete($0) }.count
  let lanes = max(1, min(request.layout.jobs, waiting))
  // As many workers at once as there are jobs: what views do not use, the candidates of each view share.
  let options = request.layout.with(jobs: request.layout.jobs / lanes)
  let built = concurrentMap(Array(zip(plans, known)), jobs: lanes) { plan, known in
    plan.finish(known, options, progress)
  }
  for (plan, view) in zip(plans, built) { plan.keep(view, in: &cache) }
  return built
}

extension LayoutOptions {
  fileprivate func with(jobs: Int) -> LayoutOptions {
    var options = self
    options.jobs = max(1, jobs)
    return options
  }
}

/// A view, and the keys of what is made of it.
private struct ViewPlan: Sendable {
  let view: GraphView
  let pruned: GraphView
  let spec: ViewSpec
  let previous: FigurePlacement?
  let isPrinted: Bool
  let formats: [ExportFormat]
  let figureKey: String?
  /// The figure, if this process has drawn it already.
  let shown: DrawnView?
  /// Of each format; `nil` for what is made too quickly to be kept.
  let textKeys: [String?]

  init(_ view: GraphView, _ spec: ViewSpec, _ request: ViewRequest, _ context: GraphFileContext?) {
    self.view = view
    self.spec = spec
    pruned = view.pruned()
    previous = request.placements[spec.id]
    isPrinted = request.isPrinted
    formats = request.texts(of: spec)
    var options = request.layout
    options.previous = request.placements[spec.id]
    shown = request.figures.drawn(pruned, spec, options: options, isPrinted: request.isPrinted)
    guard let tools = request.tools else {
      figureKey = nil
      textKeys = formats.map { _ in nil }
      return
    }
    let fingerprint = SHA256.fingerprint(viewBytes(pruned))
    let (layout, isPrinted, previous) = (request.layout, request.isPrinted, request.placements[spec.id])
    figureKey = cacheKey("figure") { writer in
      writer.add(tools.layout)
      writer.add(fingerprint)
      writer.add(layout.page) { $0.add($1) }
      writer.add(layout.theme) { $0.add($1) }
      writer.add(previous) { $0.add($1) }
      writer.add(isPrinted)
    }
    let graphFiles = context?.fingerprint(of: pruned, view.graph)
    textKeys = formats.map { format in
      let basis: String?
      switch format {
      case .markdown, .plainText, .tableHTML, .tableMarkdown, .tableCSV: basis = fingerprint
      case .dot, .dataDOT, .graphML: basis = graphFiles.map { fingerprint + $0 }
      case .svg, .annotations, .provenance, .sourceMarkdown, .sourceCSV, .cslJSON, .bibTeX: basis = nil
      }
      return basis.map { basis in
        cacheKey("text") { writer in
          writer.add(tools.layout)
          writer.add(format.rawValue)
          writer.add(basis)
        }
      }
    }
  }

  /// Makes what is not known.
  func finish(_ known: KnownParts, _ options: LayoutOptions, _ progress: @Sendable (String) -> Void) -> BuiltView {
    var options = options
    options.previous = previous
    if known.drawn == nil { progress(spec.id.rawValue) }
    let drawn = known.drawn ?? DrawnView(pruned, options: options, isPrinted: isPrinted)
    let texts = zip(formats, known.texts).map { format, bytes in (format, bytes ?? text(format)) }
    return BuiltView(
      view: view, spec: spec, drawn: drawn, isFresh: known.drawn == nil, isKept: known.isKept, texts: texts)
  }

  private func text(_ format: ExportFormat) -> [UInt8] {
    switch format {
    case .markdown, .plainText, .tableHTML, .tableMarkdown, .tableCSV: exportText(pruned, as: format)
    case .svg, .dot, .dataDOT, .graphML, .annotations, .provenance, .sourceMarkdown, .sourceCSV, .cslJSON, .bibTeX:
      exportText(view, as: format)
    }
  }

  func keep(_ built: BuiltView, in cache: inout BuildCache) {
    if let figureKey, !built.isKept, !built.drawn.isUncertain { cache.keep(built.drawn.entry, for: figureKey) }
    for (key, text) in zip(textKeys, built.texts) {
      if let key { cache.keep(text.bytes, for: key) }
    }
  }
}

/// A format that is made of the view alone; of a picture, nothing.
private func exportText(_ view: GraphView, as format: ExportFormat) -> [UInt8] {
  format == .svg ? [] : export(view, as: format) { layoutFigure($0).0.scene }
}

/// What is there of a view already.
private struct KnownParts: Sendable {
  let drawn: DrawnView?
  /// Whether the figure is from the cache.
  let isKept: Bool
  let texts: [[UInt8]?]

  init(_ plan: ViewPlan, _ cache: inout BuildCache) {
    let kept = plan.figureKey.flatMap { cache.entry($0) }.flatMap { DrawnView(entry: $0) }
    drawn = kept ?? plan.shown
    isKept = kept != nil
    var texts: [[UInt8]?] = []
    for key in plan.textKeys { texts.append(key.flatMap { cache.entry($0) }) }
    self.texts = texts
  }

  func isComplete(_ plan: ViewPlan) -> Bool {
    drawn != nil && zip(texts, plan.textKeys).allSatisfy { $0 != nil || $1 == nil }
  }
}

/// What graph files depend on besides their view: they name nodes, edges and properties alike in all views of a graph, and
/// say on which line of its source a quote stands.
private struct GraphFileContext: Sendable {
  private let names: String

  init(_ graph: KnowledgeGraph) {
    names = cacheKey("names") { writer in
      writer.add(each: graph.nodes) { writer, node in
        writer.add(node.id.rawValue)
        writer.add(each: node.properties) { writer, property in
          writer.add(property.name)
          switch property.value {
          case .number: writer.add("number")
          case .boolean: writer.add("boolean")
          case .text, .date, .entity, .type, .relativeTime: writer.add("text")
          }
        }
      }
      writer.add(each: graph.edges) { $0.add($1.id.rawValue) }
    }
  }

  /// - Parameter pruned: the view, of which only the claims are asked.
  func fingerprint(of pruned: GraphView, _ graph: KnowledgeGraph) -> String {
    cacheKey("lines") { writer in
      writer.add(names)
      for claim in pruned.graph.claims {
        for citation in graph.claim(claim.id)?.citations ?? [] {
          writer.add(citation.passage) { $0.add($1.range) }
        }
      }
    }
  }
}
