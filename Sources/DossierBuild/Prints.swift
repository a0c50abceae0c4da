package import DossierCore
import DossierExport
import DossierPrint

/// The PNG and PDF files of a build.
struct Prints {
  /// Pages in a format, or why not.
  typealias Printing = (PrintFormat, [[UInt8]]) -> Result<[UInt8], FigurePrinter.Failure>

  private let wantsPNG: Bool
  private let wantsPDF: Bool
  /// The pages of all views so far.
  private var pages: [[UInt8]] = []
  /// Where each view begins in the document with all of them.
  private var bookmarks: [PDFDetails.Bookmark] = []
  /// The language of the texts.
  private let language: String
  private var isMissing = false

  init(formats: [OutputFormat], language: String) {
    self.language = language
    wantsPNG = formats.contains(.printed(.png))
    wantsPDF = formats.contains(.printed(.pdf))
  }

  /// Whether there is anything for one document of all views.
  var hasDocument: Bool { wantsPDF && !pages.isEmpty }

  /// Prints the pages of a view, made for it, each as a picture, all as one document.
  mutating func add(_ pages: [[UInt8]], of view: ViewSpec, to files: inout OutputFiles, by print: Printing) {
    guard wantsPNG || wantsPDF else { return }
    if wantsPDF {
      bookmarks.append(PDFDetails.Bookmark(view.title, page: self.pages.count))
      self.pages += pages
    }
    if wantsPNG {
      for (index, page) in pages.enumerated() {
        guard let bytes = taken(print(.png, [page]), of: "the view `\(view.id)`", .png, view.range, &files) else {
          continue
        }
        files.add(bytes, of: view, page: index + 1, extension: "png")
      }
    }
    if wantsPDF, let bytes = taken(print(.pdf, pages), of: "the view `\(view.id)`", .pdf, view.range, &files) {
      files.add(PDFDetails(title: view.title, language: language).added(to: bytes), of: view, extension: "pdf")
    }
  }

  /// Adds one document with all views; its name if there is one.
  mutating func document(_ graph: KnowledgeGraph, _ files: inout OutputFiles, by print: Printing) -> String? {
    guard wantsPDF, !pages.isEmpty, let bytes = taken(print(.pdf, pages), of: "the dossier", .pdf, nil, &files) else {
      return nil
    }
    let name = "\(graph.id).pdf"
    let details = PDFDetails(title: graph.title, language: language, bookmarks: bookmarks)
    return files.add(details.added(to: bytes), named: name) ? name : nil
  }

  /// What was printed; why not is said once if the program is missing, else for each figure.
  private mutating func taken(
    _ result: Result<[UInt8], FigurePrinter.Failure>, of what: String, _ format: PrintFormat, _ range: SourceRange?,
    _ files: inout OutputFiles
  ) -> [UInt8]? {
    switch result {
    case .success(let bytes): return bytes
    case .failure(.notInstalled):
      if !isMissing { files.diagnostics.append(.printerMissing) }
      isMissing = true
    case .failure(let failure):
      files.diagnostics.append(
        Diagnostic(
          .warning, "print-failed", "\(what) could not be printed as \(format.rawValue.uppercased()): \(failure)",
          at: range, hint: "the SVG is written; `dossier doctor` says what is installed"))
    }
    return nil
  }
}

extension Diagnostic {
  /// PNG or PDF is wanted, and there is no program to make it.
  package static let printerMissing = Diagnostic(
    .warning, "printer-missing", "there is no `rsvg-convert`: PNG and PDF are not written", at: nil,
    hint: "install librsvg2-bin (Debian, Ubuntu), librsvg2-tools (Fedora) or librsvg (Homebrew)")
}
