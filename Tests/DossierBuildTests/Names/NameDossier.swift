import Foundation

/// A dossier in a temporary folder, for the built command.
struct NameDossier {
  let folder: URL

  static let main = """
    title: Visits
    actors:
      abe: {name: Shinzo Abe, short: Abe, type: person, born: 1954, cites: [{ft: "Shinzo Abe came"}]}
      abe-2: {name: Abe Shinzō, type: person, born: 1955, note: As Nippon has him, cites: [{nippon: "Abe Shinzō went"}]}
      abe-3: {name: S. Abe, type: actor, cites: [{ft: "S. Abe"}]}
      mills: {name: Ada Mills, type: person, aliases: [Mills], cites: [{ft: "Ada Mills spoke"}]}
      mills-jr: {name: Tom Mills, type: person, aliases: [Mills], cites: [{ft: "Tom Mills"}]}
    institutions:
      nato: {name: North Atlantic Treaty Organization, type: alliance, cites: [{ft: "NATO"}]}
    events:
      visit:
        title: Visit to Brussels
        type: visit
        when: 2007-01-12
        roles: {visitor: abe-2}
        cites: [{ft: "Shinzo Abe came"}]
      speech:
        title: Speech
        type: statement
        when: {after: visit}
        roles: {speaker: abe-2}
        cites: [{nippon: "Abe Shinzō went"}]
    relations:
      - {from: abe, type: supports, to: nato, cites: [{ft: "Shinzo Abe came"}]}
      - {from: abe-2, type: supports, to: nato, cites: [{nippon: "Abe Shinzō went"}]}
    views:
      near: {layout: network, touching: abe-2}
      all: {layout: network, include: {ids: [abe-2, nato]}}

    """

  static let judged = """
    names:
      - same: [abe, abe-2]
        note: Nippon puts the family name first
        cites: [{nippon: "Abe Shinzō went"}]

    """

  /// Writes the dossier, with judgements and changes of its main file.
  init(names: String? = nil, editing edit: (String) -> String = { $0 }) throws {
    folder = try Tool.temporaryFolder().appendingPathComponent("visits")
    let sources = folder.appendingPathComponent("sources")
    try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
    try write(edit(Self.main), "dossier.yaml")
    try write(
      "---\ntitle: Leaders\npublisher: Financial Times\n---\nShinzo Abe came to NATO. S. Abe left. Ada Mills spoke with Tom Mills.\n",
      "sources/ft.md")
    try write("---\ntitle: Visits\npublisher: Nippon\n---\nAbe Shinzō went there.\n", "sources/nippon.md")
    if let names { try write(names, "names.yaml") }
  }

  func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(path))
  }

  /// Runs the built command on the dossier.
  func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(Tool.built("dossier"), arguments + [folder.path])
  }

  /// Runs a command that prints one JSON object.
  func json(_ arguments: String...) throws -> [String: Any] {
    let output = try Tool.run(Tool.built("dossier"), arguments + ["--json", folder.path]).output
    return try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }

  func remove() throws {
    try FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }
}
