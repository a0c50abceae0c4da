extension GraphView {
  /// What the view shows, in two or three sentences, for those who do not see it: how much, from when to when, and where
  /// the sources disagree.
  public var summary: String {
    let words = graph.words
    var sentences = [
      spec?.layout == .timeline ? timelineSentence : words.network(nodes: nodes.count, edges: edges.count)
    ]
    if let doubts = disputeSentence { sentences.append(doubts) }
    let inferred = nodes.count { graph.nodes[$0].kind == .event && graph.nodes[$0].isDateInferred }
    if inferred > 0 {
      sentences.append(words.inferredDates(inferred))
    }
    return sentences.joined(separator: " ")
  }

  /// The view's caption, ``summary``, and where and as of when it is from: what a screen reader says of its figure.
  public var described: String {
    var parts = [spec?.caption, summary].compactMap { $0 }
    let origin = graph.words.fromTheDossier
    if graph.title != title { parts.append(origin.before + graph.title + origin.behind) }
    if let asOf = graph.asOf { parts.append(graph.words.asOf(asOf) + ".") }
    return parts.joined(separator: " ")
  }

  private var timelineSentence: String {
    let events = eventsInOrder
    let dated = events.filter { graph.nodes[$0].when != nil }
    let ends = [dated.first, dated.last].map { node in
      node.map { graph.dateTexts(of: graph.nodes[$0]).first ?? "" }
    }
    return graph.words.timeline(
      events: events.count, from: ends[0], to: ends[1], undated: events.count - dated.count, spans: spans.count)
  }

  /// Names what is disputed as long as it can be named in a sentence, and counts the rest.
  private var disputeSentence: String? {
    let named =
      nodes.lazy.map { graph.nodes[$0] }.filter(\.isDisputed).map(\.name)
      + (edges + spans).lazy.map { graph.edges[$0] }.filter { $0.status == .disputed }.map { edge in
        "\(graph.nodes[edge.source].name) – \(edge.label) – \(graph.nodes[edge.target].name)"
      }
    guard !named.isEmpty else { return nil }
    let shown = named.prefix(Self.mostNamed)
    let rest = named.count - shown.count
    return graph.words.disagreements(about: Array(shown), more: rest)
  }

  private static let mostNamed = 6
}

extension Node {
  /// Whether nobody dates the event, and its date follows from other claims.
  public var isDateInferred: Bool {
    dates.isEmpty && inferredDate != nil
  }
}
