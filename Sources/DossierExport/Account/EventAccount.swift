import DossierCore

/// All there is to say about one event: when, who, what, where, and what is in doubt.
struct EventAccount {
  /// Somebody or something that plays a role in the event.
  struct Player {
    /// The role: "speaker".
    let label: String
    /// Whether the role is just that of the place.
    let isPlace: Bool
    let node: Node
    /// That it is disputed or withdrawn, when it held if that was said, remarks.
    let remarks: [String]
    let marks: [SourceNotes.Mark]
    /// The words between the role, the name and the remarks.
    let words: Vocabulary
  }

  let node: Node
  /// The dates as printed, with what is in doubt about each.
  let dates: [String]
  /// Actors and institutions.
  let who: [Player]
  let places: [Player]
  let documents: [Player]
  /// Type, properties and the author's note.
  let details: [[Span]]
  /// What it has to do with others of the view: "prompts: Talks at the town hall".
  let links: [Player]
  /// Where sources disagree about it, or about who played a role.
  let doubts: [[Span]]
  /// What the event itself rests on.
  let marks: [SourceNotes.Mark]

  /// An account of an event of a view, leaving out what is known from where it stands.
  init(_ index: Int, _ view: GraphView, _ disputes: Disputes, omitting omissions: NodeDetails.Omissions) {
    let graph = view.graph
    node = graph.nodes[index]
    dates = DateWording(graph).texts(node)
    let marks = disputes.notes.marks(graph.citations(of: node))
    let edges = graph.edges(from: index)
    let roles = edges.map { graph.edges[$0] }.filter(\.isRole)
    let players = roles.map { Self.player($0, graph, disputes.notes, beside: marks) }
    let shown = edges.filter { !graph.edges[$0].isRole && view.showsEdge($0) }
    links = shown.map { Self.player(graph.edges[$0], graph, disputes.notes, beside: marks) }
    who = players.filter { $0.node.kind == .actor || $0.node.kind == .institution }
    places = players.filter { $0.node.kind == .place }
    documents = players.filter { $0.node.kind == .document }
    details = NodeDetails.spans(node, graph, omitting: omissions)
    var seen: Set<[Span]> = []
    doubts = disputes.statements(node) + roles.flatMap(disputes.statements).filter { seen.insert($0).inserted }
    self.marks = marks
  }

  /// One end of an edge; what it rests on only if that is not just what the event rests on.
  private static func player(
    _ edge: Edge, _ graph: KnowledgeGraph, _ notes: SourceNotes, beside event: [SourceNotes.Mark]
  ) -> Player {
    let marks = notes.marks(graph.citations(of: edge))
    return Player(
      label: edge.label, isPlace: edge.type == "place" && edge.isRole, node: graph.nodes[edge.target],
      remarks: EdgeDetails.remarks(edge, graph),
      marks: marks == event ? [] : marks, words: graph.words)
  }
}

extension EventAccount.Player {
  /// "speaker: Emmanuel Macron (disputed)[1]".
  var spans: [Span] {
    [.author(label), .own(words.colon)] + nameSpans
  }

  /// The same without the role.
  var nameSpans: [Span] {
    var spans: [Span] = [.author(node.name)]
    if !remarks.isEmpty { spans += [.own(" ("), .author(remarks.joined(separator: words.semicolon)), .own(")")] }
    return marks.isEmpty ? spans : spans + [.notes(marks)]
  }
}

/// What is printed with a node besides its name and dates.
enum NodeDetails {
  /// What is left out.
  struct Omissions {
    /// A property that stands in a heading already.
    var property: String?
    /// The name in the figure.
    var shortName = false

    /// Leaves out the property that lanes or clusters stand for.
    init(_ channel: ViewSpec.Channel) {
      if case .property(let name) = channel { property = name }
    }

    /// Leaves out what only the figure has.
    static var table: Omissions {
      var omissions = Omissions(.none)
      omissions.shortName = true
      return omissions
    }
  }

  /// Its type, its other names, its properties, the author's note: a sentence each.
  static func spans(_ node: Node, _ graph: KnowledgeGraph, omitting omissions: Omissions) -> [[Span]] {
    let words = graph.words
    let type = graph.schema.entityTypes[node.type]?.label ?? node.type.rawValue
    var parts: [[Span]] = [[.author(type.prefix(1).uppercased() + type.dropFirst())]]
    if node.shortName != node.name, !omissions.shortName {
      parts.append([.own(words[.inTheFigure] + words.colon), .author(node.shortName)])
    }
    if !node.aliases.isEmpty {
      parts.append([.own(words[.also] + words.colon), .author(node.aliases.joined(separator: ", "))])
    }
    for property in node.properties
    where !property.isDisputed && !isDate(property, of: node) && property.name != omissions.property {
      parts.append([.author(property.label), .own(words.colon), .author(text(property, graph))])
    }
    if let note = node.note { parts.append([.own(words[.note] + words.colon), .author(note)]) }
    return parts
  }

  /// The date of an event stands with its name.
  private static func isDate(_ property: Node.Property, of node: Node) -> Bool {
    switch property.value {
    case .date, .relativeTime: node.kind == .event && property.name == "when"
    case .entity, .type, .text, .number, .boolean: false
    }
  }

  private static func text(_ property: Node.Property, _ graph: KnowledgeGraph) -> String {
    if case .date(let date) = property.value { return DateWording(graph).text(date) }
    return graph.text(of: property.value)
  }
}

/// What is printed with an edge besides its ends and its label.
enum EdgeDetails {
  /// When it holds, in what capacity, how it stands, the author's notes.
  static func remarks(_ edge: Edge, _ graph: KnowledgeGraph) -> [String] {
    let words = graph.words
    var remarks: [String] = []
    let dates = DateWording(graph).texts(edge)
    if !dates.isEmpty { remarks.append(words.alternatives(dates)) }
    let claims = edge.claims.map { graph.claims[$0] }
    for capacity in claims.compactMap({ $0.capacity.flatMap { graph.claim($0.value) } }) {
      let type = ClaimText(graph: graph).label(of: capacity)
      remarks.append(
        words[.inTheCapacity] + words.colon
          + "\(graph.name(of: capacity.subject)) \(type) \(graph.text(of: capacity.object))")
    }
    switch edge.status {
    case .asserted: break
    case .disputed: remarks.append(words[.remarkDisputed])
    case .retracted: remarks.append(words[.remarkWithdrawn])
    }
    for note in claims.compactMap(\.note) where !remarks.contains(note) { remarks.append(note) }
    return remarks
  }
}

extension GraphView {
  /// Whether an edge, by index, is among those shown.
  func showsEdge(_ index: Int) -> Bool {
    var lower = 0
    var upper = edges.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if edges[middle] < index { lower = middle + 1 } else { upper = middle }
    }
    return lower < edges.count && edges[lower] == index
  }
}
