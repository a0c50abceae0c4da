import DossierCore
import DossierReader
import Foundation
import Testing

@testable import DossierBuild
@testable import DossierLayout

/// What a build depends on besides its views: whoever adds a setting must say here whether it changes what is built, and if
/// so put it in the key of `BuildRecord` and, if it changes a figure, of `ViewPlan`.
@Suite("Keys of builds")
struct KeyTests {
  private func properties(_ value: Any) -> Set<String> { Set(Mirror(reflecting: value).children.compactMap(\.label)) }

  @Test("Every setting is in the key, or changes no byte")
  func settings() {
    let inKey: Set = ["formats", "page", "theme", "keepsLayout"]
    // Where only some views are built no record is kept; the worker is in the tool's identity.
    // Nothing of a build for a circle of readers is kept.
    let otherwise: Set = ["views", "workerPath", "release", "allowsMentions"]
    let changesNoByte: Set = ["deadline", "jobs"]
    #expect(properties(BuildOptions()) == inKey.union(otherwise).union(changesNoByte))
    #expect(properties(LayoutOptions()) == ["workerPath", "deadline", "previous", "page", "theme", "jobs"])
    #expect(
      properties(ProjectFiles(files: [:])) == [
        "name", "files", "faults", "conversions", "omissions", "lockPath", "placementFile",
      ])
  }

  @Test("Every setting and every file changes the key of a build")
  func changes() throws {
    let tools = try #require(ToolIdentity(workerPath: Tool.built("dossier-layout").path))
    let files = ["dossier.yaml": Array("title: T".utf8), "sources/s.md": Array("S".utf8)]
    func key(_ project: ProjectFiles, _ change: (inout BuildOptions) -> Void = { _ in }) -> String {
      var options = BuildOptions()
      change(&options)
      return BuildRecord.key(project, options, tools)
    }
    let project = ProjectFiles(files: files)
    var keys = [
      key(project), key(project) { $0.formats = [.exported(.dot)] }, key(project) { $0.formats = [] },
      key(project) { $0.page = .a4 }, key(project) { $0.theme = "dark" }, key(project) { $0.keepsLayout = true },
      key(ProjectFiles(name: "other", files: files)), key(ProjectFiles(files: files, lockPath: "other.lock")),
      key(ProjectFiles(files: files, faults: ["x.yaml": .missing])),
      key(ProjectFiles(files: files, faults: ["x.yaml": .outside])),
      key(ProjectFiles(files: files, omissions: ["x": .tooDeep])),
      key(ProjectFiles(files: files, placementFile: .init(path: "/x", bytes: []))),
      key(ProjectFiles(files: files, placementFile: .init(path: "/x", bytes: [1]))),
    ]
    var edited = files
    edited["sources/s.md"] = Array("s".utf8)
    keys.append(key(ProjectFiles(files: edited)))
    edited["sources/s.md"] = nil
    keys.append(key(ProjectFiles(files: edited)))
    edited["sources/t.md"] = Array("S".utf8)
    keys.append(key(ProjectFiles(files: edited)))
    #expect(Set(keys).count == keys.count)
    #expect(key(project) { $0.jobs = 7 } == keys[0] && key(project) { $0.deadline = 1 } == keys[0])
  }
}
