import Foundation
import Testing

/// Edits of sources after acceptance: what changes the meaning never passes, what does not nearly always does.
@Suite("Edits of sources")
struct EvidenceEditTests {
  private static let fine: Set<String> = ["exact", "moved", "cosmetic", "moved or exact"]

  /// How many pairs of a sort there were, and what was said of them.
  private struct Tally {
    var order: [String] = []
    var counts: [String: [String: Int]] = [:]

    mutating func add(_ sort: String, _ verdict: String) {
      if counts[sort] == nil { order.append(sort) }
      counts[sort, default: [:]][verdict, default: 0] += 1
    }

    func total(_ isWanted: (String) -> Bool = { _ in true }) -> Int {
      counts.values.reduce(0) { $0 + $1.filter { isWanted($0.key) }.values.reduce(0, +) }
    }

    var table: String {
      order.map { sort in
        let row = (counts[sort] ?? [:]).sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        let name = sort.padding(toLength: 30, withPad: " ", startingAt: 0)
        return "  \(name) \(row.joined(separator: ", "))"
      }.joined(separator: "\n")
    }
  }

  private func verdict(_ edit: EvidenceEdit, in text: String) throws -> EvidenceDossier.Verdict {
    var dossier = EvidenceDossier(text: text, quotes: [edit.quote])
    dossier.accept()
    #expect(try dossier.verdicts().map(\.verdict) == ["exact"], "\(edit) cannot be cited")
    dossier.setText(try #require(EvidenceDossier.edit(text, edit.old, edit.new), "\(edit) is no edit"))
    return try #require(try dossier.verdicts().first)
  }

  @Test("No material edit passes as fine")
  func material() throws {
    var tally = Tally()
    for edit in materialEdits {
      let text = try #require(Passages.all[edit.passage])
      let verdict = try verdict(edit, in: text)
      tally.add(edit.sort, verdict.verdict)
      #expect(!Self.fine.contains(verdict.verdict), "\(edit): \(verdict.verdict)")
    }
    print("Material edits (\(materialEdits.count)):\n\(tally.table)")
    #expect(tally.order.count == 12)
    #expect(tally.counts.values.allSatisfy { $0.values.reduce(0, +) >= 12 })
  }

  @Test("At most 2 % of the cosmetic edits are called changed")
  func cosmetic() throws {
    var tally = Tally()
    for sort in CosmeticEdit.allCases {
      for (name, text) in Passages.all.sorted(by: { $0.key < $1.key }) {
        let quotes = Set(materialEdits.filter { $0.passage == name }.map(\.quote)).sorted()
        for variant in sort.variants(of: text) {
          var dossier = EvidenceDossier(text: text, quotes: quotes)
          dossier.accept()
          dossier.setText(variant)
          // The passage counts once, by its worst citation.
          let verdicts = try dossier.verdicts()
          let bad = verdicts.first { !Self.fine.contains($0.verdict) }
          tally.add(
            sort.rawValue,
            bad?.verdict ?? (verdicts.contains { $0.verdict == "cosmetic" } ? "cosmetic" : "moved or exact"))
          if let bad {
            print("called \(bad.verdict): \(sort.rawValue) in \(name): \(bad.was ?? "") → \(bad.now ?? "")")
          }
        }
      }
    }
    let bad = tally.total { !Self.fine.contains($0) }
    print("Cosmetic edits (\(tally.total())):\n\(tally.table)")
    #expect(tally.order.count == 10)
    #expect(tally.counts.values.allSatisfy { $0.values.reduce(0, +) >= 10 })
    #expect(bad * 50 <= tally.total(), "\(bad) of \(tally.total())")
  }

  private func verdict(_ edit: HostileEdit) throws -> EvidenceDossier.Verdict? {
    func around(_ text: String) -> String {
      edit.before.hasPrefix("#") || edit.before.hasPrefix("-")
        ? text : "Nothing was clear before.\n\nIt was a Monday. \(text) Then it rained.\n"
    }
    var dossier = EvidenceDossier(text: around(edit.before), quotes: [edit.quote])
    dossier.accept()
    #expect(try dossier.verdicts().map(\.verdict) == ["exact"], "\(edit) cannot be cited")
    dossier.setText(around(edit.after))
    return try dossier.verdicts().first
  }

  @Test("No hostile edit passes as fine")
  func hostile() throws {
    #expect(hostileEdits.count >= 100)
    for edit in hostileEdits {
      let verdict = try verdict(edit)?.verdict ?? "none"
      #expect(!Self.fine.contains(verdict), "\(edit.before) → \(edit.after): \(verdict)")
    }
  }

  @Test("What only looks different passes")
  func harmless() throws {
    for edit in harmlessEdits {
      let verdict = try verdict(edit)
      #expect(
        Self.fine.contains(verdict?.verdict ?? "none"), "\(edit.before) → \(edit.after): \(verdict?.verdict ?? "none")")
    }
  }
}
