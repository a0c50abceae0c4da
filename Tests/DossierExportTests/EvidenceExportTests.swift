import DossierCore
import Foundation
import Testing

@testable import DossierExport

/// Annotations, provenance and bibliographies, read back by programs that nobody here wrote.
@Suite("Exports of evidence")
struct EvidenceExportTests {
  /// What `Tests/Oracles/read_evidence.py` understands of a file; `nil` where its packages are not installed.
  private func read(_ kind: String, _ bytes: [UInt8]) throws -> Any? {
    guard let python = Tool.python else { return nil }
    let script = Tool.root.appending(path: "Tests/Oracles/read_evidence.py").path
    let result = try Tool.withFile(bytes, named: "file") { try python.run([script, kind, $0]) }
    if result.status == 77 {
      print("not checked: \(result.output)")
      return nil
    }
    try #require(result.status == 0, "\(result.errors.suffix(2000))")
    return try JSONSerialization.jsonObject(with: Data(result.output.utf8), options: .fragmentsAllowed)
  }

  private let graph = Corpora.graph(Corpora.harbour)
  private var view: GraphView { GraphView(all: graph) }

  @Test("Every citation is an annotation with its quote, what stands around it, and its position")
  func annotations() throws {
    var corpus = Corpora.harbour
    let place = SourceRange(file: "sources/gazette.md", start: Position(line: 7, column: 5))
    let passage = Passage(
      range: place, utf8Range: 10..<30, sentence: "é: the night shift left.", scalarRange: 9..<29,
      words: .init(prefix: "é:\n\n", exact: "the \"night\" shift\\", suffix: " left."))
    let located = Citation(source: "courier", quote: "the \"night\" shift\\", passage: passage, range: place)
    let unlocated = Citation(source: "gazette", quote: "nowhere", passage: nil, range: place)
    corpus.claims.append(
      Claim(
        id: "extra", subject: "board", predicate: .property("founded"), object: .text("1897"),
        citations: [located, unlocated], origin: .init(range: place)))
    let graph = Corpora.graph(corpus)
    let bytes = exportAnnotations(GraphView(all: graph))
    guard let found = try read("annotations", bytes) as? [[String: Any]] else { return }
    #expect(found.count == graph.claims.reduce(0) { $0 + $1.citations.count })
    let first = try #require(found.first { $0["id"] as? String == "urn:dossier:harbour-strike:citation:extra:1" })
    #expect(first["exact"] as? String == "the \"night\" shift\\")
    #expect(first["prefix"] as? String == "é:\n\n" && first["suffix"] as? String == " left.")
    #expect(first["start"] as? Int == 9 && first["end"] as? Int == 29)
    #expect(first["source"] as? String == "urn:dossier:harbour-strike:source:courier")
    #expect(first["body"] as? String == "urn:dossier:harbour-strike:claim:extra")
    let second = try #require(found.first { $0["id"] as? String == "urn:dossier:harbour-strike:citation:extra:2" })
    #expect(second["exact"] as? String == "nowhere" && second["start"] == nil && second["prefix"] == nil)
  }

  @Test("Provenance: claims from quotes, quotes from sources, retellings from their origins, rivals as alternates")
  func provenance() throws {
    guard let found = try read("prov", exportProvenance(view)) as? [String: Any] else { return }
    let base = "urn:dossier:harbour-strike:"
    var derived: [[String]] = []
    var quoted: [[String]] = []
    var alternate: [[String]] = []
    for claim in graph.claims {
      for (index, citation) in claim.citations.enumerated() {
        let name = "\(base)citation:\(claim.id):\(index + 1)"
        derived.append(["\(base)claim:\(claim.id)", name])
        quoted.append([name, "\(base)source:\(citation.source)"])
      }
      if let dispute = claim.dispute, dispute != claim.id {
        alternate.append(["\(base)claim:\(claim.id)", "\(base)claim:\(dispute)"])
      }
    }
    func sorted(_ pairs: [[String]]) -> [[String]] {
      pairs.sorted { $0.joined(separator: " ") < $1.joined(separator: " ") }
    }
    #expect((found["derived"] as? [[String]]).map(sorted) == sorted(derived))
    #expect((found["quoted"] as? [[String]]).map(sorted) == sorted(quoted))
    #expect((found["alternate"] as? [[String]]).map(sorted) == sorted(alternate))
    #expect(found["primary"] as? [[String]] == [["\(base)source:courier", "\(base)source:gazette"]])
    #expect(found["records"] as? Int ?? 0 > graph.claims.count)
  }

  @Test("Bibliographies have every source, with its date and its authors")
  func bibliographies() throws {
    if let entries = try read("csl", exportCSLJSON(view)) as? [String] {
      #expect(entries.count == 2)
      let all = entries.joined(separator: "\n")
      for part in ["Cranes stand still", "Evening Courier", "Dockers walk out", "2023", "Reed"] {
        #expect(all.contains(part), "\(part) is not in \(all)")
      }
    }
    if let entries = try read("bibtex", exportBibTeX(view)) as? [String: [String: Any]] {
      #expect(entries.keys.sorted() == ["courier", "gazette"])
      #expect(entries["gazette"]?["journal"] as? String == "Harbour Gazette")
      #expect(entries["gazette"]?["year"] as? String == "2023" && entries["gazette"]?["day"] as? String == "2")
      #expect(entries["gazette"]?["authors"] as? Int == 1)
      #expect(entries["courier"]?["note"] as? String == "retells gazette")
    }
  }

  @Test("The report says what rests on one origin alone")
  func report() {
    let text = String(decoding: exportSourceMarkdown(view), as: UTF8.self)
    #expect(text.contains("Retells Dockers walk out: both count as one origin."))
    #expect(text.contains("Weak, for one origin is all they have:"))
    let rows = SourceReport(view).rows
    #expect(rows.map(\.source.id) == ["courier", "gazette"])
    #expect(rows.map(\.origin) == ["gazette", "gazette"])
    // Both sources are one origin, so every claim is weak.
    let cited = graph.claims.indices.filter {
      !graph.claims[$0].citations.isEmpty && graph.claims[$0].status != .retracted
    }
    #expect(Set(rows.flatMap(\.alone)) == Set(cited))
    let csv = String(decoding: exportSourceCSV(view), as: UTF8.self)
    #expect(csv.split(separator: "\r\n").count == 3)
    #expect(csv.contains("gazette,Dockers walk out,Harbour Gazette,N. Reed,2023-06-02"))
  }

  @Test("Hostile texts do not break the formats")
  func hostile() throws {
    let view = GraphView(all: Corpora.graph(Corpora.hostile))
    _ = try read("annotations", exportAnnotations(view))
    _ = try read("prov", exportProvenance(view))
    if let entries = try read("bibtex", exportBibTeX(view)) as? [String: Any] {
      #expect(entries.count == view.graph.sources.count)
    }
    if let entries = try read("csl", exportCSLJSON(view)) as? [String] {
      #expect(entries.count == view.graph.sources.count)
    }
  }
}
