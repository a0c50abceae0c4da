import Chronology
public import DossierCore

/// Where the claims of a view come from, in the W3C's PROV-O as Turtle.
///
/// Claims, quotes and sources are each a `prov:Entity`: a claim `prov:wasDerivedFrom` its quotes, a quote
/// `prov:wasQuotedFrom` its source, a source that retells another has it as `prov:hadPrimarySource`. Claims that contradict
/// each other are `prov:alternateOf` the first of them; one that the author prefers has the `dossier:rank` "preferred", as in
/// Wikidata. Names of authors and outlets are Dublin Core's older elements: `dcterms:creator` wants an agent, not its name.
/// Judgements of names are claims, and `owl:sameAs`, `owl:differentFrom` and `skos:altLabel` of the entities.
public func exportProvenance(_ view: GraphView) -> [UInt8] {
  let graph = view.graph
  let names = ResourceNames(graph)
  let words = ClaimText(graph: graph)
  var turtle = TurtleWriter(prefixes: [
    ("prov", "http://www.w3.org/ns/prov#"), ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcterms", "http://purl.org/dc/terms/"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("edtf", "http://id.loc.gov/datatypes/edtf/"), ("owl", "http://www.w3.org/2002/07/owl#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"), ("dossier", "urn:dossier:vocabulary:"),
  ])
  if let withheld = graph.withheldStatement {
    turtle.statements(about: names.dossier, [("a", .name("prov:Entity")), ("dc:rights", .text(withheld))])
  }
  for source in view.sources { turtle.statements(about: names.source(source.id), statements(source, names)) }
  for index in view.claims {
    let claim = graph.claims[index]
    var pairs: [(String, TurtleWriter.Object)] = [
      ("a", .name("prov:Entity")), ("a", .name("dossier:Claim")),
      ("prov:value", .text("\(words.topic(of: claim)): \(words.version(of: claim))")),
      ("dossier:subject", .resource(names.entity(claim.subject))), ("dossier:status", .text(claim.status.rawValue)),
      ("dossier:support", .integer(graph.support(of: claim))),
    ]
    if let dispute = claim.dispute, dispute != claim.id {
      pairs.append(("prov:alternateOf", .resource(names.claim(dispute))))
    }
    if let preference = claim.preference {
      pairs.append(("dossier:rank", .text("preferred")))
      if let reason = preference.reason { pairs.append(("rdfs:comment", .text(reason))) }
    }
    for number in claim.citations.indices {
      pairs.append(("prov:wasDerivedFrom", .resource(names.citation(number + 1, of: claim.id))))
    }
    turtle.statements(about: names.claim(claim.id), pairs)
    if let statement = judgement(claim, names) {
      turtle.statements(about: names.entity(claim.subject), [statement])
    }
    for (number, citation) in claim.citations.enumerated() {
      var pairs: [(String, TurtleWriter.Object)] = [
        ("a", .name("prov:Entity")), ("prov:wasQuotedFrom", .resource(names.source(citation.source))),
        ("prov:value", .text(citation.quote)),
      ]
      if let page = citation.passage?.page { pairs.append(("dossier:page", .integer(page))) }
      turtle.statements(about: names.citation(number + 1, of: claim.id), pairs)
    }
  }
  return turtle.bytes
}

/// What a judgement of names says of its subject, in the vocabulary that everybody knows.
private func judgement(_ claim: Claim, _ names: ResourceNames) -> (String, TurtleWriter.Object)? {
  switch (claim.predicate, claim.object) {
  case (.sameAs, .entity(let other)): ("owl:sameAs", .resource(names.entity(other)))
  case (.differentFrom, .entity(let other)): ("owl:differentFrom", .resource(names.entity(other)))
  case (.alias, .text(let name)): ("skos:altLabel", .text(name))
  default: nil
  }
}

private func statements(_ source: Source, _ names: ResourceNames) -> [(String, TurtleWriter.Object)] {
  var pairs: [(String, TurtleWriter.Object)] = [("a", .name("prov:Entity")), ("dcterms:title", .text(source.title))]
  if let publisher = source.publisher { pairs.append(("dc:publisher", .text(publisher))) }
  for author in source.authors { pairs.append(("dc:creator", .text(author))) }
  if let date = source.date {
    let expression = try? DateExpression(date)
    pairs.append(("dcterms:date", expression.map { .typed($0.edtf, "edtf:EDTF") } ?? .text(date)))
  }
  if let url = source.url, Links.isSafe(url) { pairs.append(("rdfs:seeAlso", .resource(url))) }
  if let origin = source.origin { pairs.append(("prov:hadPrimarySource", .resource(names.source(origin)))) }
  return pairs
}
