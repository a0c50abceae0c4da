import DossierCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Files in the folder of a build that the build neither wrote nor removes, if it is for a circle: they may show what is
/// withheld, and would go out with the others.
///
/// - Returns: an error with the first of their names, or nothing.
func checkLeftovers(_ plan: OutputPlan) -> [Diagnostic] {
  let known = Set(plan.writes.map(\.name) + plan.unchanged + plan.removals + [OutputManifest.name])
  let others = entries(of: plan.folder).filter { !known.contains($0) }
  if others.isEmpty { return [] }
  let shown = others.prefix(5).joined(separator: ", ") + (others.count > 5 ? " and \(others.count - 5) more" : "")
  return [
    Diagnostic(
      .error, "release-leftover", "in \(plan.folder) there is what this build does not write: \(shown)", at: nil,
      hint: "it may show what is withheld: delete it, or write to a folder of its own with `--output`")
  ]
}

/// The names in a folder, sorted; none if there is no such folder.
private func entries(of path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
