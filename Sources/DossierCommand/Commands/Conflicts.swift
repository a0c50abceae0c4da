import ArgumentParser
import DossierBuild
import DossierCore

/// `dossier conflicts`: where claims disagree, side by side.
struct Conflicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List claims that disagree, side by side with their sources.",
    discussion: """
      Those under `or:`, and those that nobody has named yet: other numbers or dates in a quote than in its claim, terms that \
      overlap, what is claimed and withdrawn, two in an office for one, times that cannot all be true. Works for a dossier \
      with errors too. Exit status 0 whether there are any or not.
      """)

  @OptionGroup var dossier: DossierArguments

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let loaded = try load(dossier.path)
    let conflicts = findConflicts(in: loaded.graph)
    try Terminal.out(json ? conflictsJSON(conflicts, loaded.graph) : conflictsText(conflicts, loaded.graph))
  }
}
