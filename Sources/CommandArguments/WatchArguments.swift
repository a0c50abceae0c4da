package import ArgumentParser
package import DossierCore

/// What `dossier watch` understands; both the program that is started and the one that serves read it.
package struct WatchArguments: ParsableArguments {
  /// What `dossier watch --help` says.
  package static let abstract = "Show a dossier in the browser, and again with every change."

  /// The same at more length.
  package static let discussion = """
    Serves the dossier's figures to the browsers of this machine alone, at the address that is printed, and draws them \
    again as its files are saved: only what changed is replaced, and what is wrong is told on the page, with the last good \
    figures behind it. Nothing is written, unless --output says where: then the files are what `dossier build` writes.

    Ctrl-C ends it, with exit status 130.
    """

  @Argument(help: "The dossier: a folder, or a single YAML file.")
  package var path = "."

  @Option(help: ArgumentHelp("The port to serve at; left out: one that is free.", valueName: "port"))
  package var port: Int?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write what `build` writes; left out: nothing is written.", valueName: "dir"))
  package var output: String?

  @Option(
    name: .customLong("format"), parsing: .singleValue,
    help: ArgumentHelp(
      "With --output: what to write of each view besides the SVG; may be repeated.", valueName: "format")
  )
  package var formats: [OutputFormat] = []

  @Option(help: ArgumentHelp("How long the layout of one view may take.", valueName: "seconds"))
  package var deadline = 10.0

  @OptionGroup package var figures: FigureArguments

  package init() {}

  package func validate() throws {
    if let port, !(1...65_535).contains(port) { throw ValidationError("A port is a number from 1 to 65535.") }
    if output?.isEmpty ?? false { throw ValidationError("Name the folder to write to.") }
    if output == nil, !formats.isEmpty {
      throw ValidationError("--format needs --output: without it nothing is written.")
    }
    guard deadline > 0, deadline <= 3600 else {
      throw ValidationError("The deadline must lie between 0 and 3600 seconds.")
    }
  }
}
