import DossierBuild
import DossierCore
import DossierReader
import Testing

/// Planted conflicts are found, and what may agree is left alone: precision and recall of at least 0.95.
@Suite("Conflicts")
struct ConflictTests {
  /// A number of strikers, and what a quote under it says.
  private static let numbers: [(value: String, quote: String, isConflict: Bool)] = [
    ("140", "only 90 dockers stayed away", true), ("140", "nearly 200 men walked out", true),
    ("140", "more than 150 men walked out", true), ("1500", "1,300 workers struck", true),
    ("12", "two dozen crane drivers refused", true), ("300", "some four hundred clerks took part", true),
    ("3", "five ferries lay idle", true), ("2000000", "1.4 million people marched", true),
    ("75", "between 100 and 200 pupils came", true), ("140", "fewer than 100 dockers joined", true),
    ("21", "thirty-one bakers closed", true), ("60", "up to 40 drivers took part", true),
    ("140", "140 dockers stayed away", false), ("143", "some 140 dockers stayed away", false),
    ("143", "140 dockers stayed away", false), ("1500", "1,500 workers struck", false),
    ("1480", "about 1,500 workers struck", false), ("140", "more than 100 men walked out", false),
    ("24", "two dozen crane drivers refused", false), ("140", "up to 200 men walked out", false),
    ("150", "between 100 and 200 pupils came", false), ("2000000", "two million people marched", false),
    ("1400000", "1.4 million people marched", false), ("140", "of 500 dockers 140 stayed away", false),
    ("140", "a hundred and forty dockers stayed away", false), ("140", "on 12 May 2023 the dockers stayed away", false),
    ("31", "thirty-one bakers closed", false), ("140", "the dockers stayed away", false),
    ("9", "nine out of ten ferries lay idle", false), ("300", "nearly 320 clerks took part", false),
    ("5", "nobody was killed", true), ("5", "in the end no one died", true), ("5", "there were no deaths", true),
    ("5", "niemand kam ums Leben", true), ("5", "not a single person was hurt", true),
    ("5", "nobody knows how many died", false), ("5", "no one but the five was hurt", false),
    ("15", "thirteen adults and two children died", false),
    ("98", "almost 100 dockers joined", false), ("4000", "four thousand marched, 12 percent of the town", false),
  ]

  /// The date of an event, and what a quote under it says; sources are of 20 May 2023.
  private static let dates: [(when: String, quote: String, isConflict: Bool)] = [
    ("2023-05-12", "it began on 14 May 2023", true), ("2023-05-12", "it began on May 11, 2023", true),
    ("2023-05", "in June 2023 it began", true), ("2019", "it was in 2021 that they met", true),
    ("2023-05-12", "the talks of 12 May 2022", true), ("late May 2023", "they met on 3 May 2023", true),
    ("2022", "the vote in March 2021", true), ("1898", "the year 1899 saw it founded", true),
    ("2023-05-01/2023-05-05", "from 7 May 2023 they talked", true), ("spring 2020", "it was in 2018", true),
    ("2023-01-31", "on 1 February 2023 it was over", true), ("early June 2023", "signed on 28 June 2023", true),
    ("2023-05-12", "in May 2023 it began", false), ("May 2023", "it began on 12 May 2023", false),
    ("2023-05-12", "it began on 12 May 2023", false), ("2023-05-12", "it began on May 12, 2023", false),
    ("2023", "the vote in March 2023", false), ("late May 2023", "they met on 27 May 2023", false),
    ("2023-05-01/2023-05-05", "on 3 May 2023 they talked", false), ("2023-05-12", "it began on a Friday", false),
    ("2019", "it was in 2019 that they met", false), ("2019", "twelve ships in line", false),
    ("2023-05-12", "after the war of 1914 and until 12 May 2023", false),
    ("early June 2023", "signed on 2 June 2023", false),
    ("2023-05~", "it began on 12 May 2023", false), ("spring 2020", "it was in April 2020", false),
    ("2019/2021", "in 2020 they met", false), ("2023-05-12", "1500 people may march", false),
    ("1898", "founded in 1898", false), ("2023-05-12", "they met on 12 May", false),
    ("2023-05-10", "12 May may come, but on 10 May 2023 they met", false), ("199X", "in 1995 they met", false),
  ]

