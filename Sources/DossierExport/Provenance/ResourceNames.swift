import DossierCore

/// What the parts of a dossier are called outside of it: `urn:dossier:DOSSIER:KIND:ID`.
struct ResourceNames {
  private let base: String

  init(_ graph: KnowledgeGraph) {
    base = "urn:dossier:" + Self.escaped(graph.id.isEmpty ? "dossier" : graph.id)
  }

  /// The whole dossier.
  var dossier: String { base }

  func claim(_ id: Claim.ID) -> String { "\(base):claim:\(Self.escaped(id.rawValue))" }

  func source(_ id: Source.ID) -> String { "\(base):source:\(Self.escaped(id.rawValue))" }

  func entity(_ id: Entity.ID) -> String { "\(base):entity:\(Self.escaped(id.rawValue))" }

  /// One of the citations of a claim, counted from 1.
  func citation(_ number: Int, of claim: Claim.ID) -> String {
    "\(base):citation:\(Self.escaped(claim.rawValue)):\(number)"
  }

  /// The characters that a URN may have as they are; all others in percent.
  private static func escaped(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension GraphView {
  /// The claims that the nodes and edges shown stand on, as ascending indices.
  var claims: [Int] {
    var indices = Set(nodes.flatMap { graph.nodes[$0].claims })
    indices.formUnion(edges.flatMap { graph.edges[$0].claims })
    indices.formUnion(spans.flatMap { graph.edges[$0].claims })
    // No mark stands on a judgement that two are not one, yet it belongs to both.
    let shown = Set(nodes.map { graph.nodes[$0].id })
    for (index, claim) in graph.claims.enumerated() where claim.predicate == .differentFrom {
      guard case .entity(let other) = claim.object else { continue }
      if [claim.subject, other].allSatisfy({ shown.contains(graph.names.primary(of: $0)) }) { indices.insert(index) }
    }
    return indices.sorted()
  }

  /// The sources that these claims cite, with those they retell, in the graph's order; all of them in the view of everything.
  var sources: [Source] {
    guard spec != nil else { return graph.sources }
    var wanted = Set(claims.flatMap { graph.claims[$0].citations.map(\.source) })
    wanted.formUnion(wanted.map { graph.origins.origin(of: $0) })
    return graph.sources.filter { wanted.contains($0.id) }
  }
}
