import DossierCore

/// The names of nodes, edges and properties in graph files; the same for every view of a graph.
struct GraphNames {
  /// The ids of nodes, by index: `[A-Za-z0-9._:-]+`, unique among nodes and edges.
  let nodes: [String]
  /// The ids of edges, by index.
  let edges: [String]
  /// The attributes' names of the schema's properties.
  let properties: [String: String]

  /// Names for everything in a graph. `reserved` are attributes that no property may be called like.
  init(_ graph: KnowledgeGraph, reserved: Set<String>) {
    var taken: Set<String> = []
    nodes = Self.tokens(graph.nodes.map(\.id.rawValue), &taken)
    edges = Self.tokens(graph.edges.map(\.id.rawValue), &taken)
    properties = Self.propertyNames(graph, reserved)
  }

  /// An id reduced to the characters that every format takes.
  static func token(_ id: String) -> String {
    let token = replacingOthers(in: id) { isLetterOrDigit($0) || "-._:".utf8.contains($0) }
    return token.isEmpty ? "_" : token
  }

  /// Ids that are valid as they are stay; the others are altered until they are valid and unique.
  private static func tokens(_ ids: [String], _ taken: inout Set<String>) -> [String] {
    let cleaned = ids.map(token)
    let unchanged = zip(ids, cleaned).map { id, token in id == token && taken.insert(id).inserted }
    return zip(cleaned, unchanged).map { token, isUnchanged in
      isUnchanged ? token : unique(token, separator: ".", &taken)
    }
  }

  private static func propertyNames(_ graph: KnowledgeGraph, _ reserved: Set<String>) -> [String: String] {
    var taken = reserved
    var names: [String: String] = [:]
    for property in graph.nodes.lazy.flatMap(\.properties) where names[property.name] == nil {
      let name = snakeCase(property.name)
      names[property.name] = unique(
        taken.contains(name) ? "property_" + name : name, separator: "_", &taken, with: ["_display", "_alternatives"])
    }
    return names
  }

  /// The name, numbered until neither it nor what is derived from it by a suffix is taken.
  private static func unique(
    _ name: String, separator: String, _ taken: inout Set<String>, with suffixes: [String] = []
  ) -> String {
    var candidate = name
    var number = 1
    while !taken.isDisjoint(with: suffixes.map { candidate + $0 } + [candidate]) {
      number += 1
      candidate = "\(name)\(separator)\(number)"
    }
    taken.formUnion(suffixes.map { candidate + $0 } + [candidate])
    return candidate
  }

  /// `homePage` and `home-page` as `home_page`.
  private static func snakeCase(_ name: String) -> String {
    var spread: [UInt8] = []
    for byte in name.utf8 {
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        if let last = spread.last, last != UInt8(ascii: "_") { spread.append(UInt8(ascii: "_")) }
        spread.append(byte + 32)
      } else {
        spread.append(byte)
      }
    }
    let result = replacingOthers(in: String(decoding: spread, as: UTF8.self), keep: isLetterOrDigit)
    return result.isEmpty ? "property" : result
  }

  private static func replacingOthers(in text: String, keep: (UInt8) -> Bool) -> String {
    String(decoding: text.utf8.map { keep($0) ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
