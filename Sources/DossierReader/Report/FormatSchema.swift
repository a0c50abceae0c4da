import DossierCore

/// The parts of the JSON Schema that follow from the format alone.
enum FormatSchema {
  private static let dateText = "an EDTF date such as `2023-05` or `2019/..`, or a phrase such as `late May 2023`"

  /// The schema of a key at the top level.
  static func topLevel(_ key: String) -> JSON {
    if let kind = Kind.allCases.first(where: { $0.section == key }) {
      return SchemaPart.section(of: SchemaPart.reference(kind.rawValue), "The dossier's \(key), by id.")
    }
    switch key {
    case "title": return SchemaPart.text("The dossier's title; in exactly one of its files.")
    case "summary": return SchemaPart.text("What the dossier is about.")
    case "language": return SchemaPart.text("A BCP 47 language tag; `en` by default.")
    case "as-of": return SchemaPart.text("The state of knowledge it describes: \(dateText).")
    case "formats":
      let names = JSON.object([
        ("type", .string("string")), ("enum", .array(OutputFormat.allCases.map { .string($0.rawValue) })),
      ])
      return SchemaPart.oneOrList(of: names, "What is written of each view, besides the SVG.")
    case "types":
      return SchemaPart.section(of: SchemaPart.reference("entity-type"), "Entity types that extend the built-in ones.")
    case "relation-types":
      return SchemaPart.section(of: SchemaPart.reference("relation-type"), "Relation types besides the built-in ones.")
    case "relations":
      return .object([
        ("description", .string("Relations between entities.")),
        ("type", .array([.string("array"), .string("null")])), ("items", SchemaPart.reference("relation")),
      ])
    case "names":
      return .object([
        ("description", .string("Judgements of names: what is one, what is not, what else it is called.")),
        ("type", .array([.string("array"), .string("null")])), ("items", SchemaPart.reference("judgement")),
      ])
    case "sources":
      return SchemaPart.section(of: SchemaPart.reference("source"), "Sources, besides the files in `sources/`.")
    case "page": return FigureSchema.page("The page of views that do not name one.")
    case "theme": return FigureSchema.themeName("The theme of views that do not name one.")
    case "notes": return FigureSchema.notes("Where quotes stand in views that do not say.")
    case "themes":
      return SchemaPart.section(of: SchemaPart.reference("theme"), "Themes besides the built-in ones, by name.")
    default: return SchemaPart.section(of: SchemaPart.reference("view"), "The figures, by id.")
    }
  }

  /// The definitions that the others refer to.
  static var definitions: [(String, JSON)] {
    [
      ("id", id), ("texts", SchemaPart.oneOrList(of: SchemaPart.text("A text."), "One text or a list of them.")),
      ("cites", cites), ("property", property), ("time", eventTime), ("relation-time", relationTime),
      ("players", players), ("relation", relation), ("judgement", judgement),
      ("source", source),
      ("entity-type", entityType), ("relation-type", relationType), ("view", view), ("selection", selection),
      ("theme", FigureSchema.theme),
    ]
  }

  private static let id = JSON.object([
    ("description", .string("ASCII letters, digits, `-`, `_`, `.`, starting with a letter or digit.")),
    ("type", .array([.string("string"), .string("integer")])), ("pattern", .string("^[A-Za-z0-9][A-Za-z0-9._-]*$")),
  ])

  private static let cites = SchemaPart.list(
    of: SchemaPart.object(
      "A source's id, and the words quoted from its text.",
      [
        ("occurrence", SchemaPart.count("Which of several places is meant, from 1.", from: 1)),
        ("release", SchemaPart.release("For whom the citation is.")),
      ],
      additional: SchemaPart.text("The words, as they stand in the source."),
      more: [
        ("propertyNames", SchemaPart.reference("id")), ("minProperties", .integer(1)), ("maxProperties", .integer(3)),
      ]),
    "What it rests on: `[{SOURCE: \"the words in the source\"}]`.")

