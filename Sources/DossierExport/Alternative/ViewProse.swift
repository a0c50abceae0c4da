import DossierCore

/// A view in words: everything its figure shows, in reading order.
struct ViewProse {
  private let view: GraphView
  private let graph: KnowledgeGraph
  private let notes: SourceNotes
  private let disputes: Disputes
  private let words: Vocabulary
  private(set) var blocks: [ProseBlock] = []

  init(_ view: GraphView) {
    self.view = view
    graph = view.graph
    words = view.graph.words
    notes = SourceNotes(view)
    disputes = Disputes(graph, notes)
    writeHead()
    switch view.spec?.layout ?? .network {
    case .timeline: writeTimeline()
    case .network: writeNetwork()
    }
    writeSources()
  }

  private mutating func writeHead() {
    blocks.append(.heading(level: 1, [.author(view.title)]))
    if let caption = view.spec == nil ? graph.summary : view.spec?.caption {
      blocks.append(.paragraph([.author(caption)]))
    }
    var origin: [[Span]] = []
    if graph.title != view.title {
      origin.append([.own(words.fromTheDossier.before), .author(graph.title), .own(words.fromTheDossier.behind)])
    }
    if let asOf = graph.asOf { origin.append([.own(words.asOf("")), .author(asOf), .own(".")]) }
    if !origin.isEmpty { blocks.append(.paragraph(.joined(origin, by: " "))) }
    blocks.append(.paragraph([.author(view.summary)]))
  }

  // MARK: Timelines

  /// Lane by lane in the figure's order, by time within each; then what the events have to do with each other.
  private mutating func writeTimeline() {
    let lanes = Sections(view.eventsInOrder, view.spec?.lanes ?? .none, graph)
    for section in lanes.sections {
      blocks.append(
        .heading(
          level: 2, section.label.map { [.author($0)] } ?? [.own(lanes.isPlain ? words[.events] : words[.other])]))
      for (position, node) in section.nodes.enumerated() { write(event: node, number: "\(position + 1)") }
    }
    writeLinks(words[.overTime], view.spans)
    writeLinks(words[.linksBetweenEvents], view.edges)
  }

  private mutating func write(event index: Int, number: String?) {
    let event = EventAccount(index, view, disputes, omitting: NodeDetails.Omissions(view.spec?.lanes ?? .none))
    let when = event.dates.isEmpty ? words[.undated] : words.alternatives(event.dates)
    var head: [Span] = [.author(when), .own(words.colon), .strong(event.node.name)]
    if !event.marks.isEmpty { head.append(.notes(event.marks)) }
    blocks.append(.item(level: 0, number: number, head))
    item(.sentences(event.details))
    for player in event.who + event.places + event.documents { item(player.spans) }
    for doubt in event.doubts { item(doubt) }
  }

  // MARK: Networks

  /// The nodes by group, then every edge.
  private mutating func writeNetwork() {
    let groups = Sections(view.nodes, view.spec?.group ?? .kind, graph)
    for section in groups.sections {
      blocks.append(
        .heading(
          level: 2, section.label.map { [.author($0)] } ?? [.own(groups.isPlain ? words[.nodes] : words[.other])]))
      for node in section.nodes { write(node: graph.nodes[node]) }
    }
    writeLinks(words[.links], view.edges)
  }

  private mutating func write(node: Node) {
    var head: [Span] = [.strong(node.name)]
    let dates = DateWording(graph).texts(node)
    if !dates.isEmpty { head += [.own(", "), .author(words.alternatives(dates))] }
    let marks = notes.marks(graph.citations(of: node))
    if !marks.isEmpty { head.append(.notes(marks)) }
    blocks.append(.item(level: 0, number: nil, head))
    item(.sentences(NodeDetails.spans(node, graph, omitting: NodeDetails.Omissions(view.spec?.group ?? .none))))
    for doubt in disputes.statements(node) { item(doubt) }
  }

  private mutating func writeLinks(_ title: String, _ edges: [Int]) {
    if edges.isEmpty { return }
    blocks.append(.heading(level: 2, [.own(title)]))
    for index in edges {
      let edge = graph.edges[index]
      blocks.append(.item(level: 0, number: nil, sentence(edge)))
      for doubt in disputes.statements(edge) { item(doubt) }
    }
  }

  /// Who does what to whom, when, and in whose words.
  private func sentence(_ edge: Edge) -> [Span] {
    let source = graph.nodes[edge.source].name
    let target = graph.nodes[edge.target].name
    var spans: [Span] =
      edge.isRole
      ? [.strong(source), .own(" – "), .author(edge.label), .own(words.colon), .strong(target)]
      : [.strong(source), .own(" "), .author(edge.label), .own(" "), .strong(target)]
    let remarks = EdgeDetails.remarks(edge, graph)
    if !remarks.isEmpty { spans += [.own(" ("), .author(remarks.joined(separator: words.semicolon)), .own(")")] }
    let marks = notes.marks(graph.citations(of: edge))
    if !marks.isEmpty { spans.append(.notes(marks)) }
    return spans
  }

  // MARK: Common

  private mutating func item(_ spans: [Span]) {
    blocks.append(.item(level: 1, number: nil, spans))
  }

  private mutating func writeSources() {
    if notes.notes.isEmpty { return }
    blocks.append(.heading(level: 2, [.own(words[.sources])]))
    for note in notes.notes {
      let reference = SourceReference(note.source, notes, graph)
      blocks.append(.item(level: 0, number: "\(note.number)", reference.spans))
      for (index, citation) in note.quotes.enumerated() {
        let letter = note.quotes.count > 1 ? [Span.own(note.mark(ofQuote: index).text + words.colon)] : []
        item(letter + [.own(words.quotationMarks.open), .author(citation.quote), .own(words.quotationMarks.close)])
      }
    }
  }
}

/// Nodes in the lanes or clusters they belong to, those without one last.
struct Sections {
  struct Section {
    /// `nil` for nodes that belong to none.
    let label: String?
    var nodes: [Int]
  }

  private(set) var sections: [Section] = []
  /// Whether there are no lanes or clusters at all.
  let isPlain: Bool

  init(_ nodes: [Int], _ channel: ViewSpec.Channel, _ graph: KnowledgeGraph) {
    var indices: [ChannelValue: Int] = [:]
    var others: [Int] = []
    for node in nodes {
      guard let value = ChannelValue(node, channel, graph) else {
        others.append(node)
        continue
      }
      if indices[value] == nil {
        indices[value] = sections.count
        sections.append(Section(label: value.label, nodes: []))
      }
      if let index = indices[value] { sections[index].nodes.append(node) }
    }
    isPlain = sections.isEmpty
    if !others.isEmpty { sections.append(Section(label: nil, nodes: others)) }
  }
}
