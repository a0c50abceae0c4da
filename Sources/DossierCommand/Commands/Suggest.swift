import ArgumentParser
import DossierBuild

/// `dossier suggest`: what the dossier may lack; nothing is changed.
struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Propose what an author may want to add; nothing is changed.",
    subcommands: [SuggestOrigins.self])
}

/// `dossier suggest origins`: sources that seem to retell others.
struct SuggestOrigins: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "origins",
    abstract: "Find sources that seem to retell others.",
    discussion: "By stretches of text that they share, and by credits such as “(AFP)” or “the Gazette reported”.")

  @OptionGroup var dossier: DossierArguments

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let loaded = try load(dossier.path)
    let proposals = originProposals(in: loaded)
    try Terminal.out(json ? originProposalsJSON(proposals, loaded) : originProposalsText(proposals, loaded))
  }
}
