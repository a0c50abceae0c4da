import Chronology
import DossierCore

/// What a dossier says of itself.
struct DossierHeader {
  var title: String
  var summary: String?
  var language = "en"
  var asOf: String?
  var page: Located<String>?
  var theme: Located<String>?
  var notes: Located<String>?
}

/// The keys at the top level of a dossier's YAML files.
enum TopLevelKeys {
  static let texts = ["title", "summary", "language", "as-of"]
  static let figures = ["page", "theme", "notes"]
  static let all =
    texts + figures + ["formats", "types", "relation-types"] + Kind.allCases.map(\.section)
    + ["relations", "names", "sources", "views", "themes"]
}

/// Reads the top level's texts, each of which may stand in one file only, and reports keys that do not belong there.
func readHeader(
  _ roots: [YAMLNode], isIncomplete: Bool, _ files: ProjectFiles, _ diagnostics: inout [Diagnostic]
) -> DossierHeader {
  var header = DossierHeader(title: files.name)
  var places: [String: SourceRange] = [:]
  var asOf: (DateExpression?, String)?
  for root in roots {
    guard let fields = Fields(root, "a dossier", keys: TopLevelKeys.all, &diagnostics) else { continue }
    for entry in fields.entries where (TopLevelKeys.texts + TopLevelKeys.figures).contains(entry.key) {
      if let first = places[entry.key] {
        diagnostics.append(
          Diagnostic(
            .error, "key-in-two-files", "`\(entry.key)` already stands in another file", at: entry.keyRange,
            notes: [.init("the other one", at: first)]))
        continue
      }
      places[entry.key] = entry.keyRange
      guard let text = entry.text(of: "`\(entry.key)`", &diagnostics) else { continue }
      switch entry.key {
      case "title": header.title = text.value
      case "summary": header.summary = text.value
      case "language": readLanguage(text, &header, &diagnostics)
      case "page": header.page = text
      case "theme": header.theme = text
      case "notes": header.notes = text
      default:
        asOf = (parseDate(entry.value, &diagnostics), text.value)
      }
    }
  }
  let language = DisplayLanguage(tag: header.language) ?? .english
  header.asOf = asOf.map { $0?.displayText(in: language) ?? $1 }
  if places["title"] == nil, !isIncomplete {
    let place = files.yamlPaths.first.map { SourceRange(file: $0, start: Position(line: 1, column: 1)) }
    diagnostics.append(
      Diagnostic(
        .error, place == nil ? "dossier-empty" : "title-missing",
        place == nil ? "there is no YAML file in this folder" : "the dossier has no title", at: place,
        hint: place == nil
          ? "begin with a file `dossier.yaml` and `title: …`" : "add `title: …` at the top of this file"))
  }
  return header
}

private func readLanguage(_ text: Located<String>, _ header: inout DossierHeader, _ diagnostics: inout [Diagnostic]) {
  let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
  let isTag = parts.enumerated().allSatisfy { index, part in
    let isPlain = part.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (index > 0 && (0x30...0x39).contains(byte))
    }
    return isPlain && (index == 0 ? 2...8 : 1...8).contains(part.utf8.count)
  }
  if isTag {
    header.language = text.value
  } else {
    diagnostics.append(
      Diagnostic(
        .error, "language-malformed", "`\(text.value.shortened)` is no language tag", at: text.range,
        hint: "write a BCP 47 tag such as `en`, `de` or `pt-BR`"))
  }
}

/// The formats that a dossier asks for, each once; `nil` if it does not say. They may stand in one file only.
func readFormats(_ roots: [YAMLNode], _ diagnostics: inout [Diagnostic]) -> [OutputFormat]? {
  var formats: [OutputFormat]?
  var place: SourceRange?
  for entry in roots.lazy.flatMap({ $0.mapping ?? [] }) where entry.key == "formats" {
    if let place {
      diagnostics.append(
        Diagnostic(
          .error, "key-in-two-files", "`formats` already stands in another file", at: entry.keyRange,
          notes: [.init("the other one", at: place)]))
      continue
    }
    place = entry.keyRange
    let names = Fields(what: "a dossier", entries: [entry], node: entry.value).texts("formats", &diagnostics)
    var chosen: [OutputFormat] = []
    for name in names {
      guard let format: OutputFormat = parseChoice(name, of: "a format", &diagnostics) else { continue }
      if !chosen.contains(format) { chosen.append(format) }
    }
    formats = chosen
  }
  return formats
}
