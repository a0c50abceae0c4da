import Chronology
import DossierCore

/// What is to be said of a date besides the date as printed.
struct DateWording {
  let graph: KnowledgeGraph
  let words: Vocabulary

  init(_ graph: KnowledgeGraph) {
    self.graph = graph
    words = graph.words
  }

  /// That it is approximate or uncertain, in words, for those who do not see `~`, `?` or a dashed bar.
  private func doubts(_ date: DateExpression) -> [String] {
    var doubts: [String] = []
    if date.isApproximate { doubts.append(words[.approximate]) }
    if date.isUncertain { doubts.append(words[.uncertain]) }
    return doubts
  }

  /// A date as printed, with its doubts in brackets: "c. 1850 (approximate)".
  func text(_ date: DateExpression) -> String {
    let doubts = doubts(date)
    return doubts.isEmpty ? graph.text(of: date) : "\(graph.text(of: date)) (\(doubts.joined(separator: ", ")))"
  }

  /// The dates of a node: claimed, given by other events, or inferred.
  func texts(_ node: Node) -> [String] {
    if node.isDateInferred, let date = node.inferredDate {
      return ["\(graph.text(of: date)) (\(words[.inferredFromClaims]))"]
    }
    return node.dates.map(text) + node.relativeDates
  }

  /// When an edge holds, each version once.
  func texts(_ edge: Edge) -> [String] {
    var texts: [String] = []
    for index in edge.claims {
      guard let text = text(graph.claims[index]), !texts.contains(text) else { continue }
      texts.append(text)
    }
    return texts
  }

  /// When a claim holds.
  func text(_ claim: Claim) -> String? {
    claim.when.map(text) ?? graph.timeText(of: claim)
  }
}
