import DossierCore
import Foundation
import Testing

@testable import DossierExport

@Suite struct DOTTests {
  /// A dossier and what of it is shown.
  static let cases = ["harbour", "hostile", "harbour view", "hostile view"]

  private func view(_ name: String) throws -> GraphView {
    let corpus = name.hasPrefix("harbour") ? Corpora.harbour : Corpora.hostile
    let graph = Corpora.graph(corpus)
    return name.hasSuffix("view") ? selectView(graph, try #require(corpus.views.first)).0 : GraphView(all: graph)
  }

  @Test(arguments: DOTProfile.allCases) func golden(_ profile: DOTProfile) throws {
    try Golden.expect(
      exportDOT(view("harbour view"), profile: profile), equals: "harbour.\(profile.rawValue).dot")
  }

  @Test(arguments: cases, DOTProfile.allCases) func isDrawnWithoutWarnings(_ name: String, _ profile: DOTProfile) throws
  {
    guard let dot = Tool("dot") else { return }
    let bytes = exportDOT(try view(name), profile: profile)
    try Tool.withFile(bytes, named: "graph.dot") { path in
      let result = try dot.run(["-Tsvg", path])
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      for trace in ["<script", "onload=\"", "javascript:alert(1)\"", "<image"] {
        #expect(!result.output.contains(trace), "\(trace) got through")
      }
      guard profile == .styled, let xmllint = Tool("xmllint") else { return }
      try Tool.withFile([UInt8](result.output.utf8), named: "graph.svg") { svg in
        let check = try xmllint.run(["--nonet", "--noout", svg])
        #expect(check.status == 0, "\(check.errors)")
      }
    }
  }

  @Test(arguments: cases, DOTProfile.allCases) func isCounted(_ name: String, _ profile: DOTProfile) throws {
    guard let gc = Tool("gc"), let nop = Tool("nop") else { return }
    let view = try view(name)
    try Tool.withFile(exportDOT(view, profile: profile), named: "graph.dot") { path in
      let counts = try gc.run(["-n", "-e", path])
      let numbers = counts.output.split(separator: " ").prefix(2).compactMap { Int($0) }
      #expect(numbers == [view.nodes.count, view.edges.count] && counts.errors.isEmpty, "\(counts)")
      let pretty = try nop.run([path])
      #expect(pretty.status == 0 && pretty.errors.isEmpty, "\(pretty.errors)")
    }
  }

  @Test(arguments: ["harbour", "harbour view"]) func isReadWithEqualValues(_ name: String) throws {
    try read(view(name))
  }

  /// All of the hostile dossier but the quote that is shortened.
  @Test func hostileTextIsReadWithEqualValues() throws {
    var corpus = Corpora.hostile
    corpus.claims = corpus.claims.map { claim in
      Claim(
        id: claim.id, subject: claim.subject, predicate: claim.predicate, object: claim.object, note: claim.note,
        label: claim.label, citations: claim.citations.filter { $0.quote.utf8.count < 10_000 }, status: claim.status,
        dispute: claim.dispute, origin: claim.origin)
    }
    try read(GraphView(all: Corpora.graph(corpus)))
  }

  private func read(_ view: GraphView) throws {
    guard let python = Tool.python else { return }
    let script = Tool.root.appending(path: "Tests/Oracles/read_dot.py").path
    let result = try Tool.withFile(exportDOT(view, profile: .data), named: "graph.dot") { path in
      try Tool.withFile(Expected.dataDOT(view), named: "expected.json") { expected in
        try python.run([script, path, expected])
      }
    }
    print(result.output)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test func longEvidenceIsShortenedAndStaysJSON() throws {
    let text = String(decoding: exportDOT(try view("hostile"), profile: .data), as: UTF8.self)
    let long = text.split(separator: "\"", omittingEmptySubsequences: false).map(\.utf8.count).max() ?? 0
    #expect(long < 16_384)
    let graph = try view("hostile").graph
    let citations = (0..<200).map { Corpora.citation("hostile", String(repeating: "\($0) \"", count: 400)) }
    let evidence = Evidence.text(citations, graph) { DOTText.size(of: $0) <= DOTText.limit }
    let list = try #require(JSONSerialization.jsonObject(with: Data(evidence.utf8)) as? [[String: Any]])
    #expect(list.last?["omitted"] as? Int == 201 - list.count && list.count > 10)
    #expect(DOTText.size(of: evidence) <= DOTText.limit)
  }

  @Test func dataHasNoDefaults() throws {
    let text = String(decoding: exportDOT(try view("harbour"), profile: .data), as: UTF8.self)
    let statements = text.split(separator: "\n").dropFirst().dropLast()
    #expect(statements.allSatisfy { $0.hasPrefix("  \"") })
  }
}
