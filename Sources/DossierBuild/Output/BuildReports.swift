import DossierCore
import DossierReader

/// What builds did, for scripts: one JSON object.
///
/// `dossiers`: a list of objects with `dossier` (the id), `path`, `written`, `unchanged` and `removed` (paths in the output
/// folder; with `--check` those that would be), `stale` (files beside the dossier that would be written), `redrawn` (views;
/// `null` if nothing was to be done), and what ``diagnosticsJSON(_:evidence:)`` says of its diagnostics.
public func buildJSON(_ reports: [FolderReport]) -> String {
  let dossiers = reports.map { report -> JSON in
    let paths = { (paths: [String]) in JSON.array(paths.map { .string($0) }) }
    return .object([
      ("dossier", .string(report.dossier)), ("path", .string(report.path)), ("written", paths(report.written)),
      ("unchanged", paths(report.unchanged)), ("removed", paths(report.removed)), ("stale", paths(report.stale)),
      ("redrawn", report.redrawn.map { paths($0.map(\.rawValue)) } ?? .null),
      ("report", diagnosticsObject(report.diagnostics)),
    ])
  }
  return JSON.object([("dossiers", .array(dossiers))]).text(indented: true) + "\n"
}

/// What is not as a build would leave it: a line a file, with its path from here; empty if all is.
public func differenceText(_ report: FolderReport, output: String) -> String {
  let written = report.written.map { path in
    (report.created.contains(path) ? "missing      " : "differs      ") + joined(output, path)
  }
  let removed = report.removed.map { "superfluous  " + joined(output, $0) }
  let stale = report.stale.map { "differs      " + $0 }
  return (written + removed + stale).map { $0 + "\n" }.joined()
}

/// How long the stages of a build took, for people: a table, and what the cache knew.
public func timingText(_ report: FolderReport) -> String {
  var lines = ["\(report.path):"]
  let total = report.stages.stages.reduce(0) { $0 + $1.seconds }
  for (name, seconds) in report.stages.stages + [(name: "together", seconds: total)] {
    let tenths = Int((seconds * 10_000).rounded())
    let text = "\(tenths / 10).\(tenths % 10)"
    lines.append("  " + padded(name, 12) + String(repeating: " ", count: max(1, 9 - text.count)) + text + " ms")
  }
  let what =
    report.redrawn.map { redrawn in
      redrawn.isEmpty ? "no view drawn" : "drawn: " + redrawn.map(\.rawValue).joined(separator: ", ")
    } ?? "nothing to do"
  lines.append("  cache: \(report.cacheLookups.hits) found, \(report.cacheLookups.misses) not; \(what)")
  return lines.map { $0 + "\n" }.joined()
}

private func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}
