import Chronology
import DossierCore

/// All that a pruned view is, as bytes: two views with the same bytes are the same to every layout and exporter.
///
/// Each stored property of each type in it is written, or is a function of others that are; ``writtenProperties`` and
/// ``derivedProperties`` say which, and a test holds them against the types themselves, so that a new property cannot be
/// forgotten.
func viewBytes(_ view: GraphView) -> [UInt8] {
  var writer = ByteWriter()
  writer.add(view)
  return writer.bytes
}

/// The stored properties that ``viewBytes(_:)`` writes, by type.
let writtenProperties: [String: [String]] = [
  "GraphView": ["graph", "spec", "nodes", "edges", "spans"],
  "KnowledgeGraph": [
    "id", "title", "summary", "language", "asOf", "schema", "names", "nodes", "edges", "claims", "sources",
    "isRedacted",
  ],
  "NameResolution": ["primaries"],
  "Schema": ["entityTypes", "relationTypes"],
  "EntityType": ["id", "kind", "parent", "label", "plural", "summary", "properties", "roles", "style"],
  "PropertyDefinition": ["id", "label", "valueType", "isRequired"],
  "RoleDefinition": ["id", "label", "inverse", "range", "minimum", "maximum", "order", "excludes", "style"],
  "RelationType": [
    "id", "label", "inverse", "summary", "domain", "range", "isSymmetric", "temporalExtent", "cardinality", "order",
    "office", "excludes", "style",
  ],
  "NodeStyle": ["shape", "hue"],
  "EdgeStyle": ["line", "hue"],
  "Node": [
    "id", "kind", "type", "name", "shortName", "aliases", "sameAs", "note", "properties", "claims", "style",
    "inferredDate", "release",
    "relativeDates",
  ],
  "Property": ["name", "label", "value", "claim", "isDisputed"],
  "Edge": [
    "id", "source", "target", "type", "isRole", "label", "inverse", "isSymmetric", "when", "claims", "status", "style",
  ],
  "Claim": [
    "id", "subject", "predicate", "object", "when", "relativeWhen", "capacity", "note", "label", "citations", "status",
    "dispute", "preference", "release",
  ],
  "Preference": ["reason"],
  "Citation": ["source", "quote", "passage", "occurrence", "range", "release"],
  "Passage": ["utf8Range"],
  "Source": [
    "id", "file", "title", "publisher", "authors", "date", "displayDate", "url", "origin", "note", "format", "hasText",
    "isWithheld", "release",
  ],
  "RelativeTime": ["limits", "durationText"],
  "Limit": ["side", "event", "distance"],
  "DateExpression": ["text", "date", "bounds", "relativeTo", "isPhrase"],
  "EDTFDate": ["level", "content", "written"],
  "TimeBounds": ["earliestStart", "latestStart", "earliestEnd", "latestEnd"],
  "Day": ["number"],
  "ViewSpec": [
    "id", "title", "caption", "layout", "include", "exclude", "touching", "between", "depth", "budget", "ranking",
    "salience", "from", "to", "lanes", "group", "engine", "direction", "showsIsolated", "page", "theme", "notes",
    "spans", "arrows", "release",
  ],
  "Selection": ["kinds", "types", "entities", "relations"],
  "Located": ["value"],
  "Theme": [
    "id", "background", "ink", "mutedInk", "rule", "panel", "dispute", "swatches", "hasPatterns", "hasLineStyles",
    "fontFamilies", "sizes", "page",
  ],
  "Sizes": ["title", "caption", "label", "small", "source"],
  "Swatch": ["fill", "stroke", "text", "pattern"],
  "Color": ["red", "green", "blue"],
  "PageFormat": ["name", "width", "height", "unit", "typeScale"],
  "Identifier": ["rawValue"],
  // Of a citation's range only the line is left, which tells citations apart.
  "SourceRange": ["start"],
  "Position": ["line"],
]

/// The stored properties that need not be written: what pruning blanks, and what follows from the others.
let derivedProperties: [String: [String]] = [
  "KnowledgeGraph": [
    "times", "contradictions", "changes", "origins", "nodeIndices", "edgeIndices", "claimIndices", "sourceIndices",
    "outgoing",
    "incoming",
    // Only a graph of two states has it, and none is built.
    "changes",
  ],
  "NameResolution": ["members"], "Node": ["range", "release"], "Claim": ["origin", "written", "release"],
  "Citation": ["release"], "Preference": ["range"],
  "Source": ["range", "originRange", "independentOf", "release"], "ViewSpec": ["range", "release"],
  "Passage": ["range", "sentence", "scalarRange", "words", "page"],
  "Located": ["range"], "SourceRange": ["file", "end"], "Position": ["column"],
]

extension ByteWriter {
  fileprivate mutating func add(_ view: GraphView) {
    add(view.graph)
    add(view.spec) { $0.add($1) }
    add(numbers: view.nodes)
    add(numbers: view.edges)
    add(numbers: view.spans)
  }

