import LayoutProtocol

/// Why one attempt at a layout came to nothing.
enum LayoutFailure: Error {
  case missing(path: String?)
  case crashed(String)
  case timeout
  case garbage(String)
  /// Graphviz reported an error.
  case refused(String)
  case implausible(LayoutViolation)
  case tooLarge(LayoutRequest)

  var warning: LayoutWarning {
    switch self {
    case .missing(let path):
      LayoutWarning(
        id: .workerMissing,
        message: "The layout worker \(path ?? WorkerLocation.name) cannot be started; is it installed beside dossier?")
    case .crashed(let how):
      LayoutWarning(id: .workerCrashed, message: "The layout worker \(how).")
    case .timeout:
      LayoutWarning(id: .workerTimeout, message: "The layout worker was not done in its time.")
    case .garbage(let what):
      LayoutWarning(id: .workerGarbage, message: "The layout worker's reply cannot be read: \(what).")
    case .refused(let message):
      LayoutWarning(id: .workerFailed, message: "Graphviz could not lay the graph out: \(message)")
    case .implausible(let violation):
      LayoutWarning(id: .implausible, message: "Graphviz's layout was not used: \(violation.message).")
    case .tooLarge(let request):
      LayoutWarning(
        id: .tooLarge,
        message: "\(request.nodes.count) nodes and \(request.edges.count) edges are more than \(request.engine.name) "
          + "lays out well.")
    }
  }
}

extension [LayoutFailure] {
  /// The first warning of each kind.
  var warnings: [LayoutWarning] {
    var seen: Set<LayoutWarning.ID> = []
    return map(\.warning).filter { seen.insert($0.id).inserted }
  }
}
