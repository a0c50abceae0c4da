extension GraphView {
  /// What the view shows, in two or three sentences, for those who do not see it: how much, from when to when, and where
  /// the sources disagree.
  public var summary: String {
    var sentences = [spec?.layout == .timeline ? timelineSentence : networkSentence]
    if let doubts = disputeSentence { sentences.append(doubts) }
    let inferred = nodes.count { graph.nodes[$0].kind == .event && graph.nodes[$0].isDateInferred }
    if inferred > 0 {
      sentences.append("\(inferred) date\(inferred == 1 ? " is" : "s are") inferred from other claims.")
    }
    return sentences.joined(separator: " ")
  }

  /// The view's caption, ``summary``, and where and as of when it is from: what a screen reader says of its figure.
  public var described: String {
    var parts = [spec?.caption, summary].compactMap { $0 }
    if graph.title != title { parts.append("From the dossier “\(graph.title)”.") }
    if let asOf = graph.asOf { parts.append("As of \(asOf).") }
    if let withheld = graph.withheldStatement { parts.append(withheld + ".") }
    return parts.joined(separator: " ")
  }

  private var timelineSentence: String {
    let events = eventsInOrder
    let dated = events.filter { graph.nodes[$0].when != nil }
    var text = "Timeline of \(Self.counted(events.count, "event"))"
    if let first = dated.first, let last = dated.last {
      let ends = [first, last].map { graph.nodes[$0].dateTexts.first ?? "" }
      text += ends[0] == ends[1] ? ", \(ends[0])" : " from \(ends[0]) to \(ends[1])"
    }
    let undated = events.count - dated.count
    if undated > 0 { text += ", \(undated == events.count ? "all" : "\(undated)") undated" }
    if !spans.isEmpty {
      text += ", beside \(Self.counted(spans.count, "relation")) that last\(spans.count == 1 ? "s" : "")"
    }
    return text + "."
  }

  private var networkSentence: String {
    "Network of \(Self.counted(nodes.count, "node")) and \(Self.counted(edges.count, "edge"))."
  }

  /// Names what is disputed as long as it can be named in a sentence, and counts the rest.
  private var disputeSentence: String? {
    let named =
      nodes.lazy.map { graph.nodes[$0] }.filter(\.isDisputed).map { "“\($0.name)”" }
      + (edges + spans).lazy.map { graph.edges[$0] }.filter { $0.status == .disputed }.map { edge in
        "“\(graph.nodes[edge.source].name) – \(edge.label) – \(graph.nodes[edge.target].name)”"
      }
    guard !named.isEmpty else { return nil }
    let shown = named.prefix(Self.mostNamed)
    let rest = named.count - shown.count
    return "Sources disagree about \(shown.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")."
  }

  private static let mostNamed = 6

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Node {
  /// Whether nobody dates the event, and its date follows from other claims.
  public var isDateInferred: Bool {
    dates.isEmpty && inferredDate != nil
  }
}
