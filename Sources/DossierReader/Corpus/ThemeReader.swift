import DossierCore

/// Reads the themes of a dossier.
struct ThemeReader {
  static let colorKeys = ["background", "ink", "muted", "rule", "panel", "dispute"]
  static let hueKeys = ["fill", "stroke", "text", "pattern"]
  static let sizeKeys = ["title", "caption", "label", "small", "source"]
  static let keys = ["extends"] + colorKeys + ["fonts", "hues", "sizes", "patterns"]

  private let entries: [YAMLEntry]
  private var themes: [Theme.ID: Theme] = [:]
  private var open: [Theme.ID] = []

  /// Reads all themes, in the order written; each may extend any other.
  static func read(_ roots: [YAMLNode], _ diagnostics: inout [Diagnostic]) -> [Theme] {
    var entries: [YAMLEntry] = []
    var places: [String: SourceRange] = [:]
    for section in roots.flatMap({ $0.mapping ?? [] }) where section.key == "themes" {
      for entry in section.value.entries("`themes`", &diagnostics) ?? [] {
        guard checkID(entry, of: "theme", &diagnostics) else { continue }
        if Theme.builtIn.contains(where: { $0.id.rawValue == entry.key }) {
          diagnostics.append(
            Diagnostic(
              .error, "theme-redefines-builtin", "`\(entry.key)` is a built-in theme", at: entry.keyRange,
              hint: "give it another name, and write `extends: \(entry.key)` in it"))
        } else if let first = places[entry.key] {
          diagnostics.append(
            Diagnostic(
              .error, "theme-duplicate", "there is another theme `\(entry.key)`", at: entry.keyRange,
              notes: [.init("the other one", at: first)]))
        } else {
          places[entry.key] = entry.keyRange
          entries.append(entry)
        }
      }
    }
    var reader = ThemeReader(entries: entries)
    return entries.compactMap { reader.theme($0, &diagnostics) }
  }

  private init(entries: [YAMLEntry]) {
    self.entries = entries
  }

  private mutating func theme(_ entry: YAMLEntry, _ diagnostics: inout [Diagnostic]) -> Theme? {
    let id = Theme.ID(entry.key)
    if let theme = themes[id] { return theme }
    guard let fields = Fields(entry.value, "a theme", keys: Self.keys, &diagnostics) else { return nil }
    open.append(id)
    defer { open.removeLast() }
    var theme = base(fields, &diagnostics)
    theme.id = id
    var written = WrittenColors()
    readColors(fields, &theme, &written, &diagnostics)
    readHues(fields["hues"], &theme, &written, &diagnostics)
    readSizes(fields["sizes"], &theme, &diagnostics)
    let fonts = fields.texts("fonts", &diagnostics).map(\.value)
    if !fonts.isEmpty { theme.fontFamilies = fonts }
    if let patterns = fields.flag("patterns", &diagnostics) {
      theme.hasPatterns = patterns
      theme.hasLineStyles = patterns
      written.patterns = fields["patterns"]?.value.range
    }
    diagnostics += written.faults(of: theme)
    themes[id] = theme
    return theme
  }

  /// The theme that another one extends: `light` if it does not say.
  private mutating func base(_ fields: Fields, _ diagnostics: inout [Diagnostic]) -> Theme {
    guard let text = fields.text("extends", &diagnostics) else { return .light }
    if let theme = Theme.builtIn.first(where: { $0.id.rawValue == text.value }) { return theme }
    if open.contains(Theme.ID(text.value)) {
      diagnostics.append(
        Diagnostic(.error, "theme-extends-cycle", "the theme `\(text.value)` extends itself", at: text.range))
      return .light
    }
    guard let entry = entries.first(where: { $0.key == text.value }) else {
      let names = Theme.builtIn.map(\.id.rawValue) + entries.map(\.key)
      diagnostics.append(unknownValue(text, of: "`extends`", among: names))
      return .light
    }
    return theme(entry, &diagnostics) ?? .light
  }

  private func readColors(
    _ fields: Fields, _ theme: inout Theme, _ written: inout WrittenColors, _ diagnostics: inout [Diagnostic]
  ) {
    for key in Self.colorKeys {
      guard let text = fields.text(key, &diagnostics), let color = parseColor(text, &diagnostics) else { continue }
      written.ranges[[key]] = text.range
      switch key {
      case "background": theme.background = color
      case "ink": theme.ink = color
      case "muted": theme.mutedInk = color
      case "rule": theme.rule = color
      case "panel": theme.panel = color
      default: theme.dispute = color
      }
    }
  }

  private func readHues(
    _ entry: YAMLEntry?, _ theme: inout Theme, _ written: inout WrittenColors, _ diagnostics: inout [Diagnostic]
  ) {
    guard let entry, let hues = Fields(entry.value, "`hues`", keys: Hue.allCases.map(\.rawValue), &diagnostics) else {
      return
    }
    for hue in Hue.allCases {
      guard let entry = hues[hue.rawValue],
        let fields = Fields(entry.value, "a hue", keys: Self.hueKeys, &diagnostics)
      else { continue }
      var swatch = theme.swatch(hue)
      func read(_ key: String, _ color: inout Color) {
        guard let text = fields.text(key, &diagnostics), let parsed = parseColor(text, &diagnostics) else { return }
        written.ranges[["hues", hue.rawValue, key]] = text.range
        color = parsed
      }
      read("fill", &swatch.fill)
      read("stroke", &swatch.stroke)
      read("text", &swatch.text)
      if let text = fields.text("pattern", &diagnostics) {
        written.ranges[["hues", hue.rawValue, "pattern"]] = text.range
        swatch.pattern = text.value == "none" ? nil : parseChoice(text, of: "`pattern`", &diagnostics)
      }
      theme.swatches[hue] = swatch
    }
  }

  private func readSizes(_ entry: YAMLEntry?, _ theme: inout Theme, _ diagnostics: inout [Diagnostic]) {
    guard let entry, let fields = Fields(entry.value, "`sizes`", keys: Self.sizeKeys, &diagnostics) else { return }
    for key in Self.sizeKeys {
      guard let text = fields.text(key, &diagnostics) else { continue }
      guard let size = Double(text.value), Theme.Sizes.bounds.contains(size) else {
        diagnostics.append(
          Diagnostic(
            .error, "number-malformed", "`\(key)` cannot be `\(text.value.shortened)`", at: text.range,
            hint: "type sizes are numbers between 8 and 60: points on a slide of 1280 × 720"))
        continue
      }
      switch key {
      case "title": theme.sizes.title = size
      case "caption": theme.sizes.caption = size
      case "label": theme.sizes.label = size
      case "small": theme.sizes.small = size
      default: theme.sizes.source = size
      }
    }
  }
}

/// The colour that a text writes.
private func parseColor(_ text: Located<String>, _ diagnostics: inout [Diagnostic]) -> Color? {
  if let color = Color(hex: text.value) { return color }
  diagnostics.append(
    Diagnostic(
      .error, "color-malformed", "`\(text.value.shortened)` is no colour", at: text.range,
      hint: "write `\"#rrggbb\"`, in quotation marks: `#` begins a comment"))
  return nil
}
