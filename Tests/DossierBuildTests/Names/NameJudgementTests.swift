import DossierBuild
import DossierCore
import DossierReader
import Foundation
import Testing

@Suite("Judgements of names, by the built command")
struct NameJudgementTests {
  @Test("What is judged to be one is one node, with the claims of all at their places")
  func merged() throws {
    let dossier = try NameDossier(names: NameDossier.judged)
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    let check = try dossier.run("check")
    #expect(check.status == 0 && check.errors.isEmpty, "\(check.errors)\(check.output)")
    let plain = try NameDossier()
    defer { #expect(throws: Never.self) { try plain.remove() } }
    let counts = try [dossier, plain].map { try #require(try $0.json("check")["cited"] as? Int) }
    #expect(counts[0] == counts[1] + 1)

    let graph = try loadDossier(at: dossier.folder.path).graph
    #expect(graph.nodes.map(\.id) == ["abe", "abe-3", "mills", "mills-jr", "nato", "visit", "speech"])
    let abe = try #require(graph.node("abe-2"))
    #expect(abe.id == "abe" && abe.name == "Shinzo Abe" && abe.aliases == ["Abe Shinzō"] && abe.sameAs == ["abe-2"])
    #expect(abe.note == "As Nippon has him")
    #expect(abe.properties.map { graph.text(of: $0.value) } == ["1954", "1955"])
    #expect(abe.properties.allSatisfy { $0.isDisputed })
    let supports = try #require(graph.edges.first { $0.type == "supports" })
    #expect(supports.claims.map { graph.claims[$0].origin.range.start.line } == [24, 25])
    #expect(graph.support(ofClaims: supports.claims) == 2)
    #expect(graph.claim("visit.visitor.abe-2")?.object == .entity("abe"))
    #expect(graph.claim("visit.visitor.abe-2")?.writtenObject == .entity("abe-2"))
  }

  @Test("Every citation of a judgement is checked and locked")
  func evidence() throws {
    let dossier = try NameDossier(names: NameDossier.judged)
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    #expect(try dossier.run("accept", "--all").status == 0)
    let lock = try String(contentsOf: dossier.folder.appendingPathComponent("dossier.lock"), encoding: .utf8)
    #expect(lock.contains("claim: abe.same-as.abe-2"))
    try dossier.write(
      "---\ntitle: Visits\npublisher: Nippon\n---\nThey say Abe Shinzō went there.\n", "sources/nippon.md")
    let checks = try #require(try dossier.json("check")["citations"] as? [[String: Any]])
    let own = try #require(checks.first { $0["claim"] as? String == "abe.same-as.abe-2" })
    #expect(own["verdict"] as? String == "changed" && own["file"] as? String == "names.yaml")
  }

  @Test("Taking the line out parts them again, and no other file has changed")
  func reversible() throws {
    let judged = try NameDossier(names: NameDossier.judged)
    let plain = try NameDossier()
    defer {
      #expect(throws: Never.self) { try judged.remove() }
      #expect(throws: Never.self) { try plain.remove() }
    }
    #expect(try judged.run("build", "--output", judged.folder.path + "/out").status == 0)
    #expect(try judged.run("suggest", "names").status == 0)
    try FileManager.default.removeItem(at: judged.folder.appendingPathComponent("names.yaml"))
    try FileManager.default.removeItem(at: judged.folder.appendingPathComponent("out"))
    #expect(try Tool.contents(of: judged.folder) == Tool.contents(of: plain.folder))
    let records = try [judged, plain].map { try loadDossier(at: $0.folder.path).records }
    #expect(records[0] == records[1])
    #expect(try plain.run("explain", "abe-2").output.hasPrefix("abe-2  (actor, person)"))
  }

  @Test("Disagreeing values are conflicts; a preference ranks them and deletes none")
  func conflict() throws {
    let dossier = try NameDossier(names: NameDossier.judged) {
      $0.replacingOccurrences(of: "born: 1955", with: "born: {value: 1955, prefer: by his own account}")
    }
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    let conflicts = try #require(try dossier.json("conflicts")["conflicts"] as? [[String: Any]])
    let identity = try #require(conflicts.first { $0["kind"] as? String == "identity" })
    let sides = try #require(identity["sides"] as? [[String: Any]])
    #expect(sides.map { $0["claim"] as? String } == ["abe-2.born", "abe.born"])
    #expect(sides.map { $0["rank"] as? String } == ["preferred", "normal"])
    #expect(try dossier.run("conflicts").output.contains("[preferred: by his own account]"))
  }

  @Test("Dates that may be one are not disputed, and the narrower is shown")
  func agreement() throws {
    let dossier = try NameDossier(names: NameDossier.judged) {
      $0.replacingOccurrences(of: "born: 1955", with: "born: 1954-09-21")
    }
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    let graph = try loadDossier(at: dossier.folder.path).graph
    let abe = try #require(graph.node("abe"))
    #expect(abe.properties.map { graph.text(of: $0.value) } == ["21 September 1954"] && !abe.isDisputed)
    #expect(abe.claims.filter { graph.claims[$0].predicate == .property("born") }.count == 2)
    #expect(findConflicts(in: graph).isEmpty)
  }

  @Test("Explain leads from a merged id, and from any name, to the node and to the reason")
  func explained() throws {
    let dossier = try NameDossier(
      names: NameDossier.judged
        + "  - of: nato\n    aliases: [OTAN]\n  - different: [mills, mills-jr]\n    note: father and son\n")
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    let text = try dossier.run("explain", "abe-2").output
    #expect(text.hasPrefix("abe  (actor, person)"))
    #expect(
      text.contains(
        "`abe-2` is `abe`, because\n  `abe`, “Shinzo Abe” is `abe-2`, “Abe Shinzō”  names.yaml:2:5: Nippon puts"))
    let object = try dossier.json("explain", "abe-2")
    #expect(object["id"] as? String == "abe" && object["asked"] as? String == "abe-2")
    #expect(object["identity"] as? [String] == ["abe.same-as.abe-2"])
    #expect(try dossier.run("explain", "abe SHINZO").output.hasPrefix("abe  (actor, person)"))
    #expect(try dossier.run("explain", "otan").output.hasPrefix("nato  (institution, alliance)"))
    #expect(try dossier.run("explain", "mills").output.contains("father and son"))
    let several = try dossier.run("explain", "Mills ")
    #expect(several.status == 64 && several.errors.contains("mills, mills-jr"))
  }

  @Test("A contradiction shows the chain that makes the two one, with places")
  func chain() throws {
    let dossier = try NameDossier(
      names: "names:\n  - same: [abe, abe-2]\n  - same: [abe-2, abe-3]\n  - different: [abe-3, abe]\n")
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    let outcome = try dossier.run("check")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("names.yaml:4:24"), "\(outcome.errors)")
    #expect(outcome.errors.contains("`abe-2` is the same as `abe-3`") && outcome.errors.contains("names.yaml:3:19"))
    #expect(outcome.errors.contains("`abe` is the same as `abe-2`") && outcome.errors.contains("names.yaml:2:17"))
  }

