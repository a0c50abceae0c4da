public import DossierCore

/// A finished picture as SVG: one file that needs no font file, script, style sheet or network.
///
/// Presentation attributes only, so that office programs and browsers draw the same. Roles and names follow the WAI-ARIA
/// Graphics Module 1.0; every group has its name in `title`, what is to be said of it in `desc`, and the ids of the
/// claims it stands on in `data-claims`; document order is reading order. Links that are not
/// `http`, `https`, `mailto` or to a mark of the picture are dropped.
public func exportSVG(_ scene: Scene) -> [UInt8] {
  var writer = SVGWriter(scene)
  return writer.write(scene)
}

/// Writes the marks of one scene.
struct SVGWriter {
  var xml: XMLWriter
  var identifiers: SVGIdentifiers
  /// What notes are called in the picture's language.
  let words: Vocabulary
  /// The ids of the patterns, by what they look like.
  private var patterns: [SVGPattern: String] = [:]

  init(_ scene: Scene) {
    xml = XMLWriter(reserving: 4096 + 512 * scene.marks.count)
    identifiers = SVGIdentifiers(scene.marks)
    words = Vocabulary(scene.language)
  }

  mutating func write(_ scene: Scene) -> [UInt8] {
    let titleID = identifiers.claimFree("figure-title")
    let summaryID = identifiers.claimFree("figure-summary")
    xml.start("svg")
    xml.attribute("xmlns", "http://www.w3.org/2000/svg")
    xml.attribute("width") { Self.append(scene.width, in: scene.unit, to: &$0) }
    xml.attribute("height") { Self.append(scene.height, in: scene.unit, to: &$0) }
    xml.attribute("viewBox") { bytes in
      bytes.append(contentsOf: "0 0 ".utf8)
      NumberText.appendCoordinate(scene.width, to: &bytes)
      bytes.append(UInt8(ascii: " "))
      NumberText.appendCoordinate(scene.height, to: &bytes)
    }
    xml.attribute("role", "graphics-document document")
    // librsvg draws no text under anything else.
    let language = LanguageTag.isWellFormed(scene.language) ? scene.language : nil
    xml.attribute("lang", language)
    xml.attribute("xml:lang", language)
    xml.attribute("aria-labelledby", titleID)
    xml.attribute("aria-describedby", summaryID)
    xml.attribute("font-family", Self.fontList(scene.fontFamilies))
    xml.element("title", id: titleID, scene.title)
    xml.element("desc", id: summaryID, scene.summary)
    writePatterns(of: scene.marks)
    write(
      RectangleMark(
        Rectangle(x: 0, y: 0, width: scene.width, height: scene.height), paint: Paint(fill: scene.background)))
    for mark in scene.marks { write(mark) }
    xml.end()
    return xml.finish()
  }

  private mutating func write(_ mark: Mark) {
    switch mark {
    case .group(let group): write(group)
    case .rectangle(let rectangle): write(rectangle)
    case .path(let path): write(path)
    case .text(let text): write(text)
    }
  }

  /// A group is a `<g>`; one that leads somewhere has its marks in an `<a>`, one that is nothing but a link is that `<a>`.
  private mutating func write(_ group: MarkGroup) {
    let target = identifiers.target(of: group.link)
    let isLink = group.role == .link && target != nil
    xml.start(isLink ? "a" : "g")
    xml.attribute("id", group.id.map { identifiers.claim($0) })
    if !group.classes.isEmpty { xml.attribute("class", group.classes.joined(separator: " ")) }
    if isLink { xml.attribute("href", target) } else { writeRole(of: group) }
    if case .claims(let first, let others) = group.origin {
      xml.attribute("data-claims", ([first] + others).map(\.rawValue).joined(separator: " "))
    }
    if let title = group.title { xml.element("title", title) }
    if let summary = group.summary { xml.element("desc", summary) }
    let isLinked = target != nil && !isLink && !group.marks.isEmpty
    if isLinked {
      xml.start("a")
      xml.attribute("href", target)
    }
    for mark in group.marks { write(mark) }
    if isLinked { xml.end() }
    xml.end()
  }

