import ArgumentParser
import DossierBuild
import DossierReader

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `dossier init`: a small dossier to start from.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a dossier: a folder with two events, one source and two views.",
    discussion: "Refuses if the folder already holds one of the files it would write.")

  @Argument(help: "The folder to make.")
  var folder = "."

  func validate() throws {
    if folder.isEmpty { throw ValidationError("Name the folder to make.") }
  }

  func run() throws {
    let artifacts = starterDossier()
    for artifact in artifacts where access("\(folder)/\(artifact.path)", F_OK) == 0 {
      throw Terminal.refusal("\(folder)/\(artifact.path) is there already; nothing was written.")
    }
    do {
      _ = try writeArtifacts(artifacts, to: folder)
    } catch {
      throw Terminal.fail(error)
    }
    let written = artifacts.map { "\(folder)/\($0.path)" }.joined(separator: ", ")
    try Terminal.out("Wrote \(written).\nNext: dossier check \(folder), then dossier build \(folder)\n")
  }
}
