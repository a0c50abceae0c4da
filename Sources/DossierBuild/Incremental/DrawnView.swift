import DossierCore
import DossierExport
import DossierLayout

/// A view's figure as bytes, with what there is to say about it.
struct DrawnView: Sendable, Equatable {
  /// Its pages as SVG.
  var pages: [[UInt8]]
  /// The same for `rsvg-convert`; empty if nothing is printed.
  var printable: [[UInt8]]
  /// Where things stand, for the next time.
  var placement: FigurePlacement
  /// Without a place: that of the view is put in where they are reported.
  var diagnostics: [Diagnostic]

  /// Draws a view that was pruned.
  init(_ view: GraphView, options: LayoutOptions, isPrinted: Bool) {
    let (figure, diagnostics) = layoutFigure(view, options: options)
    pages = concurrentMap(figure.pages, jobs: options.jobs) { exportSVG($0) }
    printable = isPrinted ? concurrentMap(figure.pages, jobs: options.jobs) { exportSVG($0.printable) } : []
    placement = figure.placement
    self.diagnostics = diagnostics
  }

  /// Whether another run might draw it otherwise: a worker that is missing, too slow or broken.
  var isUncertain: Bool {
    let passing: Set = [
      "layout-worker-missing", "layout-worker-crashed", "layout-worker-timeout", "layout-worker-garbage",
    ]
    return diagnostics.contains { passing.contains($0.id) }
  }

  /// What there is to say, at the place where the view is declared.
  func diagnostics(at place: SourceRange?) -> [Diagnostic] {
    diagnostics.map { $0.at(place) }
  }
}

extension Diagnostic {
  /// The same where its view is declared, if it was told of a view that was pruned.
  func at(_ place: SourceRange?) -> Diagnostic {
    Diagnostic(severity, id, message, at: range == .nowhere ? place : range, notes: notes, hint: hint)
  }
}

extension DrawnView {
  /// As an entry of a cache.
  var entry: [UInt8] {
    var writer = ByteWriter()
    writer.add(each: pages) { $0.add($1) }
    writer.add(each: printable) { $0.add($1) }
    writer.add(placement)
    writer.add(each: diagnostics) { $0.add($1) }
    return writer.bytes
  }

  /// From an entry of a cache; `nil` if it is none.
  init?(entry: [UInt8]) {
    var reader = ByteReader(entry)
    guard let pages = reader.list({ $0.data() }), let printable = reader.list({ $0.data() }),
      let placement = reader.placement(), let diagnostics = reader.list({ $0.diagnostic() }), reader.isAtEnd
    else { return nil }
    self.pages = pages
    self.printable = printable
    self.placement = placement
    self.diagnostics = diagnostics
  }
}

extension ByteWriter {
  mutating func add(_ placement: FigurePlacement) {
    add(each: placement.choices.sorted { $0.key < $1.key }) {
      $0.add($1.key)
      $0.add($1.value)
    }
    add(each: placement.frames.sorted { $0.key < $1.key }) {
      $0.add($1.key)
      for number in [$1.value.x, $1.value.y, $1.value.width, $1.value.height] { $0.add(number) }
    }
  }

  mutating func add(_ diagnostic: Diagnostic) {
    add(diagnostic.severity.rawValue)
    add(diagnostic.id)
    add(diagnostic.message)
    add(diagnostic.range) { $0.add($1) }
    add(each: diagnostic.notes) { writer, note in
      writer.add(note.message)
      writer.add(note.range) { $0.add($1) }
    }
    add(diagnostic.hint)
  }

  mutating func add(_ range: SourceRange) {
    add(range.file)
    for number in [range.start.line, range.start.column, range.end.line, range.end.column] { add(number) }
  }
}

extension ByteReader {
  fileprivate mutating func placement() -> FigurePlacement? {
    let choices = list { reader -> (String, String)? in
      guard let key = reader.text(), let value = reader.text() else { return nil }
      return (key, value)
    }
    let frames = list { reader -> (String, Rectangle)? in
      guard let key = reader.text(), let x = reader.double(), let y = reader.double(), let width = reader.double(),
        let height = reader.double()
      else { return nil }
      return (key, Rectangle(x: x, y: y, width: width, height: height))
    }
    guard let choices, let frames else { return nil }
    return FigurePlacement(
      choices: Dictionary(choices, uniquingKeysWith: { $1 }), frames: Dictionary(frames, uniquingKeysWith: { $1 }))
  }

  mutating func diagnostic() -> Diagnostic? {
    guard let severity = text().flatMap({ Diagnostic.Severity(rawValue: $0) }), let id = text(), let message = text(),
      let range = optional({ $0.range() }), let notes = list({ $0.note() }), let hint = optional({ $0.text() })
    else { return nil }
    return Diagnostic(severity, id, message, at: range, notes: notes, hint: hint)
  }

  private mutating func note() -> Diagnostic.Note? {
    guard let message = text(), let range = optional({ $0.range() }) else { return nil }
    return Diagnostic.Note(message, at: range)
  }

  private mutating func range() -> SourceRange? {
    guard let file = text(), let line = int(), let column = int(), let endLine = int(), let endColumn = int() else {
      return nil
    }
    return SourceRange(
      file: file, start: Position(line: line, column: column), end: Position(line: endLine, column: endColumn))
  }
}
