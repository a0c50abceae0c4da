import Chronology
import DossierCore

/// Reads the views of a dossier.
struct ViewReader {
  private let schema: SchemaReading
  /// Whether a file could not be read, in which a property may be declared.
  private let isIncomplete: Bool
  /// What views have that do not say otherwise.
  private let defaults: FigureDefaults
  private var places: [String: SourceRange] = [:]

  static let timelineKeys = ["lanes", "from", "to", "spans", "arrows"]
  static let networkKeys = ["group", "engine", "rank", "size", "isolated"]
  static let pageKeys = ["page", "theme", "notes"]
  static let vicinityKeys = ["touching", "between", "depth"]
  static let keys =
    ["layout", "title", "caption", "include", "exclude", "direction", "budget", "release"] + vicinityKeys + pageKeys
    + timelineKeys
    + networkKeys
  static let selectionKeys = ["kinds", "types", "ids", "relations"]
  static let lanes = ["none", "kind", "type", "actor", "institution", "place", "source"]
  static let groups = ["none", "kind", "type", "place"]

  /// Reads all views, in the order written.
  static func read(
    _ roots: [YAMLNode], _ schema: SchemaReading, defaults: FigureDefaults, isIncomplete: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> [ViewSpec] {
    var reader = ViewReader(schema: schema, isIncomplete: isIncomplete, defaults: defaults)
    var views: [ViewSpec] = []
    for root in roots {
      for section in root.mapping ?? [] where section.key == "views" {
        for entry in section.value.entries("`views`", &diagnostics) ?? [] {
          if let view = reader.readView(entry, &diagnostics) { views.append(view) }
        }
      }
    }
    return views
  }

  private init(schema: SchemaReading, isIncomplete: Bool, defaults: FigureDefaults) {
    self.defaults = defaults
    self.schema = schema
    self.isIncomplete = isIncomplete
  }

  private mutating func readView(_ entry: YAMLEntry, _ diagnostics: inout [Diagnostic]) -> ViewSpec? {
    guard checkID(entry, of: "view", &diagnostics) else { return nil }
    // Ids are the names of files, and some file systems do not tell capitals from small letters.
    if let first = places.updateValue(entry.keyRange, forKey: entry.key.lowercased()) {
      diagnostics.append(
        Diagnostic(
          .error, "view-duplicate", "there is another view with the id `\(entry.key)`", at: entry.keyRange,
          notes: [.init("the other one", at: first)]))
      return nil
    }
    guard let fields = Fields(entry.value, "a view", keys: Self.keys, &diagnostics) else { return nil }
    if fields["layout"] == nil {
      diagnostics.append(
        Diagnostic(
          .error, "view-layout-missing", "the view `\(entry.key)` has no layout", at: entry.keyRange,
          hint: "add `layout: timeline` or `layout: network`"))
    }
    let layout = fields.choice("layout", as: ViewSpec.Layout.self, &diagnostics)
    if let layout { checkKeys(fields, layout, &diagnostics) }
    var view = ViewSpec(
      id: ViewSpec.ID(entry.key), title: fields.text("title", &diagnostics)?.value ?? titled(entry.key),
      caption: fields.text("caption", &diagnostics)?.value, layout: layout ?? .network, range: entry.keyRange)
    view.include = readSelection(fields["include"], &diagnostics)
    view.exclude = readSelection(fields["exclude"], &diagnostics)
    view.from = readDate("from", fields, &diagnostics)
    view.to = readDate("to", fields, &diagnostics)
    view.lanes = readChannel("lanes", among: Self.lanes, fields, &diagnostics)
    view.group = readChannel("group", among: Self.groups, fields, &diagnostics)
    view.engine = fields.choice("engine", as: ViewSpec.Engine.self, &diagnostics) ?? .dot
    view.direction = fields.choice("direction", as: ViewSpec.Direction.self, &diagnostics)
    view.spans = readRelations("spans", fields, &diagnostics) ?? .none
    view.arrows = readRelations("arrows", fields, &diagnostics)
    view.showsIsolated = fields.flag("isolated", &diagnostics) ?? false
    view.ranking = fields.choice("rank", as: ViewSpec.Ranking.self, &diagnostics) ?? .edges
    view.salience = fields.choice("size", as: ViewSpec.Salience.self, &diagnostics) ?? .none
    view.budget = count("budget", atLeast: 1, fields, &diagnostics)
    readVicinity(into: &view, fields, &diagnostics)
    if view.ranking == .time, view.engine != .dot { reportIgnoredEngine(fields, &diagnostics) }
    let page = fields.text("page", &diagnostics).flatMap { parsePage($0, &diagnostics) }
    let theme = fields.text("theme", &diagnostics).flatMap { defaults.theme(named: $0, &diagnostics) }
    view.page = page ?? defaults.page
    view.theme = theme ?? defaults.theme
    view.release = fields.choice("release", as: Release.self, &diagnostics) ?? .public
    view.notes = fields.choice("notes", as: ViewSpec.Notes.self, &diagnostics) ?? defaults.notes
    return view
  }

  private func readVicinity(into view: inout ViewSpec, _ fields: Fields, _ diagnostics: inout [Diagnostic]) {
    view.touching = list("touching", fields, &diagnostics).map { Located(Entity.ID($0.value), at: $0.range) }
    view.between = list("between", fields, &diagnostics).map { Located(Entity.ID($0.value), at: $0.range) }
    view.depth = count("depth", atLeast: 0, fields, &diagnostics)
    if Set(view.between.map(\.value)).count == 1, let entry = fields["between"] {
      diagnostics.append(
        Diagnostic(
          .error, "view-between-one", "`between` names one entity only", at: entry.value.range,
          hint: "name at least two, or write `touching`"))
    }
    if let entry = fields["depth"], fields["touching"] == nil, fields["between"] == nil {
      diagnostics.append(
        Diagnostic(
          .warning, "view-key-ignored", "`depth` means nothing without `touching` or `between`", at: entry.keyRange,
          hint: "say which entities the view is about"))
    }
  }

  private func count(
    _ key: String, atLeast least: Int, _ fields: Fields, _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    guard let number = fields.count(key, &diagnostics) else { return nil }
    if number >= least { return number }
    diagnostics.append(
      Diagnostic(
        .error, "number-malformed", "`\(key)` must be at least \(least)", at: fields[key]?.value.range))
    return nil
  }

  /// Only `dot` has ranks.
  private func reportIgnoredEngine(_ fields: Fields, _ diagnostics: inout [Diagnostic]) {
    guard let entry = fields["engine"] else { return }
    diagnostics.append(
      Diagnostic(
        .warning, "view-key-ignored", "`engine` means nothing with `rank: time`", at: entry.keyRange,
        hint: "ranks are laid out by `dot`"))
  }

  private func checkKeys(_ fields: Fields, _ layout: ViewSpec.Layout, _ diagnostics: inout [Diagnostic]) {
    let (useless, other) =
      switch layout {
      case .timeline: (Self.networkKeys, ViewSpec.Layout.network)
      case .network: (Self.timelineKeys, ViewSpec.Layout.timeline)
      }
    for entry in fields.entries where useless.contains(entry.key) {
      diagnostics.append(
        Diagnostic(
          .warning, "view-key-ignored", "`\(entry.key)` means nothing for `layout: \(layout.rawValue)`",
          at: entry.keyRange, hint: "it is for `layout: \(other.rawValue)`"))
    }
  }

  private func readDate(_ key: String, _ fields: Fields, _ diagnostics: inout [Diagnostic]) -> DateExpression? {
    guard let entry = fields[key], fields.text(key, &diagnostics) != nil else { return nil }
    return parseDate(entry.value, &diagnostics)
  }

  private func readChannel(
    _ key: String, among names: [String], _ fields: Fields, _ diagnostics: inout [Diagnostic]
  ) -> ViewSpec.Channel {
    guard let text = fields.text(key, &diagnostics) else { return .none }
    if names.contains(text.value) {
      switch text.value {
      case "kind": return .kind
      case "type": return .type
      case "actor": return .actor
      case "institution": return .institution
      case "place": return .place
      case "source": return .source
      default: return .none
      }
    }
    let properties = Set(schema.schema.entityTypes.values.flatMap { $0.properties.map(\.id) })
    if properties.contains(text.value) || isIncomplete { return .property(text.value) }
    let guess = Spelling.nearest(to: text.value, among: names + properties.sorted())
    diagnostics.append(
      Diagnostic(
        .error, "unknown-value", "`\(key)` cannot be `\(text.value.shortened)`", at: text.range,
        hint: (guess.map { "did you mean `\($0)`? " } ?? "") + "possible: "
          + names.map { "`\($0)`" }.joined(separator: ", ") + ", or the name of a property"))
    return .none
  }

  /// `all`, `none`, or relation types.
  private func readRelations(
    _ key: String, _ fields: Fields, _ diagnostics: inout [Diagnostic]
  ) -> ViewSpec.RelationChoice? {
    guard fields[key] != nil else { return nil }
    let names = list(key, fields, &diagnostics)
    switch names.map(\.value) {
    case ["all"]: return .all
    case ["none"]: return ViewSpec.RelationChoice.none
    default: return .types(names.map { Located(RelationType.ID($0.value), at: $0.range) })
    }
  }

  private func readSelection(_ entry: YAMLEntry?, _ diagnostics: inout [Diagnostic]) -> ViewSpec.Selection {
    guard let entry,
      let fields = Fields(entry.value, "`\(entry.key)`", keys: Self.selectionKeys, &diagnostics)
    else { return ViewSpec.Selection() }
    let kinds = list("kinds", fields, &diagnostics).compactMap { text in
      parseChoice(text, of: "a kind", &diagnostics).map { (kind: Kind) in Located(kind, at: text.range) }
    }
    return ViewSpec.Selection(
      kinds: kinds,
      types: list("types", fields, &diagnostics).map { Located(EntityType.ID($0.value), at: $0.range) },
      entities: list("ids", fields, &diagnostics).map { Located(Entity.ID($0.value), at: $0.range) },
      relations: list("relations", fields, &diagnostics).map { Located(RelationType.ID($0.value), at: $0.range) })
  }

  private func list(_ key: String, _ fields: Fields, _ diagnostics: inout [Diagnostic]) -> [Located<String>] {
    fields.texts(key, &diagnostics)
  }

  /// An id as a title: "Who stands where".
  private func titled(_ id: String) -> String {
    let words = String(id.map { $0 == "-" || $0 == "_" ? " " : $0 })
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
