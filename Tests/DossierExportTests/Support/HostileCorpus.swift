import DossierCore

extension Corpora {
  /// Text that breaks writers which do not escape what they write.
  static let hostileTexts = [
    "& < > \" ' \\ | {} [] ; # //",
    "two\nlines, a\ttab and\r\na return\rhere",
    "controls \u{0}\u{7}\u{1B} and \u{FFFE}\u{FFFF}",
    "عربي و עברית",
    "日本の北大西洋条約機構連絡事務所設置問題に関する経緯",
    "👩‍👩‍👧 🇳🇴 e\u{301}",
    "&amp; &foo; &#65; &#x41; R&D & co",
    "\\N \\G \\E \\n \\l trailing \\",
    "]]> <!-- --> <?xml?> <script>alert(1)</script>",
    "\" onload=\"alert(1)\" x=\"",
    "  spaces  at  both  ends  ",
    "javascript:alert(1)",
    "</title></svg>",
    "-0044-03-15",
    "",
    "__proto__ %s $HOME `id`",
  ]

  /// Ids that are words of the DOT language or not valid in XML.
  static let hostileIDs = [
    "node", "graph", "edge", "digraph", "subgraph", "strict", "1e5", "0x10", "-1", "e:f", "a b", "a_b", "日本",
    "\"quoted\"", "NODE", "true",
  ]

  /// A dossier of nothing but trouble: hostile texts everywhere, parallel edges, a 20,000-byte quote.
  static let hostile: Corpus = {
    let long = String(repeating: "long \"quote\" \\ é ", count: 1112)
    var entities: [Entity] = []
    var claims: [Claim] = []
    for (index, id) in hostileIDs.enumerated() {
      let text = hostileTexts[index]
      let subject = Entity.ID(id)
      let kind = Kind.allCases[index % Kind.allCases.count]
      entities.append(
        entity(subject, kind, nil, text, short: "short " + text, aliases: [text, "a, b | c", "[\"]"], note: text))
      claims.append(claim(id, subject, .type, .type(kind.rootType), [citation("hostile", text, line: index + 1)]))
      claims.append(claim(id + ".type", subject, .property("type"), .text(text), [citation("hostile", long)]))
      claims.append(claim(id + ".home", subject, .property("homePage"), .text(text)))
    }
    for (index, number) in [-3, .leastNormalMagnitude, 9_007_199_254_740_992, 0.1, .leastNonzeroMagnitude, 1e300]
      .enumerated()
    {
      claims.append(claim("n\(index)", Entity.ID(hostileIDs[index]), .property("staff"), .number(number)))
    }
    for (index, text) in ["-0044-03-15", "1985~/..", "156X-12-25", "Y-17E7", "/2023-02-29"].enumerated() {
      claims.append(claim("w\(index)", Entity.ID(hostileIDs[index * 3]), .property("when"), date(text)))
    }
    claims.append(claim("open", "node", .property("is-open"), .boolean(false)))
    for (index, text) in hostileTexts.enumerated() {
      let target = Entity.ID(hostileIDs[(index + 1) % hostileIDs.count])
      let subject = Entity.ID(hostileIDs[index])
      claims.append(
        claim(
          "claim \(index)", subject, .relation("opposes"), .entity(target), label: text, note: text,
          dispute: index == 3 ? nil : Claim.ID("d\(index)"), [citation("hostile", text), citation("hostile", long)]))
    }
    for (index, type) in ["leads", "opposes", "allied-with"].enumerated() {
      claims.append(
        claim(
          "parallel.\(index)", "node", .relation(RelationType.ID(type)), .entity("graph"), [citation("hostile", long)]))
      claims.append(claim("back.\(index)", "graph", .relation(RelationType.ID(type)), .entity("node")))
    }
    return Corpus(
      id: "hostile <&>", title: hostileTexts[0], summary: hostileTexts[8], schema: schema, entities: entities,
      claims: claims,
      sources: [
        Source(
          id: "hostile", file: "sources/hostile.md", title: hostileTexts[0], publisher: hostileTexts[8],
          url: "javascript:alert(1)", note: hostileTexts[9], range: place)
      ],
      views: [
        ViewSpec(
          id: "all", title: hostileTexts[6], caption: hostileTexts[7], layout: .network, group: .property("type"),
          range: place)
      ])
  }()
}
