import Chronology
import DossierBuild
import DossierCore
import DossierReader
import Foundation
import Testing

/// Contradictions planted into a copy of the NATO example, one at a time.
@Suite("Time in the dossier")
struct TimeTests {
  private let files: [String: [UInt8]]

  init() throws {
    let folder = Tool.root.appendingPathComponent("examples/nato-tokyo-office")
    files = try Tool.contents(of: folder).mapValues { [UInt8]($0) }
  }

  /// The example with something added in a file of its own, and perhaps a line changed.
  private func dossier(_ extra: String, replacing change: (file: String, old: String, new: String)? = nil)
    -> LoadedDossier
  {
    var copy = files
    copy["extra.yaml"] = Array(extra.utf8)
    if let change, let bytes = copy[change.file] {
      let text = String(decoding: bytes, as: UTF8.self)
      precondition(text.contains(change.old))
      copy[change.file] = Array(text.replacingOccurrences(of: change.old, with: change.new).utf8)
    }
    return loadDossier(from: ProjectFiles(name: "planted", files: copy))
  }

  private func event(_ id: String, _ when: String, roles: String = "{participant: [japan]}") -> String {
    """
    events:
      \(id):
        title: Planted
        type: meeting
        when: \(when)
        roles: \(roles)
        cites: [{ft: "Shinzo Abe"}]

    """
  }

  private func relation(_ text: String) -> String {
    "relations:\n  - {\(text), cites: [{ft: \"Shinzo Abe\"}]}\n"
  }

  @Test("The example itself has no contradiction, hard or soft")
  func noFalseAlarm() {
    #expect(dossier("").diagnostics.isEmpty)
  }

