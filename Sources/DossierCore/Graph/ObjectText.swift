public import Chronology

extension KnowledgeGraph {
  /// What a claim leads to, as it is printed: names for ids, dates as their sources have them.
  public func text(of object: Claim.Object) -> String {
    switch object {
    case .entity(let id): name(of: id)
    case .type(let id): schema.entityTypes[id]?.label ?? id.rawValue
    case .text(let text): text
    case .number(let number): NumberText.value(number)
    case .boolean(let flag): flag ? words[.yes] : words[.no]
    case .date(let date): text(of: date)
    case .relativeTime(let time): text(of: time)
    }
  }

  /// When an edge holds, as printed: every version its claims give.
  public func dateTexts(of edge: Edge) -> [String] {
    var texts: [String] = []
    for index in edge.claims {
      if let text = timeText(of: claims[index]), !texts.contains(text) { texts.append(text) }
    }
    return texts
  }

  /// When a claim holds, as printed; `nil` if it does not say.
  public func timeText(of claim: Claim) -> String? {
    claim.when.map { text(of: $0) } ?? claim.relativeWhen.map { text(of: $0) }
  }

  /// The dates of a node as printed; an inferred one says so.
  public func dateTexts(of node: Node) -> [String] {
    node.dates.isEmpty
      ? [node.inferredDate].compactMap { $0.map { "\(text(of: $0)) (\(words[.inferred]))" } }
      : node.dates.map { text(of: $0) } + node.relativeDates
  }

  /// A date as it is printed in the dossier's language.
  public func text(of date: DateExpression) -> String {
    date.displayText(in: words.language)
  }

  private func text(of time: RelativeTime) -> String {
    time.text(in: words.language) { name(of: $0) }
  }

  /// What an entity is called; its id if there is none.
  public func name(of id: Entity.ID) -> String {
    node(id)?.name ?? id.rawValue
  }
}
