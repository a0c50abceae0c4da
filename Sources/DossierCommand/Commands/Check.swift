import ArgumentParser
import DossierBuild
import DossierReader

/// `dossier check`: everything that is wrong with a dossier, in one run.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a dossier and report everything that is wrong with it.",
    discussion: "Quiet if all is well. Exit status 1 if there is an error; warnings alone leave it at 0.")

  @OptionGroup var dossier: DossierArguments

  @Flag(help: "How to report: for people by default, or as JSON or SARIF on standard output.")
  var format: ReportFormat?

  func run() throws {
    let loaded = try load(dossier.path)
    switch format {
    case nil:
      try report(loaded.diagnostics, loaded, at: dossier.path)
    case .json:
      try Terminal.out(diagnosticsJSON(loaded.diagnostics))
    case .sarif:
      try Terminal.out(diagnosticsSARIF(loaded.diagnostics, folder: folder(of: dossier.path)))
    }
    if loaded.hasErrors { throw ExitCode(1) }
  }
}

/// A machine-readable report.
enum ReportFormat: EnumerableFlag {
  case json
  case sarif

  static func help(for value: ReportFormat) -> ArgumentHelp? {
    switch value {
    case .json: "Report as one JSON object on standard output."
    case .sarif: "Report as SARIF 2.1.0 on standard output."
    }
  }
}
