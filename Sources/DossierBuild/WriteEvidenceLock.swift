import DossierCore

/// A lock as the bytes of its file: records of `key: value` lines, sorted by id, claim, source and quote.
func evidenceLockBytes(_ lock: EvidenceLock) -> [UInt8] {
  var writer = LockWriter()
  writer.bytes +=
    """
    # What every citation rested on when it was accepted. Written by `dossier accept`; keep it under version control.
    dossier-lock: \(EvidenceLock.version)

    """.utf8
  for (id, source) in lock.sources.sorted(by: { $0.key < $1.key }) {
    writer.open("source", id.rawValue)
    if let fingerprint = source.fingerprint { writer.write("sha256", fingerprint) }
    for field in source.fields { writer.write(field.key, field.value) }
  }
  for citation in lock.citations.sorted(by: { $0.key < $1.key }) {
    writer.write(citation, sourceFingerprint: lock.sources[citation.source]?.fingerprint)
  }
  return writer.bytes
}

private struct LockWriter {
  var bytes: [UInt8] = []

  /// A citation accepted in the state of its source that the source's record names does not repeat the fingerprint.
  mutating func write(_ citation: LockedCitation, sourceFingerprint: String?) {
    open("claim", citation.claim.rawValue)
    write("source", citation.source.rawValue)
    write("quote", citation.quote)
    if let occurrence = citation.occurrence { write("occurrence", String(occurrence)) }
    if citation.fingerprint != sourceFingerprint { write("sha256", citation.fingerprint) }
    write("line", String(citation.line))
    write("offset", String(citation.offset))
    if let heading = citation.heading { write("heading", heading) }
    if let dateline = citation.dateline { write("dateline", dateline) }
    if let before = citation.before { write("before", before) }
    write("sentence", citation.sentence)
    if let after = citation.after { write("after", after) }
    for notice in citation.notices { write("notice", notice) }
  }

  mutating func open(_ key: String, _ value: String) {
    bytes.append(0x0A)
    line(key, value)
  }

  mutating func write(_ key: String, _ value: String) {
    bytes += [0x20, 0x20]
    line(key, value)
  }

  private mutating func line(_ key: String, _ value: String) {
    bytes += key.utf8
    bytes.append(UInt8(ascii: ":"))
    if !value.isEmpty { bytes.append(0x20) }
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F..<0xA1, 0xAD, 0x61C, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2069, 0xFEFF, 0xFFFE,
        0xFFFF:
        // What cannot be seen is written out, so that a reader of the file sees that it is there.
        bytes += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".utf8
      default: UTF8.encode(scalar).map { bytes.append(contentsOf: $0) }
      }
    }
    bytes.append(0x0A)
  }
}
