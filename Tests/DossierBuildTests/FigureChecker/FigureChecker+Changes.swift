import DossierCore
import Foundation

// MARK: - Figures of two states

extension FigureChecker {
  private static let words: [(state: GraphChanges.State, word: String)] = [
    (.added, "New"), (.removed, "Gone"), (.changed, "Changed"), (.unchanged, "As before"),
  ]

  /// `change-legend`: each state that is drawn has its entry with its number and its colour, and no other has one;
  /// `change-state`: a mark has the state that its node or edge has; `change-sign`: what is not as it was has its sign.
  func changes(_ view: GraphView) -> [Finding] {
    guard let changes = view.graph.changes else { return [] }
    var findings: [Finding] = []
    let isTimeline = view.spec?.layout == .timeline
    let marks = figure.groups.filter { $0.id != nil && !$0.claims.isEmpty && !$0.isIn("legend") }
    let nodes = marks.filter { $0.id?.hasPrefix("node-") == true }
    let edges = marks.filter { $0.id?.hasPrefix("edge-") == true && (!isTimeline || $0.classes.contains("span")) }
    func state(_ group: WrittenFigure.Group) -> GraphChanges.State? {
      GraphChanges.State.allCases.first { group.classes.contains($0.rawValue) }
    }
    for group in nodes {
      let id = Entity.ID(String((group.id ?? "").dropFirst(5)))
      let expected = view.graph.nodeIndex(id).map { changes.nodes[$0] }
      if state(group) != expected {
        findings.append(Finding(check: "change-state", message: group.id ?? "", place: nil))
      }
    }
    findings += entries(isTimeline ? nodes + edges : nodes, state, prefix: "")
    if !isTimeline { findings += entries(edges, state, prefix: "Relations: ") }
    let texts = figure.texts
    for group in isTimeline ? nodes + edges : [] {
      guard let state = state(group) else { continue }
      let first = figure.texts(of: group).map(\.content)
      let hasSign = ["+", "−", "Δ"].filter { sign in first.contains { $0.hasPrefix(sign + " ") } }
      if hasSign != (state.sign.map { [$0] } ?? []) {
        findings.append(Finding(check: "change-sign", message: "\(group.id ?? ""): \(first)", place: nil))
      }
    }
    if !isTimeline {
      for group in nodes where (state(group) ?? .unchanged) != .unchanged {
        let badge = figure.shapes(of: group).contains {
          $0.form == "pill" && abs($0.bounds.width - $0.bounds.height) < 0.1
        }
        if !badge { findings.append(Finding(check: "change-sign", message: group.id ?? "", place: nil)) }
      }
    }
    if !texts.contains(where: { $0.content.hasPrefix("What changed since") }) {
      findings.append(Finding(check: "change-caption", message: "no caption says since when", place: nil))
    }
    return findings
  }

  private func entries(
    _ groups: [WrittenFigure.Group], _ state: (WrittenFigure.Group) -> GraphChanges.State?, prefix: String
  ) -> [Finding] {
    let items = figure.groups.filter { $0.classes.contains("legend-item") }
    return Self.words.flatMap { wanted, word -> [Finding] in
      let drawn = groups.filter { state($0) == wanted }
      let label = prefix.isEmpty ? word : prefix + word.lowercased()
      let entry = items.first { item in
        let text = figure.texts(of: item).map(\.content).joined(separator: " ")
        return text == label || text.hasPrefix(label + ", ")
      }
      guard let entry else {
        return drawn.isEmpty ? [] : [Finding(check: "change-legend", message: "\(label) is not explained", place: nil)]
      }
      let text = figure.texts(of: entry).map(\.content).joined(separator: " ")
      if drawn.isEmpty { return [Finding(check: "change-legend", message: "\(text) is not drawn", place: nil)] }
      var findings: [Finding] = []
      if wanted != .unchanged, text != "\(label), \(drawn.count)" {
        findings.append(Finding(check: "change-legend", message: "\(text), but \(drawn.count) are drawn", place: nil))
      }
      let colors = Set(figure.shapes(of: entry).compactMap(\.stroke))
      for group in drawn {
        let own = figure.shapes(of: group).filter { $0.opacity > 0 }.compactMap { $0.stroke ?? $0.fills.first }
        let all = colors.union(figure.shapes(of: entry).flatMap(\.fills))
        if !own.isEmpty, !own.contains(where: all.contains) {
          findings.append(
            Finding(check: "change-legend", message: "\(group.id ?? "") has no colour of \(text)", place: nil))
        }
      }
      return findings
    }
  }
}
