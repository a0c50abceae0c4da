import DossierBuild
import DossierCore
import DossierReader
import Foundation

/// A dossier in memory with one source and one or more citations of it.
struct EvidenceDossier {
  var files: [String: [UInt8]] = [:]

  /// What `check --json` says of one citation.
  struct Verdict {
    let verdict: String
    let part: String?
    let was: String?
    let now: String?
    let json: [String: Any]
  }

  init(text: String, quotes: [String], extension: String = "md") {
    var yaml = "title: T\nactors:\n"
    for (index, quote) in quotes.enumerated() {
      yaml += "  a\(index): {name: A, cites: [{s: \(Self.quoted(quote))}]}\n"
    }
    files["dossier.yaml"] = Array(yaml.utf8)
    setText(text)
  }

  mutating func setText(_ text: String) {
    files["sources/s.md"] = Array("---\ntitle: S\npublisher: P\ndate: 2023-06-02\n---\n\(text)".utf8)
  }

  var text: String {
    get { String(String(decoding: files["sources/s.md"] ?? [], as: UTF8.self).split(separator: "---\n")[1]) }
    set { setText(newValue) }
  }

  mutating func setYAML(_ yaml: String) { files["dossier.yaml"] = Array(yaml.utf8) }

  var loaded: LoadedDossier { loadDossier(from: ProjectFiles(files: files)) }

  /// Accepts as `dossier accept` does.
  @discardableResult
  mutating func accept(_ selection: EvidenceSelection = .all) -> EvidenceAcceptance {
    let dossier = loadDossier(from: ProjectFiles(files: files), collectsEvidence: true)
    let acceptance = acceptEvidence(of: dossier, selection)
    files["dossier.lock"] = acceptance.bytes
    return acceptance
  }

  /// The verdicts as `check --json` prints them.
  func verdicts() throws -> [Verdict] {
    let dossier = loaded
    let json = diagnosticsJSON(dossier.allDiagnostics, evidence: dossier.evidence)
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    guard object["cited"] as? Int == object["checked"] as? Int else { throw CocoaError(.fileReadCorruptFile) }
    return (object["citations"] as? [[String: Any]] ?? []).map { citation in
      Verdict(
        verdict: citation["verdict"] as? String ?? "?", part: citation["part"] as? String,
        was: citation["was"] as? String, now: citation["is"] as? String, json: citation)
    }
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// Replaces the first place of some bytes, code point for code point; `nil` if there is none.
  static func edit(_ text: String, _ old: String, _ new: String) -> String? {
    let bytes = Array(text.utf8)
    let wanted = Array(old.utf8)
    guard let start = bytes.firstRange(of: wanted) else { return nil }
    return String(decoding: bytes[..<start.lowerBound] + Array(new.utf8) + bytes[start.upperBound...], as: UTF8.self)
  }
}
