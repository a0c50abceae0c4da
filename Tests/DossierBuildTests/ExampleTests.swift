import DossierBuild
import DossierCore
import DossierReader
import Foundation
import Testing

@Suite("The examples")
struct ExampleTests {
  private static let folder = Tool.root.appendingPathComponent("examples/nato-tokyo-office").path

  @Test("The NATO example is clean, complete and cited throughout")
  func complete() throws {
    let dossier = try loadDossier(at: Self.folder)
    #expect(dossier.diagnostics.isEmpty)
    let graph = dossier.graph
    for id in ["abe-2007", "brussels-mission-2018", "madrid-2022", "late-may-objection", "vilnius-2023"] {
      #expect(graph.node(Entity.ID(id))?.kind == .event, "event \(id)")
    }
    #expect(graph.nodes.count { $0.kind == .actor || $0.kind == .institution } >= 30)
    #expect(graph.nodes.count { $0.kind == .event } >= 20)
    #expect(graph.edges.count >= 60)
    #expect(dossier.views.count >= 4)
    #expect(graph.edges.allSatisfy { !graph.citations(of: $0).isEmpty })
    let citations = graph.claims.flatMap(\.citations)
    #expect(citations.allSatisfy { $0.passage != nil })
    #expect(graph.sources.count == 5)
    #expect(graph.sources.count { $0.origin != nil } == 2)
  }

  @Test("Disagreement stands: the date of the opening, and of the objection, in both versions")
  func disagreement() throws {
    let graph = try loadDossier(at: Self.folder).graph
    #expect(try #require(graph.node("late-may-objection")).dates.count >= 2)
    #expect(graph.nodes.count(where: \.isDisputed) >= 3)
    #expect(graph.edges.count { $0.status == .disputed } >= 4)
  }

  @Test("explain leads from an event to claims, places, quotes and figures")
  func explain() throws {
    let outcome = try Tool.dossier("explain", "late-may-objection", Self.folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("events.yaml:"))
    #expect(outcome.output.contains("sources/ft.md:"))
    #expect(outcome.output.contains("chronology.svg#node-late-may-objection"))
    #expect(outcome.output.contains("[disputed]"))
    let json = try Tool.dossier("explain", "late-may-objection", Self.folder, "--json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let claims = try #require(object["claims"] as? [[String: Any]])
    let graph = try loadDossier(at: Self.folder).graph
    for claim in claims {
      let id = try #require(claim["claim"] as? String)
      #expect(graph.claim(Claim.ID(id)) != nil, "every claim listed can be asked for: \(id)")
    }
    #expect(try Tool.dossier("explain", "late-may-objektion", Self.folder).errors.contains("late-may-objection"))
  }

  @Test("Everything that is drawn can be explained")
  func everyMarkExplains() throws {
    let dossier = try loadDossier(at: Self.folder)
    for claim in dossier.graph.claims {
      let explanation = DossierBuild.explain(claim.id.rawValue, in: dossier)
      #expect(explanation?.statements.first?.claim == claim.id)
    }
  }

  @Test("Building twice changes nothing, and neither do locale, time zone, home or folder")
  func repeatable() throws {
    let scratch = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: scratch) }
    let environments: [[String: String]] = [
      ["PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"],
      [
        "PATH": "/usr/bin:/bin", "LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Tokyo", "HOME": "/nonexistent",
        "MALLOC_PERTURB_": "85",
      ],
    ]
    var results: [[String: Data]] = []
    for (index, environment) in environments.enumerated() {
      let output = scratch.appendingPathComponent("out-\(index)")
      let build = try Tool.dossier(
        "build", Self.folder, "--no-cache", "--output", output.path, environment: environment,
        folder: index == 0 ? nil : scratch)
      #expect(build.status == 0)
      results.append(try Tool.contents(of: output))
    }
    #expect(results[0] == results[1])
    #expect(results[0].count >= 10)
    let output = scratch.appendingPathComponent("out-0")
    let file = output.appendingPathComponent("nato-tokyo-office/README.md").path
    let before = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    #expect(try Tool.dossier("build", Self.folder, "--output", output.path).status == 0)
    let after = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    #expect(before == after, "a file that would not change is left alone")
  }

  @Test("The snippet of the documentation runs")
  func snippet() throws {
    let outcome = try Tool.run(Tool.built("WalkTheGraph"), [])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Mills announces a new quay, early June 2023\n  speaker: Ada Mills\n"))
  }
}
