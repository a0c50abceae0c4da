import ArgumentParser

/// The command-line tool.
///
/// Exit status: 0 done, 1 the dossier has errors, 2 the system failed, 64 wrong usage.
@main
struct DossierCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns sources and curated claims into timelines and knowledge graphs.",
    discussion: """
      Every mark in a picture traces to a sentence in a source, dates stay as vague as the source left them, and \
      disagreement between sources is kept and drawn.

      Exit status: 0 done, 1 the dossier has errors, 2 the system failed (reading, writing), 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      Init.self, Check.self, Accept.self, Build.self, Watch.self, Export.self, Explain.self, Conflicts.self,
      Suggest.self,
      Diff.self,
      TextCommand.self, DateCommand.self, SchemaCommand.self, Doctor.self,
    ])
}
