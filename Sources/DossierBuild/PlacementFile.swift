public import DossierCore

/// The file in which placements are kept, as `readPlacements` reads it: a line for each frame, sorted.
///
/// Numbers stand in full: what is drawn from them again must be what was drawn, to the byte.
public func placementFile(_ placements: [ViewSpec.ID: FigurePlacement]) -> [UInt8] {
  var lines = ["{", "  \"version\": 1,", "  \"views\": {"]
  let views = placements.filter { !$0.value.isEmpty }.sorted { $0.key.rawValue.isBefore($1.key.rawValue) }
  for (position, view) in views.enumerated() {
    lines.append("    \(JSON.string(view.key.rawValue).text()): {")
    let choices = view.value.choices.sorted { $0.key.isBefore($1.key) }
    lines += members("choices", choices.map { ($0.key, JSON.string($0.value)) }, comma: true)
    let frames = view.value.frames.sorted { $0.key.isBefore($1.key) }
    lines += members("frames", frames.map { ($0.key, json($0.value)) }, comma: false)
    lines.append("    }" + (position + 1 < views.count ? "," : ""))
  }
  lines += ["  }", "}", ""]
  return Array(lines.joined(separator: "\n").utf8)
}

private func members(_ name: String, _ members: [(String, JSON)], comma: Bool) -> [String] {
  let lines = members.enumerated().map { position, member in
    "        \(JSON.string(member.0).text()): \(member.1.text())" + (position + 1 < members.count ? "," : "")
  }
  return ["      \"\(name)\": {"] + lines + ["      }" + (comma ? "," : "")]
}

private func json(_ frame: Rectangle) -> JSON {
  .array([frame.x, frame.y, frame.width, frame.height].map { JSON.number($0) })
}

extension String {
  fileprivate func isBefore(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
