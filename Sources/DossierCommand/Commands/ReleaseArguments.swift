public import ArgumentParser
import DossierBuild
public import DossierCore
import DossierReader

/// For whom something is made.
struct ReleaseArguments: ParsableArguments {
  @Option(
    name: .customLong("release"),
    help: ArgumentHelp(
      "For whom: \(Release.allCases.map(\.rawValue).joined(separator: ", ")). What is marked for fewer people leaves no "
        + "trace; left out: everything.", valueName: "circle"))
  var circle: Release?

  @Flag(help: "The same as --release public.")
  var redact = false

  @Flag(help: "With --release: words that name what is withheld are a warning, not an error.")
  var allowMentions = false

  func validate() throws {
    if redact, let circle, circle != .public { throw ValidationError("Give --redact or --release, not both.") }
    if allowMentions, release == nil { throw ValidationError("--allow-mentions is for --release and --redact.") }
  }

  /// For whom; `nil` for whoever may see all of it.
  var release: Release? { redact ? .public : circle }

  /// Reads a dossier, or what of it is for the circle; ends with exit status 2 if the system refuses.
  func dossier(at path: String, collectsEvidence: Bool = false) throws -> LoadedDossier {
    do {
      return dossier(from: try readProject(at: path), collectsEvidence: collectsEvidence)
    } catch {
      throw Terminal.fail(error)
    }
  }

  /// The same of files that are read already.
  func dossier(from files: ProjectFiles, collectsEvidence: Bool = false) -> LoadedDossier {
    guard let release else { return loadDossier(from: files, collectsEvidence: collectsEvidence) }
    return loadDossier(from: files, for: release, allowsMentions: allowMentions)
  }
}

extension Release: ExpressibleByArgument {}
