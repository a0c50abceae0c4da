import DossierBuild
import DossierCore
import DossierReader
import Foundation
import Testing

@Suite("Entities that may be one are proposed")
struct NameSuggestionTests {
  private static let sections = [
    "person": "actors", "state": "actors", "event": "events", "document": "documents", "city": "places",
  ]

  /// What is proposed for two entities of these names.
  private func proposal(_ pair: NamePair) -> NameProposal? {
    let section = Self.sections[pair.type] ?? "institutions"
    let lines = zip(["a", "b"], [pair.left, pair.right]).map { id, name in
      "  \(id): {name: \(JSON.string(name).text()), type: \(pair.type)}"
    }
    let yaml = "title: T\n\(section):\n" + lines.joined(separator: "\n") + "\n"
    let dossier = loadDossier(from: ProjectFiles(files: ["dossier.yaml": Array(yaml.utf8)]))
    return suggestNames(dossier.graph).proposals.first
  }

  /// Precision and recall, and the pairs that are judged wrongly.
  private func measure(_ pairs: [NamePair]) -> (precision: Double, recall: Double, wrong: [NamePair]) {
    var (hits, misses, alarms) = (0, 0, 0)
    var wrong: [NamePair] = []
    for pair in pairs {
      switch (proposal(pair) != nil, pair.isSame) {
      case (true, true): hits += 1
      case (false, true):
        misses += 1
        wrong.append(pair)
      case (true, false):
        alarms += 1
        wrong.append(pair)
      case (false, false): break
      }
    }
    return (Double(hits) / Double(max(hits + alarms, 1)), Double(hits) / Double(max(hits + misses, 1)), wrong)
  }

  @Test("There are enough labelled pairs of both kinds")
  func size() {
    #expect(knownNamePairs.count + heldOutNamePairs.count >= 150)
    #expect(heldOutNamePairs.count(where: \.isSame) >= 40 && heldOutNamePairs.count { !$0.isSame } >= 35)
    let all = (knownNamePairs + heldOutNamePairs).map(\.description)
    #expect(Set(all).count == all.count)
  }

  @Test("On the pairs that the rules were adjusted on")
  func known() {
    let (precision, recall, wrong) = measure(knownNamePairs)
    print("names, known: \(knownNamePairs.count) pairs, precision \(precision), recall \(recall), wrong: \(wrong)")
    #expect(precision >= 0.98)
    #expect(recall >= 0.98)
  }

  @Test("On pairs that were kept aside")
  func heldOut() {
    let (precision, recall, wrong) = measure(heldOutNamePairs)
    print("names, held out: \(heldOutNamePairs.count) pairs, precision \(precision), recall \(recall), wrong: \(wrong)")
    #expect(precision >= 0.95)
    #expect(recall >= 0.85)
  }
}
