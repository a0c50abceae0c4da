import Dispatch
import DossierReader
import FolderWatch

/// Which files matter, as the last reading left it.
// @unchecked: `scope` is private and only touched inside `lock.sync`; `Mutex` of the Synchronization module needs macOS 15.
final class WatchedScope: @unchecked Sendable {
  private let lock = DispatchQueue(label: "dossier.preview.scope")
  private var scope: ProjectScope

  init(_ scope: ProjectScope) {
    self.scope = scope
  }

  var current: ProjectScope { lock.sync { scope } }

  /// Replaces the scope; true if it is another one.
  func replace(_ new: ProjectScope) -> Bool {
    lock.sync {
      guard scope != new else { return false }
      scope = new
      return true
    }
  }
}

extension ProjectScope {
  /// Where the dossier is.
  var place: WatchedPlace { WatchedPlace(root: root, path: path) }
}
