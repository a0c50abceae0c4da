import DossierCore
import DossierExport
public import DossierLayout
import DossierPrint

/// What a machine has for drawing figures, and what it lacks for a dossier.
public struct Examination: Hashable, Sendable {
  /// One thing that was looked at.
  public struct Finding: Hashable, Sendable {
    /// How it stands.
    public enum State: String, Hashable, Sendable {
      /// It is there and works.
      case works
      /// It is not there, or does not work, and is needed.
      case missing
      /// It is not there, and not needed.
      case absent
      /// It cannot be known.
      case unknown
    }

    /// What was looked at: `graphviz`, `rsvg-convert`, `font`, `script`.
    public let subject: String
    /// Which one, where there are several: a font's family, a script.
    public let name: String?
    /// How it stands.
    public let state: State
    /// The version, what is used instead, or what is wrong.
    public let detail: String
    /// What to do about it.
    public let hint: String?
  }

  /// Everything that was looked at.
  public let findings: [Finding]

  /// Whether nothing that is needed is missing.
  public var isFine: Bool { findings.allSatisfy { $0.state != .missing } }
}

/// Looks at what is installed and tries it.
///
/// With a dossier, only what its views and formats need counts as missing, and its texts are held against the fonts;
/// without one everything counts. No output depends on the answer.
public func examine(_ dossier: LoadedDossier?, options: LayoutOptions = LayoutOptions()) -> Examination {
  let needsNetworks = dossier?.views.contains { $0.spec?.layout == .network } ?? true
  let formats = dossier.map { $0.formats ?? OutputFormat.standard }
  let needsPrinter = formats?.contains { if case .printed = $0 { true } else { false } } ?? true
  let fonts = InstalledFonts()
  return Examination(
    findings: [
      graphviz(options, isNeeded: needsNetworks), printer(FigurePrinter(), isNeeded: needsPrinter),
    ] + families(wantedFonts(dossier), fonts) + (dossier.map { scripts(in: texts(of: $0), fonts) } ?? []))
}

/// Draws a network of two nodes.
private func graphviz(_ options: LayoutOptions, isNeeded: Bool) -> Examination.Finding {
  let (_, diagnostics) = layoutFigure(TrialDossier.view, options: options)
  let version = GraphvizLayout(worker: options.workerPath).graphvizVersion()
  if let version, diagnostics.isEmpty {
    return Examination.Finding(
      subject: "graphviz", name: nil, state: .works, detail: "Graphviz \(version), through dossier-layout", hint: nil)
  }
  return Examination.Finding(
    subject: "graphviz", name: nil, state: isNeeded ? .missing : .absent,
    detail: diagnostics.first?.message ?? "dossier-layout does not say its version",
    hint: "networks are drawn plainer without it; install dossier-layout beside dossier, and libgraphviz")
}

/// Prints a page both ways.
private func printer(_ printer: FigurePrinter, isNeeded: Bool) -> Examination.Finding {
  func finding(_ state: Examination.Finding.State, _ detail: String, hint: String?) -> Examination.Finding {
    Examination.Finding(subject: "rsvg-convert", name: nil, state: state, detail: detail, hint: hint)
  }
  let (figure, _) = layoutFigure(TrialDossier.emptyTimeline)
  let page = exportSVG(figure.scene)
  let failures = [printer.png(page), printer.pdf([page]), printer.pdf([page, page])].compactMap { result in
    if case .failure(let failure) = result { failure } else { nil }
  }
  if let failure = failures.first {
    return finding(
      isNeeded ? .missing : .absent, "\(failure)", hint: "for PNG and PDF " + (Diagnostic.printerMissing.hint ?? ""))
  }
  let version = printer.version()
  return finding(.works, version ?? "it does not say its version", hint: nil)
}

/// The fonts that the views' themes ask for, in order; without a dossier those of the built-in themes.
private func wantedFonts(_ dossier: LoadedDossier?) -> [[String]] {
  var lists: [[String]] = []
  for theme in dossier?.views.map({ $0.spec?.theme ?? .light }) ?? [.light] where !lists.contains(theme.fontFamilies) {
    lists.append(theme.fontFamilies)
  }
  return lists.isEmpty ? [Theme.light.fontFamilies] : lists
}

/// Whether the fonts asked for are there, or some with the same widths.
private func families(_ lists: [[String]], _ fonts: InstalledFonts) -> [Examination.Finding] {
  lists.flatMap { families($0, fonts) }
}

private func families(_ list: [String], _ fonts: InstalledFonts) -> [Examination.Finding] {
  let generic: Set = ["serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"]
  let wanted = list.filter { !generic.contains($0) }
  let matches = wanted.map { (family: $0, match: fonts.match($0)) }
  if matches.allSatisfy({ $0.match == nil }) {
    return [
      Examination.Finding(
        subject: "font", name: nil, state: .unknown, detail: "fontconfig does not answer", hint: "install fontconfig")
    ]
  }
  // Arimo has the widths of Liberation Sans, which has those of Arial and Helvetica.
  let same = Set(wanted + ["Arimo"])
  if let found = matches.first(where: { $0.match.map(same.contains) ?? false }), let match = found.match {
    return [
      Examination.Finding(
        subject: "font", name: found.family, state: .works,
        detail: match == found.family ? "installed" : "\(match) is used, which has the same widths", hint: nil)
    ]
  }
  return [
    Examination.Finding(
      subject: "font", name: wanted.first, state: .missing,
      detail: "\(matches.compactMap(\.match).first ?? "another font") is used, which has other widths",
      hint: "install fonts-liberation: texts may not fit the places measured for them")
  ]
}

/// The scripts of a text, with the characters that no font has.
private func scripts(in text: Set<Unicode.Scalar>, _ fonts: InstalledFonts) -> [Examination.Finding] {
  var order: [String] = []
  var characters: [String: (count: Int, without: [Unicode.Scalar])] = [:]
  for scalar in text.sorted() {
    let name = WritingSystem.name(scalar)
    if characters[name] == nil { order.append(name) }
    characters[name, default: (0, [])].count += 1
    if fonts.has(scalar) == false { characters[name]?.without.append(scalar) }
  }
  return order.compactMap { name in
    guard let found = characters[name] else { return nil }
    let state: Examination.Finding.State =
      fonts.coverage == nil ? .unknown : found.without.isEmpty ? .works : .missing
    let count = "\(found.count) character\(found.count == 1 ? "" : "s")"
    let examples = found.without.prefix(5).map { "U+\(hex($0.value))" }.joined(separator: ", ")
    return Examination.Finding(
      subject: "script", name: name, state: state,
      detail: found.without.isEmpty ? count : "no font for \(found.without.count) of \(count): \(examples)",
      hint: state == .missing ? "install \(WritingSystem.package(for: name))" : nil)
  }
}

/// Every visible character that a figure or a text of the dossier can show.
private func texts(of dossier: LoadedDossier) -> Set<Unicode.Scalar> {
  var scalars: Set<Unicode.Scalar> = []
  for view in [GraphView(all: dossier.graph)] + dossier.views {
    scalars.formUnion(String(decoding: exportPlainText(view), as: UTF8.self).unicodeScalars)
  }
  return scalars.filter { scalar in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
    default: !scalar.properties.isWhitespace && !scalar.properties.isVariationSelector
    }
  }
}

private func hex(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
