public import DossierCore
public import DossierReader

/// A dossier read and checked: its graph, its views, and everything there is to say about it.
public struct LoadedDossier: Sendable {
  /// The files it was read from.
  public let files: ProjectFiles
  /// The texts of its sources.
  public let texts: SourceTexts
  /// The graph.
  public let graph: KnowledgeGraph
  /// The views, in the order written.
  public let views: [GraphView]
  /// The themes there are: the built-in ones, then the dossier's own.
  public let themes: [Theme]
  /// What its author wants written of each view; `nil` where nothing is said.
  public let formats: [OutputFormat]?
  /// Where things stood in the figures when they were last drawn, by view; empty if nothing is kept.
  public let placements: [ViewSpec.ID: FigurePlacement]
  /// What is wrong or odd, by place.
  public let diagnostics: [Diagnostic]
  /// For whom it was read; `nil` for all there is.
  public let release: Release?
  /// What became of every citation since it was accepted. What is to be said about it is not among ``diagnostics``.
  public let evidence: EvidenceReport

  /// Whether anything is wrong, so that nothing may be exported.
  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// Whether what was read is no dossier at all: it has errors, and not one entity or source.
  public var isEmpty: Bool {
    hasErrors && graph.nodes.isEmpty && graph.sources.isEmpty
  }

  /// What is wrong or odd, that of its evidence included: what `dossier check` reports.
  public var allDiagnostics: [Diagnostic] {
    evidence.merged(with: diagnostics)
  }

  /// The same for whoever builds: evidence that changed is a warning there, as long as every quote stands in its source.
  public var buildDiagnostics: [Diagnostic] {
    let lowered = evidence.diagnostics.map { diagnostic in
      Diagnostic(
        .warning, diagnostic.id, diagnostic.message, at: diagnostic.range, notes: diagnostic.notes,
        hint: diagnostic.hint)
    }
    return (diagnostics + lowered).sorted(by: Diagnostic.isOrderedBefore)
  }

  /// All it holds, for comparison with another state of it; what stands around quotes only if its evidence was collected.
  public var records: RecordSet {
    RecordSet(graph, views: views.compactMap(\.spec), evidence: evidence)
  }
}

/// Reads a dossier's folder, or a single file, and checks all of it.
///
/// Faults of the dossier are diagnostics; only what the system refuses is thrown.
///
/// - Parameters:
///   - path: the folder or file.
///   - collectsEvidence: whether to work out also what every citation rests on now, as accepting it needs.
public func loadDossier(at path: String, collectsEvidence: Bool = false) throws -> LoadedDossier {
  loadDossier(from: try readProject(at: path), collectsEvidence: collectsEvidence)
}

/// A dossier as a circle may see it: what is not for them is taken out of its files before anything is made of them.
///
/// Nothing it says, its diagnostics included, tells what was taken out. Whether the dossier as a whole is sound is only told
/// in one sentence.
///
/// - Parameters:
///   - files: all of its files.
///   - release: for whom.
///   - allowsMentions: whether words that name what is withheld may stay: then each is a warning instead of an error.
public func loadDossier(
  from files: ProjectFiles, for release: Release, allowsMentions: Bool = false
) -> LoadedDossier {
  var stages = StageTimes()
  let whole = loadDossier(from: files, release: nil, stages: &stages)
  let dossier = loadDossier(from: files, release: release, stages: &stages)
  if whole.hasErrors {
    let count = diagnosticSummary(whole.diagnostics.filter { $0.severity == .error })
    return dossier.saying([
      Diagnostic(
        .error, "release-unchecked", "the dossier has \(count), so that what would be shown of it is not certain",
        at: nil,
        hint: "`dossier check` tells them; mend them first")
    ])
  }
  // What the whole dossier has and its part has not (a role that must be played, a text that speaks of it) is withheld.
  return dossier.saying(
    dossier.diagnostics.compactMap { diagnostic in
      switch diagnostic.id {
      case "release-mention" where allowsMentions:
        Diagnostic(.warning, diagnostic.id, diagnostic.message, at: diagnostic.range, hint: "reword it")
      case "role-missing", "property-missing", "event-uncited", "entity-uncited", "view-empty", "view-no-path",
        "evidence-stale", "alternative-empty":
        nil
      default: diagnostic
      }
    })
}

/// Checks a dossier whose files are in memory.
public func loadDossier(from files: ProjectFiles, collectsEvidence: Bool = false) -> LoadedDossier {
  var stages = StageTimes()
  return loadDossier(from: files, collectsEvidence: collectsEvidence, stages: &stages)
}

func loadDossier(
  from files: ProjectFiles, collectsEvidence: Bool = false, release: Release? = nil, stages: inout StageTimes
) -> LoadedDossier {
  var diagnostics: [Diagnostic]
  let corpus: Corpus
  let texts: SourceTexts
  (corpus, texts, diagnostics) = parseWithTexts(files, collectsEvidence: collectsEvidence, release: release)
  stages.end("parse")
  let (graph, graphDiagnostics) = buildGraph(corpus)
  diagnostics += graphDiagnostics
  var views: [GraphView] = []
  for spec in corpus.views {
    let (view, viewDiagnostics) = selectView(graph, spec)
    views.append(view)
    diagnostics += viewDiagnostics
  }
  stages.end("graph")
  var placements: [ViewSpec.ID: FigurePlacement] = [:]
  // Where things stand because of what is withheld would tell of it.
  if release == nil {
    let (kept, placementDiagnostics) = readPlacements(files)
    placements = kept
    diagnostics += placementDiagnostics
  }
  diagnostics.sort(by: Diagnostic.isOrderedBefore)
  return LoadedDossier(
    files: files, texts: texts, graph: graph, views: views, themes: Theme.builtIn + corpus.themes,
    formats: corpus.formats, placements: placements, diagnostics: diagnostics, release: release,
    evidence: corpus.evidence)
}

extension LoadedDossier {
  /// The dossier with other things to say about it, and nothing about its evidence, which is for those who see all of it.
  fileprivate func saying(_ diagnostics: [Diagnostic]) -> LoadedDossier {
    LoadedDossier(
      files: files.namesOnly, texts: texts, graph: graph, views: views, themes: themes, formats: formats,
      placements: placements, diagnostics: diagnostics, release: release, evidence: EvidenceReport())
  }
}

extension ProjectFiles {
  /// The files without what they hold, so that no line of them can be shown beside a diagnostic.
  fileprivate var namesOnly: ProjectFiles { ProjectFiles(name: name, files: [:], lockPath: lockPath) }
}
