import Chronology
public import DossierCore

/// The sources of a view as CSL-JSON (Citation Style Language 1.0.2) for Zotero, pandoc and other citation programs.
public func exportCSLJSON(_ view: GraphView) -> [UInt8] {
  let items = view.sources.map { source -> JSON in
    var members: [(String, JSON)] = [
      ("id", .string(source.id.rawValue)),
      ("type", .string(source.publisher == nil ? "document" : "article-newspaper")),
      ("title", .string(OneLine.text(source.title))),
    ]
    if let publisher = source.publisher { members.append(("container-title", .string(OneLine.text(publisher)))) }
    if !source.authors.isEmpty {
      members.append(("author", .array(source.authors.map { .object([("literal", .string(OneLine.text($0)))]) })))
    }
    if let date = source.date {
      let known = BibliographyDate(date)?.csl
      members.append(("issued", known ?? .object([("literal", .string(OneLine.text(source.displayDate ?? date)))])))
    }
    if let url = source.url, Links.isSafe(url) { members.append(("URL", .string(url))) }
    if let origin = source.origin { members.append(("note", .string("retells \(origin)"))) }
    return .object(members)
  }
  return JSON.array(items).bytes(indented: true) + [0x0A]
}

/// The sources of a view as BibTeX, in UTF-8.
public func exportBibTeX(_ view: GraphView) -> [UInt8] {
  var text = view.graph.withheldStatement.map { "% \($0).\n\n" } ?? ""
  for source in view.sources {
    var fields = [("title", "{\(BibTeXText.escaped(source.title))}")]
    // Each name in braces: an outlet's desk has no first and last name.
    if !source.authors.isEmpty {
      fields.append(("author", source.authors.map { "{\(BibTeXText.escaped($0))}" }.joined(separator: " and ")))
    }
    if let publisher = source.publisher { fields.append(("journal", BibTeXText.escaped(publisher))) }
    fields += source.date.map { dateFields($0, shown: source.displayDate) } ?? []
    if let url = source.url, Links.isSafe(url) { fields.append(("url", url)) }
    if let origin = source.origin { fields.append(("note", "retells \(BibTeXText.escaped(origin.rawValue))")) }
    text += "@\(source.publisher == nil ? "misc" : "article"){\(source.id),\n"
    text += fields.map { "  \($0) = {\($1)}" }.joined(separator: ",\n") + "\n}\n\n"
  }
  return Array((text.isEmpty ? "% no sources\n" : String(text.dropLast())).utf8)
}

/// `year`, `month` and `day` of a plain date. Of any other the words as `year`, which styles print, and the date in EDTF as
/// `date`, which biblatex reads.
private func dateFields(_ date: String, shown: String?) -> [(String, String)] {
  let known = BibliographyDate(date)
  if let known, known.isPlain, let parts = known.parts.first {
    return zip(["year", "month", "day"], parts).map { ($0, String($1)) }
  }
  let year = ("year", BibTeXText.escaped(shown ?? date))
  return known.map { [("date", $0.edtf), year] } ?? [year]
}

/// Text in BibTeX.
private enum BibTeXText {
  /// The text with what TeX takes for commands escaped, on one line. Signs that old font encodings lack are commands too.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in OneLine.text(text).unicodeScalars {
      switch scalar {
      case "&", "%", "$", "#", "_": result += "\\\(scalar)"
      // No braces: BibTeX counts them though they are escaped.
      case "{": result += "{\\textbraceleft}"
      case "}": result += "{\\textbraceright}"
      case "~": result += "{\\textasciitilde}"
      case "^": result += "{\\textasciicircum}"
      case "\\": result += "{\\textbackslash}"
      case "<": result += "{\\textless}"
      case ">": result += "{\\textgreater}"
      case "|": result += "{\\textbar}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
