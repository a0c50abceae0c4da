import ArgumentParser
import DossierBuild
import DossierCore
import DossierReader

/// `dossier accept`: says that claims still hold on the evidence as it stands now.
struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record what citations rest on now, after reading it.",
    discussion: """
      Writes dossier.lock beside the dossier: each citation's source, position, sentence and neighbours. `dossier check` \\
      then reports every change of meaning. Without names or --all nothing is accepted. Who accepted what is left to \\
      version control: commit the lock.
      """)

  @Argument(help: "Claims, or entities for all their claims; last, the dossier if it is not this folder.")
  var names: [String] = []

  @Option(help: ArgumentHelp("Accept all citations of a source.", valueName: "id"))
  var source: String?

  @Flag(help: "Accept every citation, and take out of the lock what is cited no longer.")
  var all = false

  @Option(help: ArgumentHelp("The dossier: a folder, or a single YAML file.", valueName: "path"))
  var dossier: String?

  func validate() throws {
    if all, source != nil { throw ValidationError("Either --all or --source, not both.") }
  }

  func run() throws {
    var ids = names
    var path = dossier ?? "."
    if dossier == nil, let last = names.last, isDossier(last) {
      path = last
      ids.removeLast()
    }
    if !ids.isEmpty, all || source != nil { throw Terminal.refusal("Either names, or --all, or --source.") }
    if ids.isEmpty, !all, source == nil {
      throw Terminal.refusal("Name claims or entities, or say --source or --all.")
    }
    let loaded = try load(path, collectsEvidence: true)
    let faults = faultsBeforeAcceptance(loaded)
    if !faults.isEmpty {
      render(faults, loaded, at: path)
      Terminal.error("dossier: nothing was accepted; the dossier has errors\n")
      throw ExitCode(1)
    }
    let acceptance = acceptEvidence(of: loaded, try selection(ids, loaded))
    do {
      _ = try writeEvidenceLock(acceptance.bytes, of: loaded, in: folder(of: path))
    } catch {
      throw Terminal.fail(error)
    }
    try Terminal.out(acceptanceText(acceptance))
    if !acceptance.refused.isEmpty { throw ExitCode(1) }
  }

  private func selection(_ ids: [String], _ loaded: LoadedDossier) throws -> EvidenceSelection {
    if all { return .all }
    if let source {
      guard loaded.graph.source(Source.ID(source)) != nil else {
        throw unknown(source, "source", among: loaded.graph.sources.map(\.id.rawValue))
      }
      return .source(Source.ID(source))
    }
    for id in ids {
      let isKnown =
        loaded.evidence.checks.contains { $0.claim.rawValue == id } || loaded.graph.nodeIndex(Entity.ID(id)) != nil
        || loaded.evidence.stale.contains { $0.claim.rawValue == id }
      if !isKnown {
        throw unknown(
          id, "cited claim or entity",
          among: loaded.evidence.checks.map(\.claim.rawValue) + loaded.graph.nodes.map(\.id.rawValue))
      }
    }
    return .ids(Set(ids))
  }

  private func unknown(_ id: String, _ what: String, among names: [String]) -> ExitCode {
    let hint = Spelling.nearest(to: id, among: names).map { " Did you mean \($0)?" } ?? ""
    return Terminal.refusal("Nothing was accepted: there is no \(what) \(id) in this dossier.\(hint)")
  }

  private func isDossier(_ path: String) -> Bool {
    path == "." || isFolder(path) || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
  }
}
