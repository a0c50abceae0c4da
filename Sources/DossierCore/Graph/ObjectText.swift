import Chronology

extension KnowledgeGraph {
  /// What a claim leads to, as it is printed: names for ids, dates as their sources have them.
  public func text(of object: Claim.Object) -> String {
    switch object {
    case .entity(let id): name(of: id)
    case .type(let id): schema.entityTypes[id]?.label ?? id.rawValue
    case .text(let text): text
    case .number(let number): NumberText.value(number)
    case .boolean(let flag): flag ? "yes" : "no"
    case .date(let date): date.displayText
    case .relativeTime(let time): time.text { name(of: $0) }
    }
  }

  /// When an edge holds, as printed: every version its claims give.
  public func dateTexts(of edge: Edge) -> [String] {
    var texts: [String] = []
    for index in edge.claims {
      let relative = claims[index].relativeWhen.map { $0.text { name(of: $0) } }
      for text in [claims[index].when?.displayText, relative].compactMap({ $0 }) where !texts.contains(text) {
        texts.append(text)
      }
    }
    return texts
  }

  /// What an entity is called; its id if there is none.
  public func name(of id: Entity.ID) -> String {
    node(id)?.name ?? id.rawValue
  }
}
