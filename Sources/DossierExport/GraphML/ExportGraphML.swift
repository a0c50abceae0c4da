public import DossierCore

/// A view as GraphML 1.1, in the dialect that NetworkX, igraph, rustworkx, graph-tool, JGraphT and Gephi read alike.
///
/// Key elements first, all nodes before all edges, every edge directed and with an id; only the types `string`, `double`
/// and `boolean`; no element for what is not known; lists as JSON arrays. Symmetric relations say so in an attribute,
/// since readers refuse mixed graphs. An `edge_id` repeats the edges' ids for igraph, which misreads the native ones.
public func exportGraphML(_ view: GraphView) -> [UInt8] {
  let attributes = GraphAttributes(view.graph)
  let nodes = view.nodes.map { attributes.attributes(ofNode: $0) }
  let edges = view.edges.map { attributes.attributes(ofEdge: $0) }
  let nodeKeys = GraphMLKeys(of: nodes, domain: "node", others: [])
  let edgeKeys = GraphMLKeys(of: edges, domain: "edge", others: Set(nodeKeys.names))

  var xml = XMLWriter(reserving: 4096 + 1024 * (nodes.count + edges.count))
  if let withheld = view.graph.withheldStatement { xml.comment("\(withheld).") }
  xml.start("graphml")
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns")
  nodeKeys.write(to: &xml)
  edgeKeys.write(to: &xml)
  xml.start("graph")
  xml.attribute("id", GraphNames.token(view.spec.map { "\(view.graph.id).\($0.id)" } ?? view.graph.id))
  xml.attribute("edgedefault", "directed")
  for (index, values) in zip(view.nodes, nodes) {
    xml.start("node")
    xml.attribute("id", attributes.names.nodes[index])
    nodeKeys.write(values, to: &xml)
    xml.end()
  }
  for (index, values) in zip(view.edges, edges) {
    let edge = view.graph.edges[index]
    xml.start("edge")
    xml.attribute("id", attributes.names.edges[index])
    xml.attribute("source", attributes.names.nodes[edge.source])
    xml.attribute("target", attributes.names.nodes[edge.target])
    edgeKeys.write(values, to: &xml)
    xml.end()
  }
  return xml.finish()
}

/// The `<key>` elements of nodes or of edges.
private struct GraphMLKeys {
  /// The attributes present, in the order in which they are first met.
  let names: [String]
  private let domain: String
  private let ids: [String: String]
  private let types: [String: String]

  /// The keys of some attributes; ids that `others` have already get the prefix `e_`.
  init(of elements: [[Attribute]], domain: String, others: Set<String>) {
    var names: [String] = []
    var ids: [String: String] = [:]
    var types: [String: String] = [:]
    for attribute in elements.joined() where ids[attribute.name] == nil {
      names.append(attribute.name)
      var id = attribute.name
      while others.contains(id) || ids.values.contains(id) { id = "e_" + id }
      ids[attribute.name] = id
      types[attribute.name] =
        switch attribute.value {
        case .string: "string"
        case .number: "double"
        case .boolean: "boolean"
        }
    }
    self.names = names
    self.domain = domain
    self.ids = ids
    self.types = types
  }

  func write(to xml: inout XMLWriter) {
    for name in names {
      xml.start("key")
      xml.attribute("id", ids[name])
      xml.attribute("for", domain)
      xml.attribute("attr.name", name)
      xml.attribute("attr.type", types[name])
      xml.end()
    }
  }

  func write(_ attributes: [Attribute], to xml: inout XMLWriter) {
    for attribute in attributes {
      xml.start("data", inline: true)
      xml.attribute("key", ids[attribute.name])
      xml.text(attribute.value.text)
      xml.end()
    }
  }
}
