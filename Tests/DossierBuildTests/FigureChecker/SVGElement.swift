import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An element of a written SVG file.
final class SVGElement {
  let name: String
  var attributes: [String: String]
  private(set) weak var parent: SVGElement?
  var children: [Node] = []

  enum Node {
    case element(SVGElement)
    case text(String)
  }

  init(_ name: String, _ attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  var elements: [SVGElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }

  /// All text within.
  var content: String {
    children.map { node in
      switch node {
      case .element(let element): element.content
      case .text(let text): text
      }
    }.joined()
  }

  func number(_ key: String) -> Double? {
    attributes[key].flatMap { text in
      Double(text.prefix { "0123456789.-+eE".contains($0) })
    }
  }

  func append(_ element: SVGElement) {
    element.parent = self
    children.append(.element(element))
  }

  /// Itself and everything within, in drawing order.
  func walk(_ visit: (SVGElement) -> Void) {
    visit(self)
    for element in elements { element.walk(visit) }
  }

  /// The root of a file.
  static func parse(_ data: Data) throws -> SVGElement {
    let reader = Reader()
    let parser = XMLParser(data: data)
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
    return root
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: SVGElement?
    private var open: [SVGElement] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      let element = SVGElement(name, attributes)
      if let parent = open.last { parent.append(element) } else { root = element }
      open.append(element)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      open.last?.children.append(.text(string))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }
  }
}
