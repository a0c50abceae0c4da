/// A place in a text file: line and column count from 1, columns in Unicode code points.
public struct Position: Hashable, Comparable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode code points.
  public let column: Int

  /// A position by line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// In reading order.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of one input file, from `start` up to but not including `end`.
public struct SourceRange: Hashable, Comparable, Sendable {
  /// The file's path relative to the dossier's folder, with `/` between its parts.
  public let file: String
  /// The first character.
  public let start: Position
  /// The position after the last character.
  public let end: Position

  /// A range; without an end it is the empty range at its start.
  public init(file: String, start: Position, end: Position? = nil) {
    self.file = file
    self.start = start
    self.end = end ?? start
  }

  /// By file, then by position.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.file, left.start, left.end) < (right.file, right.start, right.end)
  }
}

extension SourceRange: CustomStringConvertible {
  /// `file:line:column`, as editors and terminals understand it.
  public var description: String {
    "\(file):\(start.line):\(start.column)"
  }
}

/// A value together with the place it was read from.
public struct Located<Value> {
  /// The value.
  public var value: Value
  /// Where it is written.
  public var range: SourceRange

  /// A value and its place.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
