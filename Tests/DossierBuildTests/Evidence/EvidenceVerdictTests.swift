import DossierBuild
import DossierCore
import DossierReader
import Foundation
import Testing

/// The verdicts one by one, and what accepting does to them.
@Suite("Verdicts on citations")
struct EvidenceVerdictTests {
  private static let text = """
    # The strike

    The shift walked out in May. Thirty people joined them. The board did not answer.

    The talks failed in June. A mediator came from Sandholm. Work went on.

    Nobody was hurt. The port reopened.
    """

  private func dossier(_ quotes: [String] = ["Thirty people joined"]) -> EvidenceDossier {
    var dossier = EvidenceDossier(text: Self.text, quotes: quotes)
    dossier.accept()
    return dossier
  }

  private func verdict(_ quote: String = "Thirty people joined", _ change: (String) -> String) throws -> String {
    var dossier = dossier([quote])
    dossier.setText(change(Self.text))
    let verdict = try #require(try dossier.verdicts().first)
    return verdict.part.map { "\(verdict.verdict) \($0)" } ?? verdict.verdict
  }

  @Test("Unlocked until accepted, then exact; a change far behind leaves it exact, one far before moves it")
  func places() throws {
    var fresh = EvidenceDossier(text: Self.text, quotes: ["Thirty people joined"])
    #expect(try fresh.verdicts().map(\.verdict) == ["unlocked"])
    #expect(!fresh.loaded.hasErrors)
    fresh.accept()
    #expect(try fresh.verdicts().map(\.verdict) == ["exact"])
    #expect(try verdict { $0.replacing("Nobody was hurt", with: "One man was hurt") } == "exact")
    #expect(
      try verdict("A mediator came") {
        $0.replacing("# The strike\n\n", with: "# The strike\n\nIt was a cold spring.\n\n")
      } == "moved")
    #expect(try verdict("A mediator came") { "\n\n" + $0 } == "moved")
    #expect(try verdict { $0.replacing("walked out", with: "walked  out") } == "cosmetic")
  }

  @Test("What changed is said: quote, sentence, neighbours, heading, notice")
  func parts() throws {
    #expect(try verdict { $0.replacing("Thirty people", with: "Three people") } == "changed quote")
    #expect(try verdict { $0.replacing("Thirty people", with: "Rebels say Thirty people") } == "changed sentence")
    #expect(try verdict { $0.replacing("in May", with: "in April") } == "changed neighbours")
    #expect(try verdict { $0.replacing("did not answer", with: "answered") } == "changed neighbours")
    #expect(try verdict { $0.replacing("them. The", with: "them. This was denied. The") } == "changed neighbours")
    #expect(try verdict { $0.replacing("# The strike", with: "# What the rumours say") } == "changed heading")
    #expect(try verdict { $0.replacing("# The strike\n\n", with: "") }.hasPrefix("changed"))
    #expect(try verdict { $0 + "\nCorrection: an earlier version gave a wrong number.\n" } == "changed notice")
    #expect(try verdict { $0 + "\nThis article has been retracted.\n" } == "changed notice")
    #expect(try verdict { $0 + "\nBerichtigung: Es waren drei.\n" } == "changed notice")
    #expect(try verdict { $0 + "\nRectificatif : ils étaient trois.\n" } == "changed notice")
    #expect(try verdict { $0.replacing("Thirty people joined them. ", with: "") }.hasPrefix("changed") == false)
    #expect(try verdict { _ in "Something else entirely stands here now." } == "missing")
  }

  @Test("A quote that stands twice: the locked place decides, or its surroundings, or nobody")
  func twice() throws {
    let again = Self.text + "\n\nIn the end, Thirty people joined the union, it is said.\n"
    var dossier = EvidenceDossier(text: Self.text, quotes: ["Thirty people joined"])
    dossier.accept()
    dossier.setText(again)
    #expect(try dossier.verdicts().map(\.verdict) == ["exact"])
    // An earlier place of the same words: the reader is led to the accepted one.
    dossier.setText("Some say that Thirty people joined.\n\n" + Self.text)
    #expect(try dossier.verdicts().map(\.verdict) == ["moved"])
    let passage = dossier.loaded.graph.claims.first?.citations.first?.passage
    #expect(passage?.sentence == "Thirty people joined them.")
    // The accepted place is gone, and the same words elsewhere are no replacement.
    dossier.setText(again.replacing("Thirty people joined them", with: "Three people joined them"))
    #expect(try dossier.verdicts().map(\.verdict) == ["changed"])
    // The whole passage twice, and not where it was.
    dossier.setText("Preface.\n\n\(Self.text)\n\nAgain.\n\n\(Self.text)")
    #expect(try dossier.verdicts().map(\.verdict) == ["ambiguous"])
    #expect(dossier.loaded.allDiagnostics.map(\.id) == ["evidence-ambiguous"])
    // The claim names a place that is now another one.
    var named = EvidenceDossier(text: again, quotes: [])
    named.setYAML("title: T\nactors: {a: {name: A, cites: [{s: Thirty people joined, occurrence: 2}]}}\n")
    named.accept()
    named.setText("Some say that Thirty people joined.\n\n" + again)
    #expect(try named.verdicts().map(\.verdict) == ["ambiguous"])
  }

  @Test("An edited quote in the claim is a change, unless only its typography was edited")
  func editedQuote() throws {
    var dossier = dossier()
    dossier.setYAML("title: T\nactors: {a0: {name: A, cites: [{s: Thirty people}]}}\n")
    #expect(try dossier.verdicts().map { "\($0.verdict) \($0.part ?? "")" } == ["changed claim"])
    dossier.accept()
    #expect(try dossier.verdicts().map(\.verdict) == ["exact"])
    dossier.setYAML("title: T\nactors: {a0: {name: A, cites: [{s: \"Thirty\u{200B} people\"}]}}\n")
    #expect(try dossier.verdicts().map(\.verdict) == ["exact"])
    // Source and claim edited together.
    dossier.setText(Self.text.replacing("Thirty", with: "Three"))
    dossier.setYAML("title: T\nactors: {a0: {name: A, cites: [{s: Three people}]}}\n")
    #expect(try dossier.verdicts().map(\.verdict) == ["changed"])
  }

  @Test("A source that is gone, or withheld, is never fine; one that changes its data is warned of")
  func sources() throws {
    var gone = dossier()
    gone.files["sources/s.md"] = nil
    #expect(try gone.verdicts().map(\.verdict) == ["source-gone"])
    #expect(gone.loaded.hasErrors)
    var withheld = gone
    withheld.setYAML(
      "title: T\nactors: {a0: {name: A, cites: [{s: Thirty people joined}]}}\nsources: {s: {title: S, withheld: true}}\n"
    )
    let verdict = try #require(try withheld.verdicts().first)
    #expect(verdict.verdict == "withheld")
    #expect(verdict.was == "Thirty people joined them.")
    #expect(!withheld.loaded.hasErrors)
    let before = withheld.files["dossier.lock"]
    withheld.accept(.ids(["a0"]))
    #expect(withheld.files["dossier.lock"] == before, "what cannot be read keeps its record")
    withheld.setYAML(
      "title: T\nactors: {a0: {name: A, cites: [{s: Forty people joined}]}}\nsources: {s: {title: S, withheld: true}}\n"
    )
    #expect(try withheld.verdicts().map(\.verdict) == ["changed"])

    var dated = dossier()
    let bytes = dated.files["sources/s.md"] ?? []
    dated.files["sources/s.md"] = Array(
      String(decoding: bytes, as: UTF8.self).replacing("2023-06-02", with: "2023-06-12").utf8)
    #expect(try dated.verdicts().map(\.verdict) == ["exact"])
    #expect(dated.loaded.allDiagnostics.map(\.id) == ["evidence-metadata"])
    #expect(dated.loaded.allDiagnostics.first?.message.contains("[-2023-06-02-]{+2023-06-12+}") == true)
    dated.accept(.source("s"))
    #expect(dated.loaded.allDiagnostics.isEmpty)
  }

  @Test("Accepting some leaves the others as they were; accepting again changes nothing")
  func acceptSome() throws {
    var dossier = dossier(["Thirty people joined", "people joined them", "A mediator came"])
    dossier.setText(
      Self.text.replacing("did not answer", with: "answered").replacing("Work went on", with: "Work stopped"))
    #expect(try dossier.verdicts().map(\.verdict) == ["changed", "changed", "changed"])
    #expect(dossier.accept(.ids(["a0.type"])).accepted.map(\.claim) == ["a0.type"])
    #expect(try dossier.verdicts().map(\.verdict) == ["exact", "changed", "changed"])
    #expect(dossier.accept(.ids(["a2"])).accepted.count == 1)
    #expect(try dossier.verdicts().map(\.verdict) == ["exact", "changed", "exact"])
    #expect(dossier.accept().accepted.map(\.claim) == ["a1.type"])
    let lock = dossier.files["dossier.lock"]
    #expect(dossier.accept().accepted.isEmpty)
    #expect(dossier.files["dossier.lock"] == lock)
    dossier.setYAML("title: T\nactors: {a0: {name: A, cites: [{s: Thirty people joined}]}}\n")
    #expect(dossier.loaded.allDiagnostics.map(\.id) == ["evidence-stale"])
    #expect(dossier.accept().removed.count == 2)
    #expect(dossier.loaded.allDiagnostics.isEmpty)
  }

  @Test("What is not there cannot be accepted")
  func acceptMissing() throws {
    var dossier = dossier()
    dossier.setText("Something else entirely stands here now.")
    let acceptance = dossier.accept()
    #expect(acceptance.accepted.isEmpty)
    #expect(acceptance.refused.count == 1)
    #expect(try dossier.verdicts().map(\.verdict) == ["missing"])
    #expect(dossier.loaded.allDiagnostics.map(\.id) == ["evidence-missing"], "said once")
    #expect(dossier.loaded.hasErrors, "nothing is built from it")
  }

  @Test("Changed evidence is an error in check and a warning in build, with a word difference and both places")
  func reports() throws {
    var dossier = dossier()
    dossier.setText(Self.text.replacing("did not answer", with: "answered"))
    let loaded = dossier.loaded
    #expect(loaded.allDiagnostics.map(\.severity) == [.error])
    #expect(loaded.buildDiagnostics.map(\.severity) == [.warning])
    #expect(!loaded.hasErrors)
    let text = renderDiagnostics(loaded.allDiagnostics, files: loaded.files, color: false)
    #expect(text.contains("dossier.yaml:3:25: error[evidence-changed]"), "\(text)")
    #expect(text.contains("sources/s.md:8:30: note:"), "\(text)")
    #expect(text.contains("The board [-did not answer.-]{+answered.+}"), "\(text)")
    #expect(renderDiagnostics(loaded.allDiagnostics, files: loaded.files, color: true).contains("\u{1B}[31m[-did not"))
    #expect(diagnosticsSARIF(loaded.allDiagnostics).contains("\"evidence-changed\""))
    #expect(loaded.evidence.summary == "1 citation checked of 1: 1 changed")
  }

  @Test("A text written into a YAML file, with escapes too")
  func inlineText() throws {
    for text in [
      "\"He said \\\"no\\\" in May. Thirty joined. It rained.\"",
      "|\n      He said no in May. Thirty joined.\n      It rained.\n",
    ] {
      var dossier = EvidenceDossier(text: "", quotes: [])
      dossier.files["sources/s.md"] = nil
      let yaml =
        "title: T\nactors: {a: {name: A, cites: [{t: Thirty joined}]}}\nsources:\n  t:\n    title: S\n    text: \(text)"
      dossier.setYAML(yaml)
      dossier.accept()
      #expect(try dossier.verdicts().map(\.verdict) == ["exact"])
      dossier.setYAML("summary: new\n" + yaml)
      #expect(try dossier.verdicts().map(\.verdict) == ["exact"], "the rest of the file is not the source")
      dossier.setYAML(yaml.replacing("in May", with: "in June"))
      #expect(try dossier.verdicts().map(\.verdict) == ["changed"])
    }
  }

  @Test("A lock that a merge damaged is refused with its line")
  func damaged() throws {
    let whole = String(decoding: dossier().files["dossier.lock"] ?? [], as: UTF8.self)
    func diagnostics(_ lock: String) -> [String] {
      var broken = dossier()
      broken.files["dossier.lock"] = Array(lock.utf8)
      return broken.loaded.allDiagnostics.map { "\($0.id) \($0.range?.start.line ?? 0)" }
    }
    #expect(diagnostics(whole).isEmpty)
    #expect(diagnostics(whole.replacing("\n", with: "\r\n")).isEmpty)
    #expect(diagnostics(whole.replacing("lock: 1", with: "lock: 2")) == ["lock-newer 2"])
    #expect(diagnostics(whole.replacing("claim:", with: "<<<<<<< HEAD\nclaim:")).first == "lock-damaged 10")
    #expect(diagnostics(whole.replacing("  quote:", with: "  qoute:")) == ["lock-damaged 12"])
    #expect(diagnostics(whole.replacing("  line: 8\n", with: "")) == ["lock-damaged 10"])
    #expect(diagnostics(whole + whole.split(separator: "\n\n")[2]).count == 1)
    #expect(diagnostics("") == ["lock-damaged 1"])
  }

  @Test("SHA-256 is that of FIPS 180-4")
  func fingerprints() {
    let vectors = [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ]
    for (text, digest) in vectors { #expect(SHA256.fingerprint(Array(text.utf8)) == digest) }
  }
}
