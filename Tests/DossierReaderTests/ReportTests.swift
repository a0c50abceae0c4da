import DossierCore
import DossierReader
import Foundation
import Testing

/// Diagnostics as text, JSON and SARIF.
struct ReportTests {
  private func rendered(_ text: String, color: Bool = false) -> String {
    var files = GoodDossier.files
    files["b.yaml"] = Array(text.utf8)
    let project = ProjectFiles(files: files)
    return renderDiagnostics(allDiagnostics(project), files: project, color: color)
  }

  @Test func nothingToTell() {
    #expect(renderDiagnostics([], files: GoodDossier.project, color: false) == "")
  }

  @Test func errorWithHint() {
    let text = "relations:\n  - {from: milss, type: advises, to: board, cites: [{gazette: Ada}]}\n"
    #expect(
      rendered(text) == """
        b.yaml:2:12: error[claim-unknown-entity]: there is no entity `milss`
         2 |   - {from: milss, type: advises, to: board, cites: [{gazette: Ada}]}
           |            ^~~~~
        hint: did you mean `mills`?

        1 error

        """)
  }

  @Test func errorWithNote() {
    let text =
      "actors:\n  zoe: {name: Zoe, cites: [{gazette: \"Ada Mills, who leads the union\"}]}\nplaces: {union: {}}\n"
    #expect(
      rendered(text) == """
        b.yaml:2:38: error[quote-not-found]: this quote does not stand in the source `gazette`
         2 |   zoe: {name: Zoe, cites: [{gazette: "Ada Mills, who leads the union"}]}
           |                                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        sources/gazette.md:9:1: note: the nearest passage is “Ada Mills, who has led the union”
         9 | Ada Mills, who has led the
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~
        hint: quote the source's own words; only white space, quotation marks and dashes may differ

        b.yaml:3:10: error[entity-duplicate]: there is another entity with the id `union`
         3 | places: {union: {}}
           |          ^~~~~
        a.yaml:21:3: note: the other one
         21 |   union: {name: Dock Workers' Union, short: Union, type: trade-union}
            |   ^~~~~
        hint: all sections share one name space

        2 errors

        """)
  }

  @Test func tabsWideAndHiddenCharacters() {
    let text = "summary:\t日本語 \u{202E}e\u{301}\nacters: {}\n"
    let lines = rendered(text).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.contains(" 1 | summary:    日本語 \\u{202E}e\u{301}"))
    // Three wide characters and the blank after the twelve columns of the key, then the escape's eight.
    #expect(lines.contains("   |                    ^~~~~~~~"))
    #expect(!rendered(text).contains("\u{202E}"))
    #expect(rendered("# \u{1B}[2J\n").contains("# \\u{1B}[2J"))
  }

  @Test func longLinesAreCut() {
    let filler = String(repeating: "x", count: 500)
    let text = "actors: {zoe: {name: \(filler), colour: red, note: \(filler), cites: [{gazette: Ada}]}}\n"
    let lines = rendered(text).split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count < 200 })
    let caret = lines.first { $0.contains("^") }?.unicodeScalars.firstIndex(of: "^")
    let shown = lines.first { $0.contains("colour:") && $0.hasPrefix(" 1") }
    #expect(shown != nil && caret != nil)
    #expect(shown?.contains("…x") == true && shown?.hasSuffix("…") == true)
  }

  @Test func color() {
    let text = rendered("acters: {}\n", color: true)
    #expect(text.contains("\u{1B}[1;31merror[unknown-key]:\u{1B}[0m"))
    #expect(text.contains("\u{1B}[1;31m^~~~~~\u{1B}[0m"))
  }

  @Test func severalAreCounted() {
    #expect(rendered("acters: {}\nviews: {v: {layout: timeline, engine: dot}}\n").hasSuffix("\n1 error, 1 warning\n"))
  }

  @Test(arguments: brokenDossiers)
  func json(_ dossier: BrokenDossier) throws {
    let diagnostics = allDiagnostics(dossier.project)
    let object = try JSONSerialization.jsonObject(with: Data(diagnosticsJSON(diagnostics).utf8))
    let list = try #require((object as? [String: Any])?["diagnostics"] as? [[String: Any]])
    #expect(list.count == diagnostics.count)
    for (element, diagnostic) in zip(list, diagnostics) {
      #expect(element["id"] as? String == diagnostic.id)
      #expect(element["message"] as? String == diagnostic.message)
      #expect(element["line"] as? Int == diagnostic.range?.start.line)
      #expect(element["endColumn"] as? Int == diagnostic.range?.end.column)
      #expect(element["hint"] as? String == diagnostic.hint)
      #expect((element["notes"] as? [Any])?.count == diagnostic.notes.count)
    }
  }

  @Test func sarif() throws {
    let diagnostics = brokenDossiers.flatMap { allDiagnostics($0.project) }
    let text = diagnosticsSARIF(diagnostics)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let run = try #require((object["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(object["version"] as? String == "2.1.0")
    #expect(driver["name"] as? String == "dossier")
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    #expect(results.count == diagnostics.count)
    for (result, diagnostic) in zip(results, diagnostics) {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == diagnostic.id)
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
      let region = location?["region"] as? [String: Any]
      #expect(region?["startLine"] as? Int == diagnostic.range?.start.line)
      #expect(region?["startColumn"] as? Int == diagnostic.range?.start.column)
    }
    #expect(text.contains("\"uri\": \"sources/two%20words.md\""))
  }
}
