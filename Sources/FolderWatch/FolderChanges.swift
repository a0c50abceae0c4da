/// Tells that something below some folders may have changed; knows nothing of dossiers.
///
/// One thread asks; ``stop()`` may be called from any other.
package protocol FolderChanges: AnyObject, Sendable {
  /// Waits until something that matters has changed and writing has come to rest; false once ``stop()`` was called.
  func next() -> Bool

  /// Whether something has changed since ``next()`` returned, or does so within some milliseconds: what is being done with the
  /// old state may be given up. True at once after ``stop()``.
  func isStale(within milliseconds: Int32) -> Bool

  /// Looks again at which folders are to be watched: ``WatchedFolder/entersFolder`` may answer otherwise now.
  func refresh()

  /// Wakes and ends ``next()`` for good.
  func stop()
}

extension FolderChanges {
  /// Whether something has changed since ``next()`` returned.
  package func isStale() -> Bool { isStale(within: 0) }
}

/// Where something is that is watched, in absolute paths without links.
package struct WatchedPlace: Equatable, Sendable {
  /// The folder that everything lies in.
  package let root: String
  /// That folder, or the one file in it that all others belong to.
  package let path: String

  /// A folder, or a file in it.
  package init(root: String, path: String) {
    (self.root, self.path) = (root, path)
  }
}

/// What is watched.
package struct WatchedFolder: Sendable {
  /// Where it is at the moment; it may vanish and come back, or be another one as soon as a link leads elsewhere.
  package let place: @Sendable () -> WatchedPlace
  /// Whether a folder, by its path relative to the root, is looked into.
  package let entersFolder: @Sendable (String) -> Bool
  /// Whether a file, by its path relative to the root, matters.
  package let concerns: @Sendable (String) -> Bool

  /// A folder with what matters in it.
  package init(
    place: @escaping @Sendable () -> WatchedPlace, entersFolder: @escaping @Sendable (String) -> Bool,
    concerns: @escaping @Sendable (String) -> Bool
  ) {
    self.place = place
    self.entersFolder = entersFolder
    self.concerns = concerns
  }
}

/// Watches a folder by whatever the system has for it: inotify on Linux, else by looking again and again.
///
/// - Parameter onFallback: called with the system's reason if inotify refuses: too many watches, mostly.
package func watch(_ folder: WatchedFolder, onFallback: (String) -> Void = { _ in }) -> any FolderChanges {
  #if canImport(Glibc)
  switch InotifyChanges.start(folder) {
  case .success(let changes): return changes
  case .failure(let refusal): onFallback(refusal.reason)
  }
  #endif
  return PolledChanges(folder)
}
