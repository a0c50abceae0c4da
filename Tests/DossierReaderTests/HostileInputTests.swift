import DossierCore
import DossierReader
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Input made to hang, exhaust or crash a reader.
struct HostileInputTests {
  private func diagnostics(_ text: String) -> [String] {
    diagnostics(Array(text.utf8))
  }

  private func diagnostics(_ bytes: [UInt8]) -> [String] {
    var files = GoodDossier.files
    files["b.yaml"] = bytes
    return allDiagnostics(ProjectFiles(files: files)).map { "\($0.id) \($0.range.map(\.description) ?? "-")" }
  }

  /// Runs something and says how many seconds of the processor it took, whatever else the machine does: the limits are wide, and
  /// tell work that grows with the square of the input.
  private func seconds(_ work: () -> Void) -> Double {
    func used() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    let start = used()
    work()
    return used() - start
  }

  /// Expects some diagnostics, or a number of them, within some seconds.
  private func check(
    _ text: String, _ expected: [String]? = nil, count: Int? = nil, within limit: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var found: [String] = []
    let time = seconds { found = diagnostics(text) }
    if let expected { #expect(found == expected, sourceLocation: sourceLocation) }
    if let count { #expect(found.count == count, sourceLocation: sourceLocation) }
    #expect(time < limit, sourceLocation: sourceLocation)
  }

  @Test func valueBomb() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for index in 1..<20 { text += "a\(index): &a\(index) [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n" }
    check(text, ["yaml-anchor b.yaml:1:4"], within: 2)
  }

  @Test func keyBomb() {
    check("? *a\n: 1\n", ["yaml-alias b.yaml:1:3"], within: 2)
    check("? &a {? &b {? c : d} : e}\n: *a\n", ["yaml-anchor b.yaml:1:3"], within: 2)
  }

  @Test func mergeBomb() {
    check("<<: [*a, *a]\n", ["yaml-alias b.yaml:1:6"], within: 2)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepNesting(_ opening: String) {
    let text = String(repeating: opening, count: 2000)
    check(text, count: 1, within: 2)
  }

  /// Whichever limit is reached first, the message is the dossier's.
  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepNestingInPlainWords(_ opening: String) {
    var files = GoodDossier.files
    files["b.yaml"] = Array(String(repeating: opening, count: 20_000).utf8)
    for diagnostic in allDiagnostics(ProjectFiles(files: files)) {
      #expect(!diagnostic.message.contains("yaml_") && !(diagnostic.hint ?? "").contains("yaml_"), "\(diagnostic)")
    }
  }

  @Test func severalControlCharacters() {
    #expect(
      diagnostics("summary: \"a\\0é\\u202Eb\\x1B\n  c\\a\"\n") == [
        "control-character b.yaml:1:12", "bidi-control b.yaml:1:15", "control-character b.yaml:1:22",
        "control-character b.yaml:2:4",
      ])
    #expect(
      diagnostics("# \u{1}é\u{2}\n# \u{3}\n").map { $0.split(separator: " ")[1] } == [
        "b.yaml:1:3", "b.yaml:1:5", "b.yaml:2:3",
      ])
  }

  @Test(arguments: ["\u{7}", "\u{202E}"])
  func endlessControlCharacters(_ character: String) {
    var files = GoodDossier.files
    files["b.yaml"] = Array("# \(String(repeating: character, count: 5000))\n".utf8)
    let raw = allDiagnostics(ProjectFiles(files: files))
    #expect(raw.count == 20 && raw.last?.notes.first?.message.contains("4980 more") == true)
    let escape = character == "\u{7}" ? "\\a" : "\\u202e"
    files["b.yaml"] = Array(
      "types: {docker: {extends: person, summary: \"\(String(repeating: escape, count: 5000))\"}}\n".utf8)
    let escaped = allDiagnostics(ProjectFiles(files: files))
    #expect(escaped.count == 20 && escaped.last?.notes.first?.message.contains("4980 more") == true)
  }

  @Test func longText() {
    let text = "title: T\nsummary: " + String(repeating: "a", count: 1 << 20) + "\n"
    check(text, ["key-in-two-files b.yaml:1:1", "key-in-two-files b.yaml:2:1"], within: 4)
  }

  @Test func tooLongText() {
    let text = "note: \"" + String(repeating: "a", count: 5 << 20) + "\"\n"
    check(text, ["yaml-size b.yaml:1:7"], within: 10)
  }

  @Test func manyKeys() {
    let text = "actors:\n" + (0..<100_000).map { "  k\($0): {name: n}\n" }.joined()
    check(text, count: 100_000, within: 60)
  }

