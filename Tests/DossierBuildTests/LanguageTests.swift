import Chronology
import DossierBuild
import DossierCore
import DossierExport
import DossierLayout
import DossierReader
import Foundation
import Testing

/// A dossier without an English word of its author's, in every language there is, with all that we have words for.
@Suite("The dossier's language")
struct LanguageTests {
  private func dossier(_ language: String) -> LoadedDossier {
    let text = """
      title: Xaver
      language: \(language)
      as-of: 2023-07-02
      actors:
        mila: {name: Mila, type: person, aliases: [Mimi], born: 1961~, note: Bemerkenswert., cites: [{gazet: "Mila"}]}
        olga: {name: Olga, type: person, cites: [{gazet: "Olga"}]}
      institutions:
        liga:
          name: Liga
          type: trade-union
          founded: {value: 1921, cites: [{gazet: "1921"}], or: [{value: 1922, cites: [{kurier: "1922"}]}]}
      places:
        porto: {name: Porto, type: city}
      documents:
        brev: {name: Brev, type: letter}
      events:
        ausstand:
          type: decision
          title: Ausstand
          when: {value: late May 2023, cites: [{gazet: "Ausstand"}], or: [{value: 2023-06, cites: [{kurier: "Juni"}]}]}
          roles: {decider: {id: liga, cites: [{gazet: "Liga"}], or: [{id: olga, cites: [{kurier: "Olga"}]}]}, place: porto}
        runde:
          type: meeting
          title: Runde
          when: {after: ausstand, within: 2 weeks}
          roles: {participant: [mila, liga]}
          cites: [{gazet: "Runde"}, {kurier: "Runde"}]
        finale: {type: statement, title: Finale, when: {after: runde}, roles: {speaker: olga}, cites: [{kurier: "Finale"}]}
        solo: {type: visit, title: Solo, roles: {visitor: mila}, cites: [{kurier: "Solo"}]}
        doppel: {type: visit, title: Doppel, when: 2023-07-01?, roles: {visitor: mila}, cites: [{kurier: "Doppel"}]}
      relations:
        - {from: mila, type: leads, to: liga, when: 2019/.., cites: [{gazet: "Mila"}]}
        - {from: olga, type: supports, to: liga, status: disputed, cites: [{kurier: "Olga"}]}
        - {from: mila, type: opposes, to: olga, status: retracted, when: {before: runde}, cites: [{kurier: "Mila"}]}
        - {from: ausstand, type: prompts, to: runde, cites: [{gazet: "Runde"}]}
        - {from: runde, type: prompts, to: doppel, cites: [{kurier: "Doppel"}]}
        - {from: brev, type: rests-on, to: liga, cites: [{kurier: "Brev"}]}
      sources:
        gazet: {text: "Mila Olga 1921 Ausstand Liga Runde", title: Gazet, publisher: Gazet, date: 2023-06-02, url: "https://gazet.invalid"}
        kurier: {text: "1922 Juni Olga Runde Finale Solo Doppel Mila Brev", title: Kurier, date: early June 2023, origin: gazet}
      views:
        linie: {layout: timeline, lanes: type, spans: [leads], arrows: [prompts]}
        wer: {layout: timeline, lanes: actor, page: a4}
        netz: {layout: network, group: kind, size: degree}
        rang: {layout: network, rank: time}
        eng: {layout: network, budget: 3}
      """
    return loadDossier(from: ProjectFiles(name: "xaver", files: ["dossier.yaml": Array(text.utf8)]))
  }

  /// Everything that people read.
  private func texts(_ dossier: LoadedDossier) -> [(String, String)] {
    var texts = [
      ("index", exportIndexMarkdown(graph: dossier.graph, views: dossier.views, files: IndexFiles(graphs: ["x.gv"])))
    ]
    for view in dossier.views {
      let name = view.spec?.id.rawValue ?? ""
      texts += [
        ("\(name).txt", exportPlainText(view)), ("\(name).md", exportMarkdown(view)),
        ("\(name) sources", exportSourceMarkdown(view)),
      ]
      if view.spec?.layout == .timeline {
        texts += [("\(name) table", exportTableMarkdown(view)), ("\(name).html", exportTableHTML(view))]
      }
      let (figure, _) = layoutFigure(view)
      texts += figure.pages.enumerated().map { ("\(name) \($0).svg", exportSVG($1)) }
    }
    return texts.map { ($0, String(decoding: $1, as: UTF8.self)) }
  }