  /// Two terms of one relation.
  private static let terms: [(first: String, second: String, isConflict: Bool)] = [
    ("2018/..", "2019/..", true), ("2018/2022", "2018/2021", true), ("2018-03/..", "2018-05/..", true),
    ("2015/2020", "2016/2021", true), ("2001/2010", "2003/2010", true), ("2018-01-01/..", "2018-01-03/..", true),
    ("2001/2005", "2008/2012", false), ("2018/..", "2018-05/..", false), ("2018/2022", "2018-03/2022-11", false),
    ("2018/..", "2020", false), ("2001/2005", "2006/..", false), ("2018/2020", "2021/2022", false),
    ("2015/2020", "2017-05", false), ("1990/1995", "1996/2000", false), ("2010/2015", "2010-02/2015-12", false),
  ]

  /// Who is claimed to be where; `~` before a line marks what may agree.
  private static let structures: [(relations: [String], events: [String], isConflict: Bool)] = [
    (
      [
        "{from: A, type: leads, to: O, when: 2019/2020}",
        "{from: A, type: leads, to: O, when: 2019/2020, status: retracted}",
      ], [], true
    ),
    (["{from: A, type: leads, to: O}", "{from: A, type: leads, to: O, when: 2020, status: retracted}"], [], true),
    (
      [
        "{from: A, type: leads, to: O, when: 2001/2002}",
        "{from: A, type: leads, to: O, when: 2019/2020, status: retracted}",
      ], [], false
    ),
    (["{from: A, type: leads, to: O}", "{from: B, type: leads, to: O, status: retracted}"], [], false),
    (
      [
        "{from: A, type: chairs-alone, to: O, when: 2019/2021}",
        "{from: B, type: chairs-alone, to: O, when: 2020/2022}",
      ], [], true
    ),
    (
      ["{from: A, type: chairs-alone, to: O, when: 2019/..}", "{from: B, type: chairs-alone, to: O, when: 2020/..}"],
      [], true
    ),
    (
      [
        "{from: A, type: chairs-alone, to: O, when: 2015/..}",
        "{from: B, type: chairs-alone, to: O, when: 2016-02-01/2016-03-01}",
      ], [], true
    ),
    (
      [
        "{from: A, type: chairs-alone, to: O, when: 2019/2020}",
        "{from: B, type: chairs-alone, to: O, when: 2020/2022}",
      ], [], false
    ),
    (
      ["{from: A, type: chairs-alone, to: O, when: 2001/2004}", "{from: B, type: chairs-alone, to: O, when: 2005/..}"],
      [], false
    ),
    (["{from: A, type: chairs-alone, to: O}", "{from: B, type: chairs-alone, to: O}"], [], false),
    (["{from: A, type: leads, to: O, when: 2019/2021}", "{from: B, type: leads, to: O, when: 2020/2022}"], [], false),
    // All on one day by the calendar, but after each other in a ring by the words.
    ([], ["X: 2023-05-01", "Y: {after: X}", "Z: {before: X, after: Y}"], true),
    ([], ["X: 2023-05-01", "Y: 2023-05-03", "Z: {before: X, after: Y}"], true),
    ([], ["X: 2023-05-10", "Y: 2023-05-01", "Z: {after: X, before: Y}"], true),
    ([], ["X: 2020", "Y: 2021", "Z: {during: X, after: Y}"], true),
    ([], ["X: 2023-05-01", "Z: 2023-05-20", "Y: {after: Z}", "W: {before: X, after: Y}"], true),
    ([], ["X: 2023-05-01", "Y: {after: X}", "Z: {after: X, before: Y}"], false),
    ([], ["X: 2023-05-01", "Y: 2023-05-10", "Z: {after: X, before: Y}"], false),
    ([], ["X: 2020", "Y: 2020-06", "Z: {during: X, after: Y}"], false),
    ([], ["X: {value: 2020, or: [{value: 2021}]}"], true),
    ([], ["X: {value: 2 May 2020, or: [{value: 3 May 2020}]}"], true),
    (["{from: A, type: leads, to: O, status: disputed}"], [], true),
    (["{from: A, type: leads, to: O, when: 2019/.., or: [{when: 2018/.., cites: [{s0: it happened}]}]}"], [], true),
    (["{from: A, type: leads, to: O}"], ["X: 2020"], false), ([], ["X: 2020", "Y: 2020"], false),
    ([], ["X: {value: 2 May 2020}"], false),
  ]

