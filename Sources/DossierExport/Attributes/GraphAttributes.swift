import Chronology
import DossierCore

/// What graph files say of the nodes and edges of a graph: one vocabulary for all formats.
struct GraphAttributes {
  let graph: KnowledgeGraph
  let names: GraphNames
  private let valueTypes: [String: ValueType]

  /// What the values of a property have in common, in the whole graph.
  private enum ValueType {
    case number
    case boolean
    case text
  }

  init(_ graph: KnowledgeGraph) {
    self.graph = graph
    names = GraphNames(graph, reserved: Self.reserved)
    var types: [String: ValueType] = [:]
    for property in graph.nodes.lazy.flatMap(\.properties) {
      let type: ValueType
      switch property.value {
      case .number: type = .number
      case .boolean: type = .boolean
      case .text, .date, .entity, .type, .relativeTime: type = .text
      }
      types[property.name] = types[property.name].map { $0 == type ? type : .text } ?? type
    }
    valueTypes = types
  }

  /// The attributes of a node, in their fixed order, the schema's properties last.
  func attributes(ofNode index: Int) -> [Attribute] {
    let node = graph.nodes[index]
    var result = [
      Attribute("label", node.name), Attribute("type", node.type.rawValue), Attribute("kind", node.kind.rawValue),
    ]
    if node.shortName != node.name { result.append(Attribute("short_label", node.shortName)) }
    if !node.aliases.isEmpty { result.append(Attribute("aliases", list(node.aliases))) }
    if !node.sameAs.isEmpty { result.append(Attribute("same_as", list(node.sameAs.map(\.rawValue)))) }
    if let note = node.note { result.append(Attribute("note", note)) }
    result += dates(node.shownDates)
    if node.kind == .event, node.dates.isEmpty, node.inferredDate != nil {
      result.append(Attribute("date_inferred", .boolean(true)))
    }
    if !node.relativeDates.isEmpty {
      result.append(Attribute("date_relative", node.relativeDates.joined(separator: "; ")))
    }
    result.append(Attribute("disputed", .boolean(node.isDisputed)))
    result += evidence(of: node.claims)
    result.append(Attribute("support", .number(Double(graph.support(of: node)))))
    if names.nodes[index] != node.id.rawValue { result.append(Attribute("orig_id", node.id.rawValue)) }
    return result + properties(of: node)
  }

  /// The attributes of an edge, in their fixed order.
  func attributes(ofEdge index: Int) -> [Attribute] {
    let edge = graph.edges[index]
    let claims = edge.claims.map { graph.claims[$0] }
    var result = [
      Attribute("label", edge.label), Attribute("type", edge.type.rawValue), Attribute("inverse", edge.inverse),
      Attribute("edge_id", names.edges[index]), Attribute("weight", .number(1)),
      Attribute("role", .boolean(edge.isRole)), Attribute("symmetric", .boolean(edge.isSymmetric)),
    ]
    result += dates(claims.compactMap(\.when))
    let relative = claims.compactMap { claim in claim.relativeWhen.map { graph.text(of: .relativeTime($0)) } }
    if !relative.isEmpty { result.append(Attribute("date_relative", relative.joined(separator: "; "))) }
    result.append(Attribute("status", edge.status.rawValue))
    result.append(Attribute("disputed", .boolean(edge.status == .disputed)))
    let notes = claims.compactMap(\.note)
    if !notes.isEmpty { result.append(Attribute("note", notes.joined(separator: "\n"))) }
    result.append(Attribute("support", .number(Double(graph.support(ofClaims: edge.claims)))))
    return result + evidence(of: edge.claims)
  }

  /// A date as days, in EDTF and for print; other dates that sources give as a list.
  private func dates(_ dates: [DateExpression]) -> [Attribute] {
    guard let date = dates.first else { return [] }
    var result: [Attribute] = []
    if let start = date.bounds.earliestStart.day { result.append(Attribute("date_start", start.description)) }
    if let end = date.bounds.latestEnd.day {
      result.append(Attribute("date_end", end.advanced(by: -1).description))
    }
    result.append(Attribute("edtf", date.edtf))
    result.append(Attribute("date_display", graph.text(of: date)))
    let others = alternatives(dates.map(\.edtf))
    if !others.isEmpty { result.append(Attribute("date_alternatives", list(others))) }
    return result
  }

  /// `["a", "b"]`.
  private func list(_ texts: [String]) -> String {
    JSON.array(texts.map { .string($0) }).text()
  }

  private func evidence(of claims: [Int]) -> [Attribute] {
    var result: [Attribute] = []
    if !claims.isEmpty {
      result.append(Attribute("claims", list(claims.map { graph.claims[$0].id.rawValue })))
      let preferred = claims.map { graph.claims[$0] }.filter { $0.preference != nil }
      if !preferred.isEmpty { result.append(Attribute("preferred_claims", list(preferred.map(\.id.rawValue)))) }
    }
    let citations = graph.citations(ofClaims: claims)
    if !citations.isEmpty { result.append(Attribute("evidence", Evidence.text(citations, graph))) }
    return result
  }

  /// The properties of a node; where claims disagree, the first value, and the others as a list beside it.
  private func properties(of node: Node) -> [Attribute] {
    var order: [String] = []
    var values: [String: [Claim.Object]] = [:]
    for property in node.properties where property.name != "when" {
      if values[property.name] == nil { order.append(property.name) }
      values[property.name, default: []].append(property.value)
    }
    return order.flatMap { property -> [Attribute] in
      guard let name = names.properties[property], let objects = values[property], let first = objects.first else {
        return []
      }
      var result = [Attribute(name, value(first, as: valueTypes[property] ?? .text))]
      if case .date(let date) = first, graph.text(of: date) != date.edtf {
        result.append(Attribute(name + "_display", graph.text(of: date)))
      }
      let others = alternatives(objects.map(Self.text))
      if !others.isEmpty { result.append(Attribute(name + "_alternatives", list(others))) }
      return result
    }
  }

  /// What differs from the first, each once.
  private func alternatives(_ texts: [String]) -> [String] {
    var seen = Set(texts.prefix(1))
    return texts.filter { seen.insert($0).inserted }
  }

  private func value(_ object: Claim.Object, as type: ValueType) -> Attribute.Value {
    switch (object, type) {
    // igraph refuses a whole file for a number too small to be exact.
    case (.number(let number), .number): .number(number.isSubnormal ? 0 : number)
    case (.boolean(let flag), .boolean): .boolean(flag)
    default: .string(Self.text(object))
    }
  }

  private static func text(_ object: Claim.Object) -> String {
    switch object {
    case .entity(let id): id.rawValue
    case .type(let id): id.rawValue
    case .text(let text): text
    case .number(let number): NumberText.value(number)
    case .boolean(let flag): flag ? "true" : "false"
    case .date(let date): date.edtf
    case .relativeTime: ""
    }
  }
}

extension GraphAttributes {
  /// Names that mean something to our own files, or that a reader takes for its own: GEXF and NetworkX intervals, igraph's
  /// ids, Gephi's and Graphviz's looks.
  private static let reserved: Set<String> = [
    "label", "type", "kind", "short_label", "aliases", "note", "date_start", "date_end", "edtf", "date_display",
    "date_alternatives", "date_inferred", "date_relative", "disputed", "support", "claims", "evidence", "orig_id",
    "same_as", "preferred_claims",
    "when",
    "id", "name", "start", "end", "x", "y", "z", "xpos", "ypos", "zpos", "size", "color", "r", "g", "b", "rank",
    "weight",
    "pos", "dir", "style", "shape", "key", "source", "target", "parent",
  ]
}
