import DossierCore

/// The diagnostic for a citation that must be looked at; `nil` where reading the dossier has said all there is to say.
func evidenceDiagnostic(_ check: CitationCheck, others: Int) -> Diagnostic? {
  let more = others == 0 ? "" : " and of \(others) more claim\(others == 1 ? "" : "s")"
  let claim = "the evidence of `\(check.claim)`\(more)"
  let accept = "read it again; if the claim still holds, `dossier accept \(check.claim)`, else mend the claim"
  switch check.verdict {
  case .changed:
    return Diagnostic(
      .error, "evidence-changed", "\(claim) has changed: \(change(check))", at: check.range,
      notes: [note(check)], hint: accept)
  case .ambiguous:
    return Diagnostic(
      .error, "evidence-ambiguous", "\(claim) stands in `\(check.source)` in several places, and none is where it was",
      at: check.range, notes: [.init("one of them", at: check.place)],
      hint: "say which with `occurrence:`, then `dossier accept \(check.claim)`")
  case .missing:
    guard let was = check.was else { return nil }
    return Diagnostic(
      .error, "evidence-missing", "\(claim) does not stand in `\(check.source)` any more", at: check.range,
      notes: [.init("it was “\(was.folded.shortened(to: 400))”")],
      hint: "quote what the source says now, withdraw the claim, or restore the source")
  case .sourceGone, .exact, .moved, .cosmetic, .withheld, .unlocked: return nil
  }
}

private func change(_ check: CitationCheck) -> String {
  switch check.part {
  case .quote: "the quote in `\(check.source)`"
  case .sentence, nil: "the sentence around the quote in `\(check.source)`"
  case .neighbours: "what stands beside the quote in `\(check.source)`"
  case .heading: "the heading or dateline above the quote in `\(check.source)`"
  case .notice: "`\(check.source)` speaks of a correction or withdrawal"
  case .claim: "the claim quotes other words"
  }
}

private func note(_ check: CitationCheck) -> Diagnostic.Note {
  let difference = WordDifference.text(from: check.was ?? "", to: check.now ?? "")
  return .init(difference.shortened(to: 1200), at: check.place)
}

/// The diagnostics for bibliographic data that are no longer what was accepted.
func metadataDiagnostics(_ source: Source, accepted: LockedSource) -> [Diagnostic] {
  let now = LockedSource(source, fingerprint: nil)
  return LockedSource.keys.compactMap { key in
    let (old, new) = (accepted.text(key), now.text(key))
    if old == new { return nil }
    let values = WordDifference.text(from: old ?? "", to: new ?? "")
    return Diagnostic(
      .warning, "evidence-metadata",
      "the \(key) of the source `\(source.id)` has changed: \(values.shortened(to: 400))",
      at: source.range, hint: "`dossier accept --source \(source.id)` records it")
  }
}

/// The diagnostic for what was accepted and is no longer cited.
func staleDiagnostic(_ stale: [CitationKey], in path: String) -> Diagnostic {
  let names = stale.prefix(3).map { "`\($0.claim)` citing `\($0.source)`" }.joined(separator: ", ")
  let more = stale.count > 3 ? " and \(stale.count - 3) more" : ""
  let noun = stale.count == 1 ? "a citation that is" : "\(stale.count) citations that are"
  return Diagnostic(
    .warning, "evidence-stale", "the lock has \(noun) no longer in the dossier: \(names)\(more)",
    at: SourceRange(file: path, start: Position(line: 1, column: 1)), hint: "`dossier accept --all` takes them out")
}

extension String {
  /// On one line.
  fileprivate var folded: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
