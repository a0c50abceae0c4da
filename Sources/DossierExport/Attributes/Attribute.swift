import DossierCore

/// One attribute of a node or an edge in a graph file.
struct Attribute: Hashable {
  /// A value of one of the types that every reader of graph files knows.
  enum Value: Hashable {
    case string(String)
    case number(Double)
    case boolean(Bool)

    /// The value as text, booleans as `true` and `false`.
    var text: String {
      switch self {
      case .string(let text): text
      case .number(let number): NumberText.value(number)
      case .boolean(let flag): flag ? "true" : "false"
      }
    }
  }

  /// The name, in snake case.
  let name: String
  /// The value; what is not known has no attribute at all.
  let value: Value

  init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  init(_ name: String, _ text: String) {
    self.init(name, .string(text))
  }
}
