import Chronology
import DossierCore

/// What is to be said of a date besides the date as printed.
enum DateWording {
  /// That it is approximate or uncertain, in words, for those who do not see `~`, `?` or a dashed bar.
  static func doubts(_ date: DateExpression) -> [String] {
    var doubts: [String] = []
    if date.isApproximate { doubts.append("approximate") }
    if date.isUncertain { doubts.append("uncertain") }
    return doubts
  }

  /// A date as printed, with its doubts in brackets: "c. 1850 (approximate)".
  static func text(_ date: DateExpression) -> String {
    let doubts = doubts(date)
    return doubts.isEmpty ? date.displayText : "\(date.displayText) (\(doubts.joined(separator: ", ")))"
  }

  /// The dates of a node: claimed, given by other events, or inferred.
  static func texts(_ node: Node) -> [String] {
    if node.isDateInferred, let date = node.inferredDate {
      return ["\(date.displayText) (inferred from other claims)"]
    }
    return node.dates.map(text) + node.relativeDates
  }

  /// When an edge holds, each version once.
  static func texts(_ edge: Edge, _ graph: KnowledgeGraph) -> [String] {
    var texts: [String] = []
    for index in edge.claims {
      guard let text = text(graph.claims[index], graph), !texts.contains(text) else { continue }
      texts.append(text)
    }
    return texts
  }

  /// When a claim holds.
  static func text(_ claim: Claim, _ graph: KnowledgeGraph) -> String? {
    claim.when.map(text) ?? claim.relativeWhen.map { $0.text { graph.name(of: $0) } }
  }
}
