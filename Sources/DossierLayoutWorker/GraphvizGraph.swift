import CGraphvizShim
import LayoutProtocol

/// A request, handed to Graphviz.
struct GraphvizGraph {
  private let graph: OpaquePointer
  private let request: LayoutRequest

  /// Lays a request out, or says why Graphviz could not.
  ///
  /// Call once in a process.
  static func layout(_ request: LayoutRequest) -> LayoutAnswer {
    guard let graph = gvs_graph_new(request.directed) else { return .failure("Graphviz does not start") }
    let built = GraphvizGraph(graph: graph, request: request)
    guard built.build() else { return .failure("Graphviz refused the graph: \(messages)") }
    guard gvs_layout(graph, request.engine.name, request.seed) == 0 else {
      return .failure("\(request.engine.name) failed: \(messages)")
    }
    guard let reply = LayoutReading(graph: graph, request: request).reply() else {
      return .failure("\(request.engine.name) left something without a place")
    }
    return .reply(reply)
  }

  /// The lines that name an error; what follows them are network simplex tables.
  private static var messages: String {
    let lines = String(cString: gvs_messages()).split(separator: "\n").filter { $0.hasPrefix("Error") }
    return lines.isEmpty ? "no reason given" : String(lines.prefix(3).joined(separator: "; ").prefix(200))
  }

  private func build() -> Bool {
    setGraph() && addClusters() && addNodes() && addEdges() && addRankGroups()
  }

  private func setGraph() -> Bool {
    var ok = set("nodesep", request.nodeSeparation / 72) && set("ranksep", request.rankSeparation / 72)
    ok = ok && set("rankdir", request.rankDirection.graphvizName) && set("splines", request.splines.graphvizName)
    if request.effort == .reduced {
      ok = ok && set("nslimit", "2") && set("nslimit1", "2") && set("mclimit", "0.1")
    }
    switch request.engine {
    case .dot: break
    case .neato, .fdp, .sfdp, .circo, .twopi:
      ok = ok && set("start", "\(request.seed)") && setMargins()
    }
    return ok
  }

  /// The room kept around nodes when overlaps are removed; splines need a smaller one to pass between.
  ///
  /// These engines reserve none for labels, so part of the widest and highest is added.
  private func setMargins() -> Bool {
    let labels = request.edges.compactMap(\.label)
    let plain = request.nodeSeparation / 2 + 1
    let x = max(plain, (labels.map(\.width).max() ?? 0) * 0.3)
    let y = max(plain, (labels.map(\.height).max() ?? 0) * 0.7)
    return set("sep", "+\(Int(x)),\(Int(y))") && set("esep", "+\(max(Int(min(x, y) / 2), 1))")
  }

  /// What neato and fdp are to make the distance of two joined nodes, in points.
  private func length(of edge: LayoutRequest.Edge) -> Double {
    let reaches = [edge.tail, edge.head].map { max(request.nodes[$0].size.width, request.nodes[$0].size.height) / 2 }
    return reaches.reduce(0, +) + request.rankSeparation + (edge.label.map { max($0.width, $0.height) } ?? 0)
  }

  private func addClusters() -> Bool {
    guard request.engine.placesClusters else { return true }
    for (index, cluster) in request.clusters.enumerated() {
      guard gvs_add_cluster(graph, Int32(cluster.parent ?? -1)) == Int32(index),
        gvs_set_number(graph, GVS_CLUSTER, Int32(index), "margin", request.clusterMargin) == 0
      else { return false }
      if let label = cluster.label {
        guard gvs_set_label(graph, GVS_CLUSTER, Int32(index), label.width, label.height) == 0 else { return false }
      }
    }
    return true
  }

  private func addNodes() -> Bool {
    for (index, node) in request.nodes.enumerated() {
      let cluster = request.engine.placesClusters ? node.cluster ?? -1 : -1
      let added = gvs_add_node(
        graph, Int32(cluster), node.shape.graphvizName, node.size.width, node.size.height)
      guard added == Int32(index) else { return false }
      if let group = node.group {
        guard gvs_set(graph, GVS_NODE, added, "group", "g\(group)") == 0 else { return false }
      }
    }
    return true
  }

  private func addEdges() -> Bool {
    let arrowSize = request.arrowLength / 10
    for (index, edge) in request.edges.enumerated() {
      let added = gvs_add_edge(graph, Int32(edge.tail), Int32(edge.head))
      guard added == Int32(index),
        gvs_set(graph, GVS_EDGE, added, "weight", "\(edge.weight)") == 0,
        gvs_set(graph, GVS_EDGE, added, "minlen", "\(edge.minlen)") == 0,
        gvs_set(graph, GVS_EDGE, added, "constraint", edge.constraint ? "true" : "false") == 0,
        gvs_set(graph, GVS_EDGE, added, "dir", edge.arrows.graphvizName) == 0,
        gvs_set_number(graph, GVS_EDGE, added, "arrowsize", arrowSize) == 0
      else { return false }
      if request.engine == .neato || request.engine == .fdp {
        guard gvs_set_number(graph, GVS_EDGE, added, "len", length(of: edge) / 72) == 0 else { return false }
      }
      if let label = edge.label {
        guard gvs_set_label(graph, GVS_EDGE, added, label.width, label.height) == 0 else { return false }
      }
    }
    return true
  }

  private func addRankGroups() -> Bool {
    guard request.engine == .dot else { return true }
    return request.rankGroups.allSatisfy { group in
      gvs_same_rank(graph, group.map(Int32.init), Int32(group.count)) == 0
    }
  }

  private func set(_ name: String, _ value: String) -> Bool {
    gvs_set(graph, GVS_GRAPH, 0, name, value) == 0
  }

  private func set(_ name: String, _ value: Double) -> Bool {
    gvs_set_number(graph, GVS_GRAPH, 0, name, value) == 0
  }
}

extension LayoutRequest.RankDirection {
  fileprivate var graphvizName: String {
    switch self {
    case .topToBottom: "TB"
    case .leftToRight: "LR"
    case .bottomToTop: "BT"
    case .rightToLeft: "RL"
    }
  }
}

extension LayoutRequest.Splines {
  fileprivate var graphvizName: String {
    switch self {
    case .spline: "true"
    case .polyline: "polyline"
    case .line: "line"
    }
  }
}

extension LayoutRequest.Shape {
  fileprivate var graphvizName: String {
    switch self {
    case .box: "box"
    case .ellipse: "ellipse"
    case .diamond: "diamond"
    }
  }
}

extension LayoutRequest.Arrows {
  fileprivate var graphvizName: String {
    switch self {
    case .none: "none"
    case .forward: "forward"
    case .back: "back"
    case .both: "both"
    }
  }
}
