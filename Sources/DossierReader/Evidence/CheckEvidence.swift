import DossierCore

/// Compares every citation with what was accepted of it.
struct EvidenceChecker {
  private var library: SourceLibrary
  private let collectsEvidence: Bool
  /// Whether what was accepted of other citations than those that are here does not count.
  private let ignoresOthers: Bool
  private var report = EvidenceReport()
  /// What was accepted, by key.
  private var locked: [CitationKey: LockedCitation] = [:]
  /// Findings by what they depend on, since the claims of an entity share its citations.
  private var windows: [Shared: EvidenceWindow] = [:]

  private struct Shared: Hashable {
    let source: Source.ID
    let bytes: Range<Int>
  }

  /// Judges all citations of some claims; a passage that the lock places elsewhere is set right.
  static func check(
    _ claims: inout [Claim], _ library: inout SourceLibrary, _ lock: Lock, _ files: ProjectFiles,
    collectsEvidence: Bool, ignoresOthers: Bool = false
  ) -> EvidenceReport {
    var checker = EvidenceChecker(library: library, collectsEvidence: collectsEvidence, ignoresOthers: ignoresOthers)
    library = SourceLibrary()
    checker.report.lock = lock.content
    checker.locked = lock.citations
    checker.judge(&claims)
    checker.describe(files)
    library = checker.library
    return checker.report
  }

  private init(library: SourceLibrary, collectsEvidence: Bool, ignoresOthers: Bool) {
    self.library = library
    self.ignoresOthers = ignoresOthers
    self.collectsEvidence = collectsEvidence
  }

