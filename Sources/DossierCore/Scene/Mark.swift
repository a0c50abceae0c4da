/// One item of a picture.
public indirect enum Mark: Hashable, Sendable {
  /// Several marks that belong together.
  case group(MarkGroup)
  /// A rectangle.
  case rectangle(RectangleMark)
  /// A line or outline.
  case path(PathMark)
  /// One line of text.
  case text(TextMark)
}

/// Marks that stand for one thing: a node, an edge, a legend, an axis.
public struct MarkGroup: Hashable, Sendable {
  /// What the group stands on.
  public enum Origin: Hashable, Sendable {
    /// Claims of the dossier, by id; never empty.
    case claims(first: Claim.ID, others: [Claim.ID])
    /// Nothing: titles, axes, legends and the like.
    case furniture
  }

  /// What the group is to a screen reader (WAI-ARIA 1.2, Graphics Module 1.0).
  public enum Role: String, Hashable, Sendable {
    /// One thing of the picture, such as a node: `graphics-symbol`.
    case symbol = "graphics-symbol"
    /// A part of the picture made of several things: `graphics-object`.
    case object = "graphics-object"
    /// A list.
    case list
    /// An item of a list.
    case listItem = "listitem"
    /// A link.
    case link
    /// Nothing but decoration.
    case presentation
  }

  /// The element's id in the file, unique in the scene; `nil` for none.
  public var id: String?
  /// Names for style sheets and scripts: `node event disputed`.
  public var classes: [String]
  /// What the group stands on.
  public var origin: Origin
  /// What it is to a screen reader.
  public var role: Role
  /// Its name, shown when the pointer rests on it.
  public var title: String?
  /// What a screen reader reads after the name: the dates, the quotes.
  public var summary: String?
  /// Where it leads; `http`, `https`, `mailto`, or `#id` within the picture.
  public var link: String?
  /// The marks, in drawing order.
  public var marks: [Mark]

  /// A group.
  public init(
    id: String? = nil, classes: [String], origin: Origin, role: Role, title: String? = nil, summary: String? = nil,
    link: String? = nil, marks: [Mark]
  ) {
    self.id = id
    self.classes = classes
    self.origin = origin
    self.role = role
    self.title = title
    self.summary = summary
    self.link = link
    self.marks = marks
  }
}

/// A rectangle with its corners rounded, perhaps.
public struct RectangleMark: Hashable, Sendable {
  /// Its place and size.
  public var frame: Rectangle
  /// The corners' radius.
  public var cornerRadius: Double
  /// How it is painted.
  public var paint: Paint

  /// A rectangle.
  public init(_ frame: Rectangle, cornerRadius: Double = 0, paint: Paint) {
    self.frame = frame
    self.cornerRadius = cornerRadius
    self.paint = paint
  }
}

/// A line or outline.
public struct PathMark: Hashable, Sendable {
  /// One step of a path.
  public enum Segment: Hashable, Sendable {
    /// Lift the pen and go to a point.
    case move(Point)
    /// A straight line to a point.
    case line(Point)
    /// A cubic Bézier curve by two control points and its end.
    case curve(Point, Point, Point)
    /// Back to where the pen came down.
    case close
  }

  /// The steps.
  public var segments: [Segment]
  /// How it is painted.
  public var paint: Paint

  /// A line or outline.
  public init(_ segments: [Segment], paint: Paint) {
    self.segments = segments
    self.paint = paint
  }
}

/// One line of text.
public struct TextMark: Hashable, Sendable {
  /// The size of raised text against the text beside it.
  public static let superscriptScale = 0.72
  /// How far raised text stands above the base line, against the size of the text beside it.
  public static let superscriptRise = 0.35

  /// Which part of the text stands at the given point.
  public enum Anchor: String, Hashable, Sendable {
    /// Its beginning.
    case start
    /// Its middle.
    case middle
    /// Its end.
    case end
  }

  /// A stretch of text in one style.
  public struct Run: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Whether it is small and raised, as footnote numbers are.
    public var isSuperscript: Bool
    /// Where it leads, as ``MarkGroup/link``.
    public var link: String?

    /// A stretch of text.
    public init(_ text: String, isSuperscript: Bool = false, link: String? = nil) {
      self.text = text
      self.isSuperscript = isSuperscript
      self.link = link
    }
  }

  /// The text, in reading order.
  public var runs: [Run]
  /// Where its anchor stands, on the base line.
  public var position: Point
  /// Which part of it stands there.
  public var anchor: Anchor
  /// The font size.
  public var size: Double
  /// Whether it is bold.
  public var isBold: Bool
  /// Whether it is slanted.
  public var isItalic: Bool
  /// Its colour.
  public var color: Color
  /// The colour of a soft edge around the letters that keeps lines away from them.
  public var halo: Color?
  /// Its width as measured: what layouts reckoned with.
  public var width: Double
  /// Which way the text runs that this is a line of; `nil` for the direction of its own first strong character.
  public var direction: TextDirection?

  /// One line of text.
  public init(
    _ runs: [Run], at position: Point, anchor: Anchor = .start, size: Double, isBold: Bool = false,
    isItalic: Bool = false, color: Color, halo: Color? = nil, width: Double, direction: TextDirection? = nil
  ) {
    self.runs = runs
    self.position = position
    self.anchor = anchor
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.color = color
    self.halo = halo
    self.width = width
    self.direction = direction
  }
}