  private static let note = SchemaPart.text("A remark, printed with it.")

  private static let preference = (
    "prefer", SchemaPart.text("That this version is the author's preferred one: `true`, or why. The others stay.")
  )

  private static var judgement: JSON {
    let ids = { (description: String) in
      JSON.object([
        ("description", .string(description)), ("type", .string("array")), ("items", SchemaPart.reference("id")),
        ("minItems", .integer(2)), ("uniqueItems", .boolean(true)),
      ])
    }
    let required = { (keys: [String]) in JSON.object([("required", .array(keys.map(JSON.string)))]) }
    let others = JSON.object([("anyOf", .array([required(["of"]), required(["aliases"])]))])
    let kinds = JSON.array(
      ["same", "different"].map { .object([("required", .array([.string($0)])), ("not", others)]) }
        + [required(["of", "aliases"])])
    return SchemaPart.object(
      "A judgement of names: `same`, `different`, or `of` with `aliases`.",
      [
        ("same", ids("Entities that are one; the first id is kept.")),
        ("different", ids("Entities that are not one, whatever they are called.")),
        ("of", SchemaPart.reference("id", "The entity that has more names.")),
        ("release", SchemaPart.release("For whom the judgement is.")),
        ("aliases", SchemaPart.reference("texts", "What else it is called.")), ("note", note),
        ("cites", SchemaPart.reference("cites")),
      ], more: [("oneOf", kinds)])
  }

  private static var property: JSON {
    let rival = SchemaPart.object(
      "What another source says.", required: ["value"],
      [
        ("value", SchemaPart.text("The value.")), ("cites", SchemaPart.reference("cites")), preference,
        ("release", SchemaPart.release("For whom it is; left out: for whom the first is.")),
      ])
    let mapping = SchemaPart.object(
      "A value with its own evidence and its rivals.", required: ["value"],
      [
        ("value", SchemaPart.text("The value.")), ("cites", SchemaPart.reference("cites")), preference,
        ("release", SchemaPart.release("For whom it is.")),
        ("or", SchemaPart.list(of: rival, "What other sources say instead.")),
      ])
    return .object([("anyOf", .array([SchemaPart.text("The value."), mapping]))])
  }

  /// The keys of a time given by other events.
  private static var relativeTime: [(String, JSON)] {
    let events = SchemaPart.oneOrList(of: SchemaPart.reference("id"), "An event's id, or several.")
    let between = JSON.object([
      ("description", .string("The earlier and the later event.")), ("type", .string("array")),
      ("items", SchemaPart.reference("id")), ("minItems", .integer(2)), ("maxItems", .integer(2)),
    ])
    return [
      ("after", events), ("before", events), ("during", events), ("between", between),
      ("within", SchemaPart.text("How far at most: `2 weeks`.")),
      ("by", SchemaPart.text("About how far: `four months`.")),
    ]
  }

  /// When a relation holds.
  private static var relationTime: JSON {
    let mapping = SchemaPart.object("A time given by other events.", relativeTime)
    return .object([
      ("description", .string("When it holds.")),
      ("anyOf", .array([SchemaPart.text("A date: \(dateText); or `two weeks after EVENT`."), mapping])),
    ])
  }

  /// The time of an event: a date, or a place in the order of other events.
  private static var eventTime: JSON {
    let properties: [(String, JSON)] =
      [("value", SchemaPart.text("The date: \(dateText)."))] + relativeTime
      + [("cites", SchemaPart.reference("cites")), preference, ("release", SchemaPart.release("For whom it is."))]
    let rival = SchemaPart.object("What another source says.", properties)
    let mapping = SchemaPart.object(
      "A date with its own evidence and its rivals, or a time given by other events.",
      properties + [("or", SchemaPart.list(of: rival, "What other sources say instead."))],
      more: [
        (
          "anyOf",
          .array(
            ["value", "after", "before", "during", "between"].map { .object([("required", .array([.string($0)]))]) })
        )
      ])
    return .object([
      ("anyOf", .array([SchemaPart.text("A date: \(dateText); or `two weeks after EVENT`."), mapping]))
    ])
  }

