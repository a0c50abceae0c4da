import DossierCore

extension Corpora {
  /// A small dossier of an invented strike: every kind of node, a dispute, a withdrawn claim, a symmetric relation.
  static let harbour: Corpus = {
    let gazette = citation("gazette", "the night shift walked out in the last days of May", line: 7)
    let courier = citation("courier", "on Friday, 2 June, the cranes stood still", line: 4)
    return Corpus(
      id: "harbour-strike", title: "The harbour strike", summary: "Who called it, and against whom.", schema: schema,
      entities: [
        entity(
          "mills", .actor, "person", "Ada Mills", aliases: ["Mills", "Councillor “A” Mills"], note: "twice elected"),
        entity(
          "union", .institution, "body", "Dock Workers' Union of the Northern Harbour", short: "Dock Workers' Union"),
        entity("board", .institution, nil, "Port Board"),
        entity("walkout", .event, nil, "Night shift walks out"),
        entity("harbour", .place, nil, "Northern Harbour"),
        entity("charter", .document, nil, "Harbour Charter"),
      ],
      claims: [
        claim("mills", "mills", .type, .type("person"), [gazette]),
        claim("union", "union", .type, .type("body"), [gazette]),
        claim("union.staff", "union", .property("staff"), .number(1250.5), [courier]),
        claim("union.is-open", "union", .property("is-open"), .boolean(true), [courier]),
        claim("board", "board", .type, .type("institution"), [courier]),
        claim(
          "board.founded", "board", .property("founded"), .text("1898"), dispute: "board.founded",
          [citation("gazette", "the Board, founded in 1898", line: 9)]),
        claim(
          "board.founded.2", "board", .property("founded"), .text("1899"), dispute: "board.founded",
          [citation("courier", "since its foundation in 1899", line: 5)]),
        claim("walkout", "walkout", .type, .type("event"), [gazette, courier]),
        claim("walkout.when", "walkout", .property("when"), date("late May 2023"), dispute: "walkout.when", [gazette]),
        claim("walkout.when.2", "walkout", .property("when"), date("2 June 2023"), dispute: "walkout.when", [courier]),
        claim("harbour.opened", "harbour", .property("opened"), date("c. 1850"), [courier]),
        claim("harbour", "harbour", .type, .type("place"), [gazette]),
        claim("charter", "charter", .type, .type("document"), [courier]),
        claim("walkout.caller.union", "walkout", .role("caller"), .entity("union"), [gazette]),
        claim("walkout.target.board", "walkout", .role("target"), .entity("board"), [gazette]),
        claim(
          "mills.leads.union", "mills", .relation("leads"), .entity("union"), when: "2019/..", note: "twice elected",
          [gazette]),
        claim(
          "union.opposes.board", "union", .relation("opposes"), .entity("board"), label: "rejects the offer of",
          status: .disputed, [courier]),
        claim("union.opposes.charter", "union", .relation("opposes"), .entity("charter"), [courier]),
        claim(
          "mills.opposes.charter", "mills", .relation("opposes"), .entity("charter"), status: .retracted, [courier]),
        claim("board.allied.harbour", "board", .relation("allied-with"), .entity("harbour"), [courier]),
      ],
      sources: [
        Source(
          id: "courier", file: "sources/courier.md", title: "Cranes stand still", publisher: "Evening Courier",
          date: "2023-06-20", url: "https://example.org/courier?a=1&b=2", origin: "gazette", range: place),
        Source(
          id: "gazette", file: "sources/gazette.md", title: "Dockers walk out", publisher: "Harbour Gazette",
          authors: ["N. Reed"], date: "2023-06-02", displayDate: "2 June 2023", range: place),
      ],
      views: [
        ViewSpec(
          id: "who-stands-where", title: "Who stands where", caption: "Actors and institutions, and what they want.",
          layout: .network, group: .kind, range: place)
      ])
  }()
}
