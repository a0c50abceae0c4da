import ArgumentParser
import DossierBuild
import DossierCore
import DossierReader

/// `dossier check`: everything that is wrong with a dossier, in one run.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a dossier and report everything that is wrong with it.",
    discussion: """
      Every citation is compared with what was accepted of it (`dossier accept`, kept in dossier.lock): its sentence, the \
      sentences beside it, the heading above. The last line counts the verdicts. Exit status 1 if there is an error, or \
      a citation that has changed, is ambiguous or missing, or has lost its source; warnings alone leave it at 0.
      """)

  @OptionGroup var dossier: DossierArguments

  @Flag(help: "How to report: for people by default, or as JSON or SARIF on standard output.")
  var format: ReportFormat?

  @Flag(help: "Also fail if a citation was never accepted.")
  var locked = false

  func run() throws {
    let loaded = try load(dossier.path)
    let evidence = loaded.evidence
    let diagnostics = loaded.allDiagnostics
    let unlocked = evidence.count(.unlocked)
    switch format {
    case nil:
      render(diagnostics, loaded, at: dossier.path)
      let hint = unlocked == 0 ? "" : " (dossier accept --all locks what is new)"
      try Terminal.out(evidence.summary + hint + "\n")
    case .json:
      try Terminal.out(diagnosticsJSON(diagnostics, evidence: evidence))
    case .sarif:
      try Terminal.out(diagnosticsSARIF(diagnostics, folder: folder(of: dossier.path)))
    }
    let hasErrors = loaded.hasErrors || diagnostics.contains { $0.severity == .error }
    let needsReview = evidence.checks.contains { $0.verdict.needsReview }
    if hasErrors || needsReview || (locked && unlocked > 0) { throw ExitCode(1) }
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
