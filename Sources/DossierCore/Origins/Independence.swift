/// What a source does not retell, by its author's judgement.
struct Independence {
  /// The word for everything.
  static let everything = "all"

  private let ofAll: Bool
  private let sources: Set<String>
  private let outlets: Set<String>
  private let origins: SourceOrigins

  init(_ source: Source, _ origins: SourceOrigins) {
    let values = source.independentOf.map(\.value)
    ofAll = values.contains(Self.everything)
    sources = Set(values)
    outlets = Set(values.flatMap(OutletNames.names))
    self.origins = origins
  }

  /// Whether the source does not retell another one: named itself, by its outlet, or by what it goes back to.
  func covers(_ other: Source) -> Bool {
    ofAll || sources.contains(other.id.rawValue) || sources.contains(origins.origin(of: other.id).rawValue)
      || other.publisher.map { covers(outlet: $0) } ?? false
  }

  /// Whether the source does not retell an outlet.
  func covers(outlet: String) -> Bool {
    ofAll || !outlets.isEmpty && !outlets.isDisjoint(with: OutletNames.names(of: outlet))
  }
}

/// Declarations of independence that name nothing, or what the source retells after all.
func checkIndependence(of sources: [Source]) -> [Diagnostic] {
  guard sources.contains(where: { !$0.independentOf.isEmpty }) else { return [] }
  let byID = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  let outlets = Set(Outlets(sources).names.flatMap(OutletNames.names))
  var diagnostics: [Diagnostic] = []
  for source in sources {
    var retold: [Source.ID] = []
    var next = source.origin
    while let id = next, !retold.contains(id) {
      retold.append(id)
      next = byID[id]?.origin
    }
    for name in source.independentOf {
      let id = Source.ID(name.value)
      if id == source.id || retold.contains(id) || (name.value == Independence.everything && !retold.isEmpty) {
        let what = id == source.id ? "itself" : "what it retells"
        diagnostics.append(
          Diagnostic(
            .error, "source-independent-origin", "`\(source.id)` cannot be independent of \(what)", at: name.range,
            notes: source.originRange.map { [.init("its origin stands here", at: $0)] } ?? [],
            hint: "take out either `origin` or this"))
      } else if name.value != Independence.everything, byID[id] == nil,
        outlets.isDisjoint(with: OutletNames.names(of: name.value))
      {
        let known = sources.map(\.id.rawValue) + sources.compactMap(\.publisher)
        let hint = Spelling.nearest(to: name.value, among: known)
        diagnostics.append(
          Diagnostic(
            .error, "source-independent-unknown", "`\(name.value)` is neither a source nor an outlet here",
            at: name.range, hint: hint.map { "did you mean `\($0)`?" } ?? "name sources by their ids, or write `all`"))
      }
    }
  }
  return diagnostics
}
