extension LayoutRequest {
  /// The request as the worker reads it, clamped to `LayoutLimits`.
  package func encoded() -> [UInt8] {
    let request = clamped()
    var out = ByteWriter()
    out.ascii(MessageMark.request.utf8)
    request.writeHeader(to: &out)
    out.index(request.clusters.count)
    for cluster in request.clusters {
      out.index(cluster.parent)
      out.optional(cluster.label) { $0.size($1) }
    }
    out.index(request.nodes.count)
    for node in request.nodes {
      out.size(node.size)
      out.byte(node.shape.rawValue)
      out.index(node.cluster)
      out.index(node.group)
    }
    out.index(request.edges.count)
    for edge in request.edges {
      out.index(edge.tail)
      out.index(edge.head)
      out.optional(edge.label) { $0.size($1) }
      out.byte(edge.arrows.rawValue)
      out.index(edge.weight)
      out.index(edge.minlen)
      out.flag(edge.constraint)
    }
    out.index(request.rankGroups.count)
    for group in request.rankGroups {
      out.index(group.count)
      for node in group { out.index(node) }
    }
    out.trailer()
    return out.bytes
  }

  private func writeHeader(to out: inout ByteWriter) {
    out.byte(engine.rawValue)
    out.flag(directed)
    out.byte(rankDirection.rawValue)
    out.byte(splines.rawValue)
    out.byte(effort.rawValue)
    out.number(nodeSeparation)
    out.number(rankSeparation)
    out.number(clusterMargin)
    out.number(arrowLength)
    out.uint32(seed)
  }

  /// Reads `encoded()`; every number, index and count is checked.
  package init(decoding bytes: [UInt8]) throws(LayoutCodecError) {
    var reader = try ByteReader(bytes, mark: MessageMark.request)
    self.init()
    try readHeader(from: &reader)
    let clusterCount = try reader.count(limit: LayoutLimits.maxClusters, size: 5)
    for index in 0..<clusterCount {
      let parent = try reader.optionalIndex(below: index)
      clusters.append(Cluster(parent: parent, label: try reader.label()))
    }
    nodes = try reader.list(limit: LayoutLimits.maxNodes, size: 25) { reader throws(LayoutCodecError) in
      let size = try reader.size(in: LayoutLimits.size)
      let shape: Shape = try reader.choice()
      let cluster = try reader.optionalIndex(below: clusterCount)
      return Node(
        size: size, shape: shape, cluster: cluster,
        group: try reader.optionalIndex(below: LayoutLimits.groups.upperBound + 1))
    }
    let nodeCount = nodes.count
    edges = try reader.list(limit: LayoutLimits.maxEdges, size: 19) { reader throws(LayoutCodecError) in
      let tail = try reader.index(below: nodeCount)
      let head = try reader.index(below: nodeCount)
      let label = try reader.label()
      let arrows: Arrows = try reader.choice()
      let weight = try reader.integer(in: LayoutLimits.weight)
      let minlen = try reader.integer(in: LayoutLimits.minlen)
      return Edge(
        tail: tail, head: head, label: label, arrows: arrows, weight: weight, minlen: minlen,
        constraint: try reader.flag())
    }
    rankGroups = try reader.list(limit: LayoutLimits.maxRankGroups, size: 4) { reader throws(LayoutCodecError) in
      try reader.list(limit: nodeCount, size: 4) { reader throws(LayoutCodecError) in
        try reader.index(below: nodeCount)
      }
    }
    try reader.finish()
  }

  private mutating func readHeader(from reader: inout ByteReader) throws(LayoutCodecError) {
    engine = try reader.choice()
    directed = try reader.flag()
    rankDirection = try reader.choice()
    splines = try reader.choice()
    effort = try reader.choice()
    nodeSeparation = try reader.number(in: LayoutLimits.separation)
    rankSeparation = try reader.number(in: LayoutLimits.separation)
    clusterMargin = try reader.number(in: LayoutLimits.separation)
    arrowLength = try reader.number(in: LayoutLimits.arrowLength)
    seed = UInt32(try reader.integer(in: 0...Int(LayoutLimits.maxSeed)))
  }
}

extension ByteReader {
  fileprivate mutating func label() throws(LayoutCodecError) -> LayoutSize? {
    try optional { reader throws(LayoutCodecError) in try reader.size(in: LayoutLimits.size) }
  }
}
