import DossierCore
import DossierReader

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What earlier builds wrote into an output folder for dossiers that are not among those built now: renamed ones, mostly.
///
/// Only files that a manifest names, and that are as they were written, are taken away; their folder goes when nothing else is in it.
/// Whoever calls holds the folder's ``OutputLock``.
///
/// - Parameters:
///   - output: the output folder.
///   - dossiers: the ids of the dossiers whose folders stay.
///   - mode: whether anything is removed.
/// - Returns: a report for each folder of which something is removed, or would be.
/// - Throws: ``SystemFailure`` if the system refuses.
public func pruneOutput(
  _ output: String, keeping dossiers: Set<String>, mode: FolderBuild.Mode
) throws(SystemFailure) -> [FolderReport] {
  var reports: [FolderReport] = []
  for name in fileNames(in: output) where !dossiers.contains(name) && Identifier<Corpus>.isValid(name) {
    let folder = joined(output, name)
    var status = stat()
    let place = joined(folder, OutputManifest.name)
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, access(place, F_OK) == 0 else { continue }
    // As a build of a dossier without any files would.
    let plan = try OutputPlan([], in: output, dossier: name) { _ in true }
    if mode == .write {
      try plan.carryOut()
      guard unlink(place) == 0 || errno == ENOENT else { throw SystemFailure(path: place, action: "remove") }
      // Stays if somebody else has put something there.
      _ = rmdir(folder)
    }
    reports.append(FolderReport(pruned: name, in: folder, plan))
  }
  return reports
}
