public import DossierCore

/// The citations of a view as Web Annotations (W3C Web Annotation Data Model, 2017), one collection in JSON-LD.
///
/// Each annotation's body is a claim in words, its target the passage in the source's text: `TextQuoteSelector` with what
/// stands there, before and after it, and `TextPositionSelector` in Unicode code points from the beginning of the text as
/// Dossier reads it. A quote that cannot be looked up here has the quote alone. `scope` is where the source can be read.
public func exportAnnotations(_ view: GraphView) -> [UInt8] {
  let graph = view.graph
  let names = ResourceNames(graph)
  let words = ClaimText(graph: graph)
  var items: [JSON] = []
  for index in view.claims {
    let claim = graph.claims[index]
    for (number, citation) in claim.citations.enumerated() {
      let body = JSON.object([
        ("id", .string(names.claim(claim.id))), ("type", .string("TextualBody")),
        ("value", .string("\(words.topic(of: claim)): \(words.version(of: claim))")),
        ("format", .string("text/plain")), ("language", .string(graph.language)), ("purpose", .string("describing")),
      ])
      items.append(
        .object([
          ("id", .string(names.citation(number + 1, of: claim.id))), ("type", .string("Annotation")),
          ("motivation", .string("describing")), ("body", body), ("target", target(citation, graph, names)),
        ]))
    }
  }
  let page = "\(names.dossier):annotations:1"
  let collection = JSON.object([
    ("@context", .string("http://www.w3.org/ns/anno.jsonld")), ("id", .string("\(names.dossier):annotations")),
    ("type", .string("AnnotationCollection")), ("label", .string(view.title)), ("total", .integer(items.count)),
    (
      "first",
      .object([
        ("id", .string(page)), ("type", .string("AnnotationPage")), ("partOf", .string("\(names.dossier):annotations")),
        ("startIndex", .integer(0)), ("items", .array(items)),
      ])
    ), ("last", .string(page)),
  ])
  return collection.bytes(indented: true) + [0x0A]
}

private func target(_ citation: Citation, _ graph: KnowledgeGraph, _ names: ResourceNames) -> JSON {
  var selectors: [JSON] = []
  if let passage = citation.passage {
    selectors.append(
      .object([
        ("type", .string("TextQuoteSelector")), ("exact", .string(passage.words.exact)),
        ("prefix", .string(passage.words.prefix)), ("suffix", .string(passage.words.suffix)),
      ]))
    if let range = passage.scalarRange {
      selectors.append(
        .object([
          ("type", .string("TextPositionSelector")), ("start", .integer(range.lowerBound)),
          ("end", .integer(range.upperBound)),
        ]))
    }
  } else {
    selectors.append(.object([("type", .string("TextQuoteSelector")), ("exact", .string(citation.quote))]))
  }
  var members: [(String, JSON)] = [
    ("type", .string("SpecificResource")), ("source", .string(names.source(citation.source))),
    ("selector", .array(selectors)),
  ]
  if let url = graph.source(citation.source)?.url, Links.isSafe(url) { members.append(("scope", .string(url))) }
  return .object(members)
}