  fileprivate mutating func add(numbers: [Int]) { add(each: numbers) { $0.add($1) } }
  fileprivate mutating func add<Owner>(_ id: Identifier<Owner>) { add(id.rawValue) }
  fileprivate mutating func add<Owner>(_ id: Identifier<Owner>?) { add(id) { $0.add($1) } }
  fileprivate mutating func add<Owner>(each ids: [Identifier<Owner>]) { add(each: ids) { $0.add($1) } }

  private mutating func add(_ graph: KnowledgeGraph) {
    add(graph.id)
    add(graph.title)
    add(graph.summary)
    add(graph.language)
    add(graph.isRedacted)
    add(graph.asOf)
    add(graph.isRedacted)
    add(graph.schema)
    add(each: graph.names.mergedIDs) { writer, id in
      writer.add(id)
      writer.add(graph.names.primary(of: id))
    }
    add(each: graph.nodes) { $0.add($1) }
    add(each: graph.edges) { $0.add($1) }
    add(each: graph.claims) { $0.add($1) }
    add(each: graph.sources) { $0.add($1) }
  }

  private mutating func add(_ node: Node) {
    add(node.id)
    add(node.kind.rawValue)
    add(node.type)
    add(node.name)
    add(node.shortName)
    add(each: node.aliases)
    add(each: node.sameAs)
    add(node.note)
    add(each: node.properties) { writer, property in
      writer.add(property.name)
      writer.add(property.label)
      writer.add(property.value)
      writer.add(property.claim)
      writer.add(property.isDisputed)
    }
    add(numbers: node.claims)
    add(node.style)
    add(node.inferredDate)
    add(node.release.rawValue)
    add(each: node.relativeDates)
  }

  private mutating func add(_ edge: Edge) {
    add(edge.id)
    add(edge.source)
    add(edge.target)
    add(edge.type)
    add(edge.isRole)
    add(edge.label)
    add(edge.inverse)
    add(edge.isSymmetric)
    add(edge.when)
    add(numbers: edge.claims)
    add(edge.status.rawValue)
    add(edge.style)
  }

  private mutating func add(_ claim: Claim) {
    add(claim.id)
    add(claim.subject)
    switch claim.predicate {
    case .type: add(0)
    case .property(let name):
      add(1)
      add(name)
    case .role(let id):
      add(2)
      add(id)
    case .relation(let id):
      add(3)
      add(id)
    case .alias: add(4)
    case .sameAs: add(5)
    case .differentFrom: add(6)
    }
    add(claim.object)
    add(claim.when)
    add(claim.relativeWhen) { $0.add($1) }
    add(claim.capacity?.value)
    add(claim.note)
    add(claim.label)
    add(each: claim.citations) { $0.add($1) }
    add(claim.status.rawValue)
    add(claim.release.rawValue)
    add(claim.dispute)
    add(claim.preference) { $0.add($1.reason) }
  }

  private mutating func add(_ object: Claim.Object) {
    switch object {
    case .entity(let id):
      add(0)
      add(id)
    case .type(let id):
      add(1)
      add(id)
    case .text(let text):
      add(2)
      add(text)
    case .number(let number):
      add(3)
      add(number)
    case .boolean(let flag):
      add(4)
      add(flag)
    case .date(let date):
      add(5)
      add(date)
    case .relativeTime(let time):
      add(6)
      add(time)
    }
  }

  private mutating func add(_ time: RelativeTime) {
    add(each: time.limits) { writer, limit in
      writer.add(limit.side.rawValue)
      writer.add(limit.event.value)
      writer.add(limit.distance) { writer, days in
        writer.add(Int(days.lowerBound))
        writer.add(Int(days.upperBound))
      }
    }
    add(time.durationText)
  }

  private mutating func add(_ citation: Citation) {
    add(citation.source)
    add(citation.quote)
    add(citation.passage) { writer, passage in
      writer.add(passage.utf8Range.lowerBound)
      writer.add(passage.utf8Range.upperBound)
    }
    add(citation.occurrence) { $0.add($1) }
    add(citation.range.start.line)
    add(citation.release.rawValue)
  }

  private mutating func add(_ source: Source) {
    add(source.id)
    add(source.file)
    add(source.title)
    add(source.publisher)
    add(each: source.authors)
    add(source.date)
    add(source.displayDate)
    add(source.url)
    add(source.origin)
    add(source.note)
    add(source.format.rawValue)
    add(source.hasText)
    add(source.isWithheld)
    add(source.release.rawValue)
  }

  mutating func add(_ date: DateExpression?) {
    add(date) { writer, date in
      writer.add(date.text)
      writer.add(date.date.text)
      writer.add(date.date.canonicalText)
      writer.add(date.date.level)
      for bound in [
        date.bounds.earliestStart, date.bounds.latestStart, date.bounds.earliestEnd, date.bounds.latestEnd,
      ] {
        switch bound {
        case .day(let day): writer.add(Int(day.number))
        case .open: writer.add("open")
        case .unknown: writer.add("unknown")
        }
      }
      writer.add(date.relativeTo) { $0.add(Int($1.number)) }
      writer.add(date.isPhrase)
    }
  }
}
