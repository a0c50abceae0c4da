import ArgumentParser
import DossierReader

/// `dossier schema`: the JSON Schema of dossier files, for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of dossier files.",
    discussion: """
      Save it beside the dossier and name it in each file's first line; editors then complete and check it:
        # yaml-language-server: $schema=dossier.schema.json
      With --check, the schema of what `dossier check --json` prints.
      """)

  @Flag(help: "Print the JSON Schema of the output of `dossier check --json`.")
  var check = false

  func run() throws {
    try Terminal.out(check ? checkJSONSchema() : dossierJSONSchema())
  }
}