  /// What a group is to a screen reader, which reads its `title` and `desc` as name and description.
  ///
  /// The contents of a symbol are not read (Graphics Module, `graphics-symbol`), so one with links is an object; a link
  /// that the keyboard reaches must not be hidden, so a decoration with links is not.
  private mutating func writeRole(of group: MarkGroup) {
    switch group.role {
    case .list, .listItem:
      xml.attribute("role", group.role.rawValue)
    case .symbol where !leadsSomewhere(group.marks):
      xml.attribute("role", group.role.rawValue)
    case .symbol, .object, .link:
      // A link whose address must not be followed is just a part of the picture; what has no name is no part of it.
      xml.attribute("role", (group.title == nil ? MarkGroup.Role.presentation : .object).rawValue)
    case .presentation:
      xml.attribute("role", group.role.rawValue)
      if !leadsSomewhere(group.marks) { xml.attribute("aria-hidden", "true") }
    }
  }

  /// Whether a link can be followed from some marks.
  private func leadsSomewhere(_ marks: [Mark]) -> Bool {
    marks.contains { mark in
      switch mark {
      case .group(let group): identifiers.target(of: group.link) != nil || leadsSomewhere(group.marks)
      case .text(let text): text.runs.contains { identifiers.target(of: $0.link) != nil }
      case .rectangle, .path: false
      }
    }
  }

  private mutating func write(_ mark: RectangleMark) {
    xml.start("rect")
    xml.attribute("x", mark.frame.x)
    xml.attribute("y", mark.frame.y)
    xml.attribute("width", mark.frame.width)
    xml.attribute("height", mark.frame.height)
    if mark.cornerRadius > 0 { xml.attribute("rx", mark.cornerRadius) }
    write(mark.paint)
    xml.end()
  }

  private mutating func write(_ mark: PathMark) {
    if mark.segments.isEmpty { return }
    xml.start("path")
    xml.attribute("d") { bytes in
      for segment in mark.segments { segment.append(to: &bytes) }
    }
    write(mark.paint)
    xml.end()
  }

  private mutating func write(_ paint: Paint) {
    let pattern = SVGPattern(paint).flatMap { patterns[$0] }
    xml.attribute("fill", pattern.map { "url(#\($0))" } ?? paint.fill?.hex ?? "none")
    if let stroke = paint.stroke {
      xml.attribute("stroke", stroke.hex)
      if paint.strokeWidth != 1 { xml.attribute("stroke-width", paint.strokeWidth) }
      if !paint.dash.isEmpty {
        xml.attribute("stroke-dasharray") { bytes in
          for (index, length) in paint.dash.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            NumberText.appendCoordinate(length, to: &bytes)
          }
        }
      }
    }
    if paint.opacity != 1 { xml.attribute("opacity", paint.opacity) }
  }

  /// The patterns that fills of the picture have, each once, in the order of first appearance.
  private mutating func writePatterns(of marks: [Mark]) {
    let used = SVGPattern.used(in: marks)
    if used.isEmpty { return }
    xml.start("defs")
    for pattern in used {
      let id = identifiers.claimFree(pattern.name)
      patterns[pattern] = id
      pattern.write(id: id, to: &xml)
    }
    xml.end()
  }

  /// A length in points of 96 to the inch, as printed in a unit.
  private static func append(_ length: Double, in unit: PageFormat.Unit, to bytes: inout [UInt8]) {
    NumberText.appendCoordinate(length / unit.points, to: &bytes)
    if unit != .px { bytes.append(contentsOf: unit.rawValue.utf8) }
  }

  /// A CSS list of families; all but the generic names are quoted.
  private static func fontList(_ families: [String]) -> String {
    let generic: Set = ["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"]
    return families.map { family in
      generic.contains(family) ? family : "'" + family.filter { !"'\\\n".contains($0) } + "'"
    }.joined(separator: ", ")
  }
}

extension PathMark.Segment {
  fileprivate func append(to bytes: inout [UInt8]) {
    switch self {
    case .move(let point): Self.append("M", [point], to: &bytes)
    case .line(let point): Self.append("L", [point], to: &bytes)
    case .curve(let first, let second, let end): Self.append("C", [first, second, end], to: &bytes)
    case .close: bytes.append(UInt8(ascii: "Z"))
    }
  }

  private static func append(_ command: Unicode.Scalar, _ points: [Point], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: command))
    for (index, point) in points.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      NumberText.appendCoordinate(point.x, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      NumberText.appendCoordinate(point.y, to: &bytes)
    }
  }
}
