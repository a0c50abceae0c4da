import DossierCore

/// What was accepted, for people: every change of meaning with its words, the rest counted.
public func acceptanceText(_ acceptance: EvidenceAcceptance) -> String {
  var lines: [String] = []
  for check in acceptance.accepted where check.verdict.needsReview {
    lines.append("\(check.claim)  \(check.range)  \(check.source): \(check.verdict.rawValue)")
    lines.append("  \(WordDifference.text(from: check.was ?? "", to: check.now ?? ""))")
  }
  for check in acceptance.refused {
    lines.append("\(check.claim)  \(check.range)  \(check.source): \(check.verdict.rawValue), not accepted")
    lines.append("  “\(check.quote)” does not stand in the source: mend the claim or the source first")
  }
  for key in acceptance.removed { lines.append("\(key.claim)  \(key.source): no longer cited, taken out") }
  let counts = EvidenceVerdict.allCases.compactMap { verdict -> String? in
    let count = acceptance.accepted.lazy.filter { $0.verdict == verdict }.count
    if count == 0 { return nil }
    return "\(count) \(verdict == .unlocked ? "new" : verdict.label)"
  }
  if counts.isEmpty {
    if acceptance.removed.isEmpty, acceptance.refused.isEmpty { lines.append("Nothing to accept: all is as it was.") }
  } else {
    lines.append("Accepted: \(counts.joined(separator: ", "))")
  }
  return lines.map { $0 + "\n" }.joined()
}
