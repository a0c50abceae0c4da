import DossierBuild
import DossierCore
import DossierReader
import Testing

/// Conflicts and near misses that were written before the rules were looked at.
@Suite("Held-out conflicts")
struct HeldOutConflictTests {
  /// One case of the set, with the ids of its claims beginning with its number.
  private struct Case {
    let kind: String
    let name: String
    let isConflict: Bool
    let part: Part
    let lines: [String]
  }

  /// The half that the rules were mended with, the other one, and the second and third sets.
  private enum Part: String, CaseIterable {
    case development, measured, second, third
  }

  private static var cases: [Case] {
    var result: [Case] = []
    /// The rows of the first set in two halves, then those of the others.
    func parts<Row>(_ first: [Row], _ second: [Row], _ third: [Row]) -> [(Row, Part)] {
      first.enumerated().map { ($1, $0 % 2 == 1 ? .measured : .development) } + second.map { ($0, .second) }
        + third.map { ($0, .third) }
    }
    func add(
      _ kind: String, _ values: [HeldOutValue], _ second: [HeldOutValue], _ third: [HeldOutValue],
      _ lines: (HeldOutValue) -> [String]
    ) {
      for (row, part) in parts(values, second, third) {
        result.append(
          Case(
            kind: kind, name: "\(row.value): \(row.quote)", isConflict: row.isConflict, part: part,
            lines: lines(row)))
      }
    }
    add("number", heldOutNumbers, freshNumbers, thirdNumbers) {
      [
        "events: %e: {title: E, type: race, starters: {value: \($0.value), cites: [{s1: \"\($0.quote)\"}]}, cites: [{s1: \"\($0.quote)\"}]}"
      ]
    }
    add("date", heldOutDates, freshDates, thirdDates) {
      [
        "events: %e: {title: E, type: race, when: {value: \($0.value), cites: [{s1: \"\($0.quote)\"}]}, cites: [{s1: \"\($0.quote)\"}]}"
      ]
    }
    add("term", heldOutTerms, [], thirdTerms) { row in
      ["actors: %a: {name: Petra Hahn, type: person}", "institutions: %o: {name: Weather Service, type: agency}"]
        + [row.value, row.quote].enumerated().map {
          "relations: {from: %a, type: member-of, to: %o, when: \($1), id: %t\($0), cites: [{s\($0 + 1): member in those years}]}"
        }
    }
    for (kind, set, second, third) in [
      ("role", heldOutRoles, freshRoles, thirdRoles), ("network", heldOutNetwork, [], []),
      ("name", heldOutNames, [], []),
    ] {
      for (row, part) in parts(set, second, third) {
        result.append(
          Case(
            kind: kind, name: row.name, isConflict: row.isConflict, part: part, lines: row.lines))
      }
    }
    return result
  }

  /// One dossier of all cases.
  private static func dossier(_ cases: [Case]) -> String {
    var sections: [String: [String]] = [:]
    var quotes: [String: [String]] = ["s1": [], "s2": []]
    for (number, item) in cases.enumerated() {
      for line in item.lines {
        let parts = line.replacing("%", with: "c\(number)-").split(separator: ": ", maxSplits: 1)
        var entry = String(parts[1])
        // What cites nothing rests on a sentence that says nothing.
        if !entry.contains("cites: ") { entry = entry.dropLast() + ", cites: [{s1: nothing else}]}" }
        sections[String(parts[0]), default: []].append(
          ["relations", "names"].contains(parts[0]) ? "- " + entry : entry)
        for match in line.matches(of: /\{(s[12]): ("([^"]*)"|[^}]*)\}/) {
          quotes[String(match.1), default: []].append(String(match.3 ?? match.2))
        }
      }
    }
    var yaml = """
      title: Held out
      types:
        race:
          extends: event
          label: race
          properties: {starters: number}
          roles: {champion: {range: [person], label: winner, inverse: won, max: 1, order: overlaps}}
      relation-types:
        captains: {label: captains, inverse: is captained by, domain: [person], range: [institution], temporal: span, cardinality: one-to-many}
        captains-only: {label: captains, inverse: is captained by, domain: [person], range: [institution], temporal: span, cardinality: one-to-one}

      """
    for section in ["actors", "institutions", "places", "documents", "events", "relations", "names"] {
      yaml += "\(section):\n" + (sections[section] ?? []).map { "  \($0)\n" }.joined()
    }
    yaml += "sources:\n"
    for (source, date) in [("s1", "2024-03-18"), ("s2", "2024-03-20")] {
      yaml += "  \(source):\n    title: \(source)\n    publisher: Paper \(source)\n    date: \(date)\n    text: |\n"
      yaml += "      There is nothing else.\n"
      for quote in quotes[source] ?? [] { yaml += "      \(quote.replacing("%", with: "")).\n" }
    }
    return yaml
  }

  @Test("Precision and recall of at least 0.95, on the half that the rules were not mended with too")
  func heldOut() {
    let cases = Self.cases
    let yaml = Self.dossier(cases)
    let loaded = loadDossier(from: ProjectFiles(files: ["d.yaml": Array(yaml.utf8)]))
    let faults = loaded.diagnostics.filter {
      $0.severity == .error
        && !["relation-cardinality", "time-contradiction", "role-too-many", "event-uncited"].contains($0.id)
    }
    for fault in faults.prefix(10) { print("  fault: \(fault.id) \(fault.message)") }
    #expect(faults.isEmpty)
    var found: [Int: Set<String>] = [:]
    for conflict in findConflicts(in: loaded.graph) {
      for side in conflict.sides {
        let id = loaded.graph.claims[side.claim].subject.rawValue
        guard let number = Int(id.dropFirst().prefix { $0 != "-" }) else { continue }
        found[number, default: []].insert(conflict.kind.rawValue)
      }
    }
    for part in Part.allCases {
      var total: (planted: Int, near: Int, right: Int, wrong: Int) = (0, 0, 0, 0)
      print("Held-out conflicts, \(part)")
      for kind in ["number", "date", "term", "role", "network", "name"] {
        var row: (planted: Int, near: Int, right: Int, wrong: Int) = (0, 0, 0, 0)
        for (number, item) in cases.enumerated() where item.part == part && item.kind == kind {
          let isFound = found[number] != nil
          if item.isConflict { row.planted += 1 } else { row.near += 1 }
          if isFound { if item.isConflict { row.right += 1 } else { row.wrong += 1 } }
          if isFound != item.isConflict {
            print("    \(isFound ? "wrong" : "missed") \(number): \(item.name) \((found[number] ?? []).sorted())")
          }
        }
        print("  \(kind): \(row.planted) planted, \(row.right) found; \(row.near) near misses, \(row.wrong) wrong")
        total = (total.planted + row.planted, total.near + row.near, total.right + row.right, total.wrong + row.wrong)
      }
      let precision = Double(total.right) / Double(max(1, total.right + total.wrong))
      let recall = Double(total.right) / Double(total.planted)
      print("  all: \(total.planted) planted, \(total.near) near misses; precision \(precision), recall \(recall)")
      #expect(total.planted >= 28 && total.near >= 28)
      #expect(precision >= 0.95)
      #expect(recall >= 0.95)
    }
  }
}