  @Test("Somebody acts after death: the role, the date and the death are the chain")
  func afterDeath() throws {
    let planted = dossier("", replacing: ("actors.yaml", "  abe:\n", "  abe:\n    died: 2006\n"))
    let fault = try #require(planted.diagnostics.first { $0.range?.file == "events.yaml" })
    #expect(fault.id == "time-contradiction")
    #expect(fault.severity == .error)
    #expect(fault.message.contains("visitor: “Shinzo Abe”"))
    #expect(
      fault.notes.map(\.message) == ["“Abe visits NATO headquarters” is dated 2007", "“Shinzo Abe” – died: 2006"])
    #expect(fault.notes.allSatisfy { $0.range != nil })
  }

  @Test("An institution acts before it was founded")
  func beforeFounding() throws {
    let planted = dossier("", replacing: ("institutions.yaml", "  nato:\n", "  nato:\n    founded: 2010\n"))
    let faults = planted.diagnostics
    #expect(faults.allSatisfy { $0.id == "time-contradiction" })
    #expect(faults.contains { $0.notes.contains { $0.message.hasSuffix("founded: 2010") } })
  }

  @Test(
    "Order that cannot be: effect before cause, a part outside its whole, precedence reversed",
    arguments: [
      "from: vilnius-2023, type: leads-to, to: madrid-2022", "from: vilnius-2023, type: part-of-event, to: madrid-2022",
      "from: vilnius-2023, type: precedes, to: abe-2007", "from: abe-2007, type: responds-to, to: vilnius-2023",
      "from: abe-2007, type: coincides-with, to: vilnius-2023",
    ])
  func order(text: String) throws {
    let faults = dossier(relation(text)).diagnostics
    #expect(faults.map(\.id) == ["time-contradiction"])
    let fault = try #require(faults.first)
    #expect(fault.range?.file == "extra.yaml")
    #expect(fault.range?.start.line == 2)
    #expect(fault.notes.count == 2)
    #expect(fault.notes.allSatisfy { $0.range?.file == "events.yaml" })
  }

  @Test("A visit outside the term of office")
  func termOfOffice() throws {
    let term = relation("from: abe, type: holds-office, to: japan, when: 2012-12-26/2020-09-16, id: second-term")
    let visit = event("late-visit", "2009", roles: "{participant: [{id: abe, as: second-term}]}")
    let fault = try #require(dossier(term + visit).diagnostics.first)
    #expect(fault.id == "time-contradiction")
    #expect(fault.message.contains("as in `second-term`"))
    #expect(dossier(term + visit.replacingOccurrences(of: "2009", with: "2013")).diagnostics.isEmpty)
    let unknown = dossier(term + visit.replacingOccurrences(of: "as: second-term", with: "as: secnd-term")).diagnostics
    #expect(unknown.map(\.id) == ["role-capacity"])
    #expect(unknown.first?.hint == "did you mean `second-term`?")
  }

  @Test("A term of office may be given by other events, and is checked like any other")
  func relativeTerm() throws {
    let term = relation("from: abe, type: holds-office, to: japan, when: {after: vilnius-2023}, id: later-term")
    #expect(
      dossier(term).graph.edge("e:later-term").map { dossier(term).graph.dateTexts(of: $0) } == [
        "after “NATO summit in Vilnius”"
      ])
    #expect(dossier(term).diagnostics.isEmpty)
    let visit = event("early-visit", "2009", roles: "{participant: [{id: abe, as: later-term}]}")
    let fault = try #require(dossier(term + visit).diagnostics.first)
    #expect(fault.id == "time-contradiction")
    #expect(fault.notes.contains { $0.message.contains("after “NATO summit in Vilnius”") })
    let unknown = dossier(term.replacingOccurrences(of: "vilnius-2023", with: "vilnus-2023")).diagnostics
    #expect(unknown.map(\.id) == ["claim-unknown-entity"])
    let timeless = dossier(term.replacingOccurrences(of: "{after: vilnius-2023}", with: "{within: 2 weeks}"))
      .diagnostics
    #expect(timeless.map(\.id) == ["when-relative"])
  }

  @Test("Two sources date one founding: both cannot hold")
  func twoDates() {
    let extra = """
      institutions:
        club: {name: A club, type: organization, founded: 1950, cites: [{ft: "Shinzo Abe"}]}
      events:
        founding:
          title: The club is founded
          type: establishment
          when: 1952
          roles: {established: club}
          cites: [{tasnim: "Japan"}]

      """
    let faults = dossier(extra).diagnostics
    #expect(faults.map(\.id) == ["time-contradiction"])
    #expect(dossier(extra.replacingOccurrences(of: "1952", with: "1950-06")).diagnostics.isEmpty)
  }

  @Test("A contradiction that rests on an approximate date is a warning")
  func soft() {
    let faults = dossier(event("a", "2022-05~") + relation("from: a, type: precedes, to: abe-2007")).diagnostics
    #expect(faults.map(\.id) == ["time-doubtful"])
    #expect(faults.map(\.severity) == [.warning])
  }

  @Test(
    "Times given by other events bound the event, and are shown as inferred",
    arguments: [
      ("{after: vilnius-2023, within: 2 weeks}", "between 12 July 2023 and 26 July 2023"),
      ("two weeks after vilnius-2023", "between 23 July 2023 and 29 July 2023"),
      ("{before: vilnius-2023, within: 3 days}", "between 9 July 2023 and 12 July 2023"),
      ("{during: vilnius-2023}", "12 July 2023"), ("{after: vilnius-2023}", "not before 12 July 2023"),
      ("{before: vilnius-2023}", "by 12 July 2023"),
      ("{between: [madrid-2022, vilnius-2023]}", "between 1 June 2022 and 12 July 2023"),
    ])
  func relativeTimes(when: String, date: String) throws {
    let planted = dossier(event("planted", when))
    #expect(planted.diagnostics.isEmpty)
    let node = try #require(planted.graph.node("planted"))
    #expect(node.dates.isEmpty)
    #expect(node.inferredDate?.displayText == date)
    #expect(planted.graph.dateTexts(of: node) == ["\(date) (inferred)"])
    let explanation = try #require(explain("planted", in: planted))
    #expect(explanation.time.allSatisfy { $0.reasons.first?.claim == "planted.when" })
    #expect(explanation.time.allSatisfy { !$0.reasons.isEmpty })
  }

  @Test(
    "Relative times that say nothing, or too much, are refused where they stand",
    arguments: [
      ("{within: 2 weeks}", "when-relative", 12), ("{after: vilnius-2023, value: 2023}", "when-relative", 33),
      ("{after: vilnius-2023, within: a while}", "date-not-understood", 41),
      ("{after: vilnus-2023}", "claim-unknown-entity", 19),
      ("{after: japan}", "when-not-event", 19), ("{after: planted}", "when-not-event", 19),
      ("{between: [madrid-2022]}", "when-relative", 21), ("two weeks after vilnus-2023", "claim-unknown-entity", 27),
      ("{after: vilnius-2023, within: 1 day, by: 1 day}", "when-relative", 48),
    ])
  func refusals(when: String, id: String, column: Int) {
    let faults = dossier(event("planted", when)).diagnostics
    #expect(faults.map(\.id) == [id])
    #expect(faults.first?.range?.start == Position(line: 5, column: column))
  }

  @Test("Disputed dates count by their widest reading, disputed relations not at all")
  func disputed() {
    let either = event("a", "{value: 2006, or: [{value: 2008, cites: [{tasnim: \"Japan\"}]}]}")
    #expect(dossier(either + relation("from: abe-2007, type: precedes, to: a")).diagnostics.isEmpty)
    #expect(
      dossier(relation("from: vilnius-2023, type: precedes, to: abe-2007, status: disputed")).diagnostics.isEmpty)
  }
}