  @Test("Exports have the other ids: GraphML, PROV-O and views by any of them")
  func exported() throws {
    let dossier = try NameDossier(
      names: NameDossier.judged + "  - of: nato\n    aliases: [OTAN]\n  - different: [mills, mills-jr]\n")
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    let prov = try dossier.run("export", "prov").output
    #expect(prov.contains("<urn:dossier:visits:entity:abe>\n  owl:sameAs <urn:dossier:visits:entity:abe-2>"))
    #expect(
      prov.contains("<urn:dossier:visits:entity:mills>\n  owl:differentFrom <urn:dossier:visits:entity:mills-jr>"))
    #expect(prov.contains("<urn:dossier:visits:entity:nato>\n  skos:altLabel \"OTAN\""))
    #expect(try dossier.run("export", "graphml").output.contains("<data key=\"same_as\">[\"abe-2\"]</data>"))
    let graph = try loadDossier(at: dossier.folder.path)
    for view in graph.views { #expect(view.nodes.map { graph.graph.nodes[$0].id }.contains("abe")) }
    #expect(graph.views.count == 2)
  }

  @Test("A difference tells what was judged")
  func difference() throws {
    let plain = try NameDossier()
    let judged = try NameDossier(names: NameDossier.judged)
    defer {
      #expect(throws: Never.self) { try plain.remove() }
      #expect(throws: Never.self) { try judged.remove() }
    }
    let output = try Tool.dossier("diff", "--json", plain.folder.path, judged.folder.path).output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let changes = try #require(object?["changes"] as? [[String: Any]])
    let judgement = try #require(changes.first { $0["kind"] as? String == "judgement" })
    #expect(judgement["change"] as? String == "added" && judgement["title"] as? String == "`abe` is `abe-2`")
    // What claims say in the files has not changed.
    let claims = changes.filter { $0["kind"] as? String == "claim" }
    let fields = claims.flatMap { $0["fields"] as? [[String: Any]] ?? [] }.compactMap { $0["name"] as? String }
    #expect(Set(fields) == ["dispute"])
    #expect(changes.contains { $0["kind"] as? String == "node" && $0["id"] as? String == "abe-2" })
  }