  private static var players: JSON {
    let properties = [
      ("id", SchemaPart.reference("id")),
      ("as", SchemaPart.reference("id", "The relation in whose time it was: `mills.leads.union`.")), ("note", note),
      ("cites", SchemaPart.reference("cites")), preference, ("release", SchemaPart.release("For whom it is.")),
    ]
    let rival = SchemaPart.object("Who it is according to another source.", required: ["id"], properties)
    let mapping = SchemaPart.object(
      "Who plays the role, with evidence and rivals.", required: ["id"],
      properties + [("or", SchemaPart.list(of: rival, "Who else it may be, according to other sources."))])
    let player = JSON.object([("anyOf", .array([SchemaPart.reference("id"), mapping]))])
    return SchemaPart.oneOrList(of: player, "An entity's id, a list of them, or mappings.")
  }

  private static var relation: JSON {
    let properties = [
      ("from", SchemaPart.reference("id", "The entity that the relation starts at.")),
      ("type", SchemaPart.reference("relation-type-name")),
      (
        "to",
        SchemaPart.oneOrList(
          of: SchemaPart.reference("id"), "The entity that it leads to, or several: one relation each.")
      ),
      ("when", SchemaPart.reference("relation-time")),
      ("label", SchemaPart.text("What is printed instead of the type's label.")), ("note", note),
      ("status", SchemaPart.choice(Claim.Status.allCases.map(\.rawValue), "How it stands.", default: "asserted")),
      ("id", SchemaPart.reference("id", "The relation's name; FROM.TYPE.TO by default.")),
      ("cites", SchemaPart.reference("cites")), preference, ("release", SchemaPart.release("For whom it is.")),
    ]
    let rival = SchemaPart.object("What differs from the relation above.", properties)
    return SchemaPart.object(
      "A relation between two entities.", required: ["from", "type", "to"],
      properties + [("or", SchemaPart.list(of: rival, "What other sources say instead."))])
  }

  private static let source = SchemaPart.object(
    "A text that the dossier rests on.",
    [
      ("title", SchemaPart.text("The headline or title; here or in the file's front matter.")),
      ("publisher", SchemaPart.text("The outlet.")),
      ("date", SchemaPart.text("The date of publication: \(dateText).")),
      ("authors", SchemaPart.reference("texts", "Who wrote it.")),
      ("url", SchemaPart.text("Where it can be read; `http` or `https`.")),
      ("origin", SchemaPart.reference("id", "The source that this one retells: both count as one origin.")),
      (
        "independent-of",
        SchemaPart.reference(
          "texts", "Sources and outlets that it does not retell, or `all`: no such origin is proposed again.")
      ),
      ("encoding", SchemaPart.text("The encoding of its file, if not UTF-8: `windows-1252`, `shift_jis`.")),
      ("withheld", SchemaPart.flag("Its text is not in the folder: what it says cannot be checked here.")),
      ("release", SchemaPart.release("For whom it is, and with it what rests on it alone.")), ("note", note),
      ("file", SchemaPart.text("The path of its text inside the dossier's folder.")),
      ("text", SchemaPart.text("The text itself.")),
    ],
    more: [
      (
        "oneOf",
        .array([
          .object([("required", .array([.string("file")]))]),
          .object([("required", .array([.string("text"), .string("title")]))]),
          .object([
            ("required", .array([.string("withheld"), .string("title")])),
            (
              "not",
              .object([
                (
                  "anyOf",
                  .array([
                    .object([("required", .array([.string("file")]))]),
                    .object([("required", .array([.string("text")]))]),
                  ])
                )
              ])
            ),
          ]),
        ])
      )
    ])

  private static let color = SchemaPart.choice(Hue.allCases.map(\.rawValue), "Its colour.")
  private static let line = SchemaPart.choice(EdgeStyle.Line.allCases.map(\.rawValue), "How its line is drawn.")

