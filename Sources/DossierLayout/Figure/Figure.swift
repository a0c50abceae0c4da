public import DossierCore

/// A view drawn: the page that shows it, pages that go with it, and where things stand for the next time.
public struct Figure: Sendable {
  /// The page with the drawing.
  public var scene: Scene
  /// Pages that follow it, such as notes that had no room on the first; often none.
  public var continuation: [Scene]
  /// Where things stand, which a later drawing of the same view may keep to.
  public var placement: FigurePlacement

  /// A drawn view.
  public init(scene: Scene, continuation: [Scene] = [], placement: FigurePlacement = FigurePlacement()) {
    self.scene = scene
    self.continuation = continuation
    self.placement = placement
  }

  /// All pages in order.
  public var pages: [Scene] { [scene] + continuation }
}
