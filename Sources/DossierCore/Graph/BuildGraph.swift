import Chronology

/// Resolves a corpus into a graph: ids, domains and ranges, requirements; nodes and edges are derived from the claims.
///
/// Claims that are in error are reported and left out; everything else is built, so that one run shows all errors.
public func buildGraph(_ corpus: Corpus) -> (KnowledgeGraph, [Diagnostic]) {
  let (corpus, names, nameFaults) = resolveNames(corpus)
  let directory = EntityDirectory(corpus)
  var diagnostics = nameFaults
  var claims: [Claim] = []
  var suggestions = Suggestions(corpus.entities)
  let capacities = Dictionary(corpus.claims.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  claims.reserveCapacity(corpus.claims.count)
  for claim in corpus.claims {
    if claim.isJudgement {
      claims.append(claim)
      continue
    }
    let faults = checkEnds(of: claim, directory, &suggestions)
    if faults.isEmpty { claims.append(claim) } else { diagnostics += faults }
    // What a time refers to may be missing; the claim itself still stands.
    diagnostics += checkTimeReferences(of: claim, directory, &suggestions, capacities)
  }
  let disputed = disputes(in: claims, corpus)
  var nodes = deriveNodes(corpus, names, directory, claims, disputed)
  let edges = deriveEdges(directory, claims, disputed)
  var times = TimeNetworkBuilder(nodes: nodes, edges: edges, claims: claims, schema: corpus.schema)
  let model = times.build()
  let language = Vocabulary(corpus.language).language
  for index in nodes.indices where nodes[index].kind == .event {
    if nodes[index].dates.isEmpty { nodes[index].inferredDate = model.date(ofNode: index) }
    nodes[index].relativeDates = relativeDates(of: nodes[index], nodes, directory, in: language)
  }
  let graph = KnowledgeGraph(
    corpus: corpus, names: names, nodes: nodes, edges: edges, claims: claims, times: model,
    contradictions: times.contradictions.map(\.claims))
  diagnostics += checkTimes(times.contradictions, graph)
  if !corpus.isIncomplete {
    diagnostics += checkRequirements(of: graph)
    diagnostics += checkEvidence(of: graph)
  }
  diagnostics += checkCardinality(of: graph)
  diagnostics += checkOrigins(of: corpus.sources)
  if !corpus.isIncomplete { diagnostics += checkIndependence(of: corpus.sources) }
  diagnostics += checkWithheld(in: graph)
  diagnostics += checkPreferences(in: graph)
  return (graph, diagnostics)
}

/// The times given by other events that are claimed for an event, in words.
private func relativeDates(
  of node: Node, _ nodes: [Node], _ directory: EntityDirectory, in language: DisplayLanguage
) -> [String] {
  node.properties.compactMap { property in
    guard case .relativeTime(let time) = property.value else { return nil }
    return time.text(in: language) { id in directory.indices[id].map { nodes[$0].name } ?? id.rawValue }
  }
}

/// The entities of a corpus by id, with their types resolved.
struct EntityDirectory {
  let schema: Schema
  let entities: [Entity]
  let indices: [Entity.ID: Int]

  init(_ corpus: Corpus) {
    schema = corpus.schema
    entities = corpus.entities
    indices = Dictionary(corpus.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The type of an entity; an unknown one, reported already, counts as its kind.
  func type(of entity: Entity) -> EntityType.ID {
    if let type = entity.type?.value, schema.entityTypes[type] != nil { type } else { entity.kind.rootType }
  }

  /// Whether an entity's type is unknown, which is reported already: nothing can be said then about where it fits.
  func isUndecided(_ entity: Entity) -> Bool {
    entity.type.map { schema.entityTypes[$0.value] == nil } ?? false
  }

}

/// What was probably meant by ids that do not exist: by name and alias, or by spelling.
///
/// Each missing id is looked up once, and only so many by spelling: a file that is missing makes thousands.
struct Suggestions {
  private static let limit = 50
  private let entities: [Entity]
  private var idsByName: [String: Entity.ID]?
  private var known: [Entity.ID: String?] = [:]

  init(_ entities: [Entity]) {
    self.entities = entities
  }

  /// The id that was probably meant, if any.
  mutating func suggestion(for id: Entity.ID) -> String? {
    if let suggestion = known[id] { return suggestion }
    let names = idsByName ?? Self.names(entities)
    idsByName = names
    var suggestion = names[id.rawValue.lowercased()]?.rawValue
    if suggestion == nil, known.count < Self.limit {
      suggestion = Spelling.nearest(to: id.rawValue, among: entities.lazy.map(\.id.rawValue))
    }
    known[id] = .some(suggestion)
    return suggestion
  }

  private static func names(_ entities: [Entity]) -> [String: Entity.ID] {
    var ids: [String: Entity.ID] = [:]
    for entity in entities {
      for name in [entity.name].compactMap({ $0 }) + entity.aliases where ids[name.lowercased()] == nil {
        ids[name.lowercased()] = entity.id
      }
    }
    return ids
  }
}

/// The claims that others contradict: said so by the author, each with another version, or found by comparing them.
struct Disputes {
  private let stated: Set<Claim.ID>
  private let found: Set<Claim.ID>

  init(stated: Set<Claim.ID>, found: Set<Claim.ID>) {
    self.stated = stated
    self.found = found
  }

  /// A claim's status once what contradicts it is known.
  func status(of claim: Claim) -> Claim.Status {
    guard claim.status == .asserted else { return claim.status }
    if let dispute = claim.dispute, stated.contains(dispute) { return .disputed }
    return found.contains(claim.id) ? .disputed : .asserted
  }
}

private func disputes(in claims: [Claim], _ corpus: Corpus) -> Disputes {
  var counts: [Claim.ID: Int] = [:]
  for claim in claims { if let dispute = claim.dispute { counts[dispute, default: 0] += 1 } }
  let found = Disagreements(claims, corpus.schema, corpus.sources).all().flatMap { [$0.first, $0.second] }
  return Disputes(
    stated: Set(counts.filter { $0.value > 1 }.keys), found: Set(found.map { claims[$0].id }))
}

private func deriveNodes(
  _ corpus: Corpus, _ names: NameResolution, _ directory: EntityDirectory, _ claims: [Claim], _ disputes: Disputes
) -> [Node] {
  var about: [Entity.ID: [Int]] = [:]
  for (index, claim) in claims.enumerated() {
    switch claim.predicate {
    case .type, .property: about[claim.subject, default: []].append(index)
    case .alias, .sameAs: about[names.primary(of: claim.subject), default: []].append(index)
    case .role, .relation, .differentFrom: break
    }
  }
  return corpus.entities.map { entity in
    let type = directory.type(of: entity)
    let definitions = corpus.schema.entityTypes[type]?.properties ?? []
    let members = names.members(of: entity.id)
    var indices = about[entity.id] ?? []
    if let first = members.first {
      // The claim that the first one exists stands for the node, wherever it is written.
      let isFirst = { (index: Int) in claims[index].predicate == .type && claims[index].writtenSubject == first.id }
      indices = indices.filter(isFirst) + indices.filter { !isFirst($0) }
    }
    var properties: [Node.Property] = []
    for definition in definitions {
      var giving = indices.filter { claims[$0].predicate == .property(definition.id) }
      if !members.isEmpty { giving = distinct(giving, claims) }
      for index in ranked(giving, claims) {
        let isDisputed = disputes.status(of: claims[index]) == .disputed
        properties.append(
          Node.Property(
            name: definition.id, label: definition.label, value: claims[index].object, claim: index,
            isDisputed: isDisputed))
      }
    }
    let name = entity.name ?? entity.id.rawValue
    return Node(
      id: entity.id, kind: entity.kind, type: type, name: name, shortName: entity.shortName ?? name,
      aliases: entity.aliases, sameAs: members.dropFirst().map(\.id), note: entity.note, properties: properties,
      claims: indices, range: entity.range,
      style: corpus.schema.entityTypes[type]?.style ?? NodeStyle(shape: .rectangle, hue: .slate))
  }
}

/// Of claims that give one property of entities that are one, those with a value of their own: of values that agree the one
/// that says most. Rivals are all kept.
private func distinct(_ indices: [Int], _ claims: [Claim]) -> [Int] {
  let dates = indices.filter { if case .relativeTime = claims[$0].object { false } else { true } }
  let others = indices.filter { !dates.contains($0) }
  guard dates.count > 1, dates.allSatisfy({ claims[$0].dispute == nil && claims[$0].status == .asserted }) else {
    return indices
  }
  return [dates[mostPrecise(dates.map { claims[$0].object })]] + others
}

/// What makes two claims one edge: the same ends, the same type, and the same time unless they dispute just that.
private struct EdgeKey: Hashable {
  var source: Int
  var target: Int
  var type: RelationType.ID
  var time: String
}

private func deriveEdges(_ directory: EntityDirectory, _ claims: [Claim], _ disputes: Disputes) -> [Edge] {
  var order: [EdgeKey] = []
  var grouped: [EdgeKey: [Int]] = [:]
  for (index, claim) in claims.enumerated() {
    let type: RelationType.ID
    switch claim.predicate {
    case .role(let id), .relation(let id): type = id
    case .type, .property, .alias, .sameAs, .differentFrom: continue
    }
    guard case .entity(let object) = claim.object, let source = directory.indices[claim.subject],
      let target = directory.indices[object]
    else { continue }
    let relative = claim.relativeWhen.map { $0.text(calling: \.rawValue) }
    let time = claim.dispute?.rawValue ?? claim.when?.text ?? relative ?? ""
    let key = EdgeKey(source: source, target: target, type: type, time: time)
    if grouped[key] == nil { order.append(key) }
    grouped[key, default: []].append(index)
  }
  let groups = preferredFirst(order.compactMap { key in grouped[key].map { (key, ranked($0, claims)) } }, claims)
  return groups.compactMap { edge($0.key, claims: $0.claims, directory, claims, disputes) }
}

/// The edges of each dispute among their own places in the order, those first whose claims the author prefers.
private func preferredFirst(_ edges: [(key: EdgeKey, claims: [Int])], _ claims: [Claim]) -> [(
  key: EdgeKey, claims: [Int]
)] {
  var places: [Claim.ID: [Int]] = [:]
  for (index, edge) in edges.enumerated() {
    if let dispute = claims[edge.claims[0]].dispute { places[dispute, default: []].append(index) }
  }
  var result = edges
  for group in places.values where group.count > 1 {
    let isPreferred = { (index: Int) in edges[index].claims.contains { claims[$0].preference != nil } }
    let sorted = group.filter(isPreferred) + group.filter { !isPreferred($0) }
    for (place, index) in zip(group, sorted) { result[place] = edges[index] }
  }
  return result
}

private func edge(
  _ key: EdgeKey, claims indices: [Int], _ directory: EntityDirectory, _ claims: [Claim], _ disputes: Disputes
) -> Edge? {
  guard let first = indices.first, let written = indices.min() else { return nil }
  let statuses = indices.map { disputes.status(of: claims[$0]) }
  let combined: Claim.Status =
    statuses.contains(.disputed) ? .disputed : statuses.allSatisfy { $0 == .retracted } ? .retracted : .asserted
  let caption: (label: String, inverse: String, isSymmetric: Bool, style: EdgeStyle)
  var isRole = false
  switch claims[first].predicate {
  case .relation(let id):
    guard let type = directory.schema.relationTypes[id] else { return nil }
    caption = (type.label, type.inverse, type.isSymmetric, type.style)
  case .role(let id):
    let event = directory.type(of: directory.entities[key.source])
    guard let role = directory.schema.entityTypes[event]?.roles.first(where: { $0.id == id }) else { return nil }
    caption = (role.label, role.inverse, false, role.style)
    isRole = true
  case .type, .property, .alias, .sameAs, .differentFrom:
    return nil
  }
  return Edge(
    id: Edge.ID("e:" + claims[written].id.rawValue), source: key.source, target: key.target, type: key.type,
    isRole: isRole, label: claims[first].label ?? caption.label, inverse: caption.inverse,
    isSymmetric: caption.isSymmetric, when: claims[first].when, claims: indices,
    status: combined, style: caption.style)
}
