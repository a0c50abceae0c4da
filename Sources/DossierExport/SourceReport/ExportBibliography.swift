import Chronology
public import DossierCore

/// The sources of a view as CSL-JSON (Citation Style Language 1.0.2) for Zotero, pandoc and other citation programs.
public func exportCSLJSON(_ view: GraphView) -> [UInt8] {
  let items = view.sources.map { source -> JSON in
    var members: [(String, JSON)] = [
      ("id", .string(source.id.rawValue)),
      ("type", .string(source.publisher == nil ? "document" : "article-newspaper")),
      ("title", .string(source.title)),
    ]
    if let publisher = source.publisher { members.append(("container-title", .string(publisher))) }
    if !source.authors.isEmpty {
      members.append(("author", .array(source.authors.map { .object([("literal", .string($0))]) })))
    }
    if let date = source.date {
      let parts = dateParts(date)
      members.append(
        (
          "issued",
          parts.isEmpty
            ? .object([("literal", .string(source.displayDate ?? date))])
            : .object([("date-parts", .array([.array(parts.map(JSON.integer))]))])
        ))
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
    let parts = source.date.map(dateParts) ?? []
    for (name, part) in zip(["year", "month", "day"], parts) { fields.append((name, String(part))) }
    if parts.isEmpty, let date = source.displayDate ?? source.date { fields.append(("year", BibTeXText.escaped(date))) }
    if let url = source.url, Links.isSafe(url) { fields.append(("url", url)) }
    if let origin = source.origin { fields.append(("note", "retells \(BibTeXText.escaped(origin.rawValue))")) }
    text += "@\(source.publisher == nil ? "misc" : "article"){\(source.id),\n"
    text += fields.map { "  \($0) = {\($1)}" }.joined(separator: ",\n") + "\n}\n\n"
  }
  return Array((text.isEmpty ? "% no sources\n" : String(text.dropLast())).utf8)
}

/// Year, month and day of a date as far as it has them; nothing for intervals, vague and uncertain dates.
private func dateParts(_ date: String) -> [Int] {
  guard let edtf = try? DateExpression(date).edtf else { return [] }
  let parts = edtf.split(separator: "-", omittingEmptySubsequences: false)
  let lengths = parts.map(\.utf8.count)
  guard lengths == Array([4, 2, 2].prefix(parts.count)),
    parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
  else { return [] }
  let numbers = parts.compactMap { Int($0) }
  // Months above 12 are seasons in EDTF.
  return numbers.count > 1 && !(1...12).contains(numbers[1]) ? [] : numbers
}

/// Text in BibTeX.
private enum BibTeXText {
  /// The text with what TeX takes for commands escaped, on one line, braces left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in OneLine.text(text).unicodeScalars {
      switch scalar {
      case "&", "%", "$", "#", "_": result += "\\\(scalar)"
      case "{": result += "("
      case "}": result += ")"
      case "~": result += "\\textasciitilde "
      case "^": result += "\\textasciicircum "
      case "\\": result += "\\textbackslash "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
