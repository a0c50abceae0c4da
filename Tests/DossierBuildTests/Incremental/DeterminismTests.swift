import Foundation
import Testing

/// One part of `Scripts/check-determinism`, for every run of the tests.
@Suite("Same input, same bytes")
struct DeterminismTests {
  @Test("Order of files on disk, locale, time zone and number of jobs change no byte")
  func circumstances() throws {
    let root = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: root) }
    let files = EditableDossier(seed: 3).files()
    var known: [String: Data]?
    let circumstances = [
      ["LC_ALL": "C", "TZ": "UTC", "jobs": "1"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu", "jobs": "2"],
      ["LC_ALL": "de_DE.UTF-8", "TZ": "America/Caracas", "jobs": "2"],
    ]
    for (number, circumstance) in circumstances.enumerated() {
      // A folder lists its files in an order that follows from when they were written.
      let folder = root.appendingPathComponent("\(number)/moving")
      let order = number == 0 ? files.keys.sorted() : number == 1 ? files.keys.sorted().reversed() : Array(files.keys)
      for path in order {
        try EditableDossier.write([path: files[path] ?? ""], over: [:], to: folder)
      }
      var environment = ProcessInfo.processInfo.environment
      environment["LC_ALL"] = circumstance["LC_ALL"]
      environment["TZ"] = circumstance["TZ"]
      let output = root.appendingPathComponent("\(number)/out")
      let build = try Tool.dossier(
        "build", folder.path, "--output", output.path, "--jobs", circumstance["jobs"] ?? "1", environment: environment)
      #expect(build.status == 0, "\(build.errors)")
      let contents = try Tool.contents(of: output)
      if let known { #expect(known == contents) } else { known = contents }
    }
    #expect((known?.count ?? 0) > 10)
  }
}
