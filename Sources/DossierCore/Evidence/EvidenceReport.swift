/// What became of every citation of a dossier since it was accepted.
public struct EvidenceReport: Sendable {
  /// One entry for every citation of every claim, in the order of the claims: none is left out.
  public var checks: [CitationCheck] = []
  /// How many citations the claims have.
  public var citedCount = 0
  /// What was accepted; `nil` if there is no lock, or none that could be read.
  public var lock: EvidenceLock?
  /// What is to be said about it, in no particular order; a citation that several claims share is reported once.
  public var diagnostics: [Diagnostic] = []
  /// The keys of the citations, beside ``checks``.
  public var keys: [CitationKey] = []
  /// What each citation rests on now, where that was asked for and the quote stands in its source.
  public var current: [CitationKey: LockedCitation] = [:]
  /// For citations whose quote was edited: the citation that was accepted in their place.
  public var predecessors: [CitationKey: CitationKey] = [:]
  /// What was accepted and is no longer cited.
  public var stale: [CitationKey] = []

  /// A report of nothing.
  public init() {}

  /// How many citations have a verdict.
  public func count(_ verdict: EvidenceVerdict) -> Int {
    checks.lazy.filter { $0.verdict == verdict }.count
  }

  /// "57 citations checked of 57: 55 exact, 2 changed".
  public var summary: String {
    let counts = EvidenceVerdict.allCases.compactMap { verdict -> String? in
      let count = count(verdict)
      return count == 0 ? nil : "\(count) \(verdict.label)"
    }
    let noun = checks.count == 1 ? "citation" : "citations"
    let list = counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")
    return "\(checks.count) \(noun) checked of \(citedCount)\(list)"
  }

  /// What reading the dossier said together with what is to be said of its evidence, in the order of places.
  ///
  /// A quote that does not stand in its source any more is reported once: by what became of it.
  public func merged(with others: [Diagnostic]) -> [Diagnostic] {
    var places: [String: [SourceRange]] = [:]
    for diagnostic in diagnostics where diagnostic.severity == .error {
      if let range = diagnostic.range { places[range.file, default: []].append(range) }
    }
    for file in places.keys { places[file]?.sort() }
    let rest = others.filter { diagnostic in
      guard diagnostic.id == "quote-not-found" || diagnostic.id == "quote-occurrence", let range = diagnostic.range,
        let outer = places[range.file]?.last(startingBy: range.start)
      else { return true }
      return range.end > outer.end
    }
    return (rest + diagnostics).sorted(by: Diagnostic.isOrderedBefore)
  }
}

extension [SourceRange] {
  /// The last of sorted ranges that begins at or before a position.
  fileprivate func last(startingBy position: Position) -> SourceRange? {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].start <= position { lower = middle + 1 } else { upper = middle }
    }
    return lower > 0 ? self[lower - 1] : nil
  }
}
