import Chronology

/// Which sources retell which: every source has one origin, the text at the end of its chain of `origin`s.
///
/// Where origins lead in a circle, which is an error, the smallest id of the circle stands for all of it.
public struct SourceOrigins: Sendable {
  private let origins: [Source.ID: Source.ID]

  /// The origins of some sources; an `origin` that is none of them ends a chain.
  public init(_ sources: [Source]) {
    let next = Dictionary(sources.map { ($0.id, $0.origin) }, uniquingKeysWith: { first, _ in first })
    var found: [Source.ID: Source.ID] = [:]
    for source in sources {
      var path = [source.id]
      var visited: Set<Source.ID> = [source.id]
      var end: Source.ID?
      while end == nil, let id = path.last {
        if let known = found[id] {
          end = known
        } else if let origin = next[id] ?? nil {
          if visited.insert(origin).inserted {
            path.append(origin)
          } else {
            end = path.firstIndex(of: origin).flatMap { path[$0...].min() }
          }
        } else {
          end = id
        }
      }
      for id in path { found[id] = end }
    }
    origins = found
  }

  /// The text that a source goes back to; itself if it retells nobody, or is not known.
  public func origin(of source: Source.ID) -> Source.ID {
    origins[source] ?? source
  }
}

extension KnowledgeGraph {
  /// The distinct origins that some claims rest on, sorted: how many say so of themselves.
  ///
  /// Retracted claims add nothing. Of claims that contradict each other only those count that say what the first one
  /// says: support never rises through contradiction.
  public func origins(ofClaims indices: [Int]) -> [Source.ID] {
    guard let first = indices.first(where: { claims[$0].status != .retracted }) else { return [] }
    var found: Set<Source.ID> = []
    for index in indices where claims[index].status != .retracted && agrees(index, with: first) {
      for citation in claims[index].citations { found.insert(origins.origin(of: citation.source)) }
    }
    return found.sorted()
  }

  /// On how many origins some claims rest: see ``origins(ofClaims:)``.
  public func support(ofClaims indices: [Int]) -> Int {
    origins(ofClaims: indices).count
  }

  /// On how many origins one claim rests; a retracted one on none.
  public func support(of claim: Claim) -> Int {
    claim.status == .retracted ? 0 : Set(claim.citations.map { origins.origin(of: $0.source) }).count
  }

  /// On how many origins a node rests: those of the claim that it exists, an event's also of its being so named.
  public func support(of node: Node) -> Int {
    support(ofClaims: Array(node.claims.prefix(1)))
  }

  /// Whether two claims of one edge or node can both be counted for what the first says.
  private func agrees(_ index: Int, with first: Int) -> Bool {
    if index == first { return true }
    let (left, right) = (claims[first], claims[index])
    return left.predicate == right.predicate && left.subject == right.subject && left.object == right.object
      && left.when?.edtf == right.when?.edtf && left.relativeWhen == right.relativeWhen
  }

  /// The claims that rest on one origin alone, as indices, by that origin.
  public func claimsByOnlyOrigin() -> [Source.ID: [Int]] {
    var result: [Source.ID: [Int]] = [:]
    for index in claims.indices {
      let origins = origins(ofClaims: [index])
      if origins.count == 1, let origin = origins.first { result[origin, default: []].append(index) }
    }
    return result
  }
}
