import DossierCore
import DossierLayout
import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A written SVG file read back: where its texts and nodes really are.
///
/// Widths are those of the built-in metrics without slack, heights those of capitals and descenders.
final class WrittenFigure: NSObject, XMLParserDelegate {
  struct Text {
    var content = ""
    var frame = Rectangle(x: 0, y: 0, width: 0, height: 0)
    /// The classes of the groups around it, outermost first.
    let classes: [String]
    /// The id of the nearest group with one.
    let owner: String?
  }

  private(set) var texts: [Text] = []
  /// The outlines of nodes by element id: the first shape of each group of class `node`.
  private(set) var nodes: [String: Rectangle] = [:]
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  private var groups: [(id: String?, classes: [String])] = []
  private var current: Text?
  private var anchor = ""
  private var origin = Point(x: 0, y: 0)
  private var size = 0.0
  private var isBold = false
  private var advance = 0.0
  private var runSizes: [Double] = []
  private var run = ""

  init(_ svg: Data) throws {
    super.init()
    let parser = XMLParser(data: svg)
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    func number(_ key: String) -> Double { attributes[key].flatMap(Double.init) ?? 0 }
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.append(link) }
    switch name {
    case "svg": (width, height) = (number("width"), number("height"))
    case "g":
      let classes = (attributes["class"] ?? "").split(separator: " ").map(String.init)
      groups.append((attributes["id"], classes))
    case "rect": note(Rectangle(x: number("x"), y: number("y"), width: number("width"), height: number("height")))
    case "path": note(Self.bounds(attributes["d"] ?? ""))
    case "text":
      current = Text(classes: groups.flatMap(\.classes), owner: groups.last { $0.id != nil }?.id)
      origin = Point(x: number("x"), y: number("y"))
      anchor = attributes["text-anchor"] ?? "start"
      size = number("font-size")
      isBold = attributes["font-weight"] == "bold"
      (advance, run, runSizes) = (0, "", [size])
    case "tspan":
      flush()
      runSizes.append(attributes["font-size"].flatMap(Double.init) ?? runSizes.last ?? size)
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if current != nil { run += string }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    switch name {
    case "g": groups.removeLast()
    case "tspan":
      flush()
      runSizes.removeLast()
    case "text":
      flush()
      guard var text = current else { return }
      let left = anchor == "middle" ? origin.x - advance / 2 : anchor == "end" ? origin.x - advance : origin.x
      text.frame = Rectangle(x: left, y: origin.y - size * 0.72, width: advance, height: size * 0.93)
      texts.append(text)
      current = nil
    default: break
    }
  }

  private func flush() {
    guard !run.isEmpty else { return }
    current?.content += run
    advance += FontMetrics.width(of: run, size: runSizes.last ?? size, weight: isBold ? .bold : .regular, slack: 0)
    run = ""
  }

  private func note(_ frame: Rectangle) {
    guard let group = groups.last, let id = group.id, group.classes.first == "node", nodes[id] == nil else { return }
    nodes[id] = frame
  }

  /// The box around a path's points: exact for straight outlines.
  private static func bounds(_ path: String) -> Rectangle {
    let numbers = path.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
    let xs = stride(from: 0, to: numbers.count - 1, by: 2).map { numbers[$0] }
    let ys = stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return Rectangle(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
  }
}