  /// What was accepted, and what is wrong with the file that says it.
  struct Lock: Sendable {
    private(set) var content: EvidenceLock?
    private(set) var citations: [CitationKey: LockedCitation] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ files: ProjectFiles) {
      if let fault = files.faults[files.lockPath] {
        let place = SourceRange(file: files.lockPath, start: Position(line: 1, column: 1))
        diagnostics.append(fileFault(fault, path: files.lockPath, at: place, among: files))
        return
      }
      guard let bytes = files.files[files.lockPath] else { return }
      (content, diagnostics) = readEvidenceLock(bytes, path: files.lockPath)
      citations.reserveCapacity(content?.citations.count ?? 0)
      for citation in content?.citations ?? [] { citations[citation.key] = citation }
    }
  }

  private mutating func judge(_ claims: inout [Claim]) {
    if ignoresOthers { forgetOthers(claims) }
    report.citedCount = claims.reduce(0) { $0 + $1.citations.count }
    report.checks.reserveCapacity(report.citedCount)
    report.keys.reserveCapacity(report.citedCount)
    pairEdited(claims)
    for claim in claims.indices {
      for index in claims[claim].citations.indices {
        let citation = claims[claim].citations[index]
        let key = CitationKey(
          claim: claims[claim].id, source: citation.source, quote: citation.quote, occurrence: citation.occurrence)
        let (check, bytes) = judge(citation, key)
        report.checks.append(check)
        report.keys.append(key)
        if let bytes, let passage = library.passage(at: bytes, in: citation.source) {
          var placed = Citation(
            source: citation.source, quote: citation.quote, passage: passage, occurrence: citation.occurrence,
            range: citation.range)
          placed.release = citation.release
          claims[claim].citations[index] = placed
        }
        if collectsEvidence { report.current[key] = evidence(of: claims[claim].citations[index], key) }
      }
    }
  }

  /// Takes out of the lock what is about other citations, so that nothing is said of them.
  private mutating func forgetOthers(_ claims: [Claim]) {
    let here = Set(
      claims.lazy.flatMap { claim in
        claim.citations.map {
          CitationKey(claim: claim.id, source: $0.source, quote: $0.quote, occurrence: $0.occurrence)
        }
      })
    locked = locked.filter { here.contains($0.key) }
    report.lock?.citations.removeAll { !here.contains($0.key) }
    let sources = Set(library.sources.keys)
    for id in report.lock?.sources.keys.sorted() ?? [] where !sources.contains(id) { report.lock?.sources[id] = nil }
  }

  /// Finds which accepted citations stand no longer in the dossier, and what their claims cite instead.
  private mutating func pairEdited(_ claims: [Claim]) {
    if locked.isEmpty { return }
    var unused = Set(locked.keys)
    var new: [CitationKey] = []
    for claim in claims {
      for citation in claim.citations {
        let key = CitationKey(
          claim: claim.id, source: citation.source, quote: citation.quote, occurrence: citation.occurrence)
        if locked[key] != nil { unused.remove(key) } else { new.append(key) }
      }
    }
    let gone = Dictionary(grouping: unused) { ClaimSource(claim: $0.claim, source: $0.source) }.mapValues {
      $0.sorted()
    }
    var taken: Set<CitationKey> = []
    for key in new where report.predecessors[key] == nil {
      let candidates = (gone[ClaimSource(claim: key.claim, source: key.source)] ?? []).filter { !taken.contains($0) }
      let wanted = CanonicalText(key.quote)
      let same = candidates.first { CanonicalText.matches(CanonicalText($0.quote), wanted) }
      guard let predecessor = same ?? candidates.first else { continue }
      taken.insert(predecessor)
      report.predecessors[key] = predecessor
    }
    report.stale = unused.subtracting(taken).sorted()
  }

  private struct ClaimSource: Hashable {
    let claim: Claim.ID
    let source: Source.ID
  }

  // MARK: One citation

  /// The verdict on a citation, and the bytes where it stands if these are not where it was looked up.
  private mutating func judge(_ citation: Citation, _ key: CitationKey) -> (CitationCheck, Range<Int>?) {
    let entry = locked[key] ?? report.predecessors[key].flatMap { locked[$0] }
    func check(
      _ verdict: EvidenceVerdict, _ part: EvidencePart? = nil, at place: SourceRange? = nil, was: String? = nil,
      now: String? = nil
    ) -> CitationCheck {
      CitationCheck(
        claim: key.claim, source: key.source, quote: key.quote, range: citation.range, verdict: verdict, part: part,
        place: place, was: was, now: now)
    }
    guard let body = library.bodies[key.source] else {
      if library.sources[key.source]?.isWithheld == true {
        if let entry, !Self.quotesSame(entry.quote, key.quote) {
          return (check(.changed, .claim, was: entry.quote, now: key.quote), nil)
        }
        return (check(.withheld, was: entry?.sentence), nil)
      }
      return (check(.sourceGone, was: entry?.sentence), nil)
    }
    guard let entry else {
      guard let passage = citation.passage else { return (check(.missing), nil) }
      return (check(.unlocked, at: passage.range, now: passage.sentence), nil)
    }
    let looked = lookedUp(citation, body)
    if let passage = citation.passage, let looked, entry.quote == key.quote, entry.occurrence == key.occurrence,
      looked.lowerBound - body.range.lowerBound == entry.offset,
      entry.fingerprint == library.fingerprint(of: key.source)
    {
      return (check(.exact, at: passage.range, was: entry.sentence, now: entry.sentence), nil)
    }
    guard let text = library.evidenceText(of: key.source) else { return (check(.sourceGone, was: entry.sentence), nil) }
    if !Self.quotesSame(entry.quote, key.quote) {
      guard let passage = citation.passage else { return (check(.missing, was: entry.sentence), nil) }
      return (check(.changed, .claim, at: passage.range, was: entry.quote, now: key.quote), nil)
    }
    let finding = text.judge(entry, quote: key.quote, passage: looked, namesOccurrence: citation.occurrence != nil)
    let place = finding.bytes.map { body.range(of: $0) }
    let moves = !finding.verdict.needsReview && body.place == nil && finding.bytes != looked
    return (
      check(finding.verdict, finding.part, at: place, was: finding.was, now: finding.now), moves ? finding.bytes : nil
    )
  }

  private static func quotesSame(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8) || CanonicalText.matches(CanonicalText(left), CanonicalText(right))
  }

  /// The bytes of the source's text at which a quote was found.
  private mutating func lookedUp(_ citation: Citation, _ body: SourceBody) -> Range<Int>? {
    guard let passage = citation.passage else { return nil }
    if body.place == nil { return passage.utf8Range }
    let number = citation.occurrence ?? 1
    let places = library.evidenceText(of: citation.source)?.occurrences(ofQuote: citation.quote, limit: number) ?? []
    return places.count == number ? places.last : nil
  }

  /// What a citation rests on now; `nil` if its quote does not stand in its source.
  private mutating func evidence(of citation: Citation, _ key: CitationKey) -> LockedCitation? {
    guard let body = library.bodies[key.source], let passage = citation.passage, let bytes = lookedUp(citation, body),
      let text = library.evidenceText(of: key.source)
    else { return nil }
    let shared = Shared(source: key.source, bytes: bytes)
    let window = windows[shared] ?? text.window(at: bytes)
    windows[shared] = window
    return LockedCitation(
      claim: key.claim, source: key.source, quote: key.quote, occurrence: key.occurrence,
      fingerprint: text.fingerprint, line: passage.range.start.line, offset: bytes.lowerBound - body.range.lowerBound,
      heading: window.heading, dateline: window.dateline, before: window.before, sentence: window.sentence,
      after: window.after, notices: window.notices)
  }

  // MARK: What there is to say

  private mutating func describe(_ files: ProjectFiles) {
    var said: [SourceRange: Int] = [:]
    for check in report.checks where check.verdict.needsReview { said[check.range, default: 0] += 1 }
    var seen: Set<SourceRange> = []
    for check in report.checks where check.verdict.needsReview && seen.insert(check.range).inserted {
      let others = (said[check.range] ?? 1) - 1
      if let diagnostic = evidenceDiagnostic(check, others: others) { report.diagnostics.append(diagnostic) }
    }
    guard let lock = report.lock else { return }
    for (id, accepted) in lock.sources.sorted(by: { $0.key < $1.key }) {
      guard let source = library.sources[id] else { continue }
      report.diagnostics += metadataDiagnostics(source, accepted: accepted)
    }
    if !report.stale.isEmpty { report.diagnostics.append(staleDiagnostic(report.stale, in: files.lockPath)) }
  }
}