  /// What is read out of a file: no markup, no ids, no addresses.
  private func words(_ text: String) -> [String] {
    var text = text
    if let start = text.range(of: "<style>"), let end = text.range(of: "</style>") {
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    let labels = text.matches(of: /aria-label="([^"]*)"/).map { String($0.1) }
    text = text.replacing(/<[^>]*>/, with: " ").replacing(/\]\([^)]*\)/, with: " ")
    return (labels + [text]).flatMap { $0.split { !$0.isLetter && $0 != "’" && $0 != "'" } }.map { $0.lowercased() }
      .filter { $0.count > 1 }
  }

  @Test("Not a word of English is left in German and French figures, texts and tables", arguments: ["de", "fr"])
  func noEnglish(language: String) throws {
    let english = dossier("en")
    let translated = dossier(language)
    #expect(translated.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    // Words that mean the same in both, and what the author wrote.
    let shared: Set<String> =
      language == "de"
      ? [
        "in", "institution", "person", "dossier", "graph", "august", "version",
      ]
      : [
        "date", "dates", "sources", "source", "notes", "note", "institution", "institutions", "document", "documents",
        "relation", "relations", "type", "dossier", "participant", "version", "on",
      ]
    let author = Set(
      ["xaver", "mila", "mimi", "olga", "liga", "porto", "brev", "ausstand", "runde", "finale", "solo", "doppel"]
        + [
          "gazet", "kurier", "juni", "bemerkenswert", "linie", "wer", "netz", "rang", "eng", "https", "invalid", "x",
          "gv",
        ]
    )
    // What English outputs say and the others must not.
    let forbidden = Set(texts(english).flatMap { words($0.1) }).subtracting(author).subtracting(shared)
    #expect(forbidden.count > 80)
    for (name, text) in texts(translated) {
      let left = Set(words(text)).intersection(forbidden)
      #expect(left.isEmpty, "\(name): \(left.sorted())")
    }
  }

  @Test("A language without words of ours falls back to English, marked as such")
  func fallback() throws {
    let polish = dossier("pl")
    let view = try #require(polish.views.first)
    let html = String(decoding: exportTableHTML(view), as: UTF8.self)
    #expect(html.contains("<html lang=\"pl\""))
    #expect(html.contains("<thead lang=\"en\">") && html.contains("<h2 id=\"sources\" lang=\"en\">Sources"))
    let german = try #require(dossier("de").views.first)
    #expect(!String(decoding: exportTableHTML(german), as: UTF8.self).contains("lang=\"en\""))
  }

  @Test("The columns of CSV files have one name in every language", arguments: ["en", "de", "fr"])
  func columns(language: String) throws {
    let view = try #require(dossier(language).views.first)
    let csv = String(decoding: exportTableCSV(view), as: UTF8.self)
    #expect(csv.hasPrefix("\u{FEFF}id,date,edtf,earliest,latest,inferred,event,"))
  }

  @Test("Every type, property, role and relation of the built-in schema has a name in German and French")
  func schema() throws {
    let english = builtInSchema()
    for language in ["de", "fr"] {
      let schema = dossier(language).graph.schema
      for (id, type) in english.entityTypes {
        let own = try #require(schema.entityTypes[id])
        #expect(own.plural != type.plural || Self.same.contains(type.label), "\(language) \(id)")
      }
      for (id, relation) in english.relationTypes {
        #expect(schema.relationTypes[id]?.label != relation.label || Self.same.contains(relation.label), "\(id)")
      }
      for (own, type) in english.entityTypes.values.map({ (schema.entityTypes[$0.id], $0) }) {
        for (mine, role) in zip(own?.roles ?? [], type.roles) {
          #expect(mine.label != role.label || Self.same.contains(role.label), "\(language) \(type.id) \(role.label)")
        }
      }
    }
  }

  /// Labels that are the same in another language.
  private static let same: Set<String> = [
    "institution", "alliance", "forum", "mission", "conference", "campaign", "agreement", "adoption", "dissolution",
    "publication", "invasion", "sanction", "document", "programme", "article", "agency", "election", "objection",
    "organization", "delegation", "participant", "cites", "resolution", "text", "party", "government", "movement",
  ]
}
