public import DossierCore
import DossierReader

/// Which citations are accepted as they stand now.
public enum EvidenceSelection: Hashable, Sendable {
  /// All.
  case all
  /// Those of a source.
  case source(Source.ID)
  /// Those of some claims, or of all claims about some entities.
  case ids(Set<String>)

  func contains(_ check: CitationCheck, _ dossier: LoadedDossier) -> Bool {
    switch self {
    case .all: true
    case .source(let id): check.source == id
    case .ids(let ids):
      ids.contains(check.claim.rawValue)
        || dossier.graph.claim(check.claim).map {
          ids.contains($0.subject.rawValue) || ids.contains($0.writtenSubject.rawValue)
        } ?? false
    }
  }

  func contains(_ key: CitationKey) -> Bool {
    switch self {
    case .all: true
    case .source(let id): key.source == id
    case .ids(let ids): ids.contains(key.claim.rawValue)
    }
  }
}

/// What accepting does.
public struct EvidenceAcceptance: Sendable {
  /// The lock's new bytes.
  public let bytes: [UInt8]
  /// The citations whose record is new or says something else than before.
  public let accepted: [CitationCheck]
  /// The citations that were meant and cannot be accepted: their quote does not stand in its source.
  public let refused: [CitationCheck]
  /// What was taken out of the lock, because nothing cites it any more.
  public let removed: [CitationKey]
}

/// Accepts some citations as they stand now; the others keep the record they have.
///
/// - Parameters:
///   - dossier: a dossier loaded with its evidence collected (``loadDossier(at:collectsEvidence:)``).
///   - selection: which citations.
public func acceptEvidence(of dossier: LoadedDossier, _ selection: EvidenceSelection) -> EvidenceAcceptance {
  let evidence = dossier.evidence
  let old = evidence.lock ?? EvidenceLock()
  var records = Dictionary(old.citations.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
  var accepted: [CitationCheck] = []
  var refused: [CitationCheck] = []
  var sources = old.sources
  let fingerprints = Dictionary(
    evidence.current.values.map { ($0.source, $0.fingerprint) }, uniquingKeysWith: { first, _ in first })
  func locked(_ id: Source.ID) -> LockedSource? {
    dossier.graph.source(id).map { LockedSource($0, fingerprint: fingerprints[id] ?? old.sources[id]?.fingerprint) }
  }
  for (check, key) in zip(evidence.checks, evidence.keys) where selection.contains(check, dossier) {
    guard let current = evidence.current[key] else {
      if check.verdict != .withheld { refused.append(check) }
      continue
    }
    if let predecessor = evidence.predecessors[key] { records[predecessor] = nil }
    if records.updateValue(current, forKey: key) != current { accepted.append(check) }
    if sources[key.source] == nil { sources[key.source] = locked(key.source) }
  }
  let removed = evidence.stale.filter { selection.contains($0) }
  for key in removed { records[key] = nil }
  switch selection {
  case .all:
    // Withheld or not: its data stand in the dossier.
    for source in dossier.graph.sources { sources[source.id] = locked(source.id) }
    let cited = Set(records.keys.map(\.source))
    sources = sources.filter { cited.contains($0.key) }
  case .source(let id): if let source = locked(id) { sources[id] = source }
  case .ids: break
  }
  let lock = EvidenceLock(sources: sources, citations: Array(records.values))
  return EvidenceAcceptance(bytes: evidenceLockBytes(lock), accepted: accepted, refused: refused, removed: removed)
}

/// Why nothing can be accepted: the faults of a dossier that are no matter of evidence.
public func faultsBeforeAcceptance(_ dossier: LoadedDossier) -> [Diagnostic] {
  let isEvidence: Set<String> = ["quote-not-found", "quote-occurrence"]
  return dossier.diagnostics.filter { $0.severity == .error && !isEvidence.contains($0.id) }
}

/// Writes a lock beside its dossier, whole or not at all; false if it is so already.
///
/// - Throws: ``SystemFailure``.
public func writeEvidenceLock(_ bytes: [UInt8], of dossier: LoadedDossier, in folder: String) throws(SystemFailure)
  -> Bool
{
  try write(bytes, to: folder + dossier.files.lockPath)
}