  @Test("Alternatives that are one after all do not disagree")
  func alternatives() throws {
    let edit = { (main: String) in
      main.replacingOccurrences(
        of: "roles: {speaker: abe-2}",
        with: "roles: {speaker: {id: abe, or: [{id: abe-2, cites: [{nippon: \"Abe Shinzō went\"}]}]}}")
    }
    let plain = try NameDossier(editing: edit)
    let judged = try NameDossier(names: NameDossier.judged, editing: edit)
    defer {
      #expect(throws: Never.self) { try plain.remove() }
      #expect(throws: Never.self) { try judged.remove() }
    }
    #expect(try plain.run("conflicts").output.contains("Speech: speaker  [stated]"))
    #expect(try !judged.run("conflicts").output.contains("Speech"))
    let graph = try loadDossier(at: judged.folder.path).graph
    let edges = graph.edges.filter { $0.type == "speaker" }
    #expect(edges.count == 1 && edges.allSatisfy { $0.status == .asserted && $0.claims.count == 2 })
  }

  @Test("Proposals can be pasted, are gone once judged, and name the reason; shared names are listed")
  func suggestions() throws {
    let dossier = try NameDossier()
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    let before = try Tool.contents(of: dossier.folder)
    let text = try dossier.run("suggest", "names").output
    #expect(text.contains("another order") && text.contains("  - same: [abe, abe-2]"), "\(text)")
    #expect(text.contains("# “Mills”: mills (dossier.yaml:6:3), mills-jr (dossier.yaml:7:3)"), "\(text)")
    #expect(try Tool.contents(of: dossier.folder) == before)
    let object = try dossier.json("suggest", "names")
    let proposals = try #require(object["proposals"] as? [[String: Any]])
    #expect(proposals.map { $0["likeness"] as? String } == ["order", "initials"], "\(proposals)")
    try dossier.write(text, "names.yaml")
    #expect(try dossier.run("check").status == 0)
    let left = try #require(try dossier.json("suggest", "names")["proposals"] as? [[String: Any]])
    #expect(left.isEmpty)
    try dossier.write("names:\n  - different: [abe, abe-2, abe-3]\n  - different: [mills, mills-jr]\n", "names.yaml")
    #expect(try dossier.run("suggest", "names").output.isEmpty)
  }

  @Test("Initials that fit two are proposed for neither")
  func ambiguous() throws {
    let dossier = try NameDossier { main in
      main.replacingOccurrences(of: "  abe-2: {name: Abe Shinzō, ", with: "  abe-2: {name: Satoshi Abe, ")
    }
    defer { #expect(throws: Never.self) { try dossier.remove() } }
    let proposals = try #require(try dossier.json("suggest", "names")["proposals"] as? [[String: Any]])
    #expect(proposals.isEmpty, "\(proposals)")
  }
}
