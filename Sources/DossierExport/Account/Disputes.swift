import DossierCore

/// Where sources disagree, with every version and who says it.
struct Disputes {
  let graph: KnowledgeGraph
  let notes: SourceNotes
  private let members: [Claim.ID: [Int]]

  init(_ graph: KnowledgeGraph, _ notes: SourceNotes) {
    self.graph = graph
    self.notes = notes
    var members: [Claim.ID: [Int]] = [:]
    for (index, claim) in graph.claims.enumerated() {
      if let dispute = claim.dispute { members[dispute, default: []].append(index) }
    }
    self.members = members.mapValues { graph.ranked($0) }
  }

  /// The disputes about a node's properties, one statement each.
  func statements(_ node: Node) -> [[Span]] {
    var order: [String] = []
    var claims: [String: (label: String, claims: [Int])] = [:]
    for property in node.properties where property.isDisputed {
      if claims[property.name] == nil { order.append(property.name) }
      claims[property.name, default: (property.label, [])].claims.append(property.claim)
    }
    return order.compactMap { claims[$0] }.map { entry in
      [.own(words[.disputed] + ", "), .author(entry.label), .own(words.colon)] + versions(entry.claims, of: version)
    }
  }

  /// What is in doubt about an edge: the versions of its dispute, or that it is disputed or withdrawn.
  func statements(_ edge: Edge) -> [[Span]] {
    switch edge.status {
    case .asserted: return []
    case .retracted: return [[.own(words[.withdrawn] + ".")]]
    case .disputed: break
    }
    var seen: Set<Claim.ID> = []
    let groups = edge.claims.compactMap { graph.claims[$0].dispute }.filter { seen.insert($0).inserted }
      .compactMap { members[$0] }.filter { $0.count > 1 }
    if groups.isEmpty { return [[.own(words[.disputed] + ".")]] }
    return groups.map { members in
      if let role = commonRole(members) {
        return [.own(words[.disputed] + ", "), .author(role), .own(words.colon)] + versions(members, of: player)
      }
      return [.own(words[.disputed] + words.colon)] + versions(members, of: version)
    }
  }

  /// "A says x [1]; B says y [2]."
  private func versions(_ claims: [Int], of text: (Claim) -> String) -> [Span] {
    let parts = claims.map { index -> [Span] in
      let claim = graph.claims[index]
      var spans = speakers(claim)
      spans.append(.author(text(claim)))
      switch claim.status {
      case .asserted, .disputed: break
      case .retracted: spans.append(.own(" (\(words[.remarkWithdrawn]))"))
      }
      if claim.preference != nil { spans.append(.own(" (\(words[.preferred]))")) }
      let marks = notes.marks(claim.citations)
      return marks.isEmpty ? spans : spans + [.notes(marks)]
    }
    return .joined(parts, by: words.semicolon) + [.own(".")]
  }

  /// Who says so: "Harbour Gazette says ".
  private func speakers(_ claim: Claim) -> [Span] {
    var names: [String] = []
    for citation in claim.citations {
      let source = graph.source(citation.source)
      let name = source?.publisher ?? source?.title ?? citation.source.rawValue
      if !names.contains(name) { names.append(name) }
    }
    if names.isEmpty { return [.own(words.sayingWithoutSource)] }
    let saying = words.saying(names.count)
    let opening: [Span] = saying.before.isEmpty ? [] : [.own(saying.before)]
    return opening + .joined(names.map { [.author($0)] }, by: words.and) + [.own(saying.behind)]
  }

  /// What a role is called if all these claims are about one and the same.
  private func commonRole(_ members: [Int]) -> String? {
    guard let first = members.first, case .role = graph.claims[first].predicate else { return nil }
    let label = labels.label(of: graph.claims[first])
    return members.allSatisfy { labels.label(of: graph.claims[$0]) == label } ? label : nil
  }

  /// Who plays a role.
  private func player(_ claim: Claim) -> String {
    let name = graph.text(of: claim.object)
    return dates.text(claim).map { "\(name) (\($0))" } ?? name
  }

  private func version(_ claim: Claim) -> String {
    if case .date(let date) = claim.object { return dates.text(date) }
    let object = graph.text(of: claim.object)
    let statement =
      switch claim.predicate {
      case .relation: "\(graph.name(of: claim.subject)) \(labels.label(of: claim)) \(object)"
      case .role: labels.label(of: claim) + words.colon + object
      case .type, .property, .alias, .sameAs, .differentFrom: object
      }
    return dates.text(claim).map { "\(statement) (\($0))" } ?? statement
  }

  private var words: Vocabulary { graph.words }

  private var dates: DateWording { DateWording(graph) }

  private var labels: ClaimText { ClaimText(graph: graph) }
}
