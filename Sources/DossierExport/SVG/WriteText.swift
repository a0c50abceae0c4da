import DossierCore

extension SVGWriter {
  /// How far a halo reaches beyond the letters, both sides together.
  private static let haloWidth = 0.28

  /// One line of text, its runs as spans where they differ from the line.
  mutating func write(_ mark: TextMark) {
    let runs = mark.runs.filter { !$0.text.isEmpty }.map { run in
      var run = run
      run.text = Self.onOneLine(run.text)
      return run
    }
    if runs.isEmpty { return }
    let scalars = runs.lazy.flatMap(\.text.unicodeScalars)
    xml.start("text", inline: true)
    let direction = mark.direction ?? TextDirection(firstStrongOf: scalars)
    writeAttributes(of: mark, isRightToLeft: direction == .rightToLeft)
    if Self.needsItsSpaces(scalars) { xml.attribute("xml:space", "preserve") }
    // A number behind Arabic or Hebrew would be drawn in front of it: each run is placed as a whole.
    let isolates = runs.count > 1 && (direction == .rightToLeft || TextDirection.hasRightToLeft(scalars))
    var rise = 0.0
    for run in runs {
      let wanted = run.isSuperscript ? mark.size * TextMark.superscriptRise : 0
      write(
        run, size: mark.size, shift: rise - wanted, isIsolated: isolates && run.isSuperscript,
        hasHalo: mark.halo != nil)
      rise = wanted
    }
    xml.end()
  }

  private mutating func writeAttributes(of mark: TextMark, isRightToLeft: Bool) {
    xml.attribute("x", mark.position.x)
    xml.attribute("y", mark.position.y)
    if isRightToLeft { xml.attribute("direction", "rtl") }
    switch mark.anchor {
    case .start: if isRightToLeft { xml.attribute("text-anchor", "end") }
    case .middle: xml.attribute("text-anchor", "middle")
    case .end: if !isRightToLeft { xml.attribute("text-anchor", "end") }
    }
    xml.attribute("font-size", mark.size)
    if mark.isBold { xml.attribute("font-weight", "bold") }
    if mark.isItalic { xml.attribute("font-style", "italic") }
    xml.attribute("fill", mark.color.hex)
    if let halo = mark.halo {
      xml.attribute("stroke", halo.hex)
      xml.attribute("stroke-width", mark.size * Self.haloWidth)
      xml.attribute("stroke-linejoin", "round")
      xml.attribute("paint-order", "stroke")
    }
  }

  private mutating func write(_ run: TextMark.Run, size: Double, shift: Double, isIsolated: Bool, hasHalo: Bool) {
    let target = identifiers.target(of: run.link)
    if let target {
      xml.start("a")
      xml.attribute("href", target)
      if run.isSuperscript { xml.attribute("aria-label", words.note(run.text)) }
    }
    if run.isSuperscript || shift != 0 {
      xml.start("tspan")
      if shift != 0 { xml.attribute("dy", shift) }
      if run.isSuperscript { xml.attribute("font-size", size * TextMark.superscriptScale) }
      if isIsolated { xml.attribute("unicode-bidi", "isolate") }
      write(run.text, hasHalo: hasHalo)
      xml.end()
    } else {
      write(run.text, hasHalo: hasHalo)
    }
    if target != nil { xml.end() }
  }

  /// Text whose pictures have no halo: librsvg draws the outline of a coloured glyph over it, so that only that is seen.
  private mutating func write(_ text: String, hasHalo: Bool) {
    guard hasHalo, text.contains(where: Self.isPicture) else {
      xml.text(text)
      return
    }
    var rest = text[...]
    while let first = rest.first {
      let isPicture = Self.isPicture(first)
      let run = rest.prefix { Self.isPicture($0) == isPicture }
      if isPicture {
        xml.start("tspan")
        xml.attribute("stroke", "none")
        xml.text(String(run))
        xml.end()
      } else {
        xml.text(String(run))
      }
      rest = rest[run.endIndex...]
    }
  }

  /// Whether a character is drawn in colours of its own, by Unicode's `Emoji_Presentation` or U+FE0F behind it.
  private static func isPicture(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first, first.value > 0xFF else { return false }
    return first.properties.isEmojiPresentation || (first.properties.isEmoji && scalars.contains("\u{FE0F}"))
  }

  /// The text with line breaks and tabs as spaces: a line of text has neither.
  private static func onOneLine(_ text: String) -> String {
    if !text.utf8.contains(where: { (0x09...0x0D).contains($0) }) { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// Whether SVG would drop spaces of the text: those at its ends and all but one of several.
  private static func needsItsSpaces(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar == " ", last == " " { return true }
      last = scalar
    }
    return last == " "
  }
}
