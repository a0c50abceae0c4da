public import DossierCore
import DossierExport
public import DossierLayout
public import DossierPrint

/// The files of a dossier's output folder, put together: for each view an SVG of each of its pages and a file in each format,
/// the whole graph as GraphML, an index; with PDF among the formats, one document with all views as well.
struct OutputAssembly {
  private(set) var files: OutputFiles
  private let dossier: LoadedDossier
  private let isWhole: Bool
  private let tools: ToolIdentity?
  private let jobs: Int
  private var prints: Prints
  /// Asked for once, and only if something is printed.
  private var printerIdentity: String??

  init(_ dossier: LoadedDossier, _ request: ViewRequest, isWhole: Bool) {
    self.dossier = dossier
    self.isWhole = isWhole
    tools = request.tools
    jobs = request.layout.jobs
    prints = Prints(formats: request.formats, language: dossier.graph.language)
    files = OutputFiles(folder: dossier.graph.id)
    files.reserve("README.md")
    files.reserve(OutputManifest.name)
  }

  /// Adds the files of a view.
  mutating func add(_ view: BuiltView, _ printer: FigurePrinter, _ cache: inout BuildCache) {
    for (index, page) in view.drawn.pages.enumerated() {
      files.add(page, of: view.spec, page: index + 1, extension: "svg")
    }
    for text in view.texts { files.add(text.bytes, of: view.spec, extension: text.format.fileExtension) }
    guard !view.drawn.printable.isEmpty else { return }
    let identity = identity(of: printer)
    prints.add(view.drawn.printable, of: view.spec, to: &files) { format, pages in
      Self.print(pages, as: format, printer, identity, &cache)
    }
  }

  /// Adds what is made of all views, or of the graph.
  mutating func finish(_ printer: FigurePrinter, _ cache: inout BuildCache) {
    guard isWhole else { return }
    let graph = dossier.graph
    let graphFile = "\(graph.id).graphml"
    let hasGraphFile = files.add([], named: graphFile)
    let identity = prints.hasDocument ? identity(of: printer) : nil
    let document = prints.document(graph, &files) { format, pages in
      Self.print(pages, as: format, printer, identity, &cache)
    }
    let index = IndexFiles(
      graphs: hasGraphFile ? [graphFile] : [], documents: document.map { [$0] } ?? [], views: files.views)
    let (graphML, text) = sideBySide(
      jobs: jobs, { exportGraphML(GraphView(all: graph)) },
      { [views = dossier.views] in exportIndexMarkdown(graph: graph, views: views, files: index) })
    if hasGraphFile { files.fill(graphFile, with: graphML) }
    files.setIndex(text, named: "README.md")
  }

  private mutating func identity(of printer: FigurePrinter) -> String? {
    if let known = printerIdentity { return known }
    let identity = tools == nil ? nil : ToolIdentity.printer(printer)
    printerIdentity = .some(identity)
    return identity
  }

  /// Prints pages, or takes what was printed of just these pages by the same program with the same fonts.
  private static func print(
    _ pages: [[UInt8]], as format: PrintFormat, _ printer: FigurePrinter, _ identity: String?, _ cache: inout BuildCache
  ) -> Result<[UInt8], FigurePrinter.Failure> {
    let key = identity.map { identity in
      cacheKey("print") { writer in
        writer.add(identity)
        writer.add(format.rawValue)
        writer.add(each: pages) { $0.add($1) }
      }
    }
    if let known = key.flatMap({ cache.entry($0) }) { return .success(known) }
    let printed =
      switch format {
      case .png: printer.png(pages[0])
      case .pdf: printer.pdf(pages)
      }
    if let key, case .success(let bytes) = printed { cache.keep(bytes, for: key) }
    return printed
  }
}

/// Every file of a dossier's output folder, built from nothing, and what there is to say about making them.
///
/// Nothing may be built from a dossier with errors.
///
/// - Parameters:
///   - dossier: the dossier.
///   - options: how views are laid out.
///   - formats: what to write of each view; `nil` for what the dossier asks for, or else ``OutputFormat/standard``. The
///     SVG is always written.
///   - printer: what makes PNG and PDF. Where it cannot, a warning says so and everything else is written.
///   - progress: called with the id of each view before it is drawn, from any thread.
public func buildArtifacts(
  _ dossier: LoadedDossier, options: LayoutOptions = LayoutOptions(), formats: [OutputFormat]? = nil,
  printer: FigurePrinter = FigurePrinter(), progress: @Sendable (String) -> Void = { _ in }
) -> ([Artifact], [Diagnostic]) {
  var cache = BuildCache()
  let request = ViewRequest(
    layout: options, formats: formats ?? dossier.formats ?? OutputFormat.standard, placements: dossier.placements)
  let built = buildViews(dossier.views, request, cache: &cache, progress: progress)
  var assembly = OutputAssembly(dossier, request, isWhole: true)
  for view in built { assembly.add(view, printer, &cache) }
  assembly.finish(printer, &cache)
  let diagnostics = built.flatMap { $0.drawn.diagnostics(at: $0.spec.range) } + assembly.files.diagnostics
  return (assembly.files.artifacts, diagnostics)
}
