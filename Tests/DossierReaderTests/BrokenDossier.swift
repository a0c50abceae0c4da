import DossierCore
import DossierReader

/// A dossier with one fault: the good dossier of ``GoodDossier`` with a file added or replaced.
struct BrokenDossier: CustomStringConvertible, Sendable {
  /// What is wrong with it.
  let name: String
  /// The id of the one diagnostic that it gets.
  let id: String
  /// Where the diagnostic stands: `file:line:column`.
  let place: String
  /// The files added to or replaced in the good dossier.
  let files: [String: [UInt8]]
  /// The files taken away from it.
  var removed: [String] = []
  /// What was left out when its folder was listed.
  var omissions: [String: ProjectFiles.Omission] = [:]
  /// The texts that programs made of its documents.
  var conversions: [String: Result<[UInt8], ProjectFiles.ConversionFault>] = [:]

  var description: String { name }

  /// A fault in `b.yaml`; `§` marks the place of the diagnostic and is taken out.
  init(_ id: String, _ name: String, _ text: String, file: String = "b.yaml") {
    let (bytes, position) = Self.unmarked(text)
    self.init(id, name, at: "\(file):\(position.line):\(position.column)", [file: bytes])
  }

  /// A fault in some bytes, at a place given in figures.
  init(
    _ id: String, _ name: String, at place: String, _ files: [String: [UInt8]], without removed: [String] = [],
    converted conversions: [String: Result<[UInt8], ProjectFiles.ConversionFault>] = [:]
  ) {
    self.removed = removed
    self.conversions = conversions
    self.id = id
    self.name = name
    self.place = place
    self.files = files
  }

  /// The dossier's files.
  var project: ProjectFiles {
    var all = GoodDossier.files
    for path in removed { all[path] = nil }
    for (path, bytes) in files { all[path] = bytes }
    return ProjectFiles(name: "good", files: all, conversions: conversions, omissions: omissions)
  }

  private static func unmarked(_ text: String) -> (bytes: [UInt8], position: (line: Int, column: Int)) {
    var line = 1
    var column = 1
    var place = (line: 0, column: 0)
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "§" {
        place = (line, column)
        continue
      }
      result.append(scalar)
      if scalar == "\u{FEFF}", result.count == 1 { continue }
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (Array(String(result).utf8), place)
  }
}

/// A small dossier without a fault.
enum GoodDossier {
  static let files: [String: [UInt8]] = [
    "a.yaml": Array(main.utf8),
    "sources/gazette.md": Array(gazette.utf8),
    "notes/courier.txt": Array(courier.utf8),
  ]

  static let project = ProjectFiles(name: "good", files: files)

  static let main = """
    title: The harbour strike
    summary: A strike in a port
    language: en
    as-of: 2023-07
    types:
      stoppage:
        extends: protest
        label: strike
        properties: {strikers: number, legal: boolean, report: {type: url, label: report}}
    relation-types:
      distrusts: {inverse: is distrusted by, domain: [person], range: [person], line: dashed}
    actors:
      mills:
        name: Ada Mills
        type: person
        aliases: [Mills, "Councillor Mills"]
        born: 1961
        cites: [{gazette: "Ada Mills"}]
      crane: {name: Victor Crane, type: person}
    institutions:
      union: {name: Dock Workers' Union, short: Union, type: trade-union}
      board: {name: Port Board, type: body}
    events:
      walkout:
        title: The night shift walks out
        type: stoppage
        when:
          value: late May 2023
          or: [{value: 2 June 2023, cites: [{courier: "on Friday, 2 June"}]}]
        strikers: 140
        legal: true
        report: https://example.org/report
        roles:
          organizer: union
          target: {id: board, note: at first, or: [{id: crane, cites: [{courier: "against Mr. Crane"}]}]}
          participant: [mills]
        cites: [{gazette: "walked out in the last days of May"}]
    relations:
      - {from: mills, type: leads, to: union, when: 2019/.., cites: [{gazette: "who has led the union since 2019"}]}
      - from: crane
        type: leads
        to: board
        cites: [{courier: "Victor Crane, head of the Port Board"}]
      - {from: mills, type: distrusts, to: crane, id: feud, cites: [{courier: "trust", occurrence: 2}]}
    sources:
      courier: {file: notes/courier.txt, title: Terms, publisher: Evening Courier, date: 2023-06-20, origin: gazette}
      leaflet: {title: Leaflet, text: "Dockers, walk out!"}
    views:
      chronology: {layout: timeline, lanes: type, from: 2023-05, to: 2023-07, title: The strike}
      network: {layout: network, include: {kinds: [actor, institution]}, group: kind, direction: right}

    """

  static let gazette = """
    ---
    title: Dockers walk out
    publisher: Harbour Gazette
    date: 2023-06-02
    authors: [N. Reed]
    url: https://example.org/dockers
    ---
    The night shift of the Dock Workers' Union walked out in the last days of May.
    Ada Mills, who has led the
    union since 2019, called it “overdue” — and left.

    """

  static let courier = """
    The strike began on Friday, 2 June. It was directed against Mr. Crane, they say.
    Victor Crane, head of the Port Board, has lost her trust; trust is rare. It ended on 14 June.

    """
}

/// All diagnostics of a dossier, from its bytes to its views.
func allDiagnostics(_ project: ProjectFiles) -> [Diagnostic] {
  let (corpus, parsed) = parse(project)
  let (graph, built) = buildGraph(corpus)
  return parsed + built + corpus.views.flatMap { selectView(graph, $0).1 }
}
