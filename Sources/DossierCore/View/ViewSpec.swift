public import Chronology

/// What a view shows and how, as the author wrote it under `views`.
public struct ViewSpec: Hashable, Sendable {
  /// The name of a view, which is also the name of its files.
  public typealias ID = Identifier<ViewSpec>

  /// How a view is laid out.
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// Events along a true time scale.
    case timeline
    /// Nodes and edges.
    case network
  }

  /// The layout engine of a network.
  public enum Engine: String, Hashable, Sendable, CaseIterable {
    /// Ranks from one side to the other.
    case dot
    /// Springs.
    case neato
    /// Springs, with clusters.
    case fdp
    /// Springs for large graphs.
    case sfdp
    /// Circles.
    case circo
    /// Rings around a centre.
    case twopi
  }

  /// The direction in which a ranked network, or the time of a timeline, runs.
  public enum Direction: String, Hashable, Sendable, CaseIterable {
    /// Left to right.
    case right
    /// Top to bottom.
    case down
  }

  /// What the ranks of a network stand for.
  public enum Ranking: String, Hashable, Sendable, CaseIterable {
    /// The direction of its edges.
    case edges
    /// Time: what was earlier stands further left, or higher.
    case time
  }

  /// What the size of a node stands for.
  public enum Salience: String, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// How many edges of the view it has.
    case degree
    /// How many sources speak of it and of its edges in the view.
    case sources
    /// How many claims it and its edges in the view stand on.
    case claims
  }

  /// What the lanes of a timeline, or the clusters of a network, stand for.
  public enum Channel: Hashable, Sendable {
    /// Nothing: one lane, no clusters.
    case none
    /// The kind of node.
    case kind
    /// The entity type.
    case type
    /// The actors that play a role in the event.
    case actor
    /// The institutions that play a role in the event.
    case institution
    /// Where the event took place.
    case place
    /// The source of the event's first citation.
    case source
    /// A text property of the node.
    case property(String)
  }

  /// Where the quotes behind a figure's footnotes stand.
  public enum Notes: String, Hashable, Sendable, CaseIterable {
    /// At the foot of the figure if there is room, else on pages of their own.
    case auto
    /// On pages of their own.
    case page
    /// At the foot of the figure; what has no room there on pages of their own.
    case foot
    /// Nowhere in print: only the sources are listed.
    case none
  }

  /// Which relations a timeline draws beside its events.
  public enum RelationChoice: Hashable, Sendable {
    /// None.
    case none
    /// All that can be drawn.
    case all
    /// Those of some types.
    case types([Located<RelationType.ID>])
  }

  /// Which part of the graph is meant; an empty list means "any".
  public struct Selection: Hashable, Sendable {
    /// Kinds of node.
    public var kinds: [Located<Kind>]
    /// Entity types, their descendants included.
    public var types: [Located<EntityType.ID>]
    /// Single entities.
    public var entities: [Located<Entity.ID>]
    /// Relation types and roles of edges.
    public var relations: [Located<RelationType.ID>]

    /// A selection; by default of everything.
    public init(
      kinds: [Located<Kind>] = [], types: [Located<EntityType.ID>] = [], entities: [Located<Entity.ID>] = [],
      relations: [Located<RelationType.ID>] = []
    ) {
      self.kinds = kinds
      self.types = types
      self.entities = entities
      self.relations = relations
    }

    /// Whether nothing is named.
    public var isEmpty: Bool {
      kinds.isEmpty && types.isEmpty && entities.isEmpty && relations.isEmpty
    }

    /// Whether no node is named, be it by kind, type or id.
    public var namesNoNode: Bool {
      kinds.isEmpty && types.isEmpty && entities.isEmpty
    }
  }

  /// The view's id.
  public var id: ID
  /// The title over the figure.
  public var title: String
  /// The sentence under the title.
  public var caption: String?
  /// How it is laid out.
  public var layout: Layout
  /// What is shown.
  public var include: Selection
  /// What is left out of that.
  public var exclude: Selection
  /// Entities around which the view is taken; empty for no such limit.
  public var touching: [Located<Entity.ID>]
  /// Entities between which paths are shown; empty for no such limit.
  public var between: [Located<Entity.ID>]
  /// How many edges away from ``touching`` is still shown, 1 by default; how much longer than the shortest a path of
  /// ``between`` may be, 0 by default.
  public var depth: Int?
  /// How many nodes of a network or events of a timeline are drawn one by one, the others in groups; `nil` for as many as
  /// the page holds.
  public var budget: Int?
  /// What the ranks of a network stand for.
  public var ranking: Ranking
  /// What the size of a network's nodes stands for.
  public var salience: Salience
  /// The first day shown, for timelines.
  public var from: DateExpression?
  /// The last day shown, for timelines.
  public var to: DateExpression?
  /// What the lanes of a timeline stand for.
  public var lanes: Channel
  /// What the clusters of a network stand for.
  public var group: Channel
  /// The layout engine of a network.
  public var engine: Engine
  /// Which way a ranked network, or the time of a timeline, runs; `nil` for whichever fits the page better.
  public var direction: Direction?
  /// Whether nodes without an edge in the view are shown in a network.
  public var showsIsolated: Bool
  /// The page it is made for.
  public var page: PageFormat
  /// Its colours, fonts and sizes.
  public var theme: Theme
  /// Where the quotes behind its footnotes stand.
  public var notes: Notes
  /// Which relations with a time are drawn as bars in a timeline: offices, memberships.
  public var spans = RelationChoice.none
  /// Which relations between events are drawn as arrows in a timeline; `nil` for those that say what led to what.
  public var arrows: RelationChoice?
  /// For whom it is.
  public var release = Release.public
  /// Where the view is declared.
  public var range: SourceRange

  /// A view; what is not said has its default.
  public init(
    id: ID, title: String, caption: String? = nil, layout: Layout, include: Selection = Selection(),
    exclude: Selection = Selection(), from: DateExpression? = nil, to: DateExpression? = nil, lanes: Channel = .none,
    group: Channel = .none, engine: Engine = .dot, direction: Direction? = nil, showsIsolated: Bool = false,
    touching: [Located<Entity.ID>] = [], between: [Located<Entity.ID>] = [], depth: Int? = nil, budget: Int? = nil,
    ranking: Ranking = .edges, salience: Salience = .none, page: PageFormat = .wide, theme: Theme = .light,
    notes: Notes = .auto, range: SourceRange
  ) {
    self.page = page
    self.theme = theme
    self.notes = notes
    self.id = id
    self.title = title
    self.caption = caption
    self.layout = layout
    self.include = include
    self.exclude = exclude
    self.from = from
    self.to = to
    self.lanes = lanes
    self.group = group
    self.engine = engine
    self.direction = direction
    self.showsIsolated = showsIsolated
    self.touching = touching
    self.between = between
    self.depth = depth
    self.budget = budget
    self.ranking = ranking
    self.salience = salience
    self.range = range
  }
}
