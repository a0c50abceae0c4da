public import DossierCore

/// What the file of placements says, by view; nothing and a warning if it is damaged, nothing if there is none.
///
/// `{"version": 1, "views": {"ID": {"choices": {"NAME": "VALUE"}, "frames": {"ID": [x, y, width, height]}}}}`, in points.
public func readPlacements(_ files: ProjectFiles) -> ([ViewSpec.ID: FigurePlacement], [Diagnostic]) {
  guard let file = files.placementFile, let bytes = file.bytes else { return ([:], []) }
  let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
  let text = SourceText(path: name, bytes: bytes)
  func damaged(_ reason: String) -> ([ViewSpec.ID: FigurePlacement], [Diagnostic]) {
    let warning = Diagnostic(
      .warning, "layout-file-damaged", "`\(name)` cannot be used: \(reason); figures are laid out afresh", at: nil,
      hint: "delete it, or let the build write it anew")
    return ([:], [warning])
  }
  // JSON is YAML, and the reader of YAML is hardened against whatever a file may hold.
  guard checkBytes(text, as: .yaml).isReadable, let root = readYAML(text).root?.mapping else {
    return damaged("it is no JSON object")
  }
  guard root.value("version")?.scalar?.text == "1" else { return damaged("it is of another version") }
  var placements: [ViewSpec.ID: FigurePlacement] = [:]
  for view in root.value("views")?.mapping ?? [] {
    guard let placement = placement(view.value) else {
      return damaged("the entry `\(view.key.shortened)` is malformed")
    }
    placements[ViewSpec.ID(view.key)] = placement
  }
  return (placements, [])
}

private func placement(_ node: YAMLNode) -> FigurePlacement? {
  guard let fields = node.mapping else { return nil }
  var placement = FigurePlacement()
  for choice in fields.value("choices")?.mapping ?? [] {
    guard let text = choice.value.scalar?.text else { return nil }
    placement.choices[choice.key] = text
  }
  for frame in fields.value("frames")?.mapping ?? [] {
    let numbers = frame.value.elements.compactMap { $0.scalar.flatMap { Double($0.text) } }
    guard numbers.count == 4, numbers.allSatisfy({ $0.isFinite && abs($0) < 1e6 }), numbers[2] >= 0, numbers[3] >= 0
    else { return nil }
    placement.frames[frame.key] = Rectangle(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
  }
  return placement
}

extension [YAMLEntry] {
  fileprivate func value(_ key: String) -> YAMLNode? {
    first { $0.key == key }?.value
  }
}
