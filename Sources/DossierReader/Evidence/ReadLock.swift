import DossierCore

/// Reads the file that records what was accepted.
///
/// Lines of `key: value`; `source:` and `claim:` at the beginning of a line open a record, the lines below are indented by
/// two blanks. A citation has a `sha256` of its own only where it was accepted in another state of the source than the
/// source's record says. The reader is strict: a lock that is not as `dossier accept` writes it is refused with the line, so
/// that no accepted change is lost unnoticed in a merge.
func readEvidenceLock(_ bytes: [UInt8], path: String) -> (lock: EvidenceLock?, diagnostics: [Diagnostic]) {
  let text = SourceText(path: path, bytes: bytes)
  let (isReadable, faults) = checkBytes(text, as: .yaml)
  guard isReadable else { return (nil, faults) }
  var reader = LockReader(path: path)
  do throws(LockReader.Fault) {
    return (try reader.read(bytes, from: text.start), [])
  } catch {
    return (nil, [error.diagnostic])
  }
}

private struct LockReader {
  let path: String
  private var lock = EvidenceLock()
  private var keys: Set<CitationKey> = []
  private var record: Record = .none
  private var recordLine = 0

  private enum Record {
    case none
    case source(Source.ID, LockedSource)
    case claim(Claim.ID, Fields)
  }

  /// The lines of a citation.
  private struct Fields {
    var source: String?
    var quote: String?
    var occurrence: Int?
    var fingerprint: String?
    var line: Int?
    var offset: Int?
    var heading: String?
    var dateline: String?
    var before: String?
    var sentence: String?
    var after: String?
    var notices: [String] = []
  }

  /// Why a lock cannot be read.
  struct Fault: Error {
    let diagnostic: Diagnostic
  }

  init(path: String) {
    self.path = path
  }

  private func fault(_ line: Int, _ message: String, id: String = "lock-damaged", hint: String? = nil) -> Fault {
    let place = SourceRange(file: path, start: Position(line: line, column: 1))
    let repair = "restore it from version control; after a merge, keep both sides' records whole"
    return Fault(diagnostic: Diagnostic(.error, id, message, at: place, hint: hint ?? repair))
  }

  mutating func read(_ bytes: [UInt8], from start: Int) throws(Fault) -> EvidenceLock {
    var number = 0
    var hasVersion = false
    var lower = start
    while lower < bytes.count {
      number += 1
      var upper = lower
      while upper < bytes.count, bytes[upper] != 0x0A { upper += 1 }
      var line = bytes[lower..<upper]
      if line.last == 0x0D { line.removeLast() }
      lower = upper + 1
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let isIndented = line.starts(with: [0x20, 0x20])
      if isIndented { line = line.dropFirst(2) }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line.first != 0x20,
        colon + 1 == line.endIndex || line[colon + 1] == 0x20
      else {
        throw fault(number, "this line of the lock is no `key: value`")
      }
      let key = String(decoding: line[..<colon], as: UTF8.self)
      let value = try unescaped(line[min(colon + 2, line.endIndex)...], number)
      if !hasVersion {
        guard !isIndented, key == "dossier-lock" else {
          throw fault(number, "the lock does not begin with its version")
        }
        try checkVersion(value, number)
        hasVersion = true
      } else if isIndented {
        try readField(key, value, number)
      } else {
        try open(key, value, number)
      }
    }
    guard hasVersion else { throw fault(1, "the lock does not begin with its version") }
    try close()
    return lock
  }

  private func checkVersion(_ value: String, _ line: Int) throws(Fault) {
    guard let version = Int(value), version > 0 else { throw fault(line, "the lock's version is no number") }
    if version > EvidenceLock.version {
      throw fault(
        line, "the lock has version \(version), and this dossier reads up to \(EvidenceLock.version)", id: "lock-newer",
        hint: "use the dossier that wrote it, or a newer one")
    }
  }

  private mutating func open(_ key: String, _ value: String, _ line: Int) throws(Fault) {
    try close()
    recordLine = line
    switch key {
    case "source" where Source.ID.isValid(value):
      guard lock.sources[Source.ID(value)] == nil else {
        throw fault(line, "the lock has the source `\(value)` twice")
      }
      record = .source(Source.ID(value), LockedSource())
    case "claim" where !value.isEmpty: record = .claim(Claim.ID(value), Fields())
    default: throw fault(line, "the lock cannot have `\(key.shortened): \(value.shortened)` here")
    }
  }

