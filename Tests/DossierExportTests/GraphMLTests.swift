import DossierCore
import Foundation
import Testing

@testable import DossierExport

@Suite struct GraphMLTests {
  static let corpora = ["harbour", "hostile"]

  private func view(_ name: String) -> GraphView {
    GraphView(all: Corpora.graph(name == "harbour" ? Corpora.harbour : Corpora.hostile))
  }

  @Test func golden() throws {
    try Golden.expect(exportGraphML(view("harbour")), equals: "harbour.graphml")
  }

  @Test(arguments: corpora) func isValid(_ name: String) throws {
    guard let xmllint = Tool("xmllint") else {
      print("skipped: xmllint is not installed")
      return
    }
    let schemas = Tool.root.appending(path: "Tests/Oracles/schemas")
    let result = try Tool.withFile(exportGraphML(view(name)), named: "graph.graphml") { path in
      try xmllint.run(
        ["--nonet", "--noout", "--schema", schemas.appending(path: "graphml11/graphml.xsd").path, path],
        environment: ["XML_CATALOG_FILES": schemas.appending(path: "catalog.xml").absoluteString])
    }
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(arguments: corpora) func isReadWithEqualValues(_ name: String) throws {
    guard let python = Tool.python else { return }
    let script = Tool.root.appending(path: "Tests/Oracles/read_graphml.py").path
    let result = try Tool.withFile(exportGraphML(view(name)), named: "graph.graphml") { path in
      try Tool.withFile(Expected.graphML(view(name)), named: "expected.json") { expected in
        try python.run([script, path, expected])
      }
    }
    print(result.output)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }

  @Test func namesAreUniqueAndTheSameInEveryView() {
    let graph = Corpora.graph(Corpora.hostile)
    let names = GraphAttributes(graph).names
    #expect(Set(names.nodes + names.edges).count == graph.nodes.count + graph.edges.count)
    let part = String(
      decoding: exportGraphML(GraphView(graph: graph, spec: nil, nodes: [11], edges: [])), as: UTF8.self)
    #expect(graph.nodes[10].id == "a b" && names.nodes[10] == "a_b.2" && names.nodes[11] == "a_b")
    #expect(part.contains("<node id=\"a_b\">"))
    #expect(graph.nodes.count == Corpora.hostileIDs.count && graph.edges.count == Corpora.hostileTexts.count + 6)
  }

  @Test func datesAreDaysAndEDTF() throws {
    let graph = Corpora.graph(Corpora.harbour)
    let attributes = GraphAttributes(graph)
    func value(_ node: Entity.ID, _ name: String) throws -> String? {
      let index = try #require(graph.nodeIndex(node))
      return attributes.attributes(ofNode: index).first { $0.name == name }?.value.text
    }
    #expect(try value("walkout", "date_start") == "2023-05-21")
    #expect(try value("walkout", "date_end") == "2023-05-31")
    #expect(try value("walkout", "date_alternatives") == "[\"2023-06-02\"]")
    #expect(try value("harbour", "opened") == "1850~")
    #expect(try value("harbour", "opened_display") == "c. 1850")
    #expect(try value("mills", "date_start") == nil)
    let edge = try #require(graph.edges.firstIndex { $0.type == "leads" })
    let names = attributes.attributes(ofEdge: edge).map(\.name)
    #expect(names.contains("date_start") && !names.contains("date_end") && names.contains("edtf"))
  }

  @Test func keysAreOnlyThoseOfAttributesPresent() {
    let graph = Corpora.graph(Corpora.harbour)
    let text = String(decoding: exportGraphML(GraphView(graph: graph, spec: nil, nodes: [0], edges: [])), as: UTF8.self)
    #expect(text.contains("attr.name=\"aliases\""))
    #expect(!text.contains("attr.name=\"staff\""))
    #expect(!text.contains("for=\"edge\""))
  }

  @Test func propertiesKeepTheirTypesAndGiveWayToOurNames() {
    let text = String(decoding: exportGraphML(view("hostile")), as: UTF8.self)
    #expect(text.contains("<key id=\"property_type\" for=\"node\" attr.name=\"property_type\" attr.type=\"string\"/>"))
    #expect(text.contains("attr.name=\"staff\" attr.type=\"double\""))
    #expect(text.contains("attr.name=\"home_page\""))
    #expect(text.contains("attr.name=\"is_open\" attr.type=\"boolean\""))
    #expect(text.contains("<data key=\"staff\">2.2250738585072014e-308</data>"))
  }
}
