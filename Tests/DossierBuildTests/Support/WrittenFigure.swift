import DossierCore
import DossierLayout
import Foundation

/// A written SVG file read back: what is drawn where, in drawing order.
///
/// Widths of text are those of the built-in metrics without slack, heights those of capitals and descenders.
final class WrittenFigure {
  /// What stands for one thing, or a part of the page.
  final class Group {
    let element: SVGElement
    let id: String?
    let classes: [String]
    let claims: [String]
    let parent: Group?
    fileprivate(set) var items: [Int] = []

    fileprivate init(_ element: SVGElement, parent: Group?) {
      self.element = element
      id = element.attributes["id"]
      classes = element.classes
      claims = (element.attributes["data-claims"] ?? "").split(separator: " ").map(String.init)
      self.parent = parent
    }

    /// Itself and the groups around it, innermost first.
    var chain: [Group] { [self] + (parent?.chain ?? []) }

    func isIn(_ name: String) -> Bool { chain.contains { $0.classes.contains(name) } }
  }

  struct Text {
    var content = ""
    var frame = Rectangle(x: 0, y: 0, width: 0, height: 0)
    var size = 0.0
    var color: Color?
    var halo: Color?
    /// The raised numbers, with where they lead.
    var notes: [(number: String, link: String?)] = []
    let group: Group?

    /// The classes of the groups around it, innermost first.
    var classes: [String] { group?.chain.flatMap(\.classes) ?? [] }
    /// The id of the nearest group with one.
    var owner: String? { group?.chain.lazy.compactMap(\.id).first }
  }

  struct Shape {
    let outline: Outline
    let bounds: Rectangle
    /// The colours of the inside, those of a pattern both; empty for none.
    let fills: [Color]
    let stroke: Color?
    let strokeWidth: Double
    let dash: [Double]
    let opacity: Double
    /// `rect` and its roundness, or `path` and the number of its corners.
    let form: String
    let group: Group?
  }

  enum Item {
    case shape(Shape)
    case text(Text)
  }

  private(set) var items: [Item] = []
  private(set) var groups: [Group] = []
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  let width: Double
  let height: Double
  let root: SVGElement
  private var patterns: [String: [Color]] = [:]

  var texts: [Text] { items.compactMap { if case .text(let text) = $0 { text } else { nil } } }
  var shapes: [Shape] { items.compactMap { if case .shape(let shape) = $0 { shape } else { nil } } }

  convenience init(_ svg: Data) throws {
    self.init(try SVGElement.parse(svg))
  }

  init(_ root: SVGElement) {
    self.root = root
    let box = (root.attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    width = box.count == 4 ? box[2] : root.number("width") ?? 0
    height = box.count == 4 ? box[3] : root.number("height") ?? 0
    root.walk { element in
      if let id = element.attributes["id"] { ids.append(id) }
      if let link = element.attributes["href"] { links.append(link) }
      guard element.name == "pattern", let id = element.attributes["id"] else { return }
      var colors: [Color] = []
      element.walk { part in
        colors += [part.attributes["fill"], part.attributes["stroke"]].compactMap { $0.flatMap(Self.color) }
      }
      patterns[id] = colors
    }
    read(root, in: nil)
  }

  /// The shapes and texts of a group, its groups' included.
  func shapes(of group: Group) -> [Shape] {
    group.items.compactMap { if case .shape(let shape) = items[$0] { shape } else { nil } }
  }

  func texts(of group: Group) -> [Text] {
    group.items.compactMap { if case .text(let text) = items[$0] { text } else { nil } }
  }

  func group(_ id: String) -> Group? { groups.first { $0.id == id } }

  private func read(_ element: SVGElement, in group: Group?) {
    switch element.name {
    case "defs", "title", "desc": return
    case "text": add(.text(readText(element, in: group)), to: group)
    case "rect", "path": add(.shape(readShape(element, in: group)), to: group)
    case "g":
      let inner = Group(element, parent: group)
      groups.append(inner)
      for child in element.elements { read(child, in: inner) }
    default:
      for child in element.elements { read(child, in: group) }
    }
  }

  private func add(_ item: Item, to group: Group?) {
    for group in group?.chain ?? [] { group.items.append(items.count) }
    items.append(item)
  }

  private func readShape(_ element: SVGElement, in group: Group?) -> Shape {
    func number(_ key: String, _ fallback: Double = 0) -> Double { element.number(key) ?? fallback }
    let outline: Outline
    let form: String
    if element.name == "rect" {
      let frame = Rectangle(x: number("x"), y: number("y"), width: number("width"), height: number("height"))
      outline = Outline(frame, radius: number("rx"))
      form = number("rx") == 0 ? "rectangle" : number("rx") >= frame.height / 2 - 0.05 ? "pill" : "rounded"
    } else {
      outline = Outline(path: element.attributes["d"] ?? "")
      form = "path \(outline.strokes.map { String($0.count) }.joined(separator: "+"))"
    }
    let fill = element.attributes["fill"] ?? "#000000"
    let pattern = fill.hasPrefix("url(#") ? patterns[String(fill.dropFirst(5).dropLast())] : nil
    return Shape(
      outline: outline, bounds: outline.bounds, fills: pattern ?? [Self.color(fill)].compactMap { $0 },
      stroke: element.attributes["stroke"].flatMap(Self.color), strokeWidth: number("stroke-width", 1),
      dash: (element.attributes["stroke-dasharray"] ?? "").split(separator: " ").compactMap { Double($0) },
      opacity: number("opacity", 1), form: form, group: group)
  }

  private func readText(_ element: SVGElement, in group: Group?) -> Text {
    var text = Text(group: group)
    text.size = element.number("font-size") ?? 0
    text.color = element.attributes["fill"].flatMap(Self.color)
    text.halo = element.attributes["stroke"].flatMap(Self.color)
    let weight: FontWeight = element.attributes["font-weight"] == "bold" ? .bold : .regular
    var advance = 0.0
    func visit(_ part: SVGElement, size: Double, link: String?) {
      for node in part.children {
        switch node {
        case .text(let run):
          text.content += run
          advance += FontMetrics.width(of: run, size: size, weight: weight, slack: 0)
          if size < text.size, run != "," { text.notes.append((run, link)) }
        case .element(let inner):
          visit(inner, size: inner.number("font-size") ?? size, link: inner.attributes["href"] ?? link)
        }
      }
    }
    visit(element, size: text.size, link: nil)
    let (x, y) = (element.number("x") ?? 0, element.number("y") ?? 0)
    let isRightToLeft = element.attributes["direction"] == "rtl"
    let anchor = element.attributes["text-anchor"] ?? "start"
    let left =
      anchor == "middle" ? x - advance / 2 : (anchor == "end") != isRightToLeft ? x - advance : x
    text.frame = Rectangle(x: left, y: y - text.size * 0.72, width: advance, height: text.size * 0.93)
    return text
  }

  static func color(_ text: String) -> Color? {
    guard text.hasPrefix("#"), text.utf8.count == 7 else { return nil }
    return UInt32(text.dropFirst(), radix: 16).map { Color($0) }
  }
}
