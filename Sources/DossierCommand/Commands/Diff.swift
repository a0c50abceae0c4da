import ArgumentParser
import CommandArguments
import DossierBuild
import DossierCore
import DossierExport
import DossierReader

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `dossier diff`: what changed from one state of a dossier to another.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed between two states of a dossier.",
    discussion: """
      OLD and NEW are dossiers: folders, or single YAML files. What names no file is taken for a Git revision of the \
      dossier given by --dossier: `dossier diff HEAD~1 .`, `dossier diff v1 v2 --dossier reports/nato`.

      Changes are told as what they mean (claims, relations, dates, evidence, disagreements, sources, figures), not as \
      lines of files. Prints nothing if nothing changed. States with errors are compared too; claims in error are left \
      out, and a message says so.

      --figure draws a view of both states: what is new, gone and changed is marked, the rest pale, changed dates stand \
      beside the new ones. A folder gets an SVG and a Markdown file of every view.
      """)

  /// How the changes are written.
  enum Form: EnumerableFlag {
    case json
    case markdown

    static func help(for value: Form) -> ArgumentHelp? {
      switch value {
      case .json: "Print one JSON object."
      case .markdown: "Print Markdown."
      }
    }
  }

  @Argument(help: "The earlier state.")
  var old: String

  @Argument(help: "The later state.")
  var new: String = "."

  @Option(help: ArgumentHelp("The dossier whose revisions are meant.", valueName: "path"))
  var dossier = "."

  @Flag(help: "What to print; for people if left out.")
  var form: Form?

  @Option(
    help: ArgumentHelp(
      "Draw what changed, instead of printing it: into a file that ends in svg, png, pdf, md or txt, or, of every view, into "
        + "a folder (a name that ends in /, or a folder that is there).", valueName: "file"))
  var figure: String?

  @Option(
    help: ArgumentHelp("For --figure: the view to draw; pdf and folders hold all views without it.", valueName: "id"))
  var view: String?

  @OptionGroup var figures: FigureArguments

  @OptionGroup var releases: ReleaseArguments

  @Flag(help: "Exit with status 1 if anything changed.")
  var exitCode = false

  func run() throws {
    let (earlier, later) = (try state(old), try state(new))
    for (path, dossier) in [(old, earlier), (new, later)] where dossier.isEmpty {
      throw Terminal.refusal(emptiness(of: path))
    }
    for (path, dossier) in [(old, earlier), (new, later)] where dossier.hasErrors {
      Terminal.error("dossier: \(path) has errors, see `dossier check`; claims in error are left out\n")
    }
    let difference = Difference(from: earlier.records, to: later.records)
    let report = DifferenceReport(difference, old: earlier.graph, new: later.graph)
    if let figure { try draw(earlier, later, to: figure) }
    switch form {
    case nil where figure != nil: break
    case nil: try Terminal.out(differenceText(report))
    case .json: try Terminal.out(differenceJSON(report))
    case .markdown: try Terminal.out(differenceMarkdown(report))
    }
    if exitCode, !difference.isEmpty { throw ExitCode(1) }
  }

  func validate() throws {
    if view != nil, figure == nil { throw ValidationError("--view is for --figure.") }
    guard let figure else { return }
    if figure.isEmpty { throw ValidationError("Name the file to draw into.") }
    if !isFolderName(figure), DifferenceFigureFormat(path: figure) == nil {
      throw ValidationError(
        "The name of the figure must end in \(DifferenceFigureFormat.allCases.map(\.rawValue).joined(separator: ", ")) or /."
      )
    }
  }

  /// Whether a path is meant to be a folder.
  private func isFolderName(_ path: String) -> Bool { path.hasSuffix("/") || isFolder(path) }

  /// Draws the views, and writes them.
  private func draw(_ earlier: LoadedDossier, _ later: LoadedDossier, to path: String) throws {
    let views = differenceViews(from: earlier, to: later, since: name(of: old))
    let ids = views.compactMap { $0.spec?.id.rawValue }
    if let view, !ids.contains(view) {
      let hint = Spelling.nearest(to: view, among: ids).map { " Did you mean \($0)?" }
      throw Terminal.refusal("There is no view \(view).\(hint ?? " Views: \(ids.joined(separator: ", ")).")")
    }
    let chosen = views.filter { view == nil || $0.spec?.id.rawValue == view }
    if chosen.isEmpty { throw Terminal.refusal("Neither state has a view.") }
    let options = try figures.options(later)
    let artifacts: [Artifact]
    let diagnostics: [Diagnostic]
    if isFolderName(path) {
      (artifacts, diagnostics) = differenceArtifacts(chosen, options: options)
    } else if let format = DifferenceFigureFormat(path: path) {
      guard chosen.count == 1 || format == .pdf else {
        throw Terminal.refusal(
          "Name the view with --view (\(ids.joined(separator: ", "))), or a folder for all of them.")
      }
      do {
        let (bytes, said) = try differenceFigure(chosen, as: format, options: options)
        (artifacts, diagnostics) = ([Artifact(path: path, bytes: bytes)], said)
      } catch {
        throw Terminal.fail(error)
      }
    } else {
      return
    }
    do {
      _ = try writeArtifacts(artifacts, to: isFolderName(path) ? path.droppingSlash : "")
    } catch {
      throw Terminal.fail(error)
    }
    try report(diagnostics, later, at: new)
  }

  /// What a state is called in a figure: a revision as it is given, a dossier by its folder or file.
  private func name(of state: String) -> String {
    guard access(state, F_OK) == 0 else { return state }
    let parts = state.split(separator: "/").filter { $0 != "." }
    return parts.last.map(String.init) ?? "before"
  }

  /// What to say where a state has no file of a dossier.
  private func emptiness(of name: String) -> String {
    guard access(name, F_OK) != 0 else { return "There is no dossier in \(name)." }
    let place = dossier == "." ? "the folder you are in" : dossier
    return "There was no dossier in \(place) at \(name): name its folder with --dossier."
  }

  /// A dossier on disk, or else at a revision.
  private func state(_ name: String) throws -> LoadedDossier {
    if access(name, F_OK) == 0 { return try releases.dossier(at: name, collectsEvidence: true) }
    do {
      return releases.dossier(
        from: try readProject(at: folder(of: dossier).isEmpty ? "." : folder(of: dossier), revision: name),
        collectsEvidence: true)
    } catch {
      throw Terminal.fail(
        dossier == "." ? "\(error) (the dossier is taken to be here: --dossier names its folder)" : "\(error)")
    }
  }
}

extension String {
  /// Without slashes at its end.
  fileprivate var droppingSlash: String {
    var name = self[...]
    while name.utf8.count > 1, name.hasSuffix("/") { name.removeLast() }
    return String(name)
  }
}
