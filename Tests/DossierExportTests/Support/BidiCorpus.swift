import DossierCore

extension Corpora {
  /// A dossier in Hebrew and Arabic, with names that end in punctuation and with characters that control direction.
  static let bidi: Corpus = {
    let quote = citation("iton", "משמרת הלילה (35 פועלים) יצאה לשביתה ב־31 במאי!", line: 3)
    return Corpus(
      id: "shvita", title: "השביתה בנמל", summary: "מי קרא לה.", language: "he", asOf: "15 June 2023", schema: schema,
      entities: [
        entity("union", .institution, "body", "ועד עובדי הנמל (צפון)"),
        entity("mills", .actor, "person", "عادة ميلز", note: "abc \u{202E}txt.exe"),
        entity("walkout", .event, nil, "משמרת הלילה"),
        entity("talks", .event, nil, "Talks – שיחות, 2:30"),
      ],
      claims: [
        claim("walkout", "walkout", .type, .type("event"), [quote]),
        claim("walkout.when", "walkout", .property("when"), date("2023-05-31"), [quote]),
        claim("talks", "talks", .type, .type("event"), [quote]),
        claim("talks.when", "talks", .property("when"), date("2023-06~"), [quote]),
        claim("walkout.caller.union", "walkout", .role("caller"), .entity("union"), [quote]),
        claim("walkout.target.mills", "walkout", .role("target"), .entity("mills"), [quote]),
        claim("mills.leads.union", "mills", .relation("leads"), .entity("union"), when: "2019/..", [quote]),
      ],
      sources: [
        Source(
          id: "iton", file: "sources/iton.md", title: "הפועלים שובתים!", publisher: "עיתון הנמל", date: "2023-06-02",
          url: "https://example.org/iton", range: place)
      ],
      views: [
        ViewSpec(id: "network", title: "מי נגד מי?", layout: .network, group: .kind, range: place)
      ])
  }()
}
