public import DossierCore

/// What a view can be written as.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A picture.
  case svg
  /// A graph for `dot` to draw.
  case dot
  /// A graph in the DOT language for programs to read.
  case dataDOT = "dot-data"
  /// A graph for other tools.
  case graphML = "graphml"

  /// What files of the format end in, without the dot.
  public var fileExtension: String {
    switch self {
    case .svg: "svg"
    case .dot: "dot"
    case .dataDOT: "data.dot"
    case .graphML: "graphml"
    }
  }

  /// What the format is for, in a few words.
  public var summary: String {
    switch self {
    case .svg: "a picture for slides, pages and print"
    case .dot: "a graph that Graphviz draws"
    case .dataDOT: "a graph in Graphviz's language for programs to read"
    case .graphML: "a graph for Gephi, yEd, NetworkX, igraph and others"
    }
  }
}

/// A view in a format. `scene` lays the view out; it is called for pictures only.
public func export(
  _ view: GraphView, as format: ExportFormat, scene: (GraphView) throws -> Scene
) rethrows -> [UInt8] {
  switch format {
  case .svg: exportSVG(try scene(view))
  case .dot: exportDOT(view, profile: .styled)
  case .dataDOT: exportDOT(view, profile: .data)
  case .graphML: exportGraphML(view)
  }
}
