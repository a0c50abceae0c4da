package import LayoutProtocol

/// What came of a layout: always a drawing, and what was given up to get it.
package struct LayoutOutcome: Sendable, Equatable {
  package var reply: LayoutReply
  package var rung: LayoutRung
  package var warnings: [LayoutWarning]

  package init(reply: LayoutReply, rung: LayoutRung, warnings: [LayoutWarning] = []) {
    self.reply = reply
    self.rung = rung
    self.warnings = warnings
  }

  /// Whether Graphviz placed the nodes with another engine than asked for.
  package var tookAnotherEngine: Bool { rung == .otherEngine }
}

/// How far a layout was simplified until it succeeded; each step also does without what the steps before gave up.
package enum LayoutRung: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// As asked.
  case asked
  /// Without common ranks, at slightly larger distances.
  case relaxed
  /// With straight edges.
  case straight
  /// With little work on crossings.
  case cheap
  /// Clusters do not hold their members together.
  case withoutClusters
  /// By another engine, which takes less time.
  case otherEngine
  /// Our own placement, without Graphviz.
  case plain

  package static func < (left: LayoutRung, right: LayoutRung) -> Bool { left.rawValue < right.rawValue }
}

/// Something the reader of a drawing should know about its layout.
package struct LayoutWarning: Sendable, Hashable {
  package enum ID: String, Sendable, Hashable, CaseIterable {
    case workerMissing = "layout-worker-missing"
    case workerCrashed = "layout-worker-crashed"
    case workerTimeout = "layout-worker-timeout"
    case workerGarbage = "layout-worker-garbage"
    case workerFailed = "layout-worker-failed"
    case implausible = "layout-implausible"
    case tooLarge = "layout-too-large"
    case simplified = "layout-simplified"
    case requestInvalid = "layout-request-invalid"
  }

  package var id: ID
  /// One sentence.
  package var message: String

  package init(id: ID, message: String) {
    self.id = id
    self.message = message
  }
}