  private mutating func readField(_ key: String, _ value: String, _ line: Int) throws(Fault) {
    switch record {
    case .none: throw fault(line, "this line of the lock belongs to nothing")
    case .source(let id, var source):
      if key == "sha256", source.fingerprint == nil, value.utf8.count == 64 {
        source.fingerprint = value
        record = .source(id, source)
        return
      }
      guard LockedSource.keys.contains(key) else { throw fault(line, "a source in the lock has no `\(key.shortened)`") }
      source.fields.append(.init(key, value))
      record = .source(id, source)
    case .claim(let id, var fields):
      // Released, so that the fields are not copied.
      record = .none
      try Self.set(key, value, &fields) { message in fault(line, message) }
      record = .claim(id, fields)
    }
  }

  private static func set(
    _ key: String, _ value: String, _ fields: inout Fields, _ fault: (String) -> Fault
  ) throws(Fault) {
    func once(_ old: String?) throws(Fault) -> String {
      if old != nil { throw fault("a citation in the lock has `\(key)` twice") }
      return value
    }
    func number(_ old: Int?, from least: Int) throws(Fault) -> Int {
      guard old == nil, let number = Int(value), number >= least else {
        throw fault("`\(key)` in the lock must be one number, not `\(value.shortened)`")
      }
      return number
    }
    switch key {
    case "source": fields.source = try once(fields.source)
    case "quote": fields.quote = try once(fields.quote)
    case "occurrence": fields.occurrence = try number(fields.occurrence, from: 1)
    case "sha256":
      guard value.utf8.count == 64 else { throw fault("`sha256` in the lock must have 64 digits") }
      fields.fingerprint = try once(fields.fingerprint)
    case "line": fields.line = try number(fields.line, from: 1)
    case "offset": fields.offset = try number(fields.offset, from: 0)
    case "heading": fields.heading = try once(fields.heading)
    case "dateline": fields.dateline = try once(fields.dateline)
    case "before": fields.before = try once(fields.before)
    case "sentence": fields.sentence = try once(fields.sentence)
    case "after": fields.after = try once(fields.after)
    case "notice": fields.notices.append(value)
    default: throw fault("a citation in the lock has no `\(key.shortened)`")
    }
  }

  private mutating func close() throws(Fault) {
    switch record {
    case .none: break
    case .source(let id, let source): lock.sources[id] = source
    case .claim(let id, let fields):
      guard let source = fields.source, let quote = fields.quote,
        let fingerprint = fields.fingerprint ?? lock.sources[Source.ID(source)]?.fingerprint, let line = fields.line,
        let offset = fields.offset, let sentence = fields.sentence
      else {
        throw fault(
          recordLine,
          "the lock's record of `\(id.rawValue.shortened)` lacks a source, quote, sha256, line, offset or sentence")
      }
      let citation = LockedCitation(
        claim: id, source: Source.ID(source), quote: quote, occurrence: fields.occurrence, fingerprint: fingerprint,
        line: line, offset: offset, heading: fields.heading, dateline: fields.dateline, before: fields.before,
        sentence: sentence, after: fields.after, notices: fields.notices)
      guard keys.insert(citation.key).inserted else {
        throw fault(recordLine, "the lock has this citation of `\(id.rawValue.shortened)` twice")
      }
      lock.citations.append(citation)
    }
    record = .none
  }

  /// A value with its escapes undone.
  private func unescaped(_ bytes: ArraySlice<UInt8>, _ line: Int) throws(Fault) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      guard index < bytes.endIndex else { throw fault(line, "a value of the lock ends in `\\`") }
      switch bytes[index] {
      case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")), index + 1 < end,
          let value = UInt32(String(decoding: bytes[(index + 2)..<end], as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(value)
        else { throw fault(line, "a value of the lock has an escape that means nothing") }
        result += Array(String(scalar).utf8)
        index = end
      default: throw fault(line, "a value of the lock has an escape that means nothing")
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