  @Test func tooManyKeys() {
    let text = (0..<1_000_000).map { "k\($0): 1\n" }.joined()
    check(text, ["yaml-size b.yaml:750000:10"], within: 30)
  }

  @Test func manyDuplicateKeys() {
    let text = String(repeating: "a: 1\n", count: 50_000)
    check(text, count: 50_000, within: 30)
  }

  @Test func longTypeChain() {
    let text =
      "types:\n" + (0..<5000).map { "  t\($0): {extends: \($0 == 0 ? "event" : "t\($0 - 1)")}\n" }.reversed().joined()
    check(text, [], within: 20)
  }

  @Test func oneLongLine() {
    let names = (0..<20_000).map { "\"é\($0)\": 1" }.joined(separator: ", ")
    check("{" + names + "}", count: 20_000, within: 30)
  }

  @Test func missedQuoteInALargeSource() {
    var files = GoodDossier.files
    let words = (0..<180_000).map { "w\($0 % 977)" }.joined(separator: " ")
    files["sources/large.md"] = Array("---\ntitle: Large\n---\n\(words) the harbour was closed on Friday \(words)".utf8)
    files["b.yaml"] = Array("actors: {zoe: {name: Zoe, cites: [{large: the harbor was closed on a Friday}]}}".utf8)
    let project = ProjectFiles(files: files)
    var notes: [String] = []
    let time = seconds { notes = allDiagnostics(project).flatMap(\.notes).map(\.message) }
    #expect(notes.count == 1 && notes[0].contains("the harbour was closed on Friday"), "\(notes)")
    #expect(time < 20)
  }

  @Test func lineEnds() {
    for lineEnd in ["\n", "\r", "\r\n"] {
      let text = ["actors:", "  zoe: {name: \"é\u{2028}\u{85}\", cites: [{gazette: Ada}]}", "acters: {}"].joined(
        separator: lineEnd)
      #expect(diagnostics(text) == ["unknown-key b.yaml:3:1"])
      let source = ["---", "title: A", "---", "", "It was so.", "There."].joined(separator: lineEnd)
      var files = GoodDossier.files
      files["sources/extra.md"] = Array(source.utf8)
      files["b.yaml"] = Array("actors: {zoe: {name: Zoe, cites: [{extra: so. There}]}}".utf8)
      let (corpus, faults) = parse(ProjectFiles(files: files))
      #expect(faults.isEmpty)
      let passage = corpus.claims.last?.citations.first?.passage
      #expect(passage?.range.start == Position(line: 5, column: 8))
      #expect(passage?.range.end == Position(line: 6, column: 6))
    }
  }

  @Test func randomBytes() {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      let count = Int(random.next() % 200)
      _ = diagnostics((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) })
    }
  }

  /// Expects a range to lie in its file.
  private func expectInside(_ range: SourceRange, _ project: ProjectFiles) {
    let text = SourceText(path: range.file, bytes: project.files[range.file] ?? [])
    for position in [range.start, range.end] {
      let length = text.line(position.line).lazy.filter { $0 & 0xC0 != 0x80 }.count
      #expect(position.line <= text.lineCount && position.column <= length + 2, "\(range)")
    }
    #expect(range.start <= range.end)
  }

  /// No mutation of a good dossier traps, and rendering what it gives does not either.
  @Test func mutations() {
    var random = SplitMix(seed: 42)
    let paths = GoodDossier.files.keys.sorted()
    let snippets = [
      ": ", "- ", "[", "]", "{", "}", "\"", "\n", "  ", "or:", "~", "\u{202E}", "é", "\r", "null", "value:",
    ]
    for _ in 0..<1500 {
      var files = GoodDossier.files
      for _ in 0...(random.next() % 3) {
        let path = paths[Int(random.next() % UInt64(paths.count))]
        var bytes = files[path] ?? []
        let index = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 4 {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.removeSubrange(index..<min(bytes.count, index + Int(random.next() % 20)))
        case 2: bytes.insert(contentsOf: snippets[Int(random.next() % UInt64(snippets.count))].utf8, at: index)
        default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 30)], at: 0)
        }
        files[path] = bytes + [0x0A]
      }
      let project = ProjectFiles(files: files)
      let diagnostics = allDiagnostics(project)
      _ = renderDiagnostics(diagnostics, files: project, color: true)
      for diagnostic in diagnostics {
        #expect(DiagnosticCatalog.entry(diagnostic.id) != nil, "\(diagnostic.id)")
        if let range = diagnostic.range { expectInside(range, project) }
        for note in diagnostic.notes { if let range = note.range { expectInside(range, project) } }
      }
    }
  }
}

/// Reproducible random numbers (SplitMix64).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
