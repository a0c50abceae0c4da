import Chronology

/// The part of a graph that a view asks for, and what in its wording matches nothing.
public func selectView(_ graph: KnowledgeGraph, _ spec: ViewSpec) -> (GraphView, [Diagnostic]) {
  var diagnostics = checkSelection(spec.include, spec, graph) + checkSelection(spec.exclude, spec, graph)
  diagnostics += checkEntities(spec.touching + spec.between, graph)
  diagnostics += checkRelations(spec.spans.named + (spec.arrows?.named ?? []), graph)
  let included = NodeMatcher(spec.include, graph.names)
  let excluded = NodeMatcher(spec.exclude, graph.names)
  var nodes = graph.nodes.indices.filter { index in
    let node = graph.nodes[index]
    if spec.layout == .timeline, node.kind != .event { return false }
    guard spec.include.namesNoNode || included.matches(node, graph.schema) else { return false }
    if !spec.exclude.namesNoNode, excluded.matches(node, graph.schema) { return false }
    return node.kind != .event || isWithin(spec, node)
  }
  let wanted = Set(spec.include.relations.map(\.value))
  let unwanted = Set(spec.exclude.relations.map(\.value))
  var edges = graph.edges.indices.filter { index in
    let type = graph.edges[index].type
    return (wanted.isEmpty || wanted.contains(type)) && !unwanted.contains(type)
  }
  if !spec.touching.isEmpty || !spec.between.isEmpty {
    // A timeline's events are tied to its actors through nodes that it does not show.
    let passable = spec.layout == .timeline ? Array(graph.nodes.indices) : nodes
    let isBarred = { (index: Int) in !spec.exclude.namesNoNode && excluded.matches(graph.nodes[index], graph.schema) }
    let vicinity = Vicinity(graph, spec, nodes: passable.filter { !isBarred($0) }, edges: edges, isBarred: isBarred)
    diagnostics += vicinity.diagnostics
    nodes = spec.layout == .timeline ? nodes.filter(vicinity.nodes.contains) : vicinity.nodes.sorted()
    edges = edges.filter(vicinity.edges.contains)
  } else if spec.layout == .network, !spec.showsIsolated {
    let candidate = GraphView(graph: graph, spec: spec, nodes: nodes, edges: edges)
    let linked = Set(candidate.edges.flatMap { [graph.edges[$0].source, graph.edges[$0].target] })
    let named = Set(spec.include.entities.map { graph.names.primary(of: $0.value) })
    nodes = nodes.filter { linked.contains($0) || named.contains(graph.nodes[$0].id) }
  }
  let spans = spec.layout == .timeline ? selectSpans(graph, spec, excluded) : []
  if nodes.isEmpty, spans.isEmpty, diagnostics.isEmpty {
    diagnostics.append(
      Diagnostic(
        .warning, "view-empty", "the view `\(spec.id)` shows nothing", at: spec.range,
        hint: "look at its `include`, `exclude`, `from` and `to`"))
  }
  return (GraphView(graph: graph, spec: spec, nodes: nodes, edges: edges, spans: spans), diagnostics)
}

/// The relations that a timeline draws as bars: of the types asked for, with a time that falls into the view's.
///
/// Where the view names actors or institutions, those of others are left out.
private func selectSpans(_ graph: KnowledgeGraph, _ spec: ViewSpec, _ excluded: NodeMatcher) -> [Int] {
  let types: Set<RelationType.ID>?
  switch spec.spans {
  case .none: return []
  case .all: types = nil
  case .types(let names): types = Set(names.map(\.value))
  }
  let named = Set(
    spec.include.entities.compactMap { graph.nodeIndex($0.value) }.filter { graph.nodes[$0].kind != .event })
  return graph.edges.indices.filter { index in
    let edge = graph.edges[index]
    guard !edge.isRole, let when = edge.when, types?.contains(edge.type) ?? true, isWithin(spec, when) else {
      return false
    }
    let ends = [edge.source, edge.target]
    if !spec.exclude.namesNoNode, ends.contains(where: { excluded.matches(graph.nodes[$0], graph.schema) }) {
      return false
    }
    return named.isEmpty || ends.contains(where: named.contains)
  }
}

/// The nodes that a selection names.
private struct NodeMatcher {
  let kinds: Set<Kind>
  let types: [EntityType.ID]
  let entities: Set<Entity.ID>

  init(_ selection: ViewSpec.Selection, _ names: NameResolution) {
    kinds = Set(selection.kinds.map(\.value))
    types = selection.types.map(\.value)
    entities = Set(selection.entities.map { names.primary(of: $0.value) })
  }

  func matches(_ node: Node, _ schema: Schema) -> Bool {
    kinds.contains(node.kind) || entities.contains(node.id) || schema.isType(node.type, in: types)
  }
}

/// Whether an event can have fallen between a view's `from` and `to`; undated events always can.
private func isWithin(_ spec: ViewSpec, _ node: Node) -> Bool {
  node.when.map { isWithin(spec, $0) } ?? true
}

private func isWithin(_ spec: ViewSpec, _ when: DateExpression) -> Bool {
  let bounds = when.bounds
  if let from = spec.from?.bounds.earliestStart.day, let end = bounds.latestEnd.day, end <= from { return false }
  if let to = spec.to?.bounds.latestEnd.day, let start = bounds.earliestStart.day, start >= to { return false }
  return true
}

private func checkSelection(
  _ selection: ViewSpec.Selection, _ spec: ViewSpec, _ graph: KnowledgeGraph
) -> [Diagnostic] {
  var diagnostics = checkEntities(selection.entities, graph)
  let types = graph.schema.entityTypes
  for type in selection.types where types[type.value] == nil {
    diagnostics.append(
      unknown("view-unknown-type", "entity type", type.value.rawValue, type.range, types.keys.map(\.rawValue).sorted()))
  }
  return diagnostics + checkRelations(selection.relations, graph)
}

private func checkRelations(_ named: [Located<RelationType.ID>], _ graph: KnowledgeGraph) -> [Diagnostic] {
  let relations = graph.schema.allRelationIDs
  return named.filter { !relations.contains($0.value) }.map { relation in
    unknown(
      "view-unknown-relation", "relation type or role", relation.value.rawValue, relation.range,
      relations.map(\.rawValue).sorted())
  }
}

extension ViewSpec.RelationChoice {
  /// The types named one by one.
  fileprivate var named: [Located<RelationType.ID>] {
    if case .types(let types) = self { types } else { [] }
  }
}

private func checkEntities(_ entities: [Located<Entity.ID>], _ graph: KnowledgeGraph) -> [Diagnostic] {
  entities.filter { graph.nodeIndex($0.value) == nil }.map { entity in
    unknown("view-unknown-entity", "entity", entity.value.rawValue, entity.range, graph.nodes.map(\.id.rawValue))
  }
}

private func unknown(
  _ id: String, _ what: String, _ name: String, _ range: SourceRange, _ candidates: [String]
) -> Diagnostic {
  let hint = Spelling.nearest(to: name, among: candidates).map { "did you mean `\($0)`?" }
  return Diagnostic(.error, id, "there is no \(what) `\(name)`", at: range, hint: hint)
}

extension Schema {
  /// The ids of all relation types and of all roles of all event types.
  public var allRelationIDs: Set<RelationType.ID> {
    Set(relationTypes.keys).union(entityTypes.values.flatMap { $0.roles.map(\.id) })
  }
}
