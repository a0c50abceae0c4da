import ArgumentParser
import DossierBuild

/// `dossier doctor`: what this machine has for drawing figures.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what is installed, what works, and which fonts are missing.",
    discussion: """
      Tries Graphviz and rsvg-convert and looks at the fonts. With a dossier, only what its views and formats need counts, \
      and each script of its texts is held against the fonts.

      Exit status: 0 if all that is needed is there, 1 if something is missing, 2 if the dossier cannot be read.
      """)

  @Argument(help: "A dossier: a folder, or a single YAML file.")
  var path: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let examination = examine(try path.map { try load($0) })
    try Terminal.out(json ? examinationJSON(examination) : examinationText(examination))
    if !examination.isFine { throw ExitCode(1) }
  }
}