  /// The dossier of all cases: entities of case 7 begin with `c7-`.
  private static var dossier: (yaml: String, conflicts: Set<Int>, count: Int) {
    var actors = ""
    var bodies = ""
    var events = ""
    var relations = ""
    var text = "      it happened.\n"
    var conflicts: Set<Int> = []
    var number = 0
    let cites = "cites: [{s0: it happened}]"
    func begin(_ isConflict: Bool) -> String {
      number += 1
      if isConflict { conflicts.insert(number) }
      return "c\(number)"
    }
    for row in numbers {
      let id = begin(row.isConflict)
      events +=
        "  \(id)-e: {title: \(id), type: stoppage, when: 2023, \(cites), strikers: {value: \(row.value), cites: [{s0: \"\(row.quote)\"}]}}\n"
      text += "      \(row.quote).\n"
    }
    for row in dates {
      let id = begin(row.isConflict)
      events +=
        "  \(id)-e: {title: \(id), type: stoppage, \(cites), when: {value: \(row.when), cites: [{s0: \"\(row.quote)\"}]}}\n"
      text += "      \(row.quote).\n"
    }
    func people(_ id: String) {
      for name in ["A", "B"] { actors += "  \(id)-\(name): {name: \(id) \(name), type: person, \(cites)}\n" }
      bodies += "  \(id)-O: {name: \(id) O, type: organization, \(cites)}\n"
    }
    for row in terms {
      let id = begin(row.isConflict)
      people(id)
      for when in [row.first, row.second] {
        relations += "  - {from: \(id)-A, type: leads, to: \(id)-O, when: \(when), \(cites)}\n"
      }
    }
    for row in structures {
      let id = begin(row.isConflict)
      if !row.relations.isEmpty { people(id) }
      for relation in row.relations {
        let named = relation.replacing("from: ", with: "from: \(id)-").replacing("to: ", with: "to: \(id)-")
        relations += "  - \(named.dropLast()), \(cites)}\n"
      }
      for event in row.events {
        let parts = event.split(separator: ": ", maxSplits: 1).map(String.init)
        var when = parts[1]
        for name in ["X", "Y", "Z", "W"] {
          when = when.replacing(": \(name)", with: ": \(id)-\(name)")
        }
        events += "  \(id)-\(parts[0]): {title: \(id) \(parts[0]), type: stoppage, when: \(when), \(cites)}\n"
      }
    }
    let yaml = """
      title: Planted
      types:
        stoppage: {extends: event, label: strike, properties: {strikers: number}}
      relation-types:
        chairs-alone: {label: chairs, inverse: is chaired by, domain: [person], range: [institution], temporal: span, cardinality: one-to-many}
      actors:
      \(actors)institutions:
      \(bodies)events:
      \(events)relations:
      \(relations)sources:
        s0:
          title: All
          date: 2023-05-20
          text: |
      \(text)
      """
    return (yaml, conflicts, number)
  }

  @Test("Precision and recall on planted conflicts and near misses")
  func plantedSet() {
    let (yaml, expected, count) = Self.dossier
    let loaded = loadDossier(from: ProjectFiles(files: ["d.yaml": Array(yaml.utf8)]))
    let faults = Set(loaded.diagnostics.filter { $0.severity == .error }.map(\.id))
    #expect(faults.isSubset(of: ["relation-cardinality", "time-contradiction"]), "\(faults)")
    var found: [Int: Set<Conflict.Kind>] = [:]
    for conflict in findConflicts(in: loaded.graph) {
      guard let side = conflict.sides.first else { continue }
      let id = loaded.graph.claims[side.claim].subject.rawValue
      guard let number = Int(id.dropFirst().prefix { $0 != "-" }) else { continue }
      found[number, default: []].insert(conflict.kind)
    }
    let right = expected.intersection(found.keys)
    let wrong = Set(found.keys).subtracting(expected)
    let missed = expected.subtracting(found.keys)
    let (n, d, t) = (Self.numbers.count, Self.dates.count, Self.terms.count)
    func row(_ number: Int) -> String {
      switch number - 1 {
      case ..<n: "\(Self.numbers[number - 1])"
      case ..<(n + d): "\(Self.dates[number - 1 - n])"
      case ..<(n + d + t): "\(Self.terms[number - 1 - n - d])"
      default: "\(Self.structures[number - 1 - n - d - t])"
      }
    }
    for number in wrong.sorted() { print("  wrong: \(row(number)) \(found[number] ?? [])") }
    for number in missed.sorted() { print("  missed: \(row(number))") }
    let precision = Double(right.count) / Double(right.count + wrong.count)
    let recall = Double(right.count) / Double(expected.count)
    print("Conflicts: \(expected.count) planted, \(count - expected.count) near misses")
    for kind in Conflict.Kind.allCases {
      print("  \(kind.rawValue): \(found.values.count { $0.contains(kind) })")
    }
    print("  precision \(precision), recall \(recall)")
    #expect(expected.count >= 40)
    #expect(count - expected.count >= 60)
    #expect(precision >= 0.95)
    #expect(recall >= 0.95)
  }

