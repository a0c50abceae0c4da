public import DossierCore

/// What a DOT file is for.
public enum DOTProfile: String, Hashable, Sendable, CaseIterable {
  /// To be drawn by `dot`: shapes, colours, clusters, tooltips.
  case styled
  /// To be read by programs: no defaults and no looks, which Gephi and others stumble over.
  case data
}

/// A view in the DOT language.
///
/// Attributes of the dossier have the prefix `kg_`, so that none of them steers a layout. Everything is quoted, labels are
/// plain text, and no attribute leads to a file, an address or a script. Parallel edges stay apart: each has an `id`,
/// and in the data profile a `key`. Evidence that is too long for Graphviz's strings is shortened.
public func exportDOT(_ view: GraphView, profile: DOTProfile) -> [UInt8] {
  var writer = DOTWriter(view, profile)
  return writer.write()
}

private struct DOTWriter {
  private let view: GraphView
  private let profile: DOTProfile
  private let attributes: GraphAttributes
  private var bytes: [UInt8] = []

  init(_ view: GraphView, _ profile: DOTProfile) {
    self.view = view
    self.profile = profile
    attributes = GraphAttributes(view.graph)
    bytes.reserveCapacity(4096 + 1024 * (view.nodes.count + view.edges.count))
  }

  mutating func write() -> [UInt8] {
    append("digraph ")
    DOTText.append(.data(GraphNames.token(view.spec?.id.rawValue ?? view.graph.id)), to: &bytes)
    append(" {\n")
    switch profile {
    case .styled:
      let title = ColumnWrap.wrap(view.title, width: 90) + [""]
      statement("graph", DOTStyle.graph(title: title, view.spec))
      statement("node", DOTStyle.nodeDefaults)
      statement("edge", DOTStyle.edgeDefaults)
      writeClusters()
    case .data:
      for node in view.nodes { write(node: node, indent: "  ") }
    }
    for edge in view.edges { write(edge: edge) }
    append("}\n")
    return bytes
  }

  private mutating func writeClusters() {
    let grouping = DOTClusters(view)
    for (index, cluster) in grouping.clusters.enumerated() {
      append("  subgraph \"cluster_\(index + 1)\" {\n")
      statement("graph", DOTStyle.cluster(label: ColumnWrap.wrap(cluster.label, width: 40)), indent: "    ")
      for node in cluster.nodes { write(node: node, indent: "    ") }
      append("  }\n")
    }
    for node in grouping.others { write(node: node, indent: "  ") }
  }

  private mutating func write(node index: Int, indent: String) {
    let node = view.graph.nodes[index]
    let data = attributes.attributes(ofNode: index)
    var values: DOTStyle.Attributes
    switch profile {
    case .styled:
      let label = DOTLabels.label(of: node, view.graph)
      values = [("label", .label(label))] + DOTStyle.node(node, lines: label.count)
      values.append(("tooltip", .tooltip(DOTLabels.tooltip(of: node, view.graph))))
      values.append(("id", .data(attributes.names.nodes[index])))
    case .data:
      values = [("label", .data(node.name))]
    }
    append(indent)
    DOTText.append(.data(attributes.names.nodes[index]), to: &bytes)
    append(" ")
    list(values + prefixed(data, claims: node.claims))
  }

  private mutating func write(edge index: Int) {
    let edge = view.graph.edges[index]
    let data = attributes.attributes(ofEdge: index)
    let id = DOTValue.data(attributes.names.edges[index])
    var values: DOTStyle.Attributes
    switch profile {
    case .styled:
      let tooltip = DOTValue.tooltip(DOTLabels.tooltip(of: edge, view.graph))
      values = [("label", .label(DOTLabels.label(of: edge, view.graph)))] + DOTStyle.edge(edge)
      values += [("tooltip", tooltip), ("labeltooltip", tooltip), ("id", id)]
    case .data:
      values = [("key", id), ("id", id), ("label", .data(edge.label))]
    }
    append("  ")
    DOTText.append(.data(attributes.names.nodes[edge.source]), to: &bytes)
    append(" -> ")
    DOTText.append(.data(attributes.names.nodes[edge.target]), to: &bytes)
    append(" ")
    list(values + prefixed(data, claims: edge.claims))
  }

  /// The dossier's attributes; evidence shortened by whole citations, so that it stays JSON.
  private func prefixed(_ data: [Attribute], claims: [Int]) -> DOTStyle.Attributes {
    data.lazy.filter { $0.name != "label" && $0.name != "edge_id" }.map { attribute in
      var text = attribute.value.text
      if attribute.name == "evidence", DOTText.size(of: text) > DOTText.limit {
        let citations = view.graph.citations(ofClaims: claims)
        text = Evidence.text(citations, view.graph) { DOTText.size(of: $0) <= DOTText.limit }
      }
      return ("kg_" + attribute.name, .data(text))
    }
  }

  private mutating func statement(_ subject: String, _ values: DOTStyle.Attributes, indent: String = "  ") {
    append(indent)
    append(subject)
    append(" ")
    list(values)
  }

  private mutating func list(_ values: DOTStyle.Attributes) {
    append("[")
    for (index, value) in values.enumerated() {
      if index > 0 { append(", ") }
      append(value.name)
      append("=")
      DOTText.append(value.value, to: &bytes)
    }
    append("];\n")
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }
}
