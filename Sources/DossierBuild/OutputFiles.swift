import DossierCore
import DossierExport

/// The files of one dossier's output folder; no two have the same name, not even where capitals do not count.
struct OutputFiles {
  let folder: String
  private(set) var artifacts: [Artifact] = []
  /// The names given so far, relative to the folder.
  private(set) var names: [String] = []
  /// The names of each view's files, in the order in which they were added.
  private(set) var views: [ViewSpec.ID: [String]] = [:]
  var diagnostics: [Diagnostic] = []
  private var taken: Set<String> = []

  init(folder: String) {
    self.folder = folder
  }

  /// Keeps a name free for a file that is added last.
  mutating func reserve(_ name: String) {
    taken.insert(name.lowercased())
  }

  /// Adds a file of a view; pages after the first have their number in the name.
  mutating func add(_ bytes: [UInt8], of view: ViewSpec, page: Int = 1, extension suffix: String) {
    let name = page == 1 ? "\(view.id).\(suffix)" : "\(view.id)-\(page).\(suffix)"
    if add(bytes, named: name, at: view.range) { views[view.id, default: []].append(name) }
  }

  /// Adds a file; false, with a diagnostic, if its name is taken.
  @discardableResult
  mutating func add(_ bytes: [UInt8], named name: String, at range: SourceRange? = nil) -> Bool {
    guard taken.insert(name.lowercased()).inserted else {
      diagnostics.append(
        Diagnostic(
          .error, "output-name-taken", "there would be two files `\(name)`; the second is not written", at: range,
          hint: "give a view another id"))
      return false
    }
    names.append(name)
    artifacts.append(Artifact(path: "\(folder)/\(name)", bytes: bytes))
    return true
  }

  /// Gives a file that was added empty, to keep its place, what it holds.
  mutating func fill(_ name: String, with bytes: [UInt8]) {
    let path = "\(folder)/\(name)"
    guard let index = artifacts.firstIndex(where: { $0.path == path }) else { return }
    artifacts[index] = Artifact(path: path, bytes: bytes)
  }

  /// Adds the file whose name was kept free.
  mutating func setIndex(_ bytes: [UInt8], named name: String) {
    artifacts.append(Artifact(path: "\(folder)/\(name)", bytes: bytes))
  }
}
