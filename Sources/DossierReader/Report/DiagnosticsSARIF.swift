public import DossierCore

/// Writes diagnostics in SARIF 2.1.0, which editors and code hosts show beside the lines they speak of.
///
/// - Parameters:
///   - diagnostics: what to tell.
///   - folder: what to put before the paths of files: code hosts want them relative to the repository.
public func diagnosticsSARIF(_ diagnostics: [Diagnostic], folder: String = "") -> String {
  diagnosticsSARIF([(diagnostics, folder)])
}

/// The same of several dossiers, each with what to put before the paths of its files.
public func diagnosticsSARIF(_ dossiers: [(diagnostics: [Diagnostic], folder: String)]) -> String {
  let rules = DiagnosticCatalog.entries.map { entry in
    JSON.object([
      ("id", .string(entry.id)),
      ("shortDescription", .object([("text", .string(entry.meaning + "."))])),
      ("defaultConfiguration", .object([("level", .string(entry.severity.rawValue))])),
    ])
  }
  let driver = JSON.object([("name", .string("dossier")), ("rules", .array(rules))])
  let run = JSON.object([
    ("tool", .object([("driver", driver)])),
    ("columnKind", .string("unicodeCodePoints")),
    ("results", .array(dossiers.flatMap { dossier in dossier.diagnostics.map { result($0, dossier.folder) } })),
  ])
  return JSON.object([
    ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
    ("version", .string("2.1.0")), ("runs", .array([run])),
  ]).text(indented: true) + "\n"
}

private func result(_ diagnostic: Diagnostic, _ folder: String) -> JSON {
  var members: [(String, JSON)] = [("ruleId", .string(diagnostic.id))]
  if let index = DiagnosticCatalog.entries.firstIndex(where: { $0.id == diagnostic.id }) {
    members.append(("ruleIndex", .integer(index)))
  }
  let text = diagnostic.message + (diagnostic.hint.map { " (hint: \($0))" } ?? "")
  members.append(("level", .string(diagnostic.severity.rawValue)))
  members.append(("message", message(text)))
  members.append(("locations", .array(diagnostic.range.map { [.object([location($0, folder)])] } ?? [])))
  let related = diagnostic.notes.enumerated().compactMap { index, note in
    note.range.map { range in
      JSON.object([("id", .integer(index)), location(range, folder), ("message", message(note.message))])
    }
  }
  if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
  return .object(members)
}

private func message(_ text: String) -> JSON {
  .object([("text", .string(text))])
}

private func location(_ range: SourceRange, _ folder: String) -> (String, JSON) {
  let region = JSON.object([
    ("startLine", .integer(range.start.line)), ("startColumn", .integer(range.start.column)),
    ("endLine", .integer(range.end.line)), ("endColumn", .integer(range.end.column)),
  ])
  let file = JSON.object([("uri", .string(percentEncoded(folder + range.file)))])
  return ("physicalLocation", .object([("artifactLocation", file), ("region", region)]))
}

/// A relative path as a URI reference (RFC 3986).
private func percentEncoded(_ path: String) -> String {
  var result: [UInt8] = []
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in path.utf8 {
    let isLetter = (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    if isLetter || "-._~/".utf8.contains(byte) {
      result.append(byte)
    } else {
      result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: result, as: UTF8.self)
}
