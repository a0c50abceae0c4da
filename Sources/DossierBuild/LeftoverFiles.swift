public import DossierCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Files in the folders of a build that the build would not write, if it is for a circle: an earlier build of the whole dossier may
/// have left them, and they would go out with the others.
///
/// - Parameters:
///   - artifacts: what will be written.
///   - folder: where.
/// - Returns: an error with the first of their names, or nothing.
public func checkLeftovers(_ artifacts: [Artifact], in folder: String) -> [Diagnostic] {
  let written = Set(artifacts.map(\.path))
  let folders = Set(
    artifacts.compactMap { artifact in artifact.path.lastIndex(of: "/").map { String(artifact.path[..<$0]) } })
  let others = folders.sorted().flatMap { name in
    entries(of: folder.isEmpty ? name : folder + "/" + name).map { name + "/" + $0 }.filter { !written.contains($0) }
  }
  if others.isEmpty { return [] }
  let shown = others.prefix(5).joined(separator: ", ") + (others.count > 5 ? " and \(others.count - 5) more" : "")
  return [
    Diagnostic(
      .error, "release-leftover", "in \(folder) there is what this build does not write: \(shown)", at: nil,
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
