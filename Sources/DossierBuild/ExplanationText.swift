import DossierCore

/// An explanation for people: claims, their places, the quotes they rest on, the figures that show them.
public func explanationText(_ explanation: Explanation) -> String {
  var lines = ["\(explanation.id)  (\(explanation.what))", "  \(explanation.name)"]
  if let range = explanation.range { lines.append("  \(range)") }
  if !explanation.identity.isEmpty {
    lines += ["", "`\(explanation.asked)` is `\(explanation.id)`, because"]
    for step in explanation.identity {
      lines.append("  \(step.text)  \(step.range)\(step.note.map { ": \($0)" } ?? "")")
    }
  }
  if !explanation.judgements.isEmpty {
    lines += ["", "Names"]
    for judgement in explanation.judgements {
      lines += text(judgement, withoutCitation: nil)
    }
  }
  lines += ["", explanation.statements.count == 1 ? "1 claim" : "\(explanation.statements.count) claims"]
  for statement in explanation.statements { lines += text(statement, withoutCitation: "no citation of its own") }
  if !explanation.time.isEmpty { lines += ["", "By all claims together"] }
  for limit in explanation.time {
    lines.append("  \(limit.text), because")
    for reason in limit.reasons { lines.append("    \(reason.text)  \(reason.range)") }
  }
  lines += ["", explanation.appearances.isEmpty ? "In no figure" : "In the figures"]
  for appearance in explanation.appearances {
    lines.append("  \(appearance.title)  \(appearance.target)")
  }
  return lines.joined(separator: "\n") + "\n"
}

/// A claim with its place, its remark if it is a judgement, and its quotes.
private func text(_ statement: Explanation.Statement, withoutCitation: String?) -> [String] {
  let mark = statement.status == .asserted ? "" : "  [\(statement.status.rawValue)]"
  var lines = ["  \(statement.text)\(mark)\(statement.isPreferred ? "  [preferred]" : "")"]
  let support = statement.support == 1 ? "1 origin" : "\(statement.support) origins"
  lines.append("    \(statement.claim)  \(statement.range)\(statement.support == 0 ? "" : "  \(support)")")
  if withoutCitation == nil, let note = statement.note { lines.append("    \(note)") }
  for evidence in statement.evidence {
    lines.append("      \(evidence.reference)")
    lines.append("        “\(evidence.quote)”  \(place(of: evidence))\(remark(evidence.verdict))")
  }
  if statement.evidence.isEmpty, let withoutCitation { lines.append("      \(withoutCitation)") }
  return lines
}

/// A verdict worth a remark.
private func remark(_ verdict: EvidenceVerdict?) -> String {
  switch verdict {
  case nil, .exact, .moved, .cosmetic, .withheld, .missing: ""
  case .some(let verdict): "  [\(verdict.label)]"
  }
}

private func place(of evidence: Explanation.Evidence) -> String {
  guard let passage = evidence.passage else {
    return evidence.isCheckable ? "(not found in the source)" : "(not checkable here)"
  }
  return "\(passage)\(evidence.page.map { ", p. \($0)" } ?? "")"
}

/// An explanation as one JSON object, for scripts.
public func explanationJSON(_ explanation: Explanation) -> String {
  let appearances = explanation.appearances.map { appearance -> JSON in
    .object([
      ("view", .string(appearance.view.rawValue)), ("title", .string(appearance.title)),
      ("target", .string(appearance.target)),
    ])
  }
  return JSON.object([
    ("id", .string(explanation.id)), ("what", .string(explanation.what)), ("name", .string(explanation.name)),
    ("at", explanation.range.map(place) ?? .null), ("claims", .array(explanation.statements.map(statement))),
    ("asked", .string(explanation.asked)), ("names", .array(explanation.judgements.map(statement))),
    ("identity", .array(explanation.identity.map { .string($0.claim.rawValue) })),
    ("time", .array(explanation.time.map(limit))), ("figures", .array(appearances)),
  ]).text(indented: true) + "\n"
}

private func statement(_ statement: Explanation.Statement) -> JSON {
  .object([
    ("claim", .string(statement.claim.rawValue)), ("text", .string(statement.text)),
    ("status", .string(statement.status.rawValue)), ("rank", .string(statement.isPreferred ? "preferred" : "normal")),
    ("at", place(statement.range)), ("note", statement.note.map(JSON.string) ?? .null),
    ("support", .integer(statement.support)), ("evidence", .array(statement.evidence.map(evidence))),
  ])
}

private func limit(_ limit: Explanation.Limit) -> JSON {
  .object([
    ("text", .string(limit.text)), ("claims", .array(limit.reasons.map { .string($0.claim.rawValue) })),
  ])
}

private func evidence(_ evidence: Explanation.Evidence) -> JSON {
  .object([
    ("source", .string(evidence.source.rawValue)), ("reference", .string(evidence.reference)),
    ("quote", .string(evidence.quote)), ("at", evidence.passage.map(place) ?? .null),
    ("page", evidence.page.map(JSON.integer) ?? .null), ("checkable", .boolean(evidence.isCheckable)),
    ("sentence", evidence.sentence.map(JSON.string) ?? .null),
    ("verdict", (evidence.verdict?.rawValue).map(JSON.string) ?? .null),
  ])
}

private func place(_ range: SourceRange) -> JSON {
  .object([
    ("file", .string(range.file)), ("line", .integer(range.start.line)), ("column", .integer(range.start.column)),
  ])
}
