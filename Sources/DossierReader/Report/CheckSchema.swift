import DossierCore

/// The JSON Schema (draft 2020-12) of what `dossier check --json` prints.
///
/// It is stable: members may be added, none is taken away or given another meaning.
public func checkJSONSchema() -> String {
  JSON.object([
    ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
    ("title", .string("Dossier check")),
    (
      "description",
      .string("What `dossier check --json` prints: every citation with its verdict, and all diagnostics.")
    ),
    ("type", .string("object")),
    required(["errors", "warnings", "cited", "checked", "verdicts", "citations", "diagnostics"]),
    (
      "properties",
      .object([
        ("errors", CheckSchema.count("How many diagnostics are errors.")),
        ("warnings", CheckSchema.count("How many diagnostics are warnings.")),
        ("cited", CheckSchema.count("How many citations the claims have.")),
        ("checked", CheckSchema.count("How many of them have a verdict: always as many.")),
        ("verdicts", CheckSchema.verdictCounts), ("citations", CheckSchema.list(CheckSchema.citation)),
        ("diagnostics", CheckSchema.list(CheckSchema.diagnostic)),
      ])
    ),
  ]).text(indented: true) + "\n"
}

private func required(_ keys: [String]) -> (String, JSON) {
  ("required", .array(keys.map { .string($0) }))
}

private enum CheckSchema {
  static func count(_ description: String) -> JSON {
    .object([("description", .string(description)), ("type", .string("integer")), ("minimum", .integer(0))])
  }

  static func list(_ element: JSON) -> JSON {
    .object([("type", .string("array")), ("items", element)])
  }

  static func text(_ description: String, orNull isOptional: Bool = false) -> JSON {
    let type: JSON = isOptional ? .array([.string("string"), .string("null")]) : .string("string")
    return .object([("description", .string(description)), ("type", type)])
  }

  /// A line or column.
  static func number(_ description: String, orNull isOptional: Bool = false) -> JSON {
    let type: JSON = isOptional ? .array([.string("integer"), .string("null")]) : .string("integer")
    return .object([("description", .string(description)), ("type", type), ("minimum", .integer(1))])
  }

  static func choice(_ values: [String], _ description: String, orNull isOptional: Bool = false) -> JSON {
    .object([
      ("description", .string(description)),
      ("enum", .array(values.map { .string($0) } + (isOptional ? [.null] : []))),
    ])
  }

  static func record(_ members: [(String, JSON)]) -> JSON {
    .object([("type", .string("object")), required(members.map(\.0)), ("properties", .object(members))])
  }

  static let verdictCounts = record(
    EvidenceVerdict.allCases.map { ($0.rawValue, count("How many citations are: \($0.label).")) })

  static let citation = record([
    ("claim", text("The claim's id.")), ("source", text("The id of the source it cites.")),
    ("verdict", choice(EvidenceVerdict.allCases.map(\.rawValue), "What became of the citation since it was accepted.")),
    ("part", choice(EvidencePart.allCases.map(\.rawValue), "What changed, of a changed citation.", orNull: true)),
    ("file", text("The file in which the citation is written.")), ("line", number("Its line, from 1.")),
    ("column", number("Its column, from 1, in Unicode code points.")),
    ("sourceFile", text("The file in which the quote, or what became of it, stands.", orNull: true)),
    ("sourceLine", number("Its line there.", orNull: true)),
    ("quote", text("The words quoted, as the claim has them.")),
    ("was", text("What was accepted: the sentence, with its neighbours if it is they that changed.", orNull: true)),
    ("is", text("What stands there now.", orNull: true)),
  ])

  static let diagnostic = record(
    [
      ("id", text("A stable name.")),
      ("severity", choice(Diagnostic.Severity.allCases.map(\.rawValue), "How bad it is.")),
      ("message", text("What is wrong.")),
    ] + place + [
      ("hint", text("What to do about it.", orNull: true)),
      ("notes", list(record([("message", text("A remark that helps to understand it."))] + place))),
    ])

  static let place = [
    ("file", text("The file it speaks of.", orNull: true)), ("line", number("The line, from 1.", orNull: true)),
    ("column", number("The column, from 1, in Unicode code points.", orNull: true)),
    ("endLine", number("The line of its end.", orNull: true)),
    ("endColumn", number("The column after its end.", orNull: true)),
  ]
}
