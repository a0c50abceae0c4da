import DossierCore

/// An examination for people: a line a finding, what to do below it.
public func examinationText(_ examination: Examination) -> String {
  var lines: [String] = []
  for finding in examination.findings {
    let what = [finding.subject, finding.name].compactMap { $0 }.joined(separator: " ")
    let padding = String(repeating: " ", count: max(1, 9 - finding.state.rawValue.utf8.count))
    lines.append("\(finding.state.rawValue)\(padding)\(what): \(finding.detail)")
    if let hint = finding.hint { lines.append("         \(hint)") }
  }
  return lines.joined(separator: "\n") + "\n"
}

/// An examination as one JSON object, for scripts.
public func examinationJSON(_ examination: Examination) -> String {
  let findings = examination.findings.map { finding -> JSON in
    .object([
      ("subject", .string(finding.subject)), ("name", finding.name.map(JSON.string) ?? .null),
      ("state", .string(finding.state.rawValue)), ("detail", .string(finding.detail)),
      ("hint", finding.hint.map(JSON.string) ?? .null),
    ])
  }
  return JSON.object([("fine", .boolean(examination.isFine)), ("findings", .array(findings))]).text(indented: true)
    + "\n"
}
