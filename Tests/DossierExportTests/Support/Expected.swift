import DossierCore
import Foundation

@testable import DossierExport

/// What readers of a graph file must find, as JSON for the scripts under `Tests/Oracles`.
enum Expected {
  /// The values of a GraphML file.
  static func graphML(_ view: GraphView) throws -> [UInt8] {
    func typed(_ value: Attribute.Value) -> Any {
      switch value {
      case .string(let text): replaced(text)
      case .number(let number): number
      case .boolean(let flag): flag
      }
    }
    return try json(view, node: { $1 }, edge: { $1 }, value: typed)
  }

  /// The values of a DOT file of the data profile.
  static func dataDOT(_ view: GraphView) throws -> [UInt8] {
    func prefixed(_ attributes: [String: Any]) -> [String: Any] {
      var result: [String: Any] = [:]
      for (name, value) in attributes where name != "edge_id" { result[name == "label" ? name : "kg_" + name] = value }
      return result
    }
    func text(_ value: Attribute.Value) -> Any {
      replaced(value.text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    }
    let names = GraphAttributes(view.graph).names.edges
    return try json(
      view, node: { prefixed($1) }, edge: { prefixed($1).merging(["id": names[$0], "key": names[$0]]) { $1 } },
      value: text)
  }

  private static func json(
    _ view: GraphView, node: (Int, [String: Any]) -> [String: Any], edge: (Int, [String: Any]) -> [String: Any],
    value: (Attribute.Value) -> Any
  ) throws -> [UInt8] {
    let attributes = GraphAttributes(view.graph)
    func dictionary(_ list: [Attribute]) -> [String: Any] {
      Dictionary(uniqueKeysWithValues: list.map { ($0.name, value($0.value)) })
    }
    let nodes = view.nodes.map { index -> [String: Any] in
      [
        "id": attributes.names.nodes[index],
        "attributes": node(index, dictionary(attributes.attributes(ofNode: index))),
      ]
    }
    let edges = view.edges.map { index -> [String: Any] in
      let found = view.graph.edges[index]
      return [
        "id": attributes.names.edges[index], "source": attributes.names.nodes[found.source],
        "target": attributes.names.nodes[found.target],
        "attributes": edge(index, dictionary(attributes.attributes(ofEdge: index))),
      ]
    }
    return [UInt8](try JSONSerialization.data(withJSONObject: ["nodes": nodes, "edges": edges]))
  }

  /// The text as XML 1.0 can hold it.
  private static func replaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