  @Test(
    "Quotes under a relation that let it begin otherwise disagree with it",
    arguments: [
      ("2018/..", "has led the union since 2014", true), ("2018/..", "leads it seit 2016", true),
      ("2018-05/..", "in office since March 2018", true), ("2018/..", "has led the union since 2018", false),
      ("2018/..", "has led the union since May 2018", false), ("2018/..", "led a union founded in 2014", false),
      ("2018", "known since 2014", false), ("~2018/..", "has led it since 2018", false),
    ])
  func beginnings(_ when: String, _ quote: String, _ isConflict: Bool) {
    let yaml = """
      title: D
      actors: {mills: {name: Mills, type: person, cites: [{s: Mills}]}}
      institutions: {union: {name: Union, type: organization, cites: [{s: Mills}]}}
      relations: [{from: mills, type: leads, to: union, when: "\(when)", cites: [{s: "\(quote)"}]}]
      sources: {s: {title: S, text: "Mills: \(quote)."}}
      """
    let loaded = loadDossier(from: ProjectFiles(files: ["d.yaml": Array(yaml.utf8)]))
    let kinds = findConflicts(in: loaded.graph).map(\.kind)
    #expect(kinds == (isConflict ? [.date] : []), "\(loaded.diagnostics)")
  }

  @Test("What disagrees is drawn as disputed, listed and exported with both versions")
  func drawn() throws {
    let yaml = """
      title: D
      types:
        stoppage: {extends: event, properties: {strikers: number}}
      actors:
        mills: {name: Mills, type: person, cites: [{s: Mills}]}
      institutions:
        union: {name: Union, type: organization, cites: [{s: the union}]}
      events:
        walkout:
          title: Walkout
          type: stoppage
          when: 2023-05-12
          strikers: {value: 140, cites: [{s: "140 dockers"}, {t: "200 dockers"}]}
          cites: [{s: Mills}]
      relations:
        - {from: mills, type: leads, to: union, when: 2019/.., cites: [{s: "since 2019"}]}
        - {from: mills, type: leads, to: union, when: 2018/.., cites: [{t: "since 2018"}]}
      sources:
        s: {title: S, text: Mills led the union since 2019 with 140 dockers}
        t: {title: T, text: Mills led the union since 2018 with 200 dockers}
      """
    let loaded = loadDossier(from: ProjectFiles(files: ["d.yaml": Array(yaml.utf8)]))
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    #expect(loaded.graph.node("walkout")?.isDisputed == true)
    #expect(loaded.graph.edges.map(\.status) == [.disputed, .disputed])
    let conflicts = findConflicts(in: loaded.graph)
    #expect(conflicts.map(\.kind) == [.number, .term])
    #expect(conflicts[0].sides.map(\.text) == ["140", "200"])
    #expect(conflicts[0].sides.map { $0.citations.map(\.source) } == [["s"], ["t"]])
    let text = conflictsText(conflicts, loaded.graph)
    for part in ["140 dockers", "200 dockers", "since 2018", "since 2019", "d.yaml:17:5"] {
      #expect(text.contains(part), "\(part) is not in\n\(text)")
    }
    // Support does not rise by contradiction.
    #expect(loaded.graph.edges.allSatisfy { loaded.graph.support(ofClaims: $0.claims) == 1 })
  }
}
