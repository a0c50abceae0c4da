/// Which entities are one, by the judgements of an author.
///
/// Nothing is rewritten in the files: without the judgement the entities stand apart again.
public struct NameResolution: Sendable {
  /// The entity that stands for an entity merged into it.
  private var primaries: [Entity.ID: Entity.ID] = [:]
  /// All entities of each node that has several, as declared, that which stands for them first.
  private var members: [Entity.ID: [Entity]] = [:]

  /// Every entity stands for itself.
  init() {}

  /// Groups of entities that are one, in each that which stands for them first.
  init(groups: [[Entity]]) {
    for group in groups {
      guard let first = group.first else { continue }
      members[first.id] = group
      for entity in group.dropFirst() { primaries[entity.id] = first.id }
    }
  }

  /// The id of the node that an entity belongs to; its own if no judgement says otherwise.
  public func primary(of id: Entity.ID) -> Entity.ID {
    primaries[id] ?? id
  }

  /// The entities of a node as they are declared, if there are several: that which stands for them first.
  public func members(of primary: Entity.ID) -> [Entity] {
    members[primary] ?? []
  }

  /// The same judgements without the entities' declarations.
  var withoutDeclarations: NameResolution {
    var names = self
    names.members = [:]
    return names
  }

  /// The ids that lead to another entity, sorted.
  public var mergedIDs: [Entity.ID] { primaries.keys.sorted() }
}

/// The author's judgements that entities are one, as a graph whose paths are reasons.
struct SameAsGraph {
  private var neighbours: [Entity.ID: [(other: Entity.ID, claim: Int)]] = [:]

  /// Adds a judgement, by its claim's index.
  mutating func add(_ left: Entity.ID, _ right: Entity.ID, claim: Int) {
    neighbours[left, default: []].append((right, claim))
    neighbours[right, default: []].append((left, claim))
  }

  /// The claims of the shortest chain of judgements from one entity to another; `nil` if there is none.
  func chain(from start: Entity.ID, to end: Entity.ID) -> [Int]? {
    if start == end { return [] }
    var steps: [Entity.ID: (from: Entity.ID, claim: Int)] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let id = queue[next]
      next += 1
      for (other, claim) in neighbours[id] ?? [] where other != start && steps[other] == nil {
        steps[other] = (id, claim)
        if other == end {
          var chain: [Int] = []
          var current = end
          while let step = steps[current] {
            chain.append(step.claim)
            current = step.from
          }
          return chain.reversed()
        }
        queue.append(other)
      }
    }
    return nil
  }
}

extension KnowledgeGraph {
  /// The judgements, as indices of claims, that make two entities one: the shortest chain; `nil` if they are not one.
  public func chainOfJudgements(from first: Entity.ID, to second: Entity.ID) -> [Int]? {
    var graph = SameAsGraph()
    for (index, claim) in claims.enumerated() where claim.predicate == .sameAs {
      if case .entity(let other) = claim.object { graph.add(claim.subject, other, claim: index) }
    }
    return graph.chain(from: first, to: second)
  }
}
