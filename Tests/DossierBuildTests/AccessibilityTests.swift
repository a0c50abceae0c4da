import DossierBuild
import DossierCore
import DossierLayout
import Foundation
import Testing

/// The figures as Chromium hands them to a screen reader.
@Suite("The accessibility tree")
struct AccessibilityTests {
  private struct Node: Decodable {
    let role: String
    let name: String
    let description: String
    let focusable: Bool
    let url: String?
  }

  @Test("Names, descriptions and links of everything, in reading order")
  func tree() throws {
    guard let chromium = ["chromium", "google-chrome"].lazy.compactMap(Tool.installed).first,
      let python = Tool.installed("python3")
    else {
      print("not checked: there is no Chromium here")
      return
    }
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let dossiers = try ["minimal", "nato-tokyo-office"].map { name in
      try loadDossier(at: Tool.root.appendingPathComponent("examples/\(name)").path)
    }
    var views: [GraphView] = []
    var files: [String] = []
    for dossier in dossiers {
      let options = LayoutOptions(workerPath: Tool.built("dossier-layout").path)
      let artifacts = buildArtifacts(dossier, options: options, formats: []).0
      _ = try writeArtifacts(artifacts, to: folder.path)
      for view in dossier.views {
        views.append(view)
        files.append(folder.appendingPathComponent("\(dossier.graph.id)/\(try #require(view.spec?.id)).svg").path)
      }
    }
    let script = Tool.root.appendingPathComponent("Tests/Oracles/read_accessibility.py").path
    let outcome = try Tool.run(python, [script, chromium.path] + files)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let trees = try JSONDecoder().decode([[Node]].self, from: Data(outcome.output.utf8))
    #expect(trees.count == views.count)
    for (tree, view) in zip(trees, views) { check(tree, of: view) }
  }

  private func check(_ tree: [Node], of view: GraphView) {
    let graph = view.graph
    let root = tree.first { $0.role == "graphics-document" }
    #expect(root?.name == view.title)
    for text in [view.spec?.caption, graph.asOf, view.summary].compactMap({ $0 }) {
      #expect(root?.description.contains(text) == true, "\(view.title): the description lacks “\(text)”")
    }
    let groups = tree.filter { $0.role.hasPrefix("graphics-") }
    #expect(groups.allSatisfy { !$0.name.isEmpty }, "\(view.title): a group without a name")
    #expect(groups.allSatisfy { $0.name != $0.description }, "\(view.title): a name is read twice")
    for index in view.nodes {
      let node = graph.nodes[index]
      let found = groups.first { $0.name == node.name || $0.name.hasPrefix("\(node.name) (") }
      #expect(found != nil, "\(view.title): “\(node.name)” is not in the tree")
      for date in node.kind == .event ? graph.dateTexts(of: node) : [] { #expect(found?.name.contains(date) == true) }
      for citation in graph.citations(of: node) {
        #expect(found?.description.contains(citation.quote) == true, "“\(citation.quote)”")
      }
    }
    for index in view.edges where view.spec?.layout == .network {
      let edge = graph.edges[index]
      let found = groups.contains {
        $0.name.hasPrefix("\(graph.nodes[edge.source].name) – \(edge.label)")
          && $0.name.contains(graph.nodes[edge.target].name)
      }
      #expect(found, "\(view.title): the edge \(edge.id) is not in the tree")
    }
    let links = tree.filter { $0.role == "link" }
    #expect(!links.isEmpty && links.allSatisfy { $0.focusable && !$0.name.isEmpty && $0.url != nil })
    let source = tree.firstIndex { $0.role == "list" && $0.name == "Sources" }
    let last = tree.lastIndex { $0.role.hasPrefix("graphics-") }
    #expect(source.map { source in last.map { $0 < source } ?? false } == true, "the sources are read last")
  }
}
