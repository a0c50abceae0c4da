import DossierCore
import Testing

/// Planted reprints are found, independent reports are left alone: precision and recall of at least 0.95.
@Suite("Suggested origins")
struct OriginSuggestionTests {
  /// A source with its text, and the one it was made from.
  private struct Planted {
    let source: Source
    let text: String
    let origin: Source.ID?
    let kind: String
  }

  private static func source(_ id: String, _ publisher: String, _ date: String) -> Source {
    Source(
      id: Source.ID(id), file: "sources/\(id).md", title: id, publisher: publisher, date: date,
      range: SourceRange(file: "sources/\(id).md", start: Position(line: 1, column: 1)))
  }

  /// One word in nine or so exchanged, a sentence left out, two sentences joined.
  private static func edited(_ sentences: [String]) -> String {
    var text = sentences.dropLast().joined(separator: " ")
    for (old, new) in plantedSynonyms { text = text.replacing(old, with: new) }
    return "Our correspondent writes. " + text
  }

  /// Credits as agencies and papers write them, in three languages, around the words of somebody else.
  private static let credits: [(String, @Sendable (String) -> String)] = [
    ("(%)", { "HARROW (\($0)) - A short report from our desk on what happened there. More will follow tomorrow." }),
    ("% reported", { "Much is said in town these days. It happened as the \($0) reported, and nobody denied it." }),
    (
      "according to",
      { "Something has changed, according to the newspaper \($0). We asked around and heard nothing else." }
    ),
    ("told", { "The mayor is tired of it all. She told\nthe \($0) that she would not stand again next year." }),
    ("laut", { "Die Lage ist unklar. Laut \($0) soll noch in dieser Woche entschieden werden, wie es weitergeht." }),
    ("wie % meldet", { "Im Rathaus herrscht Ruhe. Wie die \($0) meldet, ist der Streit damit nicht beendet." }),
    ("selon", { "Rien n'est encore décidé. Selon\nle \($0), une réunion doit avoir lieu avant la fin de la semaine." }),
    (
      "a rapporté",
      {
        "La nouvelle a surpris tout le monde. Comme le \($0) l'avait annoncé, rien n'a changé, \($0) a rapporté les faits."
      }
    ),
    ("citing", { "Shares fell at once. Traders, citing the \($0), spoke of a shock that few had seen coming." }),
    (
      "first reported by",
      { "The plan was first reported by \($0). Officials have not said when it may be carried out." }
    ),
    ("source:", { "Numbers of the week: twelve boats, four crews, one winner.\n\nSource: \($0)" }),
    ("zufolge", { "Drei Minister treten zurück. \($0) zufolge steht ein vierter kurz davor, sein Amt aufzugeben." }),
  ]

  /// An outlet that is mentioned, and credited with nothing.
  private static let mentions: [@Sendable (String) -> String] = [
    { "The owner of the \($0) sold his yacht on Monday. It fetched less than he had hoped for." },
    { "A van of the \($0) was parked across the street while the council met behind closed doors." },
    { "Readers of the \($0) will miss the crossword. Its inventor has retired to the mountains." },
    { "Der Verleger der \($0) war beim Empfang zu sehen. Er sprach lange mit dem Botschafter." },
    { "Un photographe du \($0) a perdu son appareil dans la foule. Il était neuf." },
    { "The \($0) building is for sale. Three bidders have looked at the cellar and the roof." },
    { "Minister and \($0) editor play chess on Sundays; neither of them likes to lose." },
    { "The union sued the \($0) over unpaid overtime. A hearing is set for the spring." },
  ]

  private static var planted: [Planted] {
    var result: [Planted] = []
    for (index, story) in plantedStories.enumerated() {
      let outlet = "Outlet \(story.id.uppercased())"
      let base = Source.ID("\(story.id)-base")
      func add(_ suffix: String, _ text: String, _ origin: Source.ID?, _ kind: String, day: Int) {
        let id = "\(story.id)-\(suffix)"
        result.append(
          Planted(
            source: source(id, suffix == "base" ? outlet : "Paper \(id)", "2023-05-\(day < 10 ? "0" : "")\(day)"),
            text: text, origin: origin, kind: kind))
      }
      let sentences = story.account
      add("base", sentences.joined(separator: " "), nil, "original", day: 2)
      add("verbatim", "Reprint.\n\n" + sentences.joined(separator: "\n\n"), base, "verbatim", day: 3)
      add("trimmed", sentences.prefix(3).joined(separator: " "), base, "trimmed", day: 4)
      add(
        "tail", "More news. " + sentences.suffix(2).joined(separator: " ") + " " + filler[index % filler.count], base,
        "two sentences", day: 4)
      add("edited", edited(sentences), base, "edited", day: 5)
      add("other", story.other, nil, "same event", day: 3)
      add("credit", credits[index].1(outlet), base, "credit: \(credits[index].0)", day: 9)
      if index < mentions.count { add("mention", mentions[index](outlet), nil, "mention", day: 9) }
    }
    return result
  }

  private static let filler = [
    "Elsewhere the weather stayed fine, and the regatta went ahead with nine boats at the start.",
    "In other news the bakers' guild elected a treasurer, its first in nine years, without a rival.",
    "The lottery was won by a couple who had never bought a ticket before and will not buy another.",
  ]

