package import DossierCore

/// All that the page shows: one value, replaced whole whenever something changes.
package struct PreviewState: Sendable {
  /// How the last reading of the dossier went.
  package enum Phase: Hashable, Sendable {
    /// It is being read for the first time.
    case reading
    /// All is as the files are, or will be once the views that are being drawn are drawn.
    case current
    /// It has errors: figures are those of the last state without.
    case faulty
    /// It could not be read, or not be written, for the reason given.
    case failed(String)
  }

  /// One view with its figure.
  package struct View: Hashable, Sendable {
    /// The view's id.
    package var id: ViewSpec.ID
    /// Its title.
    package var title: String
    /// The sentence under its title.
    package var caption: String?
    /// How it is laid out.
    package var layout: ViewSpec.Layout
    /// Its pages in order; empty as long as it was never drawn.
    package var pages: [PreviewPage] = []
    /// Whether a newer figure is on its way.
    package var isDrawing = false
  }

  /// Counts up with every change.
  package var revision = 0
  package var phase = Phase.reading
  /// The dossier's title; empty before it was read.
  package var title = ""
  /// BCP 47.
  package var language = "en"
  /// In the order written.
  package var views: [View] = []
  /// What is wrong or odd with the dossier as it is now.
  package var findings: [Finding] = []
  /// Where the outputs are written; `nil` if they are not.
  package var output: String?

  /// Whether another state differs in no more than what is being drawn.
  package func isSame(butForDrawing other: PreviewState) -> Bool {
    func settled(_ views: [View]) -> [View] {
      views.map { view in
        var view = view
        view.isDrawing = false
        return view
      }
    }
    return phase == other.phase && title == other.title && language == other.language && findings == other.findings
      && output == other.output && settled(views) == settled(other.views)
  }

  /// Whether the figures show an earlier state of the dossier.
  package var isStale: Bool {
    switch phase {
    case .faulty, .failed: true
    case .reading, .current: false
    }
  }
}

/// A page of a figure as it is served.
package struct PreviewPage: Hashable, Sendable {
  /// What its address is made of: a digest of its bytes.
  package let name: String
  /// The SVG.
  package let bytes: [UInt8]

  /// A finished page.
  package init(bytes: [UInt8]) {
    name = String(SHA256.fingerprint(bytes).prefix(32))
    self.bytes = bytes
  }
}