  private static var entityType: JSON {
    let valueTypes = PropertyDefinition.ValueType.allCases.map(\.rawValue)
    let definition = SchemaPart.object(
      "A property.",
      [
        ("type", SchemaPart.choice(valueTypes, "What its values are.", default: "text")),
        ("label", SchemaPart.text("What it is called in print.")),
        ("required", SchemaPart.flag("Whether every entity of the type must have it.")),
      ])
    let short = JSON.object([
      ("anyOf", .array([SchemaPart.choice(valueTypes, "What its values are."), definition]))
    ])
    let role = SchemaPart.object(
      "A role.",
      [
        ("range", SchemaPart.oneOrList(of: SchemaPart.reference("entity-type-name"), "The types that may play it.")),
        ("label", SchemaPart.text("From the event: \"speaker\".")),
        ("inverse", SchemaPart.text("From the one who plays it: \"spoke at\".")),
        ("min", SchemaPart.count("How many must play it.")), ("max", SchemaPart.count("How many may play it.")),
        ("order", order("What it says about the time of the event and of the one who plays it.")),
        (
          "excludes",
          SchemaPart.oneOrList(
            of: SchemaPart.reference("id"), "Roles that nobody who plays this one can also play in the same event.")
        ),
        ("line", line), ("color", color),
      ])
    return SchemaPart.object(
      "An entity type.", required: ["extends"],
      [
        ("extends", SchemaPart.reference("entity-type-name", "One of the five kinds, or a type below them.")),
        ("label", SchemaPart.text("What one is called; the id with spaces by default.")),
        ("plural", SchemaPart.text("What several are called; the label and `s` by default.")),
        ("summary", SchemaPart.text("What the type is for.")),
        ("abstract", SchemaPart.flag("Whether only other types may extend it.")),
        ("shape", SchemaPart.choice(NodeShape.allCases.map(\.rawValue), "Its outline; inherited.")), ("color", color),
        ("properties", SchemaPart.section(of: short, "The properties that its entities may have.")),
        ("roles", SchemaPart.section(of: role, "The roles in its events.")),
      ])
  }

  private static var relationType: JSON {
    let type = SchemaPart.reference("entity-type-name")
    return SchemaPart.object(
      "A relation type.",
      [
        ("label", SchemaPart.text("From one end to the other: \"leads\".")),
        ("inverse", SchemaPart.text("The other way round: \"is led by\".")),
        ("summary", SchemaPart.text("What the type is for.")),
        ("domain", SchemaPart.oneOrList(of: type, "The types that it may start at, descendants included.")),
        ("range", SchemaPart.oneOrList(of: type, "The types that it may lead to, descendants included.")),
        ("symmetric", SchemaPart.flag("Whether it means the same in both directions.")),
        (
          "temporal",
          SchemaPart.choice(
            RelationType.TemporalExtent.allCases.map(\.rawValue), "Whether it holds for a time.", default: "span")
        ),
        (
          "cardinality",
          SchemaPart.choice(
            RelationType.Cardinality.allCases.map(\.rawValue), "How many partners each side may have at one time.",
            default: "many-to-many")
        ), ("order", order("What it says about the time of its two ends.")),
        (
          "office",
          SchemaPart.choice(
            RelationType.Office.allCases.map(\.rawValue),
            "Whether it is an office: one of several posts, or one that a single person holds at a time.",
            default: "none")
        ),
        (
          "excludes",
          SchemaPart.oneOrList(
            of: SchemaPart.reference("id"), "Relation types that cannot hold between the same two at the same time.")
        ), ("line", line), ("color", color),
      ])
  }

  private static func order(_ description: String) -> JSON {
    SchemaPart.choice(TemporalOrder.allCases.map(\.rawValue), description, default: "none")
  }

