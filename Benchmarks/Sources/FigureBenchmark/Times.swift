import Dispatch
import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import Foundation

/// A dossier read from text.
func load(_ text: String) throws -> LoadedDossier {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("figures-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try Data(text.utf8).write(to: folder.appendingPathComponent("dossier.yaml"))
  return try loadDossier(at: folder.path)
}

func view(_ id: String, of dossier: LoadedDossier) -> GraphView? {
  dossier.views.first { $0.spec?.id.rawValue == id }
}

/// Seconds on the clock on the wall: layouts run in processes of their own.
func elapsed(_ work: () throws -> Void) rethrows -> Double {
  let start = ContinuousClock.now
  try work()
  let time = ContinuousClock.now - start
  return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

func median(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.sorted()[values.count / 2]
}

func text(seconds: Double) -> String {
  seconds < 1 ? "\((seconds * 10_000).rounded() / 10) ms" : "\((seconds * 100).rounded() / 100) s"
}

private func row(_ what: String, _ ours: Double, _ dot: Double?) {
  let ratio = dot.map { "\(($0 / ours * 100).rounded() / 100)" } ?? "—"
  print("| \(what) | \(text(seconds: ours)) | \(dot.map(text(seconds:)) ?? "—") | \(ratio) |")
}

/// One figure at a time, from view to SVG bytes.
func figureTimes(worker: String, repetitions: Int) throws {
  for count in [50, 500, 5_000] {
    let dossier = try load(
      GeneratedDossier(seed: UInt64(count), events: count, isPlain: true, entities: count / 2).text())
    for id in ["plain-time", "lanes-time", "ties"] {
      guard let view = view(id, of: dossier) else { continue }
      let ours = median(
        (0..<repetitions).map { _ in
          elapsed { _ = exportSVG(layoutFigure(view, options: LayoutOptions(workerPath: worker)).0.scene) }
        })
      let isNetwork = view.spec?.layout == .network
      let dot = isNetwork && count <= 500 ? try dotTime(view, repetitions) : nil
      row(
        "\(isNetwork ? "network" : id == "lanes-time" ? "timeline in lanes" : "timeline"), \(view.nodes.count) nodes",
        ours, dot)
    }
  }
}

private func dotTime(_ view: GraphView, _ repetitions: Int) throws -> Double {
  try median(
    (0..<repetitions).map { _ in
      try elapsed { _ = try dot(exportDOT(view, profile: .data), format: "svg") }
    })
}

/// Many figures of ten nodes, as many at once as there are processors.
func smallFigures(count: Int, worker: String, repetitions: Int) throws {
  let views = try (1...count).compactMap { seed in
    view("ties", of: try load(GeneratedDossier(seed: UInt64(seed), events: 8, isPlain: true, entities: 5).text()))
  }
  let options = LayoutOptions(workerPath: worker)
  let graphs = views.map { exportDOT($0, profile: .data) }
  var ours: [Double] = []
  var theirs: [Double] = []
  for _ in 0..<repetitions {
    ours.append(
      elapsed {
        DispatchQueue.concurrentPerform(iterations: views.count) { index in
          _ = exportSVG(layoutFigure(views[index], options: options).0.scene)
        }
      })
    theirs.append(
      elapsed {
        DispatchQueue.concurrentPerform(iterations: graphs.count) { index in
          do { _ = try dot(graphs[index], format: "svg") } catch { fatalError("\(error)") }
        }
      })
  }
  row("\(views.count) networks of \(views.first?.nodes.count ?? 0) nodes", median(ours), median(theirs))
}

/// What `dot` makes of a graph.
func dot(_ graph: [UInt8], format: String) throws -> Data {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dot-\(UUID().uuidString)")
  try Data(graph).write(to: folder)
  let output = folder.appendingPathExtension("out")
  defer {
    try? FileManager.default.removeItem(at: folder)
    try? FileManager.default.removeItem(at: output)
  }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/dot")
  process.arguments = ["-T" + format, "-o", output.path, folder.path]
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return try Data(contentsOf: output)
}
