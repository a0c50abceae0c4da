import Foundation
import Testing

@Suite("dossier date")
struct DateCommandTests {
  /// What `--json` says of one date.
  private struct Answer: Decodable {
    let input: String
    let ok: Bool
    let edtf: String?
    let level: Int?
    let earliestStart: String?
    let latestStart: String?
    let earliestEnd: String?
    let latestEnd: String?
    let display: String?
    let error: String?

    var bounds: [String?] { [earliestStart, latestStart, earliestEnd, latestEnd] }
  }

  private static let keys = [
    "display", "earliestEnd", "earliestStart", "edtf", "error", "input", "latestEnd", "latestStart", "level", "ok",
  ]

  /// Runs the command on what a file holds.
  private func dates(_ input: [UInt8], _ options: String = "--json") throws -> Tool.Outcome {
    let folder = try Tool.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("dates")
    try Data(input).write(to: file)
    return try Tool.run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "'\(Tool.built("dossier").path)' date \(options) < '\(file.path)'"])
  }

  private func answers(_ outcome: Tool.Outcome) throws -> [Answer] {
    try outcome.output.split(separator: "\n").map { line in
      let data = Data(line.utf8)
      let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      #expect(object.keys.sorted() == Self.keys)
      return try JSONDecoder().decode(Answer.self, from: data)
    }
  }

  @Test("The core table, through the command: every string, its level and its bounds")
  func coreTable() throws {
    let file = Tool.root.appendingPathComponent("Tests/ChronologyTests/Fixtures/edtf-core.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 294)
    let outcome = try dates(Array((rows.map { $0[0] }.joined(separator: "\n") + "\n").utf8), "--json --edtf-only")
    #expect(outcome.status == 1)
    let answers = try answers(outcome)
    #expect(answers.map(\.input) == rows.map { $0[0] })
    for (row, answer) in zip(rows, answers) {
      #expect(answer.ok == (row[1] == "1"), "\(row[0])")
      #expect((answer.error == nil) == answer.ok)
      #expect(answer.level == Int(row[2]), "\(row[0])")
      if answer.ok {
        #expect(answer.earliestStart ?? "-inf" == row[3], "\(row[0])")
        #expect(answer.latestEnd ?? "inf" == row[4], "\(row[0])")
        #expect(answer.edtf != nil && answer.display != nil)
      } else {
        #expect(answer.bounds.allSatisfy { $0 == nil } && answer.edtf == nil && answer.display == nil)
        #expect(answer.error?.contains("at byte") == true, "\(row[0])")
      }
    }
  }

  @Test("Four inclusive bounds; open is null, unknown is said")
  func bounds() throws {
    let outcome = try Tool.dossier(
      "date", "--json", "2004-02/2005", "2019/..", "2019/", "[..1984]", "Y-170000002", "-0043", "1985-04-12T23:59:60-14"
    )
    #expect(outcome.status == 0)
    let answers = try answers(outcome)
    #expect(
      answers.map(\.bounds) == [
        ["2004-02-01", "2004-02-29", "2005-01-01", "2005-12-31"], ["2019-01-01", "2019-12-31", nil, nil],
        ["2019-01-01", "2019-12-31", "unknown", "unknown"], [nil, "1984-12-31", nil, "1984-12-31"],
        ["-170000002-01-01", "-170000002-12-31", "-170000002-01-01", "-170000002-12-31"],
        ["-0043-01-01", "-0043-12-31", "-0043-01-01", "-0043-12-31"],
        ["1985-04-12", "1985-04-12", "1985-04-12", "1985-04-12"],
      ])
    #expect(answers.map(\.level) == [0, 1, 1, 2, 1, 1, 0])
    #expect(answers.map(\.edtf).last == "1985-04-12T23:59:60-14:00")
  }

  @Test("Phrases for people: one aligned block a date")
  func blocks() throws {
    let outcome = try Tool.dossier("date", "late May 2023", "last week", "since 2019", "--relative-to", "20 July 2023")
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        late May 2023
          EDTF            [2023-05-21..2023-05-31]
          level           2
          earliest start  2023-05-21
          latest start    2023-05-31
          earliest end    2023-05-21
          latest end      2023-05-31
          display         late May 2023

        last week
          EDTF            [2023-07-10..2023-07-16]
          level           2
          earliest start  2023-07-10
          latest start    2023-07-16
          earliest end    2023-07-10
          latest end      2023-07-16
          display         between 10 and 16 July 2023
          relative to     2023-07-20

        since 2019
          EDTF            2019/..
          level           1
          earliest start  2019-01-01
          latest start    2019-12-31
          earliest end    open
          latest end      open
          display         since 2019

        """)
    let refused = try Tool.dossier("date", "last week", "\u{1B}[2Jx")
    #expect(refused.status == 1)
    #expect(refused.output.contains("  not understood  ") && !refused.output.contains("\u{1B}"))
    #expect(try Tool.dossier("date", "--edtf-only", "late May 2023").status == 1)
  }

  @Test("Every line is answered: CRLF, empty, not UTF-8, without line end")
  func lines() throws {
    let input = Array("2020\r\n\r\nlate ".utf8) + [0xE4] + Array("\n\n2021\u{2013}2022\n2023 \"x\"\n1999-02-30".utf8)
    let outcome = try dates(input)
    #expect(outcome.status == 1)
    let answers = try answers(outcome)
    #expect(answers.map(\.ok) == [true, false, false, false, true, false, false])
    #expect(answers.map(\.input) == ["2020", "", "late \u{FFFD}", "", "2021\u{2013}2022", "2023 \"x\"", "1999-02-30"])
    #expect(answers[1].error == "an empty date (at byte 0)")
    #expect(answers[2].error == "the line is not UTF-8 (at byte 5)")
    #expect(answers[6].error?.contains("at byte 8") == true)
    let cut = try self.answers(dates([0x32, 0xE2, 0x80]))
    #expect(cut.map(\.error) == ["the line is not UTF-8 (at byte 1)"])
    let none = try dates([])
    #expect((none.status, none.output, none.errors) == (0, "", ""))
  }

  @Test("100,000 lines in one run, in order, even where a line is longer than what is read at once")
  func manyLines() throws {
    let long = "[" + (0..<20_000).map { String(1000 + $0 % 1000) }.joined(separator: ",") + "]"
    var lines = (0..<100_000).map { "\(1000 + $0 % 9000)-0\(1 + $0 % 9)" }
    lines[50_000] = long
    let outcome = try dates(Array(lines.joined(separator: "\n").utf8))
    #expect(outcome.status == 0)
    let output = outcome.output.split(separator: "\n")
    #expect(output.count == 100_000)
    for index in stride(from: 0, to: 100_000, by: 997) {
      #expect(output[index].hasPrefix("{\"input\": \"\(lines[index])\", \"ok\": true, "))
    }
    #expect(output[50_000].contains("\"earliestStart\": \"1000-01-01\""))
  }

  @Test("A closed pipe ends it without a word; a full disk is an error")
  func closedPipe() throws {
    let shell = URL(fileURLWithPath: "/bin/sh")
    let tool = Tool.built("dossier").path
    let head = try Tool.run(shell, ["-c", "yes 2020 | '\(tool)' date --json | head -n 1"])
    #expect((head.status, head.errors) == (0, ""))
    #expect(head.output.hasPrefix("{\"input\": \"2020\", \"ok\": true, "))
    if FileManager.default.fileExists(atPath: "/dev/full") {
      let full = try Tool.run(shell, ["-c", "'\(tool)' date 2020 > /dev/full"])
      #expect(full.status == 2)
      #expect(full.errors.contains("standard output"))
    }
  }

  @Test("Wrong usage: unknown options, a document's date that is none or no day")
  func usage() throws {
    for arguments in [
      ["--frobnicate", "2020"], ["-j", "2020"], ["2020", "--relative-to", "2023"], ["2020", "--relative-to", "banana"],
      ["2020", "--relative-to"],
    ] {
      let outcome = try Tool.run(Tool.built("dossier"), ["date"] + arguments)
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.output.isEmpty)
    }
    let behind = try Tool.dossier("date", "--json", "--", "-0043", "--json")
    #expect(try answers(behind).map(\.input) == ["-0043", "--json"])
  }

  @Test("The README's example is the snippet, and prints what the README says")
  func readme() throws {
    let readme = try String(contentsOf: Tool.root.appendingPathComponent("README.md"), encoding: .utf8)
    let snippet = try String(contentsOf: Tool.root.appendingPathComponent("Snippets/ReadDates.swift"), encoding: .utf8)
    let code = try #require(snippet.range(of: "import Chronology")).lowerBound
    let outcome = try Tool.run(Tool.built("ReadDates"), [])
    #expect(outcome.status == 0)
    #expect(readme.contains("```swift\n\(snippet[code...])```\n\n```\n\(outcome.output)```\n"))
  }
}