  @Test("Precision and recall on reprints, excerpts, edited copies and credits")
  func plantedSet() {
    let planted = Self.planted
    let texts = Dictionary(uniqueKeysWithValues: planted.map { ($0.source.id, Array($0.text.utf8)[...]) })
    let proposals = suggestOrigins(planted.map(\.source), texts: texts)
    let found = Dictionary(uniqueKeysWithValues: proposals.map { ($0.source, $0.origin) })
    var kinds: [String: (right: Int, wrong: Int, missed: Int, total: Int)] = [:]
    var (right, wrong, missed) = (0, 0, 0)
    for item in planted {
      let kind = item.kind.hasPrefix("credit") ? "credit" : item.kind
      var row = kinds[kind] ?? (0, 0, 0, 0)
      row.total += 1
      switch (item.origin, found[item.source.id]) {
      case (nil, nil): break
      case (let wanted?, .source(let id)?) where wanted == id:
        row.right += 1
        right += 1
      case (nil, let proposed?):
        row.wrong += 1
        wrong += 1
        print("  wrong: \(item.source.id) (\(item.kind)) -> \(proposed)")
      case (.some, let proposed):
        row.missed += 1
        missed += 1
        if proposed != nil { wrong += 1 }
        print("  missed: \(item.source.id) (\(item.kind)) -> \(proposed.map { "\($0)" } ?? "nothing")")
      }
      kinds[kind] = row
    }
    let precision = Double(right) / Double(right + wrong)
    let recall = Double(right) / Double(right + missed)
    print("Origins: \(planted.count) sources, \(right + missed) planted pairs")
    for kind in kinds.keys.sorted() {
      let row = kinds[kind] ?? (0, 0, 0, 0)
      print("  \(kind): \(row.total) sources, \(row.right) right, \(row.missed) missed, \(row.wrong) wrong")
    }
    print("  precision \(precision), recall \(recall)")
    #expect(right + missed >= 40)
    #expect(precision >= 0.95)
    #expect(recall >= 0.95)
  }

  @Test("What is confirmed is not proposed again, and nothing leads in a circle")
  func confirmed() {
    var sources = Self.planted.map(\.source)
    let texts = Dictionary(uniqueKeysWithValues: Self.planted.map { ($0.source.id, Array($0.text.utf8)[...]) })
    let proposals = suggestOrigins(sources, texts: texts)
    for proposal in proposals {
      guard case .source(let origin) = proposal.origin,
        let index = sources.firstIndex(where: { $0.id == proposal.source })
      else { continue }
      sources[index].origin = origin
    }
    #expect(suggestOrigins(sources, texts: texts).isEmpty)
    #expect(checkedForCircles(sources))
  }

  private func checkedForCircles(_ sources: [Source]) -> Bool {
    let next = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0.origin) })
    return sources.allSatisfy { source in
      var id: Source.ID? = source.id
      for _ in sources { id = id.flatMap { next[$0] ?? nil } }
      return id == nil
    }
  }

  @Test("Two papers that credit an agency of which there is no source share an origin")
  func agencies() {
    let sources = [
      Self.source("a", "A", "2023-05-02"), Self.source("b", "B", "2023-05-02"), Self.source("c", "C", "2023"),
    ]
    let texts: [Source.ID: String] = [
      "a": "PARIS (AFP) - The talks have ended.", "b": "Die Gespräche sind beendet, wie AFP meldet.",
      "c": "Agence France-Presse (AFP) has a new head office.",
    ]
    let proposals = suggestOrigins(sources, texts: texts.mapValues { Array($0.utf8)[...] })
    #expect(proposals.map(\.source) == ["a", "b"])
    #expect(proposals.allSatisfy { $0.origin == .outlet("AFP") })
  }

  @Test(
    "Of two texts of one day the credited one is the origin, though it is shorter; else the longer, and a later one never",
    arguments: [
      ("2023-05-02", "(Courier) - ", "a"), ("2023-05-02", "", "b"), ("2023-05-04", "(Courier) - ", "b"),
    ])
  func directions(day: String, credit: String, origin: String) {
    let story =
      "The ferry from Korsund ran aground on the northern bank shortly before dawn. All ninety passengers were taken off by "
      + "fishing boats within the hour. The captain told investigators that a buoy had gone missing in the storm."
    let sources = [Self.source("a", "Courier", day), Self.source("b", "Evening Star", "2023-05-02")]
    let texts = [
      "a": story, "b": "KORSUND " + credit + story + " The line will run again on Friday with a spare ship.",
    ]
    let proposals = suggestOrigins(
      sources, texts: Dictionary(uniqueKeysWithValues: texts.map { (Source.ID($0), Array($1.utf8)[...]) }))
    #expect(proposals.map(\.source) == [origin == "a" ? "b" : "a"])
    #expect(proposals.first?.origin == .source(Source.ID(origin)))
    guard case .nearDuplicate(let match) = proposals.first?.evidence.first else {
      Issue.record("no text in common")
      return
    }
    // The first text is that of the retelling.
    #expect(match.first.lowerBound == (origin == "a" ? ("KORSUND " + credit).utf8.count : 0))
  }

  @Test("Support counts origins, follows chains, survives circles")
  func support() {
    var sources = ["a", "b", "c", "d", "e"].map { Self.source($0, $0, "2023") }
    sources[1].origin = "a"
    sources[2].origin = "b"
    sources[3].origin = "e"
    sources[4].origin = "d"
    let origins = SourceOrigins(sources)
    #expect(
      ["a", "b", "c", "d", "e", "x"].map { origins.origin(of: Source.ID($0)) } == ["a", "a", "a", "d", "d", "x"])
  }
}
