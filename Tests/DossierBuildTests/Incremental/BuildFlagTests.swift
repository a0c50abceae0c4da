import Foundation
import Testing

@testable import DossierBuild

@Suite("What build says, checks and limits itself to")
struct BuildFlagTests {
  private let place: OutputPlace

  init() throws { place = try OutputPlace() }

  @Test("--check writes nothing and names what differs, is missing or superfluous")
  func check() throws {
    defer { place.remove() }
    let missing = try place.build("--check")
    #expect(missing.status == 1)
    #expect(missing.output.contains("missing      \(place.output.path)/minimal/chronology.svg\n"))
    #expect(!FileManager.default.fileExists(atPath: place.output.path))
    #expect(!FileManager.default.fileExists(atPath: place.cache.path), "nor a cache")
    #expect(try place.build().status == 0)
    let clean = try place.build("--check")
    #expect((clean.status, clean.output, clean.errors) == (0, "", ""))
    try Data("<svg/>".utf8).write(to: place.file("chronology.svg"))
    try FileManager.default.removeItem(at: place.file("README.md"))
    try place.edit { $0.replacingOccurrences(of: "  who-stands-where:", with: "  who-is-where:") }
    let before = try Tool.contents(of: place.output)
    let stale = try place.build("--check")
    #expect(stale.status == 1)
    for line in ["differs      %/chronology.svg", "missing      %/README.md", "superfluous  %/who-stands-where.svg"] {
      #expect(
        stale.output.contains(line.replacingOccurrences(of: "%", with: "\(place.output.path)/minimal")), "\(line)")
    }
    #expect(try Tool.contents(of: place.output) == before)
    let object = try JSONSerialization.jsonObject(with: Data(try place.build("--check", "--json").output.utf8))
    let dossiers = (object as? [String: Any])?["dossiers"] as? [[String: Any]]
    #expect((dossiers?.first?["removed"] as? [String])?.contains("minimal/who-stands-where.svg") == true)
  }

  @Test("--only touches the files of its views and no other")
  func only() throws {
    defer { place.remove() }
    #expect(try place.build("--only", "chronology").status == 0)
    #expect(
      try place.names() == ["chronology.csv", "chronology.dot", "chronology.html", "chronology.md", "chronology.svg"])
    #expect(try place.build().status == 0)
    try place.edit {
      $0.replacingOccurrences(of: "title: \"The strike, step by step\"", with: "title: Anew")
        .replacingOccurrences(of: "  who-stands-where:", with: "  who-is-where:")
    }
    let before = try Tool.contents(of: place.output)
    let one = try place.build("--only", "chronology", "--format", "dot", "--json")
    #expect(one.status == 0)
    let after = try Tool.contents(of: place.output)
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(
      changed == [
        "minimal/chronology.svg", "minimal/chronology.dot", "minimal/chronology.md", "minimal/chronology.html",
        "minimal/chronology.csv",
        "minimal/\(OutputManifest.name)",
      ], "the other formats of the view are gone, the view that is gone is not its affair")
    #expect(after["minimal/chronology.md"] == nil)
    let wrong = try place.build("--only", "chronolgy")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("Did you mean chronology?"))
  }

  @Test("--json says what was written, --timings how long it took, and nothing else changes")
  func reports() throws {
    defer { place.remove() }
    let outcome = try place.build("--json", "--timings")
    #expect(outcome.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let dossier = (object?["dossiers"] as? [[String: Any]])?.first
    #expect(dossier?["dossier"] as? String == "minimal")
    #expect((dossier?["written"] as? [String])?.count == (try place.names().count))
    #expect(dossier?["redrawn"] as? [String] == ["chronology", "who-stands-where"])
    for stage in ["read", "parse", "graph", "views", "write", "together", "cache:"] {
      #expect(outcome.errors.contains(stage))
    }
    let again = try JSONSerialization.jsonObject(with: Data(try place.build("--json").output.utf8)) as? [String: Any]
    let same = (again?["dossiers"] as? [[String: Any]])?.first
    #expect(same?["redrawn"] is NSNull)
    #expect((same?["written"] as? [String])?.isEmpty == true)
    let sarif = try JSONSerialization.jsonObject(with: Data(try place.build("--sarif").output.utf8)) as? [String: Any]
    #expect(sarif?["version"] as? String == "2.1.0")
  }

  @Test("A cache that is damaged, deleted or not wanted changes no byte")
  func cache() throws {
    defer { place.remove() }
    #expect(try place.build().status == 0)
    let expected = try Tool.contents(of: place.output)
    let entries = try FileManager.default.contentsOfDirectory(atPath: place.cache.path).filter { $0.count == 64 }
    #expect(entries.count > 5)
    #expect(try String(contentsOf: place.cache.appendingPathComponent(".gitignore"), encoding: .utf8) == "*\n")
    for (number, name) in entries.enumerated() {
      let file = place.cache.appendingPathComponent(name)
      var data = try Data(contentsOf: file)
      switch number % 4 {
      case 0: data[data.count / 2] ^= 1
      case 1: data = data.prefix(data.count / 2)
      case 2: data = Data()
      default: data[data.count - 1] ^= 0x80
      }
      try data.write(to: file)
    }
    try FileManager.default.removeItem(at: place.output)
    let rebuilt = try place.build("--timings")
    #expect(rebuilt.status == 0)
    #expect(rebuilt.errors.contains("cache: 0 found"))
    #expect(try Tool.contents(of: place.output) == expected)
    try FileManager.default.removeItem(at: place.output)
    #expect(try place.build("--timings").errors.contains(", 0 not"))
    #expect(try Tool.contents(of: place.output) == expected)
    try FileManager.default.removeItem(at: place.cache)
    #expect(try place.build("--no-cache").status == 0)
    #expect(!FileManager.default.fileExists(atPath: place.cache.path))
    #expect(try Tool.contents(of: place.output) == expected)
    // A file where the cache should be: no cache, and nothing else.
    try Data("in the way".utf8).write(to: place.cache)
    #expect(try place.build().status == 0)
    #expect(try Data(contentsOf: place.cache) == Data("in the way".utf8))
  }

  @Test("Entries that nobody asked for go once there are too many")
  func cacheLimit() throws {
    defer { place.remove() }
    let folder = place.root.appendingPathComponent("entries")
    var store = CacheStore(folder: folder.path)
    store.limit = 5_000
    let keys = (0..<10).map { cacheKey("test") { [number = $0] in $0.add(number) } }
    for key in keys { store.keep([key: [UInt8](repeating: 7, count: 1_000)], used: [keys[0]]) }
    let left = keys.filter { store.entry($0) != nil }
    #expect(left.contains(keys[0]) && left.contains(keys[9]))
    #expect(left.count <= 6)
  }
}
