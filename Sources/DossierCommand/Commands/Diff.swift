import ArgumentParser
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

  @OptionGroup var releases: ReleaseArguments

  @Flag(help: "Exit with status 1 if anything changed.")
  var exitCode = false

  func run() throws {
    let (earlier, later) = (try state(old), try state(new))
    for (path, dossier) in [(old, earlier), (new, later)] where dossier.hasErrors {
      Terminal.error("dossier: \(path) has errors, see `dossier check`; claims in error are left out\n")
    }
    let difference = Difference(from: earlier.records, to: later.records)
    let report = DifferenceReport(difference, old: earlier.graph, new: later.graph)
    switch form {
    case nil: try Terminal.out(differenceText(report))
    case .json: try Terminal.out(differenceJSON(report))
    case .markdown: try Terminal.out(differenceMarkdown(report))
    }
    if exitCode, !difference.isEmpty { throw ExitCode(1) }
  }

  /// A dossier on disk, or else at a revision.
  private func state(_ name: String) throws -> LoadedDossier {
    if access(name, F_OK) == 0 { return try releases.dossier(at: name) }
    do {
      return releases.dossier(
        from: try readProject(at: folder(of: dossier).isEmpty ? "." : folder(of: dossier), revision: name))
    } catch {
      throw Terminal.fail(error)
    }
  }
}
