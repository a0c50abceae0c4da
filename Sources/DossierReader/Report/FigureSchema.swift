import DossierCore

/// The parts of the JSON Schema that are about figures: pages, themes, notes.
enum FigureSchema {
  /// A page by name or size.
  static func page(_ description: String) -> JSON {
    let size = JSON.object([
      ("description", .string("`WIDTHxHEIGHT` with `px`, `mm`, `cm` or `in`; pixels without a unit.")),
      ("type", .string("string")), ("pattern", .string("^[0-9.]+[xX][0-9.]+(px|mm|cm|in)?$")),
    ])
    let names = PageFormat.named.flatMap { $0.isPaper && $0.isPortrait ? [$0.name, $0.name + "-portrait"] : [$0.name] }
    return .object([
      ("description", .string(description)),
      ("anyOf", .array([SchemaPart.choice(names, "A page by name.", default: "16:9"), size])),
    ])
  }

  /// A theme by name.
  static func themeName(_ description: String) -> JSON {
    .object([
      ("description", .string(description)),
      (
        "anyOf",
        .array([
          SchemaPart.choice(Theme.builtIn.map(\.id.rawValue), "A built-in theme.", default: "light"),
          SchemaPart.reference("id", "One of the dossier's `themes`."),
        ])
      ),
    ])
  }

  /// Where quotes stand.
  static func notes(_ description: String) -> JSON {
    SchemaPart.choice(ViewSpec.Notes.allCases.map(\.rawValue), description, default: "auto")
  }

  /// A theme.
  static var theme: JSON {
    let hue = SchemaPart.object(
      "A hue as it is painted.",
      [
        ("fill", color("Inside of nodes and bars.")), ("stroke", color("Outlines, dots and edges.")),
        ("text", color("Text in the hue's own colour.")),
        (
          "pattern",
          SchemaPart.choice(["none"] + FillPattern.Kind.allCases.map(\.rawValue), "What lies over the fill.")
        ),
      ])
    let size = { (text: String) in
      JSON.object([
        ("description", .string(text)), ("type", .array([.string("number"), .string("string")])),
        ("minimum", .integer(Int(Theme.Sizes.bounds.lowerBound))),
        ("maximum", .integer(Int(Theme.Sizes.bounds.upperBound))),
      ])
    }
    return SchemaPart.object(
      "The colours, fonts and type sizes of figures.",
      [
        ("extends", themeName("The theme it takes over what it does not say.")),
        ("background", color("Behind everything.")), ("ink", color("Text.")),
        ("muted", color("Text of lesser weight.")), ("rule", color("Axes, frames and rules.")),
        ("panel", color("Inside of clusters and every other lane.")),
        ("dispute", color("Marks of disagreement.")),
        ("fonts", SchemaPart.oneOrList(of: SchemaPart.text("A font."), "The fonts to try, in order.")),
        (
          "hues",
          SchemaPart.object("The palette.", Hue.allCases.map { ($0.rawValue, hue) })
        ),
        (
          "sizes",
          SchemaPart.object(
            "Type sizes in points, on a slide of 1280 × 720.",
            [
              ("title", size("The title's.")), ("caption", size("The caption's.")),
              ("label", size("Of labels in the figure.")), ("small", size("Of edge labels, dates and ticks.")),
              ("source", size("Of the sources and notes.")),
            ])
        ), ("patterns", SchemaPart.flag("Whether hues are told apart by patterns and strokes, too.")),
      ])
  }

  private static func color(_ description: String) -> JSON {
    .object([
      ("description", .string(description)), ("type", .string("string")),
      ("pattern", .string("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$")),
    ])
  }
}
