public import DossierCore

/// A view in a format. `scene` lays the view out; it is called for pictures only.
public func export(
  _ view: GraphView, as format: ExportFormat, scene: (GraphView) throws -> Scene
) rethrows -> [UInt8] {
  switch format {
  case .svg: exportSVG(try scene(view))
  case .dot: exportDOT(view, profile: .styled)
  case .dataDOT: exportDOT(view, profile: .data)
  case .graphML: exportGraphML(view)
  case .markdown: exportMarkdown(view)
  case .plainText: exportPlainText(view)
  case .tableHTML: exportTableHTML(view)
  case .tableMarkdown: exportTableMarkdown(view)
  case .tableCSV: exportTableCSV(view)
  case .annotations: exportAnnotations(view)
  case .provenance: exportProvenance(view)
  case .sourceMarkdown: exportSourceMarkdown(view)
  case .sourceCSV: exportSourceCSV(view)
  case .cslJSON: exportCSLJSON(view)
  case .bibTeX: exportBibTeX(view)
  }
}
