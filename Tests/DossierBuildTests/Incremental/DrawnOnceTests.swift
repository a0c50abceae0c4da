import DossierCore
import DossierLayout
import DossierReader
import Foundation
import Testing

@testable import DossierBuild

/// `watch --output` draws a figure once: for the screen and for the files.
@Suite("Figures that were drawn already")
struct DrawnOnceTests {
  private let place: OutputPlace
  private var options = BuildOptions()

  init() throws {
    place = try OutputPlace()
    options.workerPath = Tool.built("dossier-layout").path
  }

  private func figures() throws -> FigureCache {
    let dossier = try loadDossier(at: place.dossier.path)
    let layout = try options.layout(dossier)
    var figures = FigureCache()
    for view in dossier.views {
      guard let spec = view.spec else { continue }
      _ = figures.figure(of: view, spec, options: layout, previous: nil, isPrinted: options.isPrinted(dossier))
    }
    return figures
  }

  private func build(
    _ figures: FigureCache, to output: URL, usesCache: Bool = true, madeBy programs: InstalledPrograms? = nil
  ) throws -> FolderReport {
    var build = try FolderBuild(place.dossier.path, to: output.path, options: options, usesCache: usesCache)
    build.reuse(figures, nil, madeBy: programs ?? InstalledPrograms(workerPath: options.workerPath))
    return try build.run()
  }

  @Test("They are written, kept, and taken only for what they show", arguments: [nil, [OutputFormat.printed(.png)]])
  func once(formats: [OutputFormat]?) throws {
    defer { place.remove() }
    var tests = self
    tests.options.formats = formats
    let (output, clean) = (place.output, place.root.appendingPathComponent("clean"))
    let known = try tests.figures()
    let others = InstalledPrograms(nil)
    #expect(try tests.build(known, to: clean, madeBy: others).redrawn?.count == 2, "not from other programs")
    try FileManager.default.removeItem(at: place.dossier.appendingPathComponent(".dossier-cache"))
    #expect(try tests.build(known, to: output).redrawn == [])
    #expect(try tests.build(FigureCache(), to: clean, usesCache: false).redrawn?.count == 2)
    #expect(try Tool.contents(of: output) == Tool.contents(of: clean))
    try FileManager.default.removeItem(at: output)
    #expect(try tests.build(FigureCache(), to: output).redrawn == [], "the cache has them")
    try place.edit { $0.replacingOccurrences(of: "title: The night shift walks out", with: "title: The strike begins") }
    #expect(try tests.build(known, to: output).redrawn?.contains("chronology") == true, "not of another state")
    _ = try tests.build(FigureCache(), to: clean, usesCache: false)
    #expect(try Tool.contents(of: output) == Tool.contents(of: clean))
  }
}