  private static var view: JSON {
    let channel = { (names: [String], description: String) in
      JSON.object([
        ("description", .string(description)),
        (
          "anyOf",
          .array([SchemaPart.choice(names, "A part of every node."), SchemaPart.reference("id", "A property's name.")])
        ),
      ])
    }
    return SchemaPart.object(
      "A figure.", required: ["layout"],
      [
        ("layout", SchemaPart.choice(ViewSpec.Layout.allCases.map(\.rawValue), "How it is laid out.")),
        ("title", SchemaPart.text("The title over the figure.")),
        ("caption", SchemaPart.text("One sentence under the title.")),
        ("release", SchemaPart.release("For whom it is.")),
        ("include", SchemaPart.reference("selection", "What is shown; everything by default.")),
        ("exclude", SchemaPart.reference("selection", "What is left out of that.")),
        ("touching", SchemaPart.oneOrList(of: SchemaPart.reference("id"), "Only what is near these entities.")),
        ("between", SchemaPart.oneOrList(of: SchemaPart.reference("id"), "Only paths between these entities.")),
        (
          "depth",
          SchemaPart.count(
            "How many edges away `touching` reaches, 1 by default; how much longer than the shortest the paths of "
              + "`between` may be, 0 by default.")
        ),
        ("lanes", channel(ViewReader.lanes, "Timelines: what the lanes stand for.")),
        ("from", SchemaPart.text("Timelines: the first day shown, \(dateText).")),
        ("to", SchemaPart.text("Timelines: the last day shown, \(dateText).")),
        ("group", channel(ViewReader.groups, "Networks: what the clusters stand for.")),
        (
          "engine",
          SchemaPart.choice(ViewSpec.Engine.allCases.map(\.rawValue), "Networks: the layout engine.", default: "dot")
        ),
        (
          "direction",
          SchemaPart.choice(
            ViewSpec.Direction.allCases.map(\.rawValue),
            "Which way a network or the time of a timeline runs; left out: whichever fits the page better.")
        ),
        ("spans", relations("Timelines: relations with a time that are drawn as bars.", "none")),
        (
          "arrows",
          relations("Timelines: relations between events that are drawn as arrows; left out: what led to what.", nil)
        ),
        (
          "budget",
          SchemaPart.count(
            "How many nodes or events are drawn one by one, the others in groups; left out: what the page holds.",
            from: 1)
        ),
        (
          "rank",
          SchemaPart.choice(
            ViewSpec.Ranking.allCases.map(\.rawValue), "Networks: what the ranks stand for.", default: "edges")
        ),
        (
          "size",
          SchemaPart.choice(
            ViewSpec.Salience.allCases.map(\.rawValue), "Networks: what the size of nodes stands for.", default: "none")
        ),
        ("isolated", SchemaPart.flag("Networks: whether nodes without an edge are shown.")),
        ("page", FigureSchema.page("The page it is made for.")),
        ("theme", FigureSchema.themeName("Its colours, fonts and sizes.")),
        ("notes", FigureSchema.notes("Where the quotes behind its footnotes stand.")),
      ])
  }

  /// `all`, `none`, or relation types.
  private static func relations(_ description: String, _ usual: String?) -> JSON {
    .object([
      ("description", .string(description)),
      (
        "anyOf",
        .array([
          SchemaPart.choice(["all", "none"], "All or none.", default: usual),
          SchemaPart.oneOrList(of: SchemaPart.reference("id"), "Relation types."),
        ])
      ),
    ])
  }

  private static let selection = SchemaPart.object(
    "A part of the graph.",
    [
      (
        "kinds",
        SchemaPart.oneOrList(of: SchemaPart.choice(Kind.allCases.map(\.rawValue), "A kind."), "Kinds of node.")
      ),
      (
        "types",
        SchemaPart.oneOrList(of: SchemaPart.reference("entity-type-name"), "Entity types, descendants included.")
      ), ("ids", SchemaPart.oneOrList(of: SchemaPart.reference("id"), "Single entities.")),
      ("relations", SchemaPart.oneOrList(of: SchemaPart.reference("id"), "Relation types and roles.")),
    ])
}
