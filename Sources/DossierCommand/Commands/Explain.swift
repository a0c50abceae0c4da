import ArgumentParser
import DossierBuild
import DossierCore
import DossierExport

/// `dossier explain`: from an id in a picture back to the sentences behind it.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what stands behind an entity, a claim or a source.",
    discussion: """
      Claims with their places in the files, the quotes they rest on, what all claims together say about the time, and \
      the figures that show it. Works for a dossier with errors too; claims in error are left out.
      """)

  @Argument(help: "An id: of an entity, a claim or a source; or a name that only one entity has.")
  var id: String

  @OptionGroup var dossier: DossierArguments

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let loaded = try load(dossier.path)
    guard let explanation = explain(id, in: loaded) else {
      let named = loaded.graph.nodes(named: id).map { loaded.graph.nodes[$0].id.rawValue }
      if named.count > 1 {
        throw Terminal.refusal(
          "Several entities are called \(id): \(named.joined(separator: ", ")). Name one by its id.")
      }
      let hint = Spelling.nearest(to: id, among: explainableIDs(in: loaded)).map { " Did you mean \($0)?" }
      throw Terminal.refusal("Nothing in this dossier has the id \(id).\(hint ?? "")")
    }
    try Terminal.out(json ? explanationJSON(explanation) : explanationText(explanation))
    if loaded.hasErrors {
      Terminal.error("dossier: the dossier has errors, see `dossier check`; claims in error are left out\n")
    }
  }
}
