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
  /// What became of every citation since it was accepted. What is to be said about it is not among ``diagnostics``.
  public let evidence: EvidenceReport

  /// Whether anything is wrong, so that nothing may be exported.
  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
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

  /// All it holds, for comparison with another state of it.
  public var records: RecordSet {
    RecordSet(graph, views: views.compactMap(\.spec))
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

/// Checks a dossier whose files are in memory.
public func loadDossier(from files: ProjectFiles, collectsEvidence: Bool = false) -> LoadedDossier {
  var stages = StageTimes()
  return loadDossier(from: files, collectsEvidence: collectsEvidence, stages: &stages)
}

func loadDossier(
  from files: ProjectFiles, collectsEvidence: Bool = false, stages: inout StageTimes
) -> LoadedDossier {
  var diagnostics: [Diagnostic]
  let corpus: Corpus
  let texts: SourceTexts
  (corpus, texts, diagnostics) = parseWithTexts(files, collectsEvidence: collectsEvidence)
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
  let (placements, placementDiagnostics) = readPlacements(files)
  diagnostics += placementDiagnostics
  diagnostics.sort(by: Diagnostic.isOrderedBefore)
  return LoadedDossier(
    files: files, texts: texts, graph: graph, views: views, themes: Theme.builtIn + corpus.themes,
    formats: corpus.formats, placements: placements, diagnostics: diagnostics,
    evidence: corpus.evidence)
}
