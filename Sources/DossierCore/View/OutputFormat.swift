/// What a view can be written as by this program alone.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A picture.
  case svg
  /// A graph for `dot` to draw.
  case dot
  /// A graph in the DOT language for programs to read.
  case dataDOT = "dot-data"
  /// A graph for other tools.
  case graphML = "graphml"
  /// The view in words.
  case markdown = "md"
  /// The view in words, without any markup.
  case plainText = "txt"
  /// The events as a page.
  case tableHTML = "table-html"
  /// The events as a Markdown table.
  case tableMarkdown = "table-md"
  /// The events for a spreadsheet.
  case tableCSV = "table-csv"
  /// The citations as Web Annotations.
  case annotations
  /// Where the claims come from, as PROV-O.
  case provenance = "prov"
  /// The sources and what rests on them.
  case sourceMarkdown = "sources"
  /// The same for a spreadsheet.
  case sourceCSV = "sources-csv"
  /// The sources for citation programs.
  case cslJSON = "csl-json"
  /// The sources for TeX.
  case bibTeX = "bibtex"

  /// What files of the format end in, without the dot.
  public var fileExtension: String {
    switch self {
    case .svg: "svg"
    case .dot: "dot"
    case .dataDOT: "data.dot"
    case .graphML: "graphml"
    case .markdown: "md"
    case .plainText: "txt"
    case .tableHTML: "html"
    case .tableMarkdown: "table.md"
    case .tableCSV: "csv"
    case .annotations: "annotations.jsonld"
    case .provenance: "prov.ttl"
    case .sourceMarkdown: "sources.md"
    case .sourceCSV: "sources.csv"
    case .cslJSON: "csl.json"
    case .bibTeX: "bib"
    }
  }

  /// What the format is for, in a few words.
  public var summary: String {
    switch self {
    case .svg: "a picture for slides, pages and print"
    case .dot: "a graph that Graphviz draws"
    case .dataDOT: "a graph in Graphviz's language for programs to read"
    case .graphML: "a graph for Gephi, yEd, NetworkX, igraph and others"
    case .markdown: "all that the figure shows in words, as Markdown"
    case .plainText: "all that the figure shows in words, as plain text"
    case .tableHTML: "a chronology: the events as a page with footnotes"
    case .tableMarkdown: "a chronology as a Markdown table with footnotes"
    case .tableCSV: "a chronology for spreadsheets"
    case .annotations: "the citations as W3C Web Annotations (JSON-LD)"
    case .provenance: "where the claims come from, in PROV-O (Turtle)"
    case .sourceMarkdown: "each source, its origin, and what rests on it alone"
    case .sourceCSV: "the same for spreadsheets"
    case .cslJSON: "a bibliography for Zotero, pandoc and others"
    case .bibTeX: "a bibliography for TeX"
    }
  }

  /// Whether it lists events, so that it is made of timelines unless asked for.
  public var isChronology: Bool {
    switch self {
    case .tableHTML, .tableMarkdown, .tableCSV: true
    case .svg, .dot, .dataDOT, .graphML, .markdown, .plainText, .annotations, .provenance, .sourceMarkdown, .sourceCSV,
      .cslJSON, .bibTeX:
      false
    }
  }
}

/// What a figure can be turned into by `rsvg-convert`.
public enum PrintFormat: String, Hashable, Sendable, CaseIterable {
  /// Pixels.
  case png
  /// Pages.
  case pdf

  /// What the format is for, in a few words.
  public var summary: String {
    switch self {
    case .png: "a picture in pixels; needs rsvg-convert"
    case .pdf: "pages with live links and text that can be selected; needs rsvg-convert"
    }
  }
}

/// What a view can be written as: every name that `formats` and the commands understand.
public enum OutputFormat: Hashable, Sendable {
  /// By this program alone.
  case exported(ExportFormat)
  /// By `rsvg-convert`, from the SVG.
  case printed(PrintFormat)

  /// What `build` writes of each view where nothing else is said.
  public static let standard: [OutputFormat] = [
    .exported(.svg), .exported(.dot), .exported(.markdown), .exported(.tableHTML), .exported(.tableCSV),
  ]

  /// What the format is for, in a few words.
  public var summary: String {
    switch self {
    case .exported(let format): format.summary
    case .printed(let format): format.summary
    }
  }

  /// What files of the format end in, without the dot.
  public var fileExtension: String {
    switch self {
    case .exported(let format): format.fileExtension
    case .printed(let format): format.rawValue
    }
  }
}

extension OutputFormat: RawRepresentable, CaseIterable {
  /// All formats, those that need no other program first.
  public static var allCases: [OutputFormat] {
    ExportFormat.allCases.map(Self.exported) + PrintFormat.allCases.map(Self.printed)
  }

  /// The format with a name.
  public init?(rawValue: String) {
    if let format = ExportFormat(rawValue: rawValue) {
      self = .exported(format)
    } else if let format = PrintFormat(rawValue: rawValue) {
      self = .printed(format)
    } else {
      return nil
    }
  }

  /// Its name.
  public var rawValue: String {
    switch self {
    case .exported(let format): format.rawValue
    case .printed(let format): format.rawValue
    }
  }
}
