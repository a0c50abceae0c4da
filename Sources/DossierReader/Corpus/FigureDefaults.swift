import DossierCore

/// What a dossier says about all its figures: its own themes, and page, theme and notes for views that say nothing else.
struct FigureDefaults {
  var page = PageFormat.wide
  var theme = Theme.light
  var notes = ViewSpec.Notes.auto
  /// The dossier's own themes, in reading order.
  var themes: [Theme] = []

  /// Reads `themes`, then the dossier's own `page`, `theme` and `notes`.
  static func read(
    _ roots: [YAMLNode], _ header: DossierHeader, _ diagnostics: inout [Diagnostic]
  ) -> FigureDefaults {
    var defaults = FigureDefaults()
    defaults.themes = ThemeReader.read(roots, &diagnostics)
    if let text = header.page, let page = parsePage(text, &diagnostics) { defaults.page = page }
    if let text = header.theme, let theme = defaults.theme(named: text, &diagnostics) { defaults.theme = theme }
    if let text = header.notes, let notes = parseChoice(text, of: "`notes`", &diagnostics) as ViewSpec.Notes? {
      defaults.notes = notes
    }
    return defaults
  }

  /// The theme with a name.
  func theme(named text: Located<String>, _ diagnostics: inout [Diagnostic]) -> Theme? {
    let all = Theme.builtIn + themes
    if let theme = all.first(where: { $0.id.rawValue == text.value }) { return theme }
    diagnostics.append(unknownValue(text, of: "`theme`", among: all.map(\.id.rawValue)))
    return nil
  }
}

/// The page that a text names or measures.
func parsePage(_ text: Located<String>, _ diagnostics: inout [Diagnostic]) -> PageFormat? {
  if let page = PageFormat(text.value) { return page }
  let names = PageFormat.named.map(\.name)
  let guess = Spelling.nearest(to: text.value, among: names).map { "did you mean `\($0)`? " } ?? ""
  diagnostics.append(
    Diagnostic(
      .error, "unknown-value", "`page` cannot be `\(text.value.shortened)`", at: text.range,
      hint: "\(guess)possible: \(names.map { "`\($0)`" }.joined(separator: ", ")), or a size such as `420x297mm`, "
        + "`16x9in` or `1920x1080`, each side between 2.5 and 125 inches"))
  return nil
}
