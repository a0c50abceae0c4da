import ArgumentParser
import DossierBuild
import DossierCore

/// `dossier suggest`: what the dossier may lack; nothing is changed.
struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Propose what an author may want to add; nothing is changed.",
    subcommands: [SuggestOrigins.self, SuggestNames.self])
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

/// `dossier suggest names`: entities that may be one.
struct SuggestNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Find entities that may be one, and names that several have.",
    discussion: """
      By their names and aliases: letter case, diacritics, order, transliteration, initials, abbreviations, titles, a letter \
      in a long name. Prints judgements to put under `names`; nothing is merged. What is judged already, one way or the \
      other, is not proposed again.
      """)

  @OptionGroup var dossier: DossierArguments

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let loaded = try load(dossier.path)
    let suggestions = suggestNames(loaded.graph)
    try Terminal.out(
      json ? nameSuggestionsJSON(suggestions, loaded.graph) : nameSuggestionsText(suggestions, loaded.graph))
  }
}
