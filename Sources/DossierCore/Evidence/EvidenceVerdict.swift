/// What became of a citation since it was accepted.
public enum EvidenceVerdict: String, Hashable, Sendable, CaseIterable {
  /// The sentence, its neighbours and the heading above stand where they stood.
  case exact
  /// They are the same, letter for letter, at another place.
  case moved
  /// They differ in typography, white space, hyphenation at line ends or Unicode form, and in nothing else.
  case cosmetic
  /// The quote, its sentence or what gives it its sense says something else.
  case changed
  /// What was accepted stands in several places, and nothing says which is meant.
  case ambiguous
  /// Nothing like what was quoted stands in the source.
  case missing
  /// The source itself is gone or cannot be read.
  case sourceGone = "source-gone"
  /// The source is withheld: its text is not here, so that nothing can be said.
  case withheld
  /// The quote stands in the source, and nobody has accepted it yet.
  case unlocked

  /// Whether a citation with this verdict must be looked at before anything rests on it.
  public var needsReview: Bool {
    switch self {
    case .changed, .ambiguous, .missing, .sourceGone: true
    case .exact, .moved, .cosmetic, .withheld, .unlocked: false
    }
  }

  /// The verdict in words, for a count: "2 changed".
  public var label: String {
    switch self {
    case .sourceGone: "source gone"
    case .withheld: "withheld (not checkable here)"
    default: rawValue
    }
  }
}

/// Which part of what was accepted is no longer so.
public enum EvidencePart: String, Hashable, Sendable, CaseIterable {
  /// The words quoted.
  case quote
  /// The rest of the sentence.
  case sentence
  /// The sentence before or after.
  case neighbours
  /// The heading above, or the source's dateline.
  case heading
  /// The source speaks of a correction, or does so no longer.
  case notice
  /// The claim quotes other words.
  case claim
}

/// One citation of one claim, and what became of it.
public struct CitationCheck: Hashable, Sendable {
  /// The claim.
  public let claim: Claim.ID
  /// The source it cites.
  public let source: Source.ID
  /// The words quoted, as the claim has them.
  public let quote: String
  /// Where the citation is written.
  public let range: SourceRange
  /// What became of it.
  public let verdict: EvidenceVerdict
  /// What is no longer so, for ``EvidenceVerdict/changed``.
  public let part: EvidencePart?
  /// Where it, or what became of it, stands in the source.
  public let place: SourceRange?
  /// What was accepted: the sentence, and its neighbours if it is they that changed; `nil` if nothing was.
  public let was: String?
  /// What stands there now; `nil` if nothing does.
  public let now: String?

  /// A citation with its verdict.
  public init(
    claim: Claim.ID, source: Source.ID, quote: String, range: SourceRange, verdict: EvidenceVerdict,
    part: EvidencePart? = nil, place: SourceRange? = nil, was: String? = nil, now: String? = nil
  ) {
    self.claim = claim
    self.source = source
    self.quote = quote
    self.range = range
    self.verdict = verdict
    self.part = part
    self.place = place
    self.was = was
    self.now = now
  }
}
