import ArgumentParser
import DossierBuild
import DossierCore
import DossierReader

/// `dossier text`: a source as quotes are looked up in it.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of a source, as quotes are looked up in it.",
    discussion: """
      HTML, PDF and DOCX as they are converted, other encodings as UTF-8, without front matter. Copy quotes from here. \
      The pages of a PDF end in form feeds.
      """)

  @Argument(help: "The source's id.")
  var id: String

  @OptionGroup var dossier: DossierArguments

  func run() throws {
    let loaded = try load(dossier.path)
    guard let source = loaded.graph.source(Source.ID(id)) else {
      let ids = loaded.graph.sources.map(\.id.rawValue)
      let hint = Spelling.nearest(to: id, among: ids).map { " Did you mean \($0)?" }
      throw Terminal.refusal("This dossier has no source \(id).\(hint ?? "")")
    }
    guard let text = loaded.texts[source.id] else {
      Terminal.error("dossier: the text of \(id) is not here: see `dossier check`\n")
      throw ExitCode(1)
    }
    try Terminal.out(Array(text) + (text.last == 0x0A ? [] : [0x0A]))
  }
}
