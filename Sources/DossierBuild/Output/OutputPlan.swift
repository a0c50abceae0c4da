import DossierCore
import DossierLayout

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What a build would do to a dossier's output folder. Making it touches nothing.
struct OutputPlan: Sendable {
  /// The dossier's folder in the output.
  let folder: String
  /// The files to write, by their names.
  let writes: [(name: String, bytes: [UInt8])]
  /// Those of them of which there is no file yet.
  let missing: Set<String>
  /// The files that are as they should be.
  let unchanged: [String]
  /// The files that nothing asks for any more, as this tool wrote them.
  let removals: [String]
  /// The files that nothing asks for any more and that somebody changed: they are left alone.
  let leftAlone: [String]
  /// What the manifest says now, and what it will say.
  let oldManifest: [UInt8]?
  let manifest: OutputManifest
  /// Whether the manifest is kept; a few views alone do not begin one, for the other files would seem to be somebody else's.
  private let keepsManifest: Bool

  /// Whether there is nothing to do.
  var isDone: Bool {
    writes.isEmpty && removals.isEmpty && (!keepsManifest || oldManifest == manifest.bytes)
  }

  /// Compares files with what stands in the output.
  ///
  /// - Parameters:
  ///   - artifacts: the files, all in one folder.
  ///   - output: the output folder.
  ///   - isWhole: whether these are all files of the dossier.
  ///   - owns: whether a file of that name would be built by this build, if there were one; the others are not touched.
  /// - Throws: ``SystemFailure`` if something stands in the way that this tool did not write.
  init(
    _ artifacts: [Artifact], in output: String, dossier id: String, isWhole: Bool = true, owns: (String) -> Bool
  ) throws(SystemFailure) {
    folder = joined(output, id)
    oldManifest = fileBytes(joined(folder, OutputManifest.name))
    keepsManifest = isWhole || oldManifest != nil
    let known = OutputManifest(reading: oldManifest ?? [])
    var writes: [(name: String, bytes: [UInt8])] = []
    var missing: Set<String> = []
    var unchanged: [String] = []
    var entries: [(name: String, fingerprint: String)] = []
    for (artifact, fingerprint) in zip(artifacts, fingerprints(artifacts)) {
      let name = String(artifact.path.dropFirst(id.count + 1))
      let path = joined(folder, name)
      entries.append((name, fingerprint))
      switch fileState(at: path, comparedWith: artifact.bytes) {
      case .same: unchanged.append(name)
      case .missing:
        missing.insert(name)
        writes.append((name, artifact.bytes))
      case .somethingElse:
        throw SystemFailure(path: path, action: "replace", reason: "it is no regular file; move it away")
      case .different:
        // Without a manifest the folder was written before there were any.
        guard oldManifest == nil || known.fingerprints[name] != nil else {
          throw SystemFailure(path: path, action: "replace", reason: "dossier did not write it; move it away")
        }
        writes.append((name, artifact.bytes))
      }
    }
    self.writes = writes
    self.missing = missing
    self.unchanged = unchanged
    let wanted = Set(entries.map(\.name))
    var removals: [String] = []
    var leftAlone: [String] = []
    for name in known.names where !wanted.contains(name) {
      guard owns(name) else {
        for fingerprint in known.fingerprints[name] ?? [] { entries.append((name, fingerprint)) }
        continue
      }
      let path = joined(folder, name)
      guard access(path, F_OK) == 0 else { continue }
      if Self.isOther(name, wanted, folder) { continue }
      let isOurs = fileFingerprint(path).map { known.wrote(name, fingerprint: $0) } ?? false
      if isOurs { removals.append(name) } else { leftAlone.append(name) }
    }
    self.removals = removals
    self.leftAlone = leftAlone
    manifest = OutputManifest(entries)
  }

  /// Whether a name is another spelling of a file that is wanted, where capitals do not count.
  private static func isOther(_ name: String, _ wanted: Set<String>, _ folder: String) -> Bool {
    guard let twin = wanted.first(where: { $0.lowercased() == name.lowercased() }) else { return false }
    var first = stat()
    var second = stat()
    return lstat(joined(folder, name), &first) == 0 && lstat(joined(folder, twin), &second) == 0
      && first.st_ino == second.st_ino && first.st_dev == second.st_dev
  }

  /// Writes and removes what is to be written and removed.
  ///
  /// Whenever it is ended, each file is old or new, and the manifest knows both.
  /// - Throws: ``SystemFailure`` for the first file that the system refuses.
  func carryOut() throws(SystemFailure) {
    if isDone { return }
    TemporaryFile.sweep(folder)
    let place = joined(folder, OutputManifest.name)
    if !writes.isEmpty {
      // First among them the manifest that knows both, so that no file takes its place unknown.
      let both = OutputManifest(reading: oldManifest ?? []).merging(manifest)
      let files = writes.map { (path: joined(folder, $0.name), bytes: $0.bytes) }
      try replaceFiles((keepsManifest ? [(place, both.bytes)] : []) + files)
    }
    for name in removals {
      let path = joined(folder, name)
      guard unlink(path) == 0 || errno == ENOENT else { throw SystemFailure(path: path, action: "remove") }
    }
    if keepsManifest { _ = try write(manifest.bytes, to: place) }
  }

  /// What there is to tell about files that were left.
  var diagnostics: [Diagnostic] {
    leftAlone.map { name in
      Diagnostic(
        .warning, "output-left-alone",
        "`\(joined(folder, name))` is no longer built, but was changed after dossier wrote it: it is left alone",
        at: nil,
        hint: "delete it if nobody needs it")
    }
  }
}

/// The SHA-256 of each file, worked out side by side.
private func fingerprints(_ artifacts: [Artifact]) -> [String] {
  concurrentMap(artifacts, jobs: LayoutOptions.processors) { SHA256.fingerprint($0.bytes) }
}
