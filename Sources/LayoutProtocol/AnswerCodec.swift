extension LayoutAnswer {
  /// The answer as the client reads it.
  package func encoded() -> [UInt8] {
    var out = ByteWriter()
    switch self {
    case .reply(let reply):
      out.ascii(MessageMark.reply.utf8)
      reply.write(to: &out)
    case .failure(let message):
      out.ascii(MessageMark.failure.utf8)
      out.text(message, limit: Self.messageLimit)
    }
    out.trailer()
    return out.bytes
  }

  /// Reads `encoded()`, as the answer to a request of these sizes; every number and count is checked.
  package init(decoding bytes: [UInt8], for request: LayoutRequest) throws(LayoutCodecError) {
    if bytes.starts(with: MessageMark.failure.utf8) {
      var reader = try ByteReader(bytes, mark: MessageMark.failure)
      self = .failure(try reader.text(limit: Self.messageLimit))
      try reader.finish()
    } else {
      var reader = try ByteReader(bytes, mark: MessageMark.reply)
      self = .reply(try LayoutReply(from: &reader, for: request))
      try reader.finish()
    }
  }

  private static let messageLimit = 300
}

extension LayoutReply {
  private static let versionLimit = 40
  private static let maxSplines = 1_000
  private static let maxPoints = 100_000

  fileprivate func write(to out: inout ByteWriter) {
    out.text(graphvizVersion, limit: Self.versionLimit)
    out.size(size)
    out.index(nodes.count)
    for node in nodes { out.box(node) }
    out.index(edges.count)
    for edge in edges {
      out.index(edge.splines.count)
      for spline in edge.splines {
        out.index(spline.points.count)
        for point in spline.points { out.point(point) }
        out.optional(spline.startTip) { $0.point($1) }
        out.optional(spline.endTip) { $0.point($1) }
      }
      out.optional(edge.label) { $0.box($1) }
    }
    out.index(clusters.count)
    for cluster in clusters {
      out.optional(cluster.box) { $0.box($1) }
      out.optional(cluster.label) { $0.box($1) }
    }
  }

  fileprivate init(from reader: inout ByteReader, for request: LayoutRequest) throws(LayoutCodecError) {
    let version = try reader.text(limit: Self.versionLimit)
    self.init(graphvizVersion: version, size: try reader.size(in: 0...LayoutLimits.coordinate))
    nodes = try reader.list(exactly: request.nodes.count, size: 32) { reader throws(LayoutCodecError) in
      try reader.box()
    }
    edges = try reader.list(exactly: request.edges.count, size: 5) { reader throws(LayoutCodecError) in
      let splines = try reader.list(limit: Self.maxSplines, size: 6) { reader throws(LayoutCodecError) in
        try Spline(from: &reader, maxPoints: Self.maxPoints)
      }
      return Edge(splines: splines, label: try reader.optionalBox())
    }
    clusters = try reader.list(exactly: request.clusters.count, size: 2) { reader throws(LayoutCodecError) in
      let box = try reader.optionalBox()
      return Cluster(box: box, label: try reader.optionalBox())
    }
  }
}

extension LayoutReply.Spline {
  fileprivate init(from reader: inout ByteReader, maxPoints: Int) throws(LayoutCodecError) {
    let points = try reader.list(limit: maxPoints, size: 16) { reader throws(LayoutCodecError) in
      try reader.point()
    }
    guard points.count >= 4, points.count % 3 == 1 else { throw reader.fail(.count) }
    let startTip = try reader.optionalPoint()
    self.init(points: points, startTip: startTip, endTip: try reader.optionalPoint())
  }
}

extension ByteReader {
  fileprivate mutating func optionalBox() throws(LayoutCodecError) -> LayoutBox? {
    try optional { reader throws(LayoutCodecError) in try reader.box() }
  }

  fileprivate mutating func optionalPoint() throws(LayoutCodecError) -> LayoutPoint? {
    try optional { reader throws(LayoutCodecError) in try reader.point() }
  }

  fileprivate mutating func list<Value>(
    exactly expected: Int, size: Int, _ read: (inout ByteReader) throws(LayoutCodecError) -> Value
  ) throws(LayoutCodecError) -> [Value] {
    let start = position
    let values = try list(limit: expected, size: size, read)
    guard values.count == expected else { throw LayoutCodecError(position: start, reason: .count) }
    return values
  }
}

extension ByteWriter {
  /// Printable ASCII; anything else becomes a question mark, and what is too long is cut.
  fileprivate mutating func text(_ text: String, limit: Int) {
    let kept = text.utf8.prefix(limit).map { (0x20...0x7E).contains($0) ? $0 : UInt8(ascii: "?") }
    index(kept.count)
    ascii(kept)
  }
}
