import Chronology
import DossierBuild
import DossierCore
import DossierReader
import Foundation
import Testing

@Suite("A preferred version comes first, and the others stay, by the built command")
struct PreferenceTests {
  private static let main = """
    title: The strike
    actors:
      mills: {name: Ada Mills, type: person, cites: [{gazette: "Mills spoke"}]}
      cole: {name: Jo Cole, type: person, cites: [{courier: "Cole spoke"}]}
    institutions:
      union: {name: Dock Union, type: trade-union, cites: [{gazette: "the union"}]}
    events:
      walkout:
        title: Walkout
        type: protest
        when:
          value: 2023-05-29
          cites: [{gazette: "on 29 May"}]
          or:
            - {value: 2023-06-02, cites: [{courier: "on 2 June"}]}
        roles:
          organizer: {id: mills, or: [{id: cole, cites: [{courier: "Cole spoke"}]}]}
        cites: [{gazette: "Mills spoke"}]
    relations:
      - {from: mills, type: leads, to: union, when: 2018/.., cites: [{gazette: "since 2018"}]}
      - {from: mills, type: leads, to: union, when: 2019/.., cites: [{courier: "since 2019"}]}
    views:
      days: {layout: timeline}
      all: {layout: network}

    """

  private func dossier(_ edits: [(String, String)] = []) throws -> URL {
    let folder = try Tool.temporaryFolder().appendingPathComponent("strike")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("sources"), withIntermediateDirectories: true)
    var yaml = Self.main
    for (old, new) in edits {
      #expect(yaml.contains(old))
      yaml = yaml.replacingOccurrences(of: old, with: new)
    }
    let files = [
      "dossier.yaml": yaml,
      "sources/gazette.md":
        "---\ntitle: G\npublisher: Gazette\n---\nMills spoke for the union, which she leads since 2018, on 29 May.\n",
      "sources/courier.md":
        "---\ntitle: C\npublisher: Courier\n---\nCole spoke on 2 June. Mills leads the union since 2019.\n",
    ]
    for (path, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(path)) }
    return folder
  }

  private static let preferences = [
    ("{value: 2023-06-02, cites", "{value: 2023-06-02, prefer: the Courier was there, cites"),
    ("{id: cole, cites", "{id: cole, prefer: true, cites"),
    ("when: 2019/.., cites", "when: 2019/.., prefer: true, cites"),
  ]

  private func sides(_ folder: URL) throws -> [[String]] {
    let output = try Tool.dossier("conflicts", "--json", folder.path).output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    return (object?["conflicts"] as? [[String: Any]] ?? []).map { conflict in
      (conflict["sides"] as? [[String: Any]] ?? []).map { "\($0["claim"] ?? "") \($0["rank"] ?? "")" }
    }
  }

  @Test("Sides of stated and of found conflicts are ranked")
  func conflicts() throws {
    let (plain, preferred) = try (dossier(), dossier(Self.preferences))
    defer { for folder in [plain, preferred] { #expect(throws: Never.self) { try remove(folder) } } }
    #expect(
      try sides(plain) == [
        ["walkout.when normal", "walkout.when~2 normal"],
        ["walkout.organizer.mills normal", "walkout.organizer.cole normal"],
        ["mills.leads.union normal", "mills.leads.union~2 normal"],
      ])
    #expect(
      try sides(preferred) == [
        ["walkout.when~2 preferred", "walkout.when normal"],
        ["walkout.organizer.cole preferred", "walkout.organizer.mills normal"],
        ["mills.leads.union~2 preferred", "mills.leads.union normal"],
      ])
    let check = try Tool.dossier("check", preferred.path)
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)")
  }

  @Test("In the graph the preferred version is the first, both stay disputed, and ids stay")
  func graph() throws {
    let (plain, preferred) = try (dossier(), dossier(Self.preferences))
    defer { for folder in [plain, preferred] { #expect(throws: Never.self) { try remove(folder) } } }
    let graphs = try [plain, preferred].map { try loadDossier(at: $0.path).graph }
    let walkouts = try graphs.map { try #require($0.node("walkout")) }
    #expect(walkouts.map { $0.dates.map(\.edtf) } == [["2023-05-29", "2023-06-02"], ["2023-06-02", "2023-05-29"]])
    #expect(walkouts.allSatisfy { $0.properties.allSatisfy(\.isDisputed) && $0.properties.count == 2 })
    let players = graphs.map { graph in
      graph.edges.filter { $0.type == "organizer" }.map { graph.nodes[$0.target].id.rawValue }
    }
    #expect(players == [["mills", "cole"], ["cole", "mills"]])
    #expect(Set(graphs[0].edges.map(\.id)) == Set(graphs[1].edges.map(\.id)))
    #expect(
      graphs[1].edges.filter { $0.type == "organizer" || $0.type == "leads" }.allSatisfy { $0.status == .disputed })
  }

  @Test("Exports have the rank")
  func exports() throws {
    let folder = try dossier(Self.preferences)
    defer { #expect(throws: Never.self) { try remove(folder) } }
    let graphML = try Tool.dossier("export", "graphml", folder.path).output
    #expect(graphML.contains("<data key=\"preferred_claims\">[\"walkout.when~2\"]</data>"))
    #expect(graphML.contains("<data key=\"edtf\">2023-06-02</data>"))
    let prov = try Tool.dossier("export", "prov", folder.path).output
    #expect(prov.components(separatedBy: "dossier:rank \"preferred\"").count == 4)
    #expect(prov.contains("rdfs:comment \"the Courier was there\""))
    let words = try Tool.dossier("export", "md", "--view", "days", folder.path).output
    #expect(words.contains("(preferred)"), "\(words)")
  }

  @Test("A difference tells of a preference")
  func difference() throws {
    let (plain, preferred) = try (dossier(), dossier([Self.preferences[0]]))
    defer { for folder in [plain, preferred] { #expect(throws: Never.self) { try remove(folder) } } }
    let text = try Tool.dossier("diff", plain.path, preferred.path).output
    #expect(text.contains("preferred: –\n") && text.contains("→ the Courier was there"), "\(text)")
    #expect(text.contains("Disagreements: 1 changed"), "\(text)")
  }

  private func remove(_ folder: URL) throws {
    try FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }
}
